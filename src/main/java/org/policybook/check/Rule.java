package org.policybook.check;

import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;

/** One thing that content must be. Each rule is of one of two kinds, by what it has to look at. */
sealed interface Rule {
    /**
     * A rule that looks at one document at a time. What it finds follows from the document and what is {@link Known}
     * alone, so while both stay as they are it is not asked again: most rules should be of this kind.
     */
    non-sealed interface OfDocument extends Rule {
        /** Reports every place of {@code document} that breaks the rule. */
        void check(PolicyDocument document, Known known, Diagnostics problems);
    }

    /** A rule that looks at tables, at editions, or at documents beside one another; asked again after each change. */
    non-sealed interface OfWhole extends Rule {
        /**
         * Reports every place of {@code knowledge} that breaks the rule.
         *
         * @param known what follows from its tables
         */
        void check(KnowledgeBase knowledge, Known known, Diagnostics problems);
    }
}
