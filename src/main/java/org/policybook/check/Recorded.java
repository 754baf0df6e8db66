package org.policybook.check;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policybook.model.Edition;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Removal;

/** What the editions know of one kind of entry. */
record Recorded(KnowledgeBase knowledge, Removal.Kind kind) {
    /** The ids that they have, to be added to. */
    Set<String> ids() {
        return knowledge.editions().stream().flatMap(this::ids).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> ids(Edition edition) {
        return switch (kind) {
            case REGION ->
                Stream.concat(
                        edition.regions().stream().map(Edition.Entry::id),
                        // All that editions of old have of regions.
                        edition.documents().stream().map(Edition.Document::region));
            case THEME -> edition.themes().stream().map(Edition.Entry::id);
            case INDICATOR -> edition.indicators().stream().map(Edition.Entry::id);
            case TERM -> edition.terms().stream().map(Edition.Term::id);
        };
    }

    /** Whether they would have what was removed on that day: one that has the tables is no younger, and all could be read. */
    boolean tells(LocalDate removed) {
        return !knowledge.unread().anyOf(".json")
                && knowledge.editions().stream()
                        .anyMatch(edition ->
                                edition.hasTables() && !edition.date().isAfter(removed));
    }
}
