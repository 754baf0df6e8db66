package org.policybook.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target.Kind;

/** Finds the threshold on which a payment depends: 流转50亩以上的，每亩补助200元. */
final class Condition {
    /** 50亩以上的; 50亩以上、带动10户以上的; 10人以上且稳定就业6个月以上的企业. */
    private static final Pattern MET = Pattern.compile(
            "^的(?!标准|额度).*|^[^,;]*的$|^[^,;]*(?:以上|以下|以内)的.*|^\\p{IsHan}{0,8}(?:企业|合作社|主体|大户|农户|户|农场|基地|园区)$");

    private static final Pattern THING = Pattern.compile("^\\p{IsHan}{2,14}$");

    private Condition() {}

    /** The id of the nearest condition before a payment in the same part of the sentence; null where none surely is. */
    static @Nullable String of(Setting setting, List<Guess> before) {
        Guess nearest = null;
        for (Guess guess : before) {
            Setting there = setting.at(guess.found());
            boolean near = setting.sentenceBefore().indexOf(';', guess.found().end()) < 0;
            boolean condition = guess.kind() == Kind.THRESHOLD
                    && (MET.matcher(there.after()).matches() || isWhich(there));
            nearest = near && condition ? guess : nearest;
        }
        return nearest == null ? null : nearest.id();
    }

    /** 新发展200亩以上冷凉蔬菜，每亩补助400元. */
    private static boolean isWhich(Setting there) {
        String words = there.passage()
                .text()
                .substring(there.found().start(), there.found().end());
        return (words.endsWith("以上") || words.endsWith("以下"))
                && THING.matcher(there.after()).matches();
    }
}
