package org.policybook.check;

import static org.policybook.model.DiagnosticCode.UNCHECKED_TEXT;

import java.util.List;
import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;

/** Says of which full texts nobody knows whether they have the official words, for no official file lies beside them. */
final class UncheckedRule implements Rule.OfWhole {
    @Override
    public void check(KnowledgeBase knowledge, Known known, Diagnostics problems) {
        List<PolicyDocument> documents = knowledge.documents().stream()
                .filter(document -> document.isUnchecked() && !document.lacks("document.md"))
                .toList();
        if (documents.size() == 1) {
            problems.report(documents.getFirst().front().places().of("rendition"), UNCHECKED_TEXT);
        } else if (!documents.isEmpty()) {
            problems.reportAs(
                    known.place("documents"),
                    UNCHECKED_TEXT,
                    "files",
                    Integer.toString(documents.size()),
                    Names.some(documents));
        }
    }
}
