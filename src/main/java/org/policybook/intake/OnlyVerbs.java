package org.policybook.intake;

import java.util.regex.Pattern;

/** Words that say what is done and not to what, which was named before: 新建高标准农田3万亩，改造提升1万亩. */
final class OnlyVerbs {
    private static final String VERB = "新增|新建|新改建|改建|扩建|改造|提升|新发展|发展|培育|新培育|创建|打造|建成|建设|培训|完成|认定|新认定|引进|扶持|推广|累计|总数|其中";
    private static final Pattern ONLY = Pattern.compile("(?:" + VERB + ")+");
    private static final Pattern LEADING = Pattern.compile("^(?:" + VERB + ")+(?=.{2})");
    private static final Pattern TOTAL = Pattern.compile("累计|总数|其中");

    private static final Pattern LAND = Pattern.compile("(?:新增)?(?:流转|租赁|承包|托管|经营)");
    private static final Pattern OF_PEOPLE = Pattern.compile("带动|吸纳|安置|联结|帮扶|辐射|辐射带动|带动就业|吸纳就业");

    private OnlyVerbs() {}

    /** A verb alone with the noun that its unit tells: 流转50亩 is 流转土地面积, 带动10户 is 带动户数. */
    static String measured(String words, String unit) {
        if (LAND.matcher(words).matches() && (unit.endsWith("亩") || unit.endsWith("公顷"))) {
            return words + "土地面积";
        }
        boolean counts = OF_PEOPLE.matcher(words).matches();
        return counts && unit.endsWith("户") ? words + "户数" : counts && unit.endsWith("人") ? words + "人数" : words;
    }

    /** Whether {@code words} say nothing else. */
    static boolean are(String words) {
        return ONLY.matcher(words).matches();
    }

    /** Such words with what {@code named} speaks of. */
    static String with(String words, String named) {
        return (TOTAL.matcher(words).find() ? "" : words)
                + LEADING.matcher(named).replaceFirst("");
    }
}
