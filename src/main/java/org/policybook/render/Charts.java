package org.policybook.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Comparison;
import org.policybook.model.Figure;
import org.policybook.model.Grade;
import org.policybook.model.Language;
import org.policybook.model.Magnitude;
import org.policybook.model.Target;
import org.policybook.notation.Unit;
import org.policybook.render.FigureChart.Mark;
import org.policybook.render.FigureChart.TextLine;

/**
 * Draws what may be drawn (contract 2.3): reviewed figures with a number, of indicators graded A or B. A is ordered by
 * size; B keeps the fixed order of regions and carries its caveat.
 */
final class Charts {
    static final int WIDTH = 340;
    static final int LEFT = 26;
    static final int RIGHT = 314;
    private static final int ARROW = 22;
    private static final int NAME = 20;
    private static final int LINE = 18;
    private static final int TRACK = 20;
    private static final int GAP = 20;
    private static final int EMS = 25;

    private final Scene scene;
    private final FigureText figureText;
    private final ChartWords words;

    Charts(Scene scene) {
        this.scene = scene;
        this.figureText = new FigureText(scene.wording());
        this.words = new ChartWords(scene);
    }

    /** Why there is no picture, as a key of the interface texts; null where there is one. */
    static @Nullable String refusal(Comparison comparison) {
        if (comparison.grade() == null) {
            return comparison.figures().isEmpty() ? "chart.none.unstated" : "chart.none.single";
        }
        if (!comparison.drawable()) {
            return "chart.none.c";
        }
        if (comparison.figures().size() > Bounds.FIGURES_IN_A_CHART) {
            return "chart.none.many";
        }
        return drawn(comparison).map(Figure::region).distinct().count() < 2 ? "chart.none.words" : null;
    }

    private static Stream<Figure> drawn(Comparison comparison) {
        return comparison.figures().stream().filter(f -> f.baseValue() != null || f.baseMin() != null);
    }

    /** The picture of a comparison, or null where {@link #refusal} says why there is none. */
    @Nullable
    FigureChart of(Comparison comparison) {
        if (refusal(comparison) != null) {
            return null;
        }
        List<Figure> figures = order(comparison);
        Scale scale = scale(figures);
        Axis axis = axis(figures, scale);
        List<Mark> marks = new ArrayList<>();
        int y = 0;
        for (Figure figure : figures) {
            Mark mark = mark(comparison, figure, scale, axis, y);
            marks.add(mark);
            y = mark.y() + GAP;
        }
        int axisY = y + 6;
        List<TextLine> caveat = new ArrayList<>();
        int unitY = axisY + LINE;
        lines(caveat, words.caveat(comparison), unitY + LINE + 8);
        int height = (caveat.isEmpty() ? unitY : caveat.getLast().y()) + 10;
        String unit = words.unit(figures, scale.unit());
        return new FigureChart(
                "chart-" + comparison.indicator().id(),
                words.title(comparison, figures),
                words.description(comparison, figures, unit),
                words.key(figures),
                WIDTH,
                height,
                new FigureChart.Span(LEFT, RIGHT),
                axis.ticks().stream()
                        .map(tick -> new FigureChart.Tick(axis.x(tick, LEFT, RIGHT), figureText.number(tick)))
                        .toList(),
                axisY,
                unit,
                unitY,
                List.copyOf(marks),
                List.copyOf(caveat),
                words.leftOut(comparison));
    }

    private Language language() {
        return scene.language();
    }

    private List<Figure> order(Comparison comparison) {
        List<Figure> figures = FigureRows.inRegionOrder(scene, drawn(comparison).toList());
        return comparison.grade() == Grade.A
                ? figures.stream()
                        .sorted(Comparator.comparing(Charts::greatest).reversed())
                        .toList()
                : figures;
    }

    /**
     * The unit of the axis.
     *
     * @param factor how many base units it has: 10,000 for 万亩
     */
    private record Scale(String unit, BigDecimal factor) {}

    /** The printed unit where all figures share it, else the base unit that they are multiples of. */
    private Scale scale(List<Figure> figures) {
        Set<Unit> units = figures.stream()
                .map(f -> f.target().unit())
                .filter(Objects::nonNull)
                .map(Unit::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (units.isEmpty()) {
            return new Scale("", BigDecimal.ONE);
        }
        Unit first = units.iterator().next();
        boolean printed = figureText.isAsPrinted()
                && units.stream().allMatch(u -> u.factor().compareTo(first.factor()) == 0);
        return printed
                ? new Scale(units.stream().map(Unit::printed).collect(Collectors.joining("、")), first.factor())
                : new Scale(figureText.baseUnit(first), BigDecimal.ONE);
    }

    private static Axis axis(List<Figure> figures, Scale scale) {
        List<BigDecimal> values = figures.stream()
                .flatMap(f -> Stream.of(least(f), greatest(f), start(f)))
                .filter(Objects::nonNull)
                .map(v -> v.divide(scale.factor(), MathContext.DECIMAL64))
                .toList();
        BigDecimal least = values.stream().min(Comparator.naturalOrder()).orElseThrow();
        BigDecimal greatest = values.stream().max(Comparator.naturalOrder()).orElseThrow();
        boolean shares = figures.stream().allMatch(f -> f.target().measures() == Target.Measures.SHARE);
        if (shares && scale.unit().equals("%") && least.signum() >= 0 && greatest.compareTo(new BigDecimal(100)) <= 0) {
            return Axis.percent();
        }
        boolean whole = values.stream().allMatch(v -> v.stripTrailingZeros().scale() <= 0);
        return Axis.over(least, greatest, whole);
    }

    private static BigDecimal least(Figure figure) {
        return Objects.requireNonNull(figure.baseMin() != null ? figure.baseMin() : figure.baseValue());
    }

    private static BigDecimal greatest(Figure figure) {
        return Objects.requireNonNull(figure.baseMax() != null ? figure.baseMax() : figure.baseValue());
    }

    private static @Nullable BigDecimal start(Figure figure) {
        Magnitude from = figure.target().from();
        String unit = figure.target().unit();
        return from == null ? null : unit == null ? from.exact() : Unit.of(unit).toBase(from.exact());
    }

    private Mark mark(Comparison comparison, Figure figure, Scale scale, Axis axis, int top) {
        int nameY = top + NAME;
        List<TextLine> lines = new ArrayList<>();
        lines(lines, figure.target().scope(language()), nameY + LINE);
        lines(lines, words.differences(comparison, figure), nameY + (lines.size() + 1) * LINE);
        int y = nameY + lines.size() * LINE + TRACK;
        int x = x(least(figure), scale, axis);
        BigDecimal start = start(figure);
        return new Mark(
                scene.tags().colour(figure.region()),
                figure.region().name(language()),
                figureText.of(figure),
                nameY,
                List.copyOf(lines),
                y,
                shape(figure.target()),
                x,
                x(greatest(figure), scale, axis),
                start == null ? null : x(start, scale, axis),
                arrow(figure.target(), x, y));
    }

    private static void lines(List<TextLine> lines, String text, int y) {
        int at = y;
        for (String line : TextLines.of(text, EMS)) {
            lines.add(new TextLine(at, line));
            at += LINE;
        }
    }

    private static int x(BigDecimal value, Scale scale, Axis axis) {
        return axis.x(value.divide(scale.factor(), MathContext.DECIMAL64), LEFT, RIGHT);
    }

    private static String shape(Target target) {
        return switch (target.comparator()) {
            case RANGE -> "range";
            case ABOUT -> "hollow";
            default -> "dot";
        };
    }

    private static @Nullable String arrow(Target target, int x, int y) {
        return switch (target.comparator()) {
            case GE, GT -> arrow(x, y, ARROW);
            case LE, LT -> arrow(x, y, -ARROW);
            default -> null;
        };
    }

    /** Path data of an arrow from a figure: to the right for a positive {@code length}, else to the left. */
    static String arrow(int x, int y, int length) {
        int tip = x + length;
        int barb = tip - (length > 0 ? 6 : -6);
        return "M" + x + " " + y + "H" + tip + "M" + barb + " " + (y - 5) + "L" + tip + " " + y + "L" + barb + " "
                + (y + 5);
    }
}
