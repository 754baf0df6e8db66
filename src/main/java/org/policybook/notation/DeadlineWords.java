package org.policybook.notation;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By when a figure is due, where its sentence says so at the head of one of its parts: 到2020年底，…; 2020年底前…; 10月31日前…. A
 * date that stands elsewhere may be that of what the figure is compared with or who is paid, and says nothing.
 */
public final class DeadlineWords {
    private static final String BEFORE = "(?:之?前|以前)";

    private static final Pattern DUE = Pattern.compile("(?:^|[,;:])(?:力争|确保|计划|争取|预计|原则上)?(?<words>"
            + "[到至]?(?<end>20[0-9]{2})年年?[底末](?:" + BEFORE + ")?"
            + "|[到至]?(?:今年年?|年)[底末]" + BEFORE
            + "|[到至](?<year>20[0-9]{2})年(?=,)"
            + "|[到至]?" + day("ofYear", "month", "day") + BEFORE
            + "|[到至]" + day("toYear", "toMonth", "toDay") + "(?=,))");

    private static final int LAST_MONTH = 12;

    /** What stood then, or who was on the books: no deadline of what follows. */
    private static final Pattern STATE =
            Pattern.compile("[^,;:]{0,8}?(?:的|在册|认定|建档立卡|水平|标准|基础|口径|以来)" + "|.{0,8}?(?:已|(?<!实)现(?!代))");

    /** Another date, of a kind that is not read here: what follows it may be due then. */
    private static final Pattern ANOTHER = Pattern.compile("十[三四五六七]五|20[0-9]{2}|[今明当全]年|年[内底末度]|月|季");

    /** What ends a sentence, or a part of it that has a date of its own. */
    private static final Pattern END = Pattern.compile("[。;；!！?？\\n]");

    private static final String OPENING = "（(《";
    private static final String CLOSING = "）)》";
    private static final char HIDDEN = '□';

    private DeadlineWords() {}

    /** The pattern of a month or day, whose parts are groups of these names. */
    private static String day(String year, String month, String day) {
        return "(?:(?<" + year + ">20[0-9]{2})年|今年)?(?<" + month + ">1[0-2]|0?[1-9])月(?:(?<" + day
                + ">[1-3]?[0-9])日|[底末]|[上中下]旬)?";
    }

    /**
     * The last deadline that the sentence of a quote names, up to the quote's end; empty where another date follows it, and
     * where the quote stands in brackets.
     *
     * @param text in which the quote stands
     */
    public static Optional<Due> due(String text, Span quote) {
        String outside = outsideBrackets(text);
        if (outside.charAt(quote.start()) == HIDDEN) {
            return Optional.empty();
        }
        Matcher end = END.matcher(outside).region(0, quote.start());
        int from = 0;
        while (end.find()) {
            from = end.end();
        }
        String words = Quotation.bare(outside.substring(from, quote.end()));
        Matcher found = DUE.matcher(words);
        Due due = null;
        int last = 0;
        while (found.find()) {
            boolean isState = STATE.matcher(words.substring(found.end())).lookingAt();
            due = isState ? null : due(found);
            last = found.end();
        }
        return ANOTHER.matcher(words.substring(last)).find() ? Optional.empty() : Optional.ofNullable(due);
    }

    private static Due due(Matcher found) {
        Integer month = number(found, "month", "toMonth");
        Integer year = number(found, "end", "year", "ofYear", "toYear");
        if (month == null && found.group("year") == null) {
            month = LAST_MONTH;
        }
        return new Due(found.group("words"), year, month, number(found, "day", "toDay"));
    }

    private static @Nullable Integer number(Matcher found, String... groups) {
        return Stream.of(groups)
                .map(found::group)
                .filter(Objects::nonNull)
                .map(Integer::valueOf)
                .findFirst()
                .orElse(null);
    }

    /** The text with what stands in round brackets and in titles made unreadable; a bracket that is left open ends with its line. */
    private static String outsideBrackets(String text) {
        StringBuilder outside = new StringBuilder(text);
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                depth = 0;
            } else if (OPENING.indexOf(c) >= 0) {
                depth++;
            }
            if (depth > 0) {
                outside.setCharAt(i, HIDDEN);
                depth -= CLOSING.indexOf(c) >= 0 ? 1 : 0;
            }
        }
        return outside.toString();
    }
}
