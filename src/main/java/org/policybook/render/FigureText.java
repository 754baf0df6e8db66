package org.policybook.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Figure;
import org.policybook.model.Magnitude;
import org.policybook.model.Target;
import org.policybook.model.Word;
import org.policybook.notation.Unit;

/** Writes a figure as a reader of one language expects it: 约 4.5 万亩, about 45,000 mu. */
final class FigureText {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal MU_PER_HECTARE = BigDecimal.valueOf(15);

    private final Wording wording;
    private final boolean asPrinted;
    private final String decimalPoint;
    private final String group;

    FigureText(Wording wording) {
        this.wording = wording;
        this.asPrinted = wording.t("number.as").equals("printed");
        this.decimalPoint = wording.t("number.point");
        this.group = wording.t("number.group");
    }

    /** The figure with its comparator and unit. */
    String of(Figure figure) {
        return of(figure.target());
    }

    /** The same of an entry that may be no part of the knowledge base any more. */
    String of(Target t) {
        if (t.comparator() == Target.Comparator.ALL) {
            return wording.t("comparator.all", t.quote());
        }
        if (t.than() != null) {
            return wording.t(
                    "comparator." + Word.of(t.comparator()) + ".than",
                    Objects.requireNonNull(t.than(wording.language())));
        }
        String number = t.comparator() == Target.Comparator.RANGE
                ? wording.t("number.range", amount(t, t.min()), amount(t, t.max()))
                : amount(t, t.value());
        String before = before(t);
        String figure = before.isEmpty() ? united(t, number) : before + number;
        String start = t.from() == null ? "" : amount(t, t.from());
        String from = before.isEmpty() ? united(t, start) : before + start;
        String words = t.from() == null ? figure : wording.t("number.change", from, figure);
        return wording.t("comparator." + Word.of(t.comparator()), words) + hectares(t);
    }

    /** The denominator in words, or null. */
    @Nullable
    String per(Target target) {
        String per = target.per();
        return per == null ? null : wording.t("per", wording.or("per." + per, per));
    }

    private String amount(Target target, @Nullable Magnitude magnitude) {
        Magnitude m = Objects.requireNonNull(magnitude);
        if (asPrinted || target.unit() == null) {
            return m.printed().replace(".", decimalPoint);
        }
        Unit unit = Unit.of(target.unit());
        if (!m.isFraction()) {
            return large(unit.toBase(m.exact()));
        }
        boolean scaled = unit.factor().compareTo(BigDecimal.ONE) > 0;
        return scaled ? wording.t("number.fraction", m.printed(), large(unit.toBase(BigDecimal.ONE))) : m.printed();
    }

    /** What a language writes before a number instead of a unit after it (CNY), else nothing. */
    private String before(Target target) {
        String unit = target.unit();
        return asPrinted || unit == null
                ? ""
                : wording.or("unit." + Unit.of(unit).base() + ".before", "");
    }

    /** Millions and billions in words. */
    private String large(BigDecimal value) {
        if (value.compareTo(BILLION) >= 0) {
            return wording.t("number.billion", number(value.divide(BILLION).stripTrailingZeros()));
        }
        return value.compareTo(MILLION) >= 0
                ? wording.t("number.million", number(value.divide(MILLION).stripTrailingZeros()))
                : number(value);
    }

    /** An area in 亩 once more in hectares, for languages that have words for it; 15 亩 are a hectare. */
    private String hectares(Target target) {
        List<BigDecimal> areas =
                target.unit() == null || target.from() != null ? List.of() : areas(target, Unit.of(target.unit()));
        if (areas.isEmpty() || wording.or("unit.亩.hectares", "").isEmpty()) {
            return "";
        }
        boolean same = areas.stream()
                .allMatch(area -> inHectares(area).multiply(MU_PER_HECTARE).compareTo(area) == 0);
        String words = areas.stream()
                .map(area -> number(new BigDecimal(inHectares(area).toPlainString())))
                .reduce((least, most) -> wording.t("number.range", least, most))
                .orElseThrow();
        return wording.t(same ? "unit.亩.hectares" : "unit.亩.hectares.about", words);
    }

    /** The numbers of a figure that counts 亩: one, or the two ends of a range. */
    private static List<BigDecimal> areas(Target target, Unit unit) {
        return unit.base().equals("亩")
                ? Stream.of(
                                Optional.ofNullable(target.value()),
                                Optional.ofNullable(target.min()),
                                Optional.ofNullable(target.max()))
                        .flatMap(Optional::stream)
                        .map(magnitude -> unit.toBase(magnitude.exact()))
                        .toList()
                : List.of();
    }

    private static BigDecimal inHectares(BigDecimal area) {
        return area.divide(MU_PER_HECTARE, new MathContext(3, RoundingMode.HALF_UP));
    }

    /** A number with its unit, as the language sets the two beside each other. */
    private String united(Target target, String number) {
        String unit = target.unit();
        if (unit == null) {
            return number;
        }
        if (unit.equals("%")) {
            return wording.t("number.percent", number);
        }
        String word = asPrinted ? unit : counted(target, Unit.of(unit));
        return word.isEmpty() ? number : wording.t("number.unit", number, word);
    }

    /** The unit after a number, in the form that follows it; of a range, the number that stands last. */
    private String counted(Target target, Unit unit) {
        Magnitude last = target.value() == null ? target.max() : target.value();
        return last == null
                ? baseUnit(unit)
                : wording.counted("unit." + unit.base(), unit.toBase(last.exact()), unit.base());
    }

    /** A unit standing by itself: 万亩 as printed, in English what it is a multiple of. */
    String unitName(String printed) {
        if (asPrinted) {
            return printed;
        }
        Unit unit = Unit.of(printed);
        return wording.or("unit." + unit.base() + ".alone", baseUnit(unit));
    }

    /** What a unit is a multiple of, in words. */
    String baseUnit(Unit unit) {
        return wording.or("unit." + unit.base(), unit.base());
    }

    /** Whether numbers keep the units that they are printed in (4.5 万亩), or are worked out (45,000 mu). */
    boolean isAsPrinted() {
        return asPrinted;
    }

    /** A number with the language's decimal point and, if it has one, the mark between groups of three digits. */
    String number(BigDecimal value) {
        String plain = value.toPlainString();
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder written = new StringBuilder(plain);
        if (point >= 0) {
            written.replace(point, point + 1, decimalPoint);
        }
        for (int i = end - 3; i > (plain.startsWith("-") ? 1 : 0); i -= 3) {
            written.insert(i, group);
        }
        return written.toString();
    }
}
