package org.policybook.render;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Removal;

/**
 * What differs between editions and since the last one, and what was added and taken away by day.
 *
 * @param recorded whether the edition was recorded, or is only named after the newest document
 * @param sections the newest first; empty where no edition is recorded
 * @param days the newest first
 * @param undated documents that do not say when they were added
 */
public record ChangesPage(
        Frame frame,
        Totals totals,
        boolean recorded,
        List<ChangeSection> sections,
        List<Day> days,
        List<DocumentBrief> undated)
        implements Page {
    /** One day's documents and removed ids. */
    public record Day(String date, List<DocumentBrief> added, List<RemovalView> removed) {}

    static Stream<Page> of(Scene scene) {
        KnowledgeBase knowledge = scene.knowledge();
        Removals removals = new Removals(scene);
        Stream<LocalDate> added =
                knowledge.documents().stream().map(d -> d.front().added()).filter(Objects::nonNull);
        Stream<LocalDate> removed = knowledge.removed().stream().map(Removal::date);
        return Stream.of(new ChangesPage(
                scene.frame(
                        "changes.html", "changes", scene.t("changes.title"), scene.t("changes.description"), "changes"),
                Totals.of(knowledge),
                !knowledge.editions().isEmpty(),
                new ChangeSections(scene).all(),
                Stream.concat(added, removed)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .map(date -> day(scene, date, removals))
                        .toList(),
                briefs(scene, scene.documents().stream().filter(d -> d.front().added() == null))));
    }

    private static Day day(Scene scene, LocalDate date, Removals removals) {
        return new Day(
                date.toString(),
                briefs(
                        scene,
                        scene.documents().stream()
                                .filter(d -> date.equals(d.front().added()))),
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
