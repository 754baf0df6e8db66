package org.policybook.intake;

import java.util.regex.Pattern;

/** Words without what leads in to them and ends them, and no longer than a scope may be. */
final class BareWords {
    private static final String MONTH =
            "(?:到|至|在)?(?:20\\d{2}年)?\\d{1,2}月(?:(?:\\d{1,2}日|[底末]|[上中下]旬)(?:之?前|以前)?|之?前|以前)";

    private static final Pattern LEADING = Pattern.compile(
            "^(?:的|" + MONTH
                    + "|(?:到|至|在)?20\\d{2}年(?:\\d{1,2}月)?(?:底|末|内|前)?(?:前)?|今年|全年|年内|年底前|其中|并|要|用[一二两三四五]年时间|[一二两三四五\\d]年内|同时|计划|确保|力争|争取|努力|必须|(?:重点)?对(?=.{2})|且|原则上|鼓励|支持|引导|逐步|实现|完成(?!率|情况|度)|可(?=申)|或者|推动|推进|积极|加快|继续|大力|着力|切实|深入|持续|扎实|有序|稳步|进一步|加强|强化|打造|组织(?=开展)|开展(?=\\p{IsHan}{2})|实施(?=\\p{IsHan}{3})|全市|全县|全省|全区|共(?=[建新完改培发]\\p{IsHan})|在(?=每)|,)++");

    /** Of two words of which one begins the other the longer stands first: a loop that gives nothing back is a loop in one frame. */
    private static final Pattern TRAILING = Pattern.compile(
            "(?:" + MONTH
                    + "|20\\d{2}年[底末]?|(?:总数|总量)?(?:要)?(?:分别|原则上|应于|累计|稳定在|保持在|保持|控制在|达到|达|为|在|到|至少|至|不低于|不少于|不超过|超过|力争|发展到|提高到|增加到|扩大到|的|均|要|约|近|由|从|用于|比例|"
                    + "[比较](?:20\\d{2}年|上年|去年|上一年)(?:[底末])?(?:翻|增加|提高|提升|上升|增长|扩大|下降|降低|减少)?|同比(?:增加|提高|提升|上升|扩大|减少)|(?:缩小|压缩)(?:[到为]|至(?!少))?|(?:降低|下降|提高|提升|上升|扩大|减少)[到至为]))++$");

    private static final Pattern CHANGE =
            Pattern.compile("(?:由|从)[^,]{1,20}(?:提高|提升|增加|扩大|上升|降低|下降|减少|压减)[到至]?.{0,8}$");

    /** What is longer says more than what is counted; it begins with a whole word. */
    private static final int LONGEST = 40;

    /** So much before a number can say what it counts. */
    private static final int NEAR = 200;

    private static final String LEADING_MARKS = "、,;:—“” \t\n\u000B\f\r";
    private static final String TRAILING_MARKS = "、,;:“ \t\n\u000B\f\r";

    private BareWords() {}

    /** The words without what leads in to them and without the verb that ends them. */
    static String core(String words) {
        String bare = LEADING.matcher(strip(end(words, NEAR))).replaceFirst("");
        return TRAILING.matcher(CHANGE.matcher(bare).replaceFirst("")).replaceFirst("");
    }

    /** The words without the marks that stand around them. */
    static String strip(String words) {
        int start = 0;
        int end = words.length();
        while (start < end && LEADING_MARKS.indexOf(words.charAt(start)) >= 0) {
            start++;
        }
        while (start < end && TRAILING_MARKS.indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(start, end);
    }

    static String shorter(String words) {
        return words.length() > LONGEST ? strip(end(words, LONGEST)) : words;
    }

    /** The last words, of at most so many characters. */
    private static String end(String words, int longest) {
        return words.length() > longest ? words.substring(WordBounds.from(words, words.length() - longest)) : words;
    }
}
