package org.policybook.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policybook.model.Block;
import org.policybook.model.Clause;
import org.policybook.model.Theme;
import org.policybook.notation.Quotation;

/**
 * The theme that a clause's words suggest.
 *
 * @param words the keywords found, in the order of themes.yaml
 */
record ThemeGuess(String theme, List<String> words, int weight) {
    /** A keyword of the heading counts as much as so many of the text. */
    private static final int HEADING = 4;

    private static final int MOST = 3;

    /** A further theme is no theme where its words stand once, and not in the heading. */
    private static final int SAID_IN_PASSING = 2;

    /** Headings of clauses that say what all the measures are for, and are none themselves. */
    private static final Pattern GENERAL =
            Pattern.compile("^(?:总体|指导思想|基本原则|工作原则|(?:工作|主要|行动|发展|年度)?目标(?:任务)?$|目标要求|总则$|附则$)");

    /** At most three themes, the likeliest first; none for a clause that only heads others. */
    static List<ThemeGuess> of(Clause clause, List<Theme> themes) {
        boolean table = clause.body().stream().allMatch(Block.Table.class::isInstance);
        boolean general =
                clause.heading() != null && GENERAL.matcher(clause.heading()).find();
        if (clause.isPreamble() || table || general || clause.text().length() < 20) {
            return List.of();
        }
        String heading = clause.heading() == null ? "" : Quotation.bare(clause.heading());
        String text = Quotation.bare(clause.text());
        List<ThemeGuess> guesses = new ArrayList<>();
        for (Theme theme : themes) {
            int weight = 0;
            List<String> words = new ArrayList<>();
            for (String keyword : theme.keywords()) {
                int inText = text.split(Pattern.quote(keyword), -1).length - 1;
                int inHeading = heading.contains(keyword) ? HEADING : 0;
                if (inText + inHeading > 0) {
                    words.add(keyword);
                    weight += Math.min(inText, 3) + inHeading;
                }
            }
            if (weight > 0) {
                guesses.add(new ThemeGuess(theme.id(), List.copyOf(words), weight));
            }
        }
        guesses.sort(Comparator.comparingInt(ThemeGuess::weight).reversed());
        // The weightiest is proposed however light it is, others only beside it.
        int most = guesses.isEmpty() ? 0 : guesses.getFirst().weight();
        return Stream.concat(
                        guesses.stream().limit(1),
                        guesses.stream().skip(1).filter(g -> g.weight() >= SAID_IN_PASSING && g.weight() * 3 >= most))
                .limit(MOST)
                .toList();
    }
}
