package org.policybook.check;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Edition;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Removal;
import org.policybook.model.Target;

/**
 * What the editions know of one kind of entry.
 *
 * @param kind null for documents, clauses and targets
 */
record Recorded(KnowledgeBase knowledge, Removal.@Nullable Kind kind) {
    /** The ids that they have, to be added to. */
    Set<String> ids() {
        return knowledge.editions().stream().flatMap(this::ids).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> ids(Edition edition) {
        return switch (kind) {
            case null -> edition.documents().stream().flatMap(Recorded::ids);
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

    /** The full ids of a document, its clauses and its targets. */
    private static Stream<String> ids(Edition.Document document) {
        Stream<String> parts = Stream.concat(
                document.clauses().stream().map(Edition.Clause::path),
                document.targets().stream().map(Target::id));
        return Stream.concat(Stream.of(document.id()), parts.map(part -> document.id() + "/" + part));
    }

    /**
     * Whether they would have what was removed on that day: one that has such entries is no younger, and all could be read.
     * Every edition has documents, only newer ones have the tables.
     */
    boolean tells(LocalDate removed) {
        return !knowledge.unread().anyOf(".json")
                && knowledge.editions().stream()
                        .anyMatch(edition -> (kind == null || edition.hasTables())
                                && !edition.date().isAfter(removed));
    }
}
