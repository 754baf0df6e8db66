package org.policybook.render;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.policybook.model.Comparison;
import org.policybook.model.Figure;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;

/**
 * An indicator in brief: its verdict and what each region states.
 *
 * @param figures in the order of the regions
 * @param scoped whether each figure says what it counts, because a region states several
 * @param confusable indicators that look equal and are not
 * @param more figures that are left out, for they are too many
 */
public record IndicatorBrief(
        Link link, VerdictView verdict, List<FigureView> figures, boolean scoped, List<Link> confusable, int more) {
    static IndicatorBrief of(Scene scene, Comparison comparison) {
        List<Figure> figures = comparison.figures().stream()
                .sorted(Comparator.comparingInt(f -> scene.knowledge().place(f.region())))
                .limit(Bounds.IN_A_GROUP)
                .toList();
        long regions = figures.stream().map(Figure::region).distinct().count();
        return new IndicatorBrief(
                scene.links().to(comparison.indicator()),
                new VerdictViews(scene).brief(comparison),
                scene.figures().of(figures),
                figures.size() > regions,
                confusable(scene, comparison.indicator()),
                Bounds.more(comparison.figures(), Bounds.IN_A_GROUP));
    }

    /** A warning holds both ways, whichever of the two indicators names the other. */
    private static List<Link> confusable(Scene scene, Indicator indicator) {
        KnowledgeBase knowledge = scene.knowledge();
        Stream<Indicator> named = indicator.confusable().stream()
                .map(c -> knowledge.indicator(c.indicator()))
                .flatMap(Stream::ofNullable);
        Stream<Indicator> naming = knowledge.indicators().stream()
                .filter(other ->
                        other.confusable().stream().anyMatch(c -> c.indicator().equals(indicator.id())));
        return Stream.concat(named, naming).distinct().map(scene.links()::to).toList();
    }
}
