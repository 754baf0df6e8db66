package org.policybook.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policybook.model.Comparison;
import org.policybook.model.Figure;
import org.policybook.model.Grade;
import org.policybook.model.Reason;

/** What stands in and around a picture of figures, in one language. */
final class ChartWords {
    private final Scene scene;
    private final FigureText figureText;
    private final PairReasons reasons;

    ChartWords(Scene scene) {
        this.scene = scene;
        this.figureText = new FigureText(scene.wording());
        this.reasons = new PairReasons(scene.wording(), scene.knowledge().regions());
    }

    /** What this figure says in the fields in which the figures differ. */
    String differences(Comparison comparison, Figure figure) {
        return comparison.reasons().stream().map(reason -> said(reason, figure)).collect(Collectors.joining(" · "));
    }

    private String said(Reason reason, Figure figure) {
        String value = reasons.value(reason, figure);
        if (value == null) {
            return scene.t("chart.unsaid", reasons.word(reason));
        }
        return reason == Reason.YEAR ? figure.due().bracketed(value) : value;
    }

    /** What the axis counts. */
    String unit(List<Figure> figures, String unit) {
        String per = figureText.per(figures.getFirst().target());
        if (unit.isEmpty()) {
            return per == null ? scene.t("chart.nounit") : per;
        }
        return per == null ? scene.t("chart.unit", unit) : scene.t("chart.unit.per", unit, per);
    }

    /** What must be known when comparing; empty for grade A. */
    String caveat(Comparison comparison) {
        if (comparison.grade() != Grade.B) {
            return "";
        }
        return scene.t(
                "chart.caveat",
                comparison.reasons().stream()
                        .map(reasons::word)
                        .collect(Collectors.joining(scene.t("list.separator"))));
    }

    String title(Comparison comparison, List<Figure> figures) {
        return scene.t("chart.title", comparison.indicator().name(scene.language()), regions(figures));
    }

    private String regions(List<Figure> figures) {
        return figures.stream()
                .map(f -> f.region().name(scene.language()))
                .distinct()
                .collect(Collectors.joining(scene.t("list.separator")));
    }

    /** The picture in words. */
    String description(Comparison comparison, List<Figure> figures, String unit) {
        String values = figures.stream().map(this::spoken).collect(Collectors.joining(scene.t("list.semicolon")));
        return scene.t("chart.description", unit, values, caveat(comparison)).strip();
    }

    private String spoken(Figure figure) {
        return scene.t(
                "chart.spoken",
                figure.region().name(scene.language()),
                figure.target().scope(scene.language()),
                figureText.of(figure));
    }

    /** What the shapes of the picture mean. */
    String key(List<Figure> figures) {
        Stream<String> shapes = figures.stream().map(f -> switch (f.target().comparator()) {
            case GE, GT -> "chart.key.more";
            case LE, LT -> "chart.key.less";
            case ABOUT -> "chart.key.about";
            case RANGE -> "chart.key.range";
            default -> "chart.key.dot";
        });
        Stream<String> changes =
                figures.stream().filter(f -> f.target().from() != null).map(f -> "chart.key.from");
        return Stream.concat(shapes, changes)
                .distinct()
                .map(scene::t)
                .collect(Collectors.joining(scene.t("list.semicolon")));
    }

    /** The figures in words, which have no place on an axis. */
    List<String> leftOut(Comparison comparison) {
        return comparison.figures().stream()
                .filter(f -> f.baseValue() == null && f.baseMin() == null)
                .map(this::spoken)
                .toList();
    }
}
