package org.policybook.citation;

import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.PolicyDocument;

/** The place of a clause in its document, said with the numbers that the document prints: 二、(三)1. */
final class ClauseLocator {
    private static final String CLOSING_MARKS = "、.．，, ";

    private ClauseLocator() {}

    /** The printed numbers from the top; an unnumbered heading stands for itself. */
    static String of(PolicyDocument document, Clause clause) {
        if (clause.id().path().equals(ClauseId.PREAMBLE)) {
            return document.front().noticeTitle() == null ? "引言" : "印发通知与引言";
        }
        String chain = chain(document, clause);
        int end = chain.length();
        while (end > 1 && CLOSING_MARKS.indexOf(chain.charAt(end - 1)) >= 0) {
            end--;
        }
        return chain.substring(0, end);
    }

    private static String chain(PolicyDocument document, Clause clause) {
        ClauseId parentId = clause.parent();
        Clause parent = parentId == null ? null : document.clause(parentId.path());
        String above = parent == null ? "" : chain(document, parent);
        return above + (clause.number() == null ? "“" + clause.title() + "”" : clause.number());
    }
}
