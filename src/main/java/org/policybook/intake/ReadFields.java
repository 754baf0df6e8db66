package org.policybook.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policybook.model.Stated;
import org.policybook.model.Stated.Basis;
import org.policybook.model.Understanding;

/**
 * The fields of a document's head, by how much is known of each; in their order.
 *
 * @param understood those that the source prints
 * @param guessed those that were concluded
 * @param missing the names of those that nobody knows
 */
record ReadFields(Map<String, Stated> understood, Map<String, Stated> guessed, List<String> missing) {
    /** The single bodies of the issuer, which is a field itself. */
    private static final String ISSUERS = "issuers";

    static ReadFields of(Understanding understanding) {
        Map<String, Stated> understood = new LinkedHashMap<>();
        Map<String, Stated> guessed = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        understanding.fields().forEach((field, stated) -> {
            if (field.equals(ISSUERS)) {
                return;
            }
            if (stated.basis() == Basis.UNKNOWN || stated.value() == null) {
                missing.add(field);
            } else {
                (stated.isInferred() ? guessed : understood).put(field, stated);
            }
        });
        return new ReadFields(understood, guessed, missing);
    }
}
