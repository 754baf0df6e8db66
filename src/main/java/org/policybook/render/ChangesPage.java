package org.policybook.render;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Edition;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Removal;

/**
 * What differs between editions and since the last one, and what was added and taken away by day.
 *
 * @param edition what the present edition holds, as it was recorded; where none is, what is here
 * @param now what is here, where that is something else, or null
 * @param recorded whether the edition was recorded, or is only named after the newest document
 * @param sections the newest first; empty where no edition is recorded
 * @param days the newest first
 * @param undated documents that do not say when they were added
 */
public record ChangesPage(
        Frame frame,
        Holdings edition,
        @Nullable Holdings now,
        boolean recorded,
        List<ChangeSection> sections,
        List<Day> days,
        List<DocumentBrief> undated)
        implements Page {
    /** How much a state of the knowledge base holds. */
    public record Holdings(int documents, int clauses, int figures, int terms) {
        private static Holdings of(Totals totals) {
            return new Holdings(totals.documents(), totals.clauses(), totals.figures(), totals.terms());
        }

        private static Holdings of(Edition edition) {
            return new Holdings(
                    edition.documents().size(),
                    edition.clauses(),
                    edition.targets(),
                    edition.terms().size());
        }
    }

    /**
     * One day's documents and removed ids.
     *
     * @param goneSince documents that were added on that day and have been removed since
     */
    public record Day(String date, List<DocumentBrief> added, List<Link> goneSince, List<RemovalView> removed) {}

    static Stream<Page> of(Scene scene) {
        KnowledgeBase knowledge = scene.knowledge();
        Removals removals = new Removals(scene);
        Stream<LocalDate> added =
                knowledge.documents().stream().map(d -> d.front().added()).filter(Objects::nonNull);
        Stream<LocalDate> removed = knowledge.removed().stream().map(Removal::date);
        Map<String, LocalDate> gone = goneSince(knowledge, removals);
        Holdings here = Holdings.of(Totals.of(knowledge));
        Holdings edition = knowledge.editions().isEmpty()
                ? here
                : Holdings.of(knowledge.editions().getLast());
        return Stream.of(new ChangesPage(
                scene.frame(
                        Address.CHANGES,
                        "changes",
                        scene.t("changes.title"),
                        scene.t("changes.description"),
                        "changes"),
                edition,
                edition.equals(here) ? null : here,
                !knowledge.editions().isEmpty(),
                new ChangeSections(scene).all(),
                Stream.of(added, gone.values().stream(), removed)
                        .flatMap(Function.identity())
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .map(date -> day(scene, date, gone, removals))
                        .toList(),
                briefs(scene, scene.documents().stream().filter(d -> d.front().added() == null))));
    }

    /** The removed documents of which an edition tells on which day they were added. */
    private static Map<String, LocalDate> goneSince(KnowledgeBase knowledge, Removals removals) {
        Map<String, LocalDate> gone = new LinkedHashMap<>();
        for (Edition edition : knowledge.editions()) {
            for (Edition.Document document : edition.documents()) {
                if (document.added() != null && removals.has(document.id())) {
                    gone.put(document.id(), document.added());
                }
            }
        }
        return gone;
    }

    private static Day day(Scene scene, LocalDate date, Map<String, LocalDate> gone, Removals removals) {
        return new Day(
                date.toString(),
                briefs(
                        scene,
                        scene.documents().stream()
                                .filter(d -> date.equals(d.front().added()))),
                gone.entrySet().stream()
                        .filter(document -> document.getValue().equals(date))
                        .map(document -> removals.link(document.getKey()))
                        .toList(),
                scene.knowledge().removed().stream()
                        .filter(r -> r.date().equals(date))
                        .map(removals::view)
                        .toList());
    }

    private static List<DocumentBrief> briefs(Scene scene, Stream<PolicyDocument> documents) {
        return documents.map(d -> DocumentBrief.of(scene, d)).toList();
    }

    @Override
    public String template() {
        return "changes";
    }
}
