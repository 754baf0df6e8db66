package org.policybook.render;

import java.util.List;
import org.policybook.citation.BibTex;
import org.policybook.citation.Gbt7714;
import org.policybook.citation.Reference;
import org.policybook.citation.Ris;

/**
 * How a document is cited, in one format.
 *
 * @param id anchor of its text
 */
public record CitationFormat(String id, String label, String text) {

    /** The formats that readers use. */
    static List<CitationFormat> of(Reference reference) {
        return List.of(
                new CitationFormat("cite-gbt7714", "GB/T 7714", Gbt7714.of(reference)),
                new CitationFormat("cite-bibtex", "BibTeX", BibTex.of(reference)),
                new CitationFormat("cite-ris", "RIS", Ris.of(reference)));
    }
}
