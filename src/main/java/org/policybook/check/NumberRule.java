package org.policybook.check;

import static org.policybook.model.DiagnosticCode.DUPLICATE_NUMBER;

import java.util.HashMap;
import java.util.Map;
import org.policybook.model.Diagnostics;
import org.policybook.model.FrontMatter;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.notation.DocumentNumber;

/** No two documents have one 发文字号, unless one notice sends both: citations would lead to either. */
final class NumberRule implements Rule.OfWhole {
    @Override
    public void check(KnowledgeBase knowledge, Known known, Diagnostics problems) {
        Map<DocumentNumber, PolicyDocument> numbered = new HashMap<>();
        for (PolicyDocument document : knowledge.documents()) {
            String printed = document.front().number();
            if (printed != null) {
                DocumentNumber.parse(printed).ifPresent(number -> {
                    PolicyDocument first = numbered.putIfAbsent(number, document);
                    if (first != null && !areSentTogether(first.front(), document.front())) {
                        problems.report(
                                document.front().places().of("number"),
                                DUPLICATE_NUMBER,
                                first.id(),
                                number.toString());
                    }
                });
            }
        }
    }

    private static boolean areSentTogether(FrontMatter one, FrontMatter other) {
        return one.noticeTitle() != null && one.noticeTitle().equals(other.noticeTitle());
    }
}
