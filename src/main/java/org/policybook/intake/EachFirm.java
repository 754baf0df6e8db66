package org.policybook.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 家 in 每家 counts firms, cooperatives and households alike: what it counts stands behind it, or was named before. */
final class EachFirm {
    private static final String EACH = "每家";

    private static final Pattern KIND =
            Pattern.compile("(?<enterprise>企业|公司|龙头)|(?<cooperative>合作社)|(?<household>[农贫脱]\\p{IsHan}{0,2}户)");

    /** A verb behind 每家 begins what each of them does. */
    private static final Pattern BEHIND = Pattern.compile("[^带帮扶补奖吸安培给至不发建新增,]{0,6}?(?:" + KIND.pattern() + ")");

    private EachFirm() {}

    /** Whether 每家 stands in {@code words}; 每家每户 is every household. */
    static boolean isIn(String words) {
        int at = words.lastIndexOf(EACH);
        return at >= 0 && !words.startsWith("每家每户", at);
    }

    /**
     * What is counted per, as targets.yaml names it; null where nothing tells.
     *
     * @param words of the sentence up to the figure, with 每家 in them
     */
    static @Nullable String per(String words) {
        int at = words.lastIndexOf(EACH);
        Matcher behind = BEHIND.matcher(words.substring(at + EACH.length()));
        if (behind.lookingAt()) {
            return name(behind);
        }
        Matcher before = KIND.matcher(words.substring(0, at));
        String last = null;
        while (before.find()) {
            last = name(before);
        }
        return last;
    }

    private static String name(Matcher kind) {
        return kind.group("enterprise") != null
                ? "enterprise"
                : kind.group("cooperative") != null ? "cooperative" : "household";
    }
}
