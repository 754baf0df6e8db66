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
 * What was added and taken away, by day.
 *
 * @param days the newest first
 * @param undated documents that do not say when they were added
 */
public record ChangesPage(Frame frame, Totals totals, List<Day> days, List<DocumentBrief> undated) implements Page {
    /** One day's documents and removed ids. */
    public record Day(String date, List<DocumentBrief> added, List<Removed> removed) {}

    /** The id of a document or clause that once was here, and why it is gone. */
    public record Removed(String id, String why) {}

    static Stream<Page> of(Scene scene) {
        KnowledgeBase knowledge = scene.knowledge();
        Stream<LocalDate> added =
                knowledge.documents().stream().map(d -> d.front().added()).filter(Objects::nonNull);
        Stream<LocalDate> removed = knowledge.removed().stream().map(Removal::date);
        return Stream.of(new ChangesPage(
                scene.frame(
                        "changes.html", "changes", scene.t("changes.title"), scene.t("changes.description"), "changes"),
                Totals.of(knowledge),
                Stream.concat(added, removed)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .map(date -> day(scene, date))
                        .toList(),
                briefs(
                        scene,
                        knowledge.documents().stream().filter(d -> d.front().added() == null))));
    }

    private static Day day(Scene scene, LocalDate date) {
        return new Day(
                date.toString(),
                briefs(
                        scene,
                        scene.knowledge().documents().stream()
                                .filter(d -> date.equals(d.front().added()))),
                scene.knowledge().removed().stream()
                        .filter(r -> r.date().equals(date))
                        .map(r -> new Removed(r.id(), r.why()))
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
