package org.policybook.intake;

import java.util.List;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Understanding;

/** Finds the figures of a document that may be targets. */
final class Candidates {
    private Candidates() {}

    static List<Intake.Candidate> of(List<Clause> clauses, Understanding understanding, KnowledgeBase knowledge) {
        return List.of();
    }
}
