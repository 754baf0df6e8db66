package org.policybook.render;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.CitedWork;
import org.policybook.model.KnowledgeBase;

/**
 * Where cited works are found.
 *
 * @param listed the ids of those that have an entry on the page of references: the works cited most often that nobody holds,
 *     as many as it lists
 */
record CitedWorks(Set<String> listed) {
    static CitedWorks of(KnowledgeBase knowledge) {
        return new CitedWorks(knowledge.works().stream()
                .filter(work -> work.document() == null)
                .sorted(Comparator.comparingInt(
                                (CitedWork work) -> -work.citedBy().size())
                        .thenComparing(CitedWork::id))
                .limit(Bounds.WORKS)
                .map(CitedWork::id)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the page of references has an entry for {@code work}, which nobody holds. */
    boolean isListed(CitedWork work) {
        return listed.contains(work.id());
    }

    /** Its page where it is held, else its entry among the references; null for one that they leave out. */
    @Nullable
    String href(CitedWork work) {
        if (work.document() != null) {
            return Address.document(work.document().id());
        }
        return isListed(work) ? Address.work(work.id()) : null;
    }
}
