package org.policybook.link;

import org.policybook.model.Dossier;

/**
 * What one document gives to the whole; it follows from the document and the {@link JoinTables} alone.
 *
 * @param uses where the terms of the glossary stand in it
 * @param cited what it cites, and what it may be cited by
 */
record DocumentShare(Dossier dossier, Uses uses, Cited cited) {
    String region() {
        return dossier.document().front().region();
    }
}
