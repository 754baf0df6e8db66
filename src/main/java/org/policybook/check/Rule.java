package org.policybook.check;

import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;

/** One thing that content must be. */
interface Rule {
    /** Reports every place of {@code knowledge} that breaks the rule. */
    void check(KnowledgeBase knowledge, Diagnostics problems);
}
