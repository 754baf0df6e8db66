package org.policybook.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Figure;
import org.policybook.model.FrontMatter;
import org.policybook.model.Grade;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Reason;
import org.policybook.model.Target;
import org.policybook.model.Word;

/**
 * How the site is made and how far it may be trusted. Everything that the program decides is listed from the program
 * itself, so that the page cannot say otherwise.
 *
 * @param method how what is here was made
 * @param fields of an entry in targets.yaml, in their order
 * @param grades A to D
 * @param dataTables the data files
 * @param example a figure to show how addresses and quotes work; null where there is none
 */
public record AboutPage(
        Frame frame,
        Totals totals,
        Method method,
        List<Entry> fields,
        List<Entry> kinds,
        List<Entry> comparators,
        List<Entry> measures,
        List<Entry> modalities,
        List<Entry> tiers,
        List<Verdict> grades,
        List<ReasonEntry> reasons,
        List<Entry> dataTables,
        @Nullable Example example)
        implements Page {
    private static final List<String> TABLES = List.of(
            "documents",
            "clauses",
            "targets",
            "indicators",
            "citations",
            "similar",
            "regions",
            "themes",
            "populations",
            "glossary",
            "changes",
            "vocabulary");

    /**
     * How what is here was made.
     *
     * @param digests how many documents are told in a digest
     * @param texts how many in full
     * @param figures how many there are
     * @param reviewed how many of them were reviewed
     * @param named of how many it is recorded who entered and who reviewed them
     */
    public record Method(int digests, int texts, int figures, int reviewed, int named) {
        private static Method of(KnowledgeBase knowledge) {
            List<Target> targets =
                    knowledge.figures().stream().map(Figure::target).toList();
            int texts = (int) knowledge.documents().stream()
                    .filter(document -> document.front().rendition() == FrontMatter.Rendition.FULL)
                    .count();
            return new Method(
                    knowledge.documents().size() - texts,
                    texts,
                    targets.size(),
                    (int) targets.stream().filter(Target::isReviewed).count(),
                    (int) targets.stream()
                            .filter(target -> target.enteredBy() != null && target.reviewedBy() != null)
                            .count());
        }
    }

    /** A code with its word and what it means. */
    public record Entry(String code, String word, String text) {}

    /** A verdict: class for the style sheet, word, and what follows from it. */
    public record Verdict(String grade, String word, String text) {}

    /** A reason code: the best verdict it leaves, its word, and when it applies. */
    public record ReasonEntry(String code, String grade, String word, String text) {}

    /** A figure with its clause's full id and permalink. */
    public record Example(String clause, FigureView figure) {}

    static Stream<Page> of(Scene scene) {
        return Stream.of(new AboutPage(
                scene.frame(Address.ABOUT, "about", scene.t("about.title"), scene.t("about.description"), "about"),
                Totals.of(scene.knowledge()),
                Method.of(scene.knowledge()),
                fields(scene),
                titled(scene, "kind", Target.Kind.values()),
                comparators(scene),
                titled(scene, "measures", Target.Measures.values()),
                titled(scene, "modality", Target.Modality.values()),
                titled(scene, "tier", Target.Tier.values()),
                grades(scene),
                Arrays.stream(Reason.values())
                        .map(reason -> new ReasonEntry(
                                reason.name(),
                                Word.of(reason.grade()),
                                scene.wording().word("reason", reason),
                                scene.t("about.reason." + Word.of(reason))))
                        .toList(),
                TABLES.stream()
                        .map(table -> new Entry(table, table, scene.t("about.table." + table)))
                        .toList(),
                scene.knowledge().figures().stream()
                        .filter(f -> f.target().isReviewed() && f.target().isCommitment())
                        .findFirst()
                        .map(f -> example(scene, f))
                        .orElse(null)));
    }

    private static Example example(Scene scene, Figure figure) {
        return new Example(figure.clause().id().toString(), scene.figures().of(figure));
    }

    private static List<Entry> titled(Scene scene, String group, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> new Entry(
                        Word.of(constant),
                        scene.wording().word(group, constant),
                        scene.t(group + "." + Word.of(constant) + ".title")))
                .toList();
    }

    private static List<Entry> comparators(Scene scene) {
        return Arrays.stream(Target.Comparator.values())
                .map(Word::of)
                .map(word -> new Entry(
                        word,
                        scene.t("comparator." + word, scene.t("about.comparator." + word + ".sample")),
                        scene.t("about.comparator." + word)))
                .toList();
    }

    /** D is no grade of one indicator but stands between two. */
    private static List<Verdict> grades(Scene scene) {
        return Stream.concat(Arrays.stream(Grade.values()).map(Word::of), Stream.of("d"))
                .map(grade -> new Verdict(grade, scene.t("grade." + grade), scene.t("about.grade." + grade)))
                .toList();
    }

    /** The fields as YAML spells them; a field that nobody has explained stops the build. */
    private static List<Entry> fields(Scene scene) {
        return Arrays.stream(Target.class.getRecordComponents())
                .map(component ->
                        component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("places") && !name.endsWith("_en"))
                .map(name -> new Entry(name, scene.t("about.field." + name), scene.t("about.field." + name + ".text")))
                .toList();
    }

    @Override
    public String template() {
        return "about";
    }
}
