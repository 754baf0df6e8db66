package org.policybook.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Comparison;
import org.policybook.model.Coverage;
import org.policybook.model.Figure;
import org.policybook.model.Indicator;
import org.policybook.model.Region;
import org.policybook.model.Theme;

/**
 * One indicator: what the regions say, how far it may be compared, and a picture where it may.
 *
 * @param unit the unit it is usually stated in, or null
 * @param chart the picture, or null; then {@code noChart} says why there is none
 * @param rows every figure in the order of regions, candidates too
 * @param moreRows figures that are left out, for they are too many
 * @param silent the regions that state none
 * @param moreSilent those that are left out, for they are too many
 * @param twins indicators that look equal and are not
 */
public record IndicatorPage(
        Frame frame,
        String name,
        String definition,
        @Nullable String note,
        @Nullable String unit,
        @Nullable Link theme,
        VerdictView verdict,
        @Nullable FigureChart chart,
        @Nullable String noChart,
        List<FigureRow> rows,
        int moreRows,
        List<Silence> silent,
        int moreSilent,
        List<Twin> twins)
        implements Page {

    /**
     * A region that states no figure.
     *
     * @param measures what else it says to the theme, or null where it says nothing
     */
    public record Silence(
            Link region, String regionClass, @Nullable Link measures) {}

    /**
     * Another indicator that this one is easily mistaken for.
     *
     * @param more figures that are left out, for they are too many
     */
    public record Twin(Link indicator, String note, List<FigureView> figures, int more) {}

    /** The pages one by one, each made when it is asked for. */
    static Stream<PendingPage> each(Scene scene) {
        return scene.knowledge().comparisons().stream()
                .map(comparison ->
                        new PendingPage(Address.indicator(comparison.indicator().id()), () -> page(scene, comparison)));
    }

    private static IndicatorPage page(Scene scene, Comparison comparison) {
        Indicator indicator = comparison.indicator();
        Theme theme = scene.knowledge().theme(indicator.theme());
        VerdictView verdict = new VerdictViews(scene).of(comparison);
        String name = indicator.name(scene.language());
        String definition = scene.language().pick(indicator.definition(), indicator.definitionEn());
        List<Figure> figures = figures(scene, indicator);
        List<Silence> silent = silent(scene, theme, figures);
        String refusal = Charts.refusal(comparison);
        return new IndicatorPage(
                scene.frame(
                        Address.indicator(indicator.id()),
                        "indicators",
                        name,
                        scene.t("indicator.description", name, verdict.word(), definition),
                        "indicator"),
                name,
                definition,
                scene.language().pickOptional(indicator.note(), indicator.noteEn()),
                scene.figures().unit(indicator.unit()),
                theme == null ? null : scene.links().to(theme),
                verdict,
                new Charts(scene).of(comparison),
                refusal == null ? null : scene.t(refusal),
                Bounds.first(figures, Bounds.FIGURES_OF_AN_INDICATOR).stream()
                        .map(new FigureRows(scene)::row)
                        .toList(),
                Bounds.more(figures, Bounds.FIGURES_OF_AN_INDICATOR),
                Bounds.first(silent, Bounds.REGIONS_BESIDE),
                Bounds.more(silent, Bounds.REGIONS_BESIDE),
                twins(scene, indicator));
    }

    private static List<Figure> figures(Scene scene, Indicator indicator) {
        return FigureRows.inRegionOrder(scene, scene.knowledge().figuresOf(indicator));
    }

    private static List<Silence> silent(Scene scene, @Nullable Theme theme, List<Figure> figures) {
        List<Silence> silent = new ArrayList<>();
        Set<String> speaking = figures.stream().map(f -> f.region().id()).collect(Collectors.toSet());
        for (Region region : scene.knowledge().regions()) {
            if (!speaking.contains(region.id())) {
                silent.add(new Silence(
                        scene.links().to(region),
                        scene.tags().colour(region),
                        theme == null ? null : measures(scene, theme, region)));
            }
        }
        return List.copyOf(silent);
    }

    private static @Nullable Link measures(Scene scene, Theme theme, Region region) {
        Coverage coverage = scene.knowledge().coverage(theme, region);
        int measures = coverage.measures().size();
        return measures == 0
                ? null
                : new Link(
                        Address.themeIn(theme.id(), region.id()),
                        scene.t("indicator.silent.measures", theme.name(scene.language()), measures));
    }

    /** Those that this indicator names, and those that name it. */
    private static List<Twin> twins(Scene scene, Indicator indicator) {
        List<Twin> twins = new ArrayList<>();
        for (Indicator.Confusable named : indicator.confusable()) {
            Indicator other = scene.knowledge().indicator(named.indicator());
            if (other != null) {
                twins.add(twin(scene, other, named));
            }
        }
        for (Indicator other : scene.knowledge().indicators()) {
            other.confusable().stream()
                    .filter(named -> named.indicator().equals(indicator.id()))
                    .filter(named -> indicator.confusable().stream()
                            .noneMatch(mine -> Objects.equals(mine.indicator(), other.id())))
                    .forEach(named -> twins.add(twin(scene, other, named)));
        }
        return List.copyOf(twins);
    }

    private static Twin twin(Scene scene, Indicator other, Indicator.Confusable named) {
        List<Figure> figures = figures(scene, other);
        return new Twin(
                scene.links().to(other),
                scene.language().pick(named.note(), named.noteEn()),
                scene.figures().of(Bounds.first(figures, Bounds.IN_A_GROUP)),
                Bounds.more(figures, Bounds.IN_A_GROUP));
    }

    @Override
    public String template() {
        return "indicator";
    }
}
