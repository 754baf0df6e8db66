package org.policybook.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a sentence says near a figure. */
final class NearWords {
    private static final Pattern AND = Pattern.compile("[、和及与]+|以及");

    private NearWords() {}

    static @Nullable Found neighbour(Setting s) {
        Found neighbour = null;
        for (Found other : s.all()) {
            if (other.end() <= s.found().start()
                    && other.start() >= s.found().start() - s.before().length()) {
                neighbour = other;
            }
        }
        return neighbour;
    }

    /** The words of the segment between the figure before and this one. */
    static String left(Setting s) {
        Found neighbour = neighbour(s);
        String left = neighbour == null
                ? s.before()
                : s.passage().text().substring(neighbour.end(), s.found().start());
        // 10个产业基地、30个示范园: what ends with 、 belongs to the figure before.
        boolean others = neighbour != null
                && AND.matcher(left.substring(Math.max(0, left.length() - 1))).matches();
        return others ? "" : left;
    }

    /** What the part of the sentence that holds the figure speaks of first; if that begins with a figure, the sentence. */
    static String firstOf(Setting s) {
        String part = firstBehind(s, s.sentenceBefore().lastIndexOf(';'));
        return part.isEmpty() ? firstBehind(s, -1) : part;
    }

    static String firstBehind(Setting s, int from) {
        int end = s.all().stream()
                .mapToInt(Found::start)
                .filter(at -> at > from)
                .min()
                .orElse(0);
        return BareWords.core(s.passage().text().substring(s.passage().segmentStart(end), end));
    }

    /** What the segment before speaks of: 每户种植面积不少于半亩，全区达到1.2万亩. */
    static String segmentBefore(Setting s) {
        Passage passage = s.passage();
        int from = s.found().start() - s.before().length() - 1;
        if (from <= 0) {
            return BareWords.core(passage.lead());
        }
        int start = passage.segmentStart(from);
        int end = from;
        for (Found other : s.all()) {
            end = other.start() >= start && other.start() < end ? other.start() : end;
        }
        return BareWords.core(passage.text().substring(start, end));
    }

    /** What the segment says before its first figure. */
    static String subject(Setting s) {
        int from = s.found().start() - s.before().length();
        return s.all().stream()
                .filter(other ->
                        other.start() >= from && other.end() <= s.found().start())
                .findFirst()
                .map(first -> s.passage().text().substring(from, first.start()))
                .orElse("");
    }

    /** The words behind a figure, up to the next one, a mark or another condition. */
    static String tail(Setting s) {
        String tail = s.after();
        for (Found other : s.all()) {
            int at = other.start() - s.found().end();
            if (at >= 0 && at < tail.length()) {
                tail = tail.substring(0, at);
            }
        }
        return tail.replaceAll("^(?:的|左右|以上|以内)", "").replaceAll("[、(].*|(?<!而)且.*|或者.*", "");
    }
}
