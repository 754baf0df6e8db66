package org.policybook.notation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By which year a figure is due, where its words say so plainly: 到2020年, 2020年底前. A year that is only named says nothing. */
public final class DeadlineWords {
    private static final Pattern DUE = Pattern.compile("(?<![0-9])(?:(?:到|至|截至|截止)(?<until>20[0-9]{2})年(?!以来|至|到|[-—–])"
            + "|(?<before>20[0-9]{2})年(?:(?:1[0-2]|[1-9])月)?(?:[0-9]{1,2}日)?(?:年?底|年?末|前|以前|之前)(?!的?[0-9.,]*基础上|相比))");

    /** A year that others are compared with, or that something begins with. */
    private static final Pattern BASE = Pattern.compile("(?:比|较|从|自|由|以)\\s*$");

    /** Another date, of a kind that is not read here: what follows it may be due then. */
    private static final Pattern ANOTHER = Pattern.compile("十[三四五六七]五|20[0-9]{2}|[今明当全]年|年[内底末度]|月|季");

    /** What ends a sentence, or a part of it that has a date of its own. */
    private static final Pattern END = Pattern.compile("[。;；!！?？\\n]");

    private DeadlineWords() {}

    /**
     * The last year that the sentence of a quote names as a deadline, up to the quote's end; empty where another date follows it.
     *
     * @param text in which the quote stands
     */
    public static Optional<String> year(String text, Span quote) {
        String before = text.substring(0, quote.start());
        Matcher end = END.matcher(before);
        int from = 0;
        while (end.find()) {
            from = end.end();
        }
        String words = Quotation.bare(text.substring(from, quote.end()));
        Matcher due = DUE.matcher(words);
        String year = null;
        int last = 0;
        while (due.find()) {
            if (!BASE.matcher(words.substring(0, due.start())).find()) {
                year = due.group("until") == null ? due.group("before") : due.group("until");
                last = due.end();
            }
        }
        return ANOTHER.matcher(words.substring(last)).find() ? Optional.empty() : Optional.ofNullable(year);
    }
}
