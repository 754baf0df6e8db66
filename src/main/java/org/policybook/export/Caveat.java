package org.policybook.export;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Comparison;
import org.policybook.model.Grade;
import org.policybook.model.Indicator;
import org.policybook.model.Language;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Reason;
import org.policybook.model.Word;

/** What must be said wherever figures are given that are not simply comparable (contract 2.3), or texts that nobody checked. */
final class Caveat {
    private Caveat() {}

    /** The caveat in words, or null where the figures are comparable or nobody has compared them. */
    static @Nullable String of(@Nullable Comparison comparison, Language language) {
        Grade grade = comparison == null ? null : comparison.grade();
        if (comparison == null || grade == null || grade == Grade.A) {
            return null;
        }
        boolean english = language.readsEnglish();
        String opening = Labels.word("caveat." + Word.of(grade), language);
        String reasons = reasons(comparison.reasons(), language);
        String note = note(comparison.indicator(), language);
        return opening
                + (reasons.isEmpty() ? "" : (english ? ": " : "：") + reasons)
                + (english ? "." : "。")
                + (note == null ? "" : (english ? " " : "") + note);
    }

    /** What must be said wherever a text is given that no official file vouches for; null for others. */
    static @Nullable String of(PolicyDocument document, Language language) {
        return document.isUnchecked() ? Labels.word("caveat.unchecked", language) : null;
    }

    /** The reasons in words. */
    static String reasons(List<Reason> reasons, Language language) {
        boolean english = language.readsEnglish();
        return reasons.stream()
                .map(reason -> Labels.word("reason." + Word.of(reason), language))
                .collect(Collectors.joining(english ? "; " : "、"));
    }

    private static @Nullable String note(Indicator indicator, Language language) {
        Indicator.SetVerdict verdict = indicator.verdict();
        return verdict == null ? null : language.pickOptional(verdict.note(), verdict.noteEn());
    }
}
