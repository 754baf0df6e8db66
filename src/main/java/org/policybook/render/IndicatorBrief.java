package org.policybook.render;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Comparison;
import org.policybook.model.Grade;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Word;

/**
 * An indicator in brief: its verdict and what each region states.
 *
 * @param grade {@code a}, {@code b} or {@code c}; null where fewer than two regions state a figure
 * @param verdict the grade in words, or why there is none
 * @param reasons why the grade is not better, in words
 * @param note what stands in the way of comparing, by someone who knows better than the rules, or null
 * @param figures in the order of the regions
 * @param confusable indicators that look equal and are not
 */
public record IndicatorBrief(
        Link link,
        String definition,
        @Nullable String grade,
        String verdict,
        List<String> reasons,
        @Nullable String note,
        List<FigureView> figures,
        List<Link> confusable) {
    static IndicatorBrief of(Scene scene, Comparison comparison) {
        Indicator indicator = comparison.indicator();
        Grade grade = comparison.grade();
        Indicator.SetVerdict set = indicator.verdict();
        return new IndicatorBrief(
                scene.views().link(indicator),
                scene.language().pick(indicator.definition(), indicator.definitionEn()),
                grade == null ? null : Word.of(grade),
                grade == null ? scene.t(none(comparison)) : scene.wording().word("grade", grade),
                comparison.reasons().stream()
                        .map(r -> scene.wording().word("reason", r))
                        .toList(),
                set == null ? null : scene.language().pickOptional(set.note(), set.noteEn()),
                scene.views()
                        .figures(comparison.figures().stream()
                                .sorted(Comparator.comparingInt(
                                        f -> scene.knowledge().regions().indexOf(f.region())))
                                .toList()),
                confusable(scene, indicator));
    }

    private static String none(Comparison comparison) {
        return comparison.figures().isEmpty() ? "grade.none" : "grade.one";
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
        return Stream.concat(named, naming).distinct().map(scene.views()::link).toList();
    }
}
