package org.policybook.render;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Comparison;
import org.policybook.model.Figure;
import org.policybook.model.Indicator;
import org.policybook.model.Region;
import org.policybook.model.Theme;

/**
 * All indicators by verdict, the most comparable first, with what each region states.
 *
 * @param regions the columns; none where there are too many
 * @param groups those that hold an indicator
 * @param twins pairs of indicators that look equal and are not
 */
public record IndicatorsPage(Frame frame, List<Column> regions, List<Group> groups, List<Twins> twins) implements Page {

    /** A region at the head of its column. */
    public record Column(Link region, String regionClass) {}

    /**
     * The indicators of one verdict.
     *
     * @param grade as {@link VerdictView#grade()}
     */
    public record Group(String grade, String letter, String word, String meaning, List<Row> rows) {}

    /**
     * One indicator.
     *
     * @param cells a list of figures for each region, empty where it states none; none where there are too many regions
     * @param figures how many all regions state
     */
    public record Row(Link indicator, @Nullable Link theme, List<String> reasons, List<Cell> cells, int figures) {}

    /**
     * What one region states.
     *
     * @param more figures that are left out, for they are too many
     */
    public record Cell(Column region, List<FigureView> figures, int more) {}

    /** Two indicators that look equal and are not. */
    public record Twins(Link first, Link second, String note) {}

    static Stream<Page> of(Scene scene) {
        List<Region> beside =
                Bounds.besideEachOther(scene.knowledge()) ? scene.knowledge().regions() : List.of();
        List<Column> regions = beside.stream()
                .map(r -> new Column(scene.links().to(r), scene.tags().colour(r)))
                .toList();
        return Stream.of(new IndicatorsPage(
                scene.frame(
                        Address.overview(Address.INDICATORS),
                        "indicators",
                        scene.t("indicators.title"),
                        scene.t("indicators.description"),
                        "indicators"),
                regions,
                groups(scene, regions),
                twins(scene)));
    }

    private record Judged(Comparison comparison, VerdictView verdict) {}

    private static List<Group> groups(Scene scene, List<Column> regions) {
        VerdictViews verdicts = new VerdictViews(scene);
        Map<String, List<Judged>> byGrade = scene.knowledge().comparisons().stream()
                .map(comparison -> new Judged(comparison, verdicts.brief(comparison)))
                .collect(groupingBy(judged -> judged.verdict().grade()));
        return VerdictView.GRADES.stream()
                .filter(byGrade::containsKey)
                .map(byGrade::get)
                .map(judged -> group(scene, judged, regions))
                .toList();
    }

    private static Group group(Scene scene, List<Judged> judged, List<Column> regions) {
        VerdictView verdict = judged.getFirst().verdict();
        return new Group(
                verdict.grade(),
                verdict.letter(),
                verdict.word(),
                verdict.meaning(),
                judged.stream().map(j -> row(scene, j, regions)).toList());
    }

    private static Row row(Scene scene, Judged judged, List<Column> regions) {
        Indicator indicator = judged.comparison().indicator();
        Theme theme = scene.knowledge().theme(indicator.theme());
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            Region region = scene.knowledge().regions().get(i);
            List<Figure> figures = scene.knowledge().figuresOf(region).stream()
                    .filter(f -> indicator.equals(f.indicator()))
                    .toList();
            cells.add(new Cell(
                    regions.get(i),
                    scene.figures().of(Bounds.first(figures, Bounds.IN_A_GROUP)),
                    Bounds.more(figures, Bounds.IN_A_GROUP)));
        }
        return new Row(
                scene.links().to(indicator),
                theme == null ? null : scene.links().to(theme),
                judged.verdict().reasons(),
                List.copyOf(cells),
                scene.knowledge().figuresOf(indicator).size());
    }

    private static List<Twins> twins(Scene scene) {
        List<Twins> twins = new ArrayList<>();
        for (Indicator indicator : scene.knowledge().indicators()) {
            for (Indicator.Confusable named : indicator.confusable()) {
                Indicator other = scene.knowledge().indicator(named.indicator());
                if (other != null && !(twice(other, indicator) && precedes(scene, other, indicator))) {
                    twins.add(new Twins(
                            scene.links().to(indicator),
                            scene.links().to(other),
                            scene.language().pick(named.note(), named.noteEn())));
                }
            }
        }
        return List.copyOf(twins);
    }

    /** Whether {@code other} names {@code indicator} too, so that the pair would stand twice. */
    private static boolean twice(Indicator other, Indicator indicator) {
        return other.confusable().stream().anyMatch(c -> c.indicator().equals(indicator.id()));
    }

    private static boolean precedes(Scene scene, Indicator a, Indicator b) {
        List<Indicator> all = scene.knowledge().indicators();
        return all.indexOf(a) < all.indexOf(b);
    }

    @Override
    public String template() {
        return "indicators";
    }
}
