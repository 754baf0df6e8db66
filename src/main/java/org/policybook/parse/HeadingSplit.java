package org.policybook.parse;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policybook.notation.ClauseNumber;
import org.policybook.notation.Width;

/**
 * A numbered line of an official text, its number taken off: which words are the heading, and which are text that runs
 * in after it. Where the first sentence is itself a provision, there is no heading.
 */
record HeadingSplit(String heading, Optional<String> text) {
    private static final int LONGEST = 45;
    private static final int LONGEST_ALONE = 20;
    private static final int LONGEST_BEFORE_COLON = 16;
    private static final int LONGEST_WITHOUT_STOP = 60;
    private static final Pattern FIGURE =
            Pattern.compile("(?:\\d(?!\\d*年)(?![+＋])|[一二三四五六七八九十](?=[个项名户家]))[\\d.]*+[%％万亿亩元个项名户家人吨公次场处座条]");
    private static final Pattern BRACKET = Pattern.compile("[（(\\[【][^（）()\\[\\]【】]*[）)\\]】]。?");
    private static final Pattern RULE = Pattern.compile("应当|不得|必须");
    /** A decision, or who is to do what: no name of what follows. */
    private static final Pattern PROVISION =
            Pattern.compile("^(?:原则)?(?:同意|批准)|^(?:会议|经研究)|(?<![主重必首纲需概提摘紧])要(?:以|坚持|按照|把|将|切实|进一步|严格|认真)");

    private static final Pattern DUTY = Pattern.compile("(?<![主重必首纲需概提摘紧])要|应当|必须|不得|可以|由.{2,12}负责|同意");
    private static final Pattern LABEL = Pattern.compile("^[【\\[［（(]([^】\\]］）)]{2,16})[】\\]］）)]");

    static HeadingSplit of(ClauseNumber.Style style, String printed) {
        String line = closedUp(printed.strip());
        if (style == ClauseNumber.Style.ARTICLE) {
            return article(line);
        }
        int stop = stop(line);
        int colon = colon(line);
        if (colon >= 0 && (stop < 0 || colon < stop)) {
            String rest = line.substring(colon + 1).strip();
            boolean sentence = hasComma(line) && !style.isAbove(ClauseNumber.Style.ARABIC);
            if (rest.isEmpty() && sentence) {
                return new HeadingSplit("", Optional.of(line));
            }
            if (rest.isEmpty()) {
                return new HeadingSplit(line.substring(0, colon), Optional.empty());
            }
            boolean label = colon <= LONGEST_BEFORE_COLON && !hasComma(line.substring(0, colon)) && rest.length() > 6;
            if (label && !style.isAbove(ClauseNumber.Style.HAN_BRACKET)) {
                return new HeadingSplit(line.substring(0, colon), Optional.of(rest));
            }
        }
        if (stop < 0) {
            return withoutStop(style, line);
        }
        String first = line.substring(0, stop);
        String rest = line.substring(stop + 1).strip();
        // Who answers for it is no text of its own.
        boolean alone = rest.isEmpty() || BRACKET.matcher(rest).matches();
        boolean short_ = first.length() <= (alone ? LONGEST_ALONE : LONGEST);
        boolean heading = short_
                && commas(first) <= (alone ? 0 : 2)
                && first.indexOf('；') < 0
                && !(alone && style == ClauseNumber.Style.CIRCLED)
                && !PROVISION.matcher(first).find()
                && !(alone && DUTY.matcher(first).find())
                && !RULE.matcher(first).find()
                && !FIGURE.matcher(first).find();
        if (!heading) {
            return new HeadingSplit("", Optional.of(line));
        }
        return new HeadingSplit(first, rest.isEmpty() ? Optional.empty() : Optional.of(rest));
    }

    /** 总 则: each character stands alone. */
    private static String closedUp(String line) {
        String[] parts = line.split("[\\s\u3000]+", -1);
        boolean spaced = parts.length > 1 && Arrays.stream(parts).allMatch(p -> p.length() == 1);
        return spaced ? String.join("", parts) : line;
    }

    /** A point (项) of an article, which has no heading. */
    static HeadingSplit item(String printed) {
        return new HeadingSplit("", Optional.of(printed.strip()));
    }

    private static HeadingSplit article(String line) {
        var label = LABEL.matcher(line);
        if (label.find()) {
            return new HeadingSplit(
                    label.group(1), Optional.of(line.substring(label.end()).strip()));
        }
        boolean name = !line.isEmpty()
                && line.length() <= LONGEST_ALONE
                && stop(line) < 0
                && !hasComma(line)
                && colon(line) < 0;
        return name || line.isEmpty()
                ? new HeadingSplit(line, Optional.empty())
                : new HeadingSplit("", Optional.of(line));
    }

    private static HeadingSplit withoutStop(ClauseNumber.Style style, String line) {
        int space = line.indexOf('\u3000');
        if (space < 0) {
            space = line.indexOf(' ');
        }
        if (space > 1
                && space <= LONGEST_BEFORE_COLON + 6
                && line.length() - space > 20
                && !hasComma(line.substring(0, space))) {
            return new HeadingSplit(
                    line.substring(0, space), Optional.of(line.substring(space).strip()));
        }
        char end = line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
        boolean top = style.isAbove(ClauseNumber.Style.HAN_BRACKET);
        boolean provision = "；;，,！".indexOf(end) >= 0
                || line.length() > LONGEST_WITHOUT_STOP
                || (!top && commas(line) > 0 && FIGURE.matcher(line).find());
        if (provision) {
            return new HeadingSplit("", Optional.of(line));
        }
        return new HeadingSplit(line, Optional.empty());
    }

    private static boolean hasComma(String words) {
        return commas(words) > 0;
    }

    private static int commas(String words) {
        return (int) words.chars().filter(c -> c == '，' || c == ',').count();
    }

    /** The first full stop outside quotation marks and brackets. */
    private static int stop(String line) {
        return outside(line, '。');
    }

    private static int colon(String line) {
        return outside(line, ':');
    }

    private static int outside(String line, char wanted) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = Width.fold(line.charAt(i));
            depth += c == '(' || c == '“' || c == '《' ? 1 : c == ')' || c == '”' || c == '》' ? -1 : 0;
            if (depth <= 0 && c == wanted) {
                return i;
            }
        }
        return wanted == '。' ? line.indexOf('。') : -1;
    }
}
