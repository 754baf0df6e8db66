package org.policybook.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Comparison;
import org.policybook.model.Figure;
import org.policybook.model.Indicator;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.model.Word;

/**
 * Every figure in one table. The page holds all rows; its script sorts, filters and downloads them.
 *
 * @param facets by what the rows may be filtered
 * @param more figures that are left out, for they are too many
 */
public record TargetsPage(Frame frame, List<Facet> facets, List<Row> rows, int more) implements Page {
    /** A field with the values that occur in it, in their natural order. */
    public record Facet(String key, String label, List<Option> options) {}

    /** A value to filter by, and how many rows have it. */
    public record Option(String value, String label, int count) {}

    /**
     * A figure with what it is filtered and sorted by.
     *
     * @param size its place among all numbers by unit, denominator and value; empty for a figure in words
     * @param due its place among all deadlines: year, month and day as a number, where a year or month counts as its end;
     *     empty where it has none
     * @param document its document in brief: the plan's year and the type
     * @param verdict how far its indicator may be compared, in words; null where it serves no indicator
     * @param remarks what a reader must know besides
     */
    public record Row(
            FigureRow row,
            Keys keys,
            String size,
            String due,
            String document,
            @Nullable Judgement verdict,
            List<String> remarks) {}

    /** The verdict on a figure's indicator: its grade for the style sheet, its letter, and all of it as one line. */
    public record Judgement(String grade, String letter, String line) {}

    /** What a row is filtered by. */
    public record Keys(Key region, Key theme, Key kind, Key modality, Key measures, Key tier, Key year, Key status) {}

    /**
     * A row's value in one field.
     *
     * @param value as addresses have it; {@code none} where the figure states nothing
     * @param rank its place among the values of the field; empty where the figure states nothing
     */
    public record Key(String value, String label, String rank) {}

    static Stream<Page> of(Scene scene) {
        List<Figure> all = scene.knowledge().figures();
        List<Figure> figures = FigureRows.inRegionOrder(scene, Bounds.first(all, Bounds.FIGURES));
        Map<Indicator, Judgement> judgements = judgements(scene);
        Map<Figure, Integer> sizes = sizes(figures);
        FigureRows figureRows = new FigureRows(scene);
        Map<String, String> documents =
                scene.documents().stream().collect(Collectors.toMap(PolicyDocument::id, d -> brief(scene, d)));
        List<Row> rows = figures.stream()
                .map(figure -> row(
                        scene,
                        figure,
                        figureRows.row(figure),
                        Objects.requireNonNull(documents.get(figure.document().id())),
                        judgements,
                        sizes))
                .toList();
        return Stream.of(new TargetsPage(
                scene.frame(
                        Address.TARGETS,
                        "targets",
                        scene.t("targets.title"),
                        scene.t("targets.description"),
                        "targets",
                        "words",
                        "files",
                        "targets"),
                facets(scene, rows),
                rows,
                Bounds.more(all, Bounds.FIGURES)));
    }

    private static Row row(
            Scene scene,
            Figure figure,
            FigureRow row,
            String document,
            Map<Indicator, Judgement> judgements,
            Map<Figure, Integer> sizes) {
        return new Row(
                row,
                keys(scene, figure),
                Objects.toString(sizes.get(figure), ""),
                due(figure.target().by()),
                document,
                figure.indicator() == null ? null : judgements.get(figure.indicator()),
                remarks(scene, row.figure()));
    }

    private static String due(@Nullable String by) {
        return by == null ? "" : (by.replace("-", "") + "9999").substring(0, "yyyymmdd".length());
    }

    private static String brief(Scene scene, PolicyDocument document) {
        DocumentHead head = DocumentHead.of(document, scene);
        return head.type().isUnknown()
                ? head.year().text()
                : head.year().text() + " " + head.type().text();
    }

    private static List<String> remarks(Scene scene, FigureView figure) {
        List<String> remarks = new ArrayList<>();
        if (figure.partOf() != null) {
            remarks.add(scene.t("table.part_of", figure.partOf()));
        }
        if (figure.when() != null) {
            remarks.add(scene.t("table.when", figure.when()));
        }
        if (figure.note() != null) {
            remarks.add(figure.note());
        }
        return List.copyOf(remarks);
    }

    private static List<Facet> facets(Scene scene, List<Row> rows) {
        return List.of(
                facet(scene, "region", rows, Keys::region),
                facet(scene, "theme", rows, Keys::theme),
                facet(scene, "kind", rows, Keys::kind),
                facet(scene, "modality", rows, Keys::modality),
                facet(scene, "measures", rows, Keys::measures),
                facet(scene, "tier", rows, Keys::tier),
                facet(scene, "year", rows, Keys::year),
                facet(scene, "status", rows, Keys::status));
    }

    private static Facet facet(Scene scene, String key, List<Row> rows, Function<Keys, Key> field) {
        List<Key> keys = rows.stream().map(row -> field.apply(row.keys())).toList();
        List<Option> options = keys.stream()
                .distinct()
                .sorted(Comparator.comparing((Key k) -> k.rank().isEmpty())
                        .thenComparingInt(k -> k.rank().isEmpty() ? 0 : Integer.parseInt(k.rank())))
                .map(k -> new Option(k.value(), k.label(), (int)
                        keys.stream().filter(k::equals).count()))
                .toList();
        return new Facet(key, scene.t("table." + key), options);
    }

    private static Keys keys(Scene scene, Figure figure) {
        return new Keys(
                new Key(
                        figure.region().id(),
                        figure.region().name(scene.language()),
                        Integer.toString(scene.knowledge().place(figure.region()))),
                figure.theme() == null
                        ? none(scene)
                        : new Key(
                                figure.theme().id(),
                                figure.theme().name(scene.language()),
                                Integer.toString(scene.knowledge().themes().indexOf(figure.theme()))),
                key(scene, "kind", figure.target().kind(), Target.Kind.values()),
                key(scene, "modality", figure.target().modality(), Target.Modality.values()),
                key(scene, "measures", figure.target().measures(), Target.Measures.values()),
                key(scene, "tier", figure.target().tier(), Target.Tier.values()),
                year(scene, figure.year()),
                key(scene, "status", figure.target().status(), Target.Status.values()));
    }

    /** The key of a constant, ranked by its place in the contract's list, {@code all}. */
    private static <E extends Enum<E>> Key key(Scene scene, String group, @Nullable E constant, E[] all) {
        return constant == null
                ? none(scene)
                : new Key(
                        Word.of(constant),
                        scene.wording().word(group, constant),
                        Integer.toString(List.of(all).indexOf(constant)));
    }

    private static Key year(Scene scene, @Nullable Integer year) {
        return year == null ? none(scene) : new Key(year.toString(), year.toString(), year.toString());
    }

    private static Key none(Scene scene) {
        return new Key("none", scene.t("table.unsaid"), "");
    }

    private static Map<Indicator, Judgement> judgements(Scene scene) {
        VerdictViews verdicts = new VerdictViews(scene);
        Map<Indicator, Judgement> judgements = new HashMap<>();
        for (Comparison comparison : scene.knowledge().comparisons()) {
            VerdictView verdict = verdicts.brief(comparison);
            String reasons = String.join(scene.t("list.separator"), verdict.reasons());
            String line = reasons.isEmpty()
                    ? verdict.word()
                    : scene.t("targets.verdict", verdict.letter(), verdict.word(), reasons);
            judgements.put(comparison.indicator(), new Judgement(verdict.grade(), verdict.letter(), line));
        }
        return judgements;
    }

    /** Numbers of one unit and denominator stand together, by size; figures in words have no place. */
    private static Map<Figure, Integer> sizes(List<Figure> figures) {
        List<Figure> sorted = figures.stream()
                .filter(f -> size(f) != null)
                .sorted(Comparator.comparing((Figure f) -> Objects.requireNonNullElse(f.baseUnit(), ""))
                        .thenComparing(
                                f -> Objects.requireNonNullElse(f.target().per(), ""))
                        .thenComparing(f -> Objects.requireNonNull(size(f))))
                .toList();
        Map<Figure, Integer> places = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            places.put(sorted.get(i), i);
        }
        return places;
    }

    private static @Nullable BigDecimal size(Figure figure) {
        return figure.baseMin() != null ? figure.baseMin() : figure.baseValue();
    }

    @Override
    public String template() {
        return "targets";
    }
}
