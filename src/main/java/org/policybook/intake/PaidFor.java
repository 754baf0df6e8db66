package org.policybook.intake;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a payment is for. */
final class PaidFor {
    private static final Pattern PAID = Pattern.compile("奖励|补助|补贴|奖补|资助|贴息");

    /** Of 按每人给予补助 the words that pay, and say not for what. */
    private static final Pattern PAYING = Pattern.compile("分别|给予|予以|^按照?");

    /** Words that say no more than that something is paid, and for each of what: for whom it is stands before. */
    private static final Pattern FOR_EACH =
            Pattern.compile("(?:按?每\\p{IsHan}{1,3}?|单个\\p{IsHan}{2}|单户)?(?:一次性)?(?:奖励|补助|补贴|奖补|资助)?(?:最高)?");

    private static final Pattern CAPPED = Pattern.compile("(?:最高|封顶|累计|合计|总额)+");

    private static final Pattern EACH = Pattern.compile("单[个户项笔]|每");

    private PaidFor() {}

    /** Whether words speak of a payment. */
    static boolean isSaid(String words) {
        return PAID.matcher(words).find();
    }

    /** The word by which a payment is called. */
    static String word(Setting s) {
        Matcher paid = PAID.matcher(s.segment());
        return paid.find() ? paid.group() : "";
    }

    /** What a payment is for: 流转50亩以上的，给予每亩100元的奖励 is 流转每亩奖励. */
    static String of(Setting s, String joined) {
        String words = PAYING.matcher(joined).replaceAll("");
        if (CAPPED.matcher(words).matches()) {
            Matcher paid = PAID.matcher(s.sentenceBefore());
            String last = paid.results().map(MatchResult::group).reduce("补助", (a, b) -> b);
            return BareWords.strip(NearWords.firstOf(s) + last + "最高限额");
        }
        if (words.isEmpty()) {
            // 分别给予5万元、8万元奖励
            Matcher paid = PAID.matcher(s.sentenceAfter());
            return BareWords.strip(NearWords.segmentBefore(s) + (paid.find() ? paid.group() : ""));
        }
        if (!FOR_EACH.matcher(words).matches()) {
            return words;
        }
        String before = words.endsWith("最高") ? "" : NearWords.segmentBefore(s);
        // 按每平方米100元给予补助，单个主体50万元: the rate before is not what is paid for.
        String near = before.startsWith("按") ? "" : before;
        if (EACH.matcher(near).lookingAt()) {
            // 单个项目补助不超过100万元，单户补贴不超过5000元: two limits side by side.
            return words;
        }
        return BareWords.strip((near.isEmpty() ? NearWords.firstOf(s) : near) + words);
    }
}
