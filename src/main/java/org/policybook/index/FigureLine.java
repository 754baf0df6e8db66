package org.policybook.index;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Language;
import org.policybook.model.Magnitude;
import org.policybook.model.Target;
import org.policybook.model.Target.Comparator;

/** Writes a figure in a line as the Chinese pages do, 约 4.5 万亩; in English with the unit as printed. */
final class FigureLine {
    private static final Map<Comparator, String> CHINESE = Map.of(
            Comparator.GE,
            "≥ ",
            Comparator.GT,
            "超过 ",
            Comparator.LE,
            "≤ ",
            Comparator.LT,
            "低于 ",
            Comparator.ABOUT,
            "约 ");
    private static final Map<Comparator, String> ENGLISH = Map.of(
            Comparator.GE, "≥ ",
            Comparator.GT, "more than ",
            Comparator.LE, "≤ ",
            Comparator.LT, "less than ",
            Comparator.ABOUT, "about ");
    private static final Map<Comparator, String> CHINESE_THAN = Map.of(
            Comparator.EQ, "等于",
            Comparator.GE, "不低于",
            Comparator.GT, "高于",
            Comparator.LE, "不高于",
            Comparator.LT, "低于",
            Comparator.ABOUT, "约为");
    private static final Map<Comparator, String> ENGLISH_THAN = Map.of(
            Comparator.EQ, "equal to ",
            Comparator.GE, "no less than ",
            Comparator.GT, "above ",
            Comparator.LE, "no more than ",
            Comparator.LT, "below ",
            Comparator.ABOUT, "about ");

    private FigureLine() {}

    /** The figure with its comparator and unit. */
    static String of(Target target, Language language) {
        boolean chinese = !language.readsEnglish();
        Comparator comparator = target.comparator();
        if (comparator == Comparator.ALL) {
            return chinese ? target.quote() : "all";
        }
        if (target.than() != null) {
            return (chinese ? CHINESE_THAN : ENGLISH_THAN).getOrDefault(comparator, "")
                    + Objects.requireNonNull(target.than(language));
        }
        String unit = unit(target);
        String number = comparator == Comparator.RANGE
                ? printed(target.min()) + "–" + printed(target.max())
                : printed(target.value());
        String change = target.from() == null ? "" : printed(target.from()) + unit + " → ";
        return (chinese ? CHINESE : ENGLISH).getOrDefault(comparator, "") + change + number + unit;
    }

    /** What is said behind a figure: that it awaits review, as its document's page does; nothing of one that was reviewed. */
    static String review(Target target, Language language) {
        if (target.isReviewed()) {
            return "";
        }
        return language.readsEnglish() ? " (awaits review)" : "（待复核）";
    }

    private static String printed(@Nullable Magnitude magnitude) {
        return Objects.requireNonNull(magnitude).printed();
    }

    private static String unit(Target target) {
        String unit = target.unit();
        if (unit == null) {
            return "";
        }
        return unit.equals("%") ? unit : " " + unit;
    }

    /** The year or date by which it is due, in square brackets where the clause does not print it; empty where none is. */
    static String deadline(Target target) {
        return Objects.requireNonNullElse(target.deadline().bracketed(), "");
    }
}
