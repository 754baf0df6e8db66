package org.policybook.check;

import static org.policybook.model.DiagnosticCode.HEADING_UNMARKED;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Block;
import org.policybook.model.Clause;
import org.policybook.model.Diagnostics;
import org.policybook.model.FrontMatter.Rendition;
import org.policybook.model.PolicyDocument;
import org.policybook.notation.ClauseNumber;
import org.policybook.notation.ClauseNumber.Style;

/**
 * A paragraph whose number goes on where the headings of its style left off has most likely lost its mark, and its clause is
 * hidden in the one above. A digest may tell a list in sentences of their own, so there only what is no sentence is taken for
 * a heading.
 */
final class HeadingRule implements Rule.OfDocument {
    /** What is longer up to its first full stop is a sentence. */
    private static final Pattern HEADING = Pattern.compile("[^。；;，,：:\\n]{2,30}。?(?:\\n|$)|[^。；;\\n]{2,25}。");

    /** The same where sentences may be numbered too. */
    private static final Pattern NO_SENTENCE = Pattern.compile("[^。；;，,：:\\n]{2,30}$");

    /** What only headings have, as long as one may be. */
    private static final Pattern WITH_ATTRIBUTES = Pattern.compile("([^。；;\\n{]{2,60})\\{\\s*+(?:themes|instruments)");

    /** Before a number behind a full stop. */
    private static final Pattern STOP = Pattern.compile("(?<=。)\\s*(?=[（(]?[一二三四五六七八九十]{1,3}[）)、])");

    private static final int MOST_PARTS = 100;

    @Override
    public void check(PolicyDocument document, Known known, Diagnostics problems) {
        Pattern heading = document.front().rendition() == Rendition.FULL ? HEADING : NO_SENTENCE;
        Map<Style, Integer> last = new EnumMap<>(Style.class);
        List<Style> styles = document.clauses().stream()
                .flatMap(clause -> number(clause).stream())
                .map(ClauseNumber::style)
                .filter(style -> style == Style.HAN || style == Style.HAN_BRACKET)
                .toList();
        document.clauses().forEach(clause -> clause(clause, heading, styles, last, problems));
    }

    private static Optional<ClauseNumber> number(Clause clause) {
        return Optional.ofNullable(clause.number()).flatMap(ClauseNumber::at);
    }

    /** Headings and what looks like one are counted on together. */
    private static void clause(
            Clause clause, Pattern heading, List<Style> styles, Map<Style, Integer> last, Diagnostics problems) {
        number(clause).ifPresent(number -> count(number, last));
        for (Block block : clause.body()) {
            if (block instanceof Block.Paragraph paragraph) {
                // Without an empty line above, a heading that lost its mark goes on with the paragraph before.
                for (String part : STOP.split(paragraph.text(), MOST_PARTS)) {
                    part(part, clause, heading, styles, last, problems);
                }
            }
        }
    }

    /** Looks at what begins a paragraph or follows a full stop in it. */
    private static void part(
            String text,
            Clause clause,
            Pattern heading,
            List<Style> styles,
            Map<Style, Integer> last,
            Diagnostics problems) {
        ClauseNumber number = ClauseNumber.at(text).orElse(null);
        boolean next = number != null
                && styles.contains(number.style())
                && number.ordinal() == Objects.requireNonNullElse(last.get(number.style()), 0) + 1;
        if (number == null || !next) {
            return;
        }
        int end = end(heading, number, text);
        if (end > 0) {
            problems.report(
                    clause.places().here(),
                    HEADING_UNMARKED,
                    text.substring(0, end).strip());
            count(number, last);
        }
    }

    /** Where the heading ends that {@code text} begins with; 0 where it looks like none. */
    private static int end(Pattern heading, ClauseNumber number, String text) {
        Matcher attributes = WITH_ATTRIBUTES.matcher(text).region(number.length(), text.length());
        if (attributes.lookingAt()) {
            return attributes.end(1);
        }
        Matcher words = heading.matcher(text).region(number.length(), text.length());
        return words.lookingAt() ? words.end() : 0;
    }

    private static void count(ClauseNumber number, Map<Style, Integer> last) {
        last.keySet().removeIf(number.style()::isAbove);
        last.put(number.style(), number.ordinal());
    }
}
