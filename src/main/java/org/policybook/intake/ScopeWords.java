package org.policybook.intake;

import java.util.List;
import java.util.regex.Pattern;

/** Words the scope of a figure: what is counted, as the document says it. */
final class ScopeWords {
    private static final Pattern LEADING = Pattern.compile(
            "^(?:的|(?:到|至|在)?20\\d{2}年(?:\\d{1,2}月)?(?:底|末|内|前)?(?:前)?|今年|全年|年内|年底前|其中|并|要|确保|力争|争取|努力|必须|原则上|鼓励|支持|引导|逐步|实现|完成|推动|积极|加快|继续|大力|全市|全县|全省|全区|,)+");
    private static final Pattern TRAILING = Pattern.compile(
            "(?:总数|总量)?(?:要)?(?:稳定在|保持在|保持|控制在|达到|达|为|在|到|至|不低于|不少于|不超过|超过|至少|力争|发展到|提高到|增加到|扩大到|的|均|要|约|近|由|从|用于|比例)+$");



    private ScopeWords() {}

    /** What is counted, in the document's words. */
    static String of(Setting s) {
        Found found = s.found();
        List<Found> all = s.all();
        Passage passage = s.passage();
        String before = s.before();
        String after = s.after();
        Found neighbour = null;
        for (Found other : all) {
            if (other.end() <= found.start() && other.start() >= found.start() - before.length()) {
                neighbour = other;
            }
        }
        String left = neighbour == null ? before : passage.text().substring(neighbour.end(), found.start());
        String head = TRAILING.matcher(LEADING.matcher(strip(left)).replaceFirst(""))
                .replaceFirst("");
        String tail = after.replaceAll("^(?:的|左右|以上|以内)", "");
        for (Found other : all) {
            int at = other.start() - found.end();
            if (at >= 0 && at < tail.length()) {
                tail = tail.substring(0, at);
            }
        }
        tail = tail.replaceAll("[、(].*", "");
        String joined = strip(head + (tail.length() >= 2 && !tail.startsWith("目标") ? tail : ""));
        if (joined.codePointCount(0, joined.length()) < 4) {
            int from = found.start() - before.length() - 1;
            String segmentBefore =
                    from <= 0 ? passage.lead() : passage.text().substring(passage.segmentStart(from), from);
            joined = strip(LEADING.matcher(strip(segmentBefore)).replaceFirst("") + joined);
        }
        return joined.length() > 60 ? joined.substring(joined.length() - 60) : joined;
    }

    private static String strip(String words) {
        return words.replaceAll("^[、,;:—“”\\s]+|[、,;:“\\s]+$", "");
    }
}
