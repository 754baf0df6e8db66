package org.policybook.render;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Figure;
import org.policybook.model.Language;
import org.policybook.model.Magnitude;
import org.policybook.model.Target;
import org.policybook.model.Word;
import org.policybook.notation.Unit;

/** Writes a figure as a reader of one language expects it: 约 4.5 万亩, about 45,000 mu. */
final class FigureText {
    private final Wording wording;

    FigureText(Wording wording) {
        this.wording = wording;
    }

    /** The figure with its comparator and unit. */
    String of(Figure figure) {
        Target t = figure.target();
        if (t.comparator() == Target.Comparator.ALL) {
            return wording.t("comparator.all", t.quote());
        }
        if (t.than() != null) {
            return wording.t(
                    "comparator." + Word.of(t.comparator()) + ".than",
                    Objects.requireNonNull(t.than(wording.language())));
        }
        String number = t.comparator() == Target.Comparator.RANGE
                ? amount(figure, t.min()) + "–" + amount(figure, t.max())
                : amount(figure, t.value());
        String unit = unit(figure);
        String change = t.from() == null ? "" : amount(figure, t.from()) + unit + " → ";
        return wording.t("comparator." + Word.of(t.comparator()), change + number + unit);
    }

    /** The denominator in words, or null. */
    @Nullable
    String per(Target target) {
        String per = target.per();
        return per == null ? null : wording.t("per", wording.or("per." + per, per));
    }

    private String amount(Figure figure, @Nullable Magnitude magnitude) {
        Magnitude m = Objects.requireNonNull(magnitude);
        if (wording.language() == Language.ZH
                || m.isFraction()
                || figure.target().unit() == null) {
            return m.printed();
        }
        return number(Unit.of(figure.target().unit()).toBase(m.exact()), Language.EN);
    }

    private String unit(Figure figure) {
        String unit = figure.target().unit();
        if (unit == null) {
            return "";
        }
        if (unit.equals("%")) {
            return "%";
        }
        return " " + (wording.language() == Language.ZH ? unit : baseUnit(Unit.of(unit)));
    }

    /** What a unit is a multiple of, in words. */
    String baseUnit(Unit unit) {
        return wording.or("unit." + unit.base(), unit.base());
    }

    /** A number as {@code language} writes it: English sets digits in groups of three. */
    static String number(BigDecimal value, Language language) {
        String plain = value.toPlainString();
        if (language == Language.ZH) {
            return plain;
        }
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder grouped = new StringBuilder(plain);
        for (int i = end - 3; i > (plain.startsWith("-") ? 1 : 0); i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }
}
