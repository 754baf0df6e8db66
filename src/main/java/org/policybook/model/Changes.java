package org.policybook.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of the knowledge base; each list by document, in the order of the later state, what
 * is gone last.
 *
 * @param from the earlier edition
 * @param to the later edition; null for the content as it stands
 */
public record Changes(
        LocalDate from,
        @Nullable LocalDate to,
        List<Change<Edition.Document>> documents,
        List<Change<Edition.Clause>> clauses,
        List<Change<Target>> targets,
        List<Change<Edition.Citation>> citations,
        List<Change<Edition.Term>> terms) {

    /** Whether the two states are the same. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** How many things differ. */
    public int size() {
        return documents.size() + clauses.size() + targets.size() + citations.size() + terms.size();
    }
}
