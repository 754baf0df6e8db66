package org.policybook.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** At most three themes, the likeliest first; none for a clause that only heads others. */
    static List<ThemeGuess> of(Clause clause, List<Theme> themes) {
        boolean table = clause.body().stream().allMatch(Block.Table.class::isInstance);
        if (clause.isPreamble() || table || clause.text().length() < 20) {
            return List.of();
        }
        String heading = clause.heading() == null ? "" : Quotation.bare(clause.heading());
        String text = Quotation.bare(clause.text());
        List<ThemeGuess> guesses = new ArrayList<>();
        for (Theme theme : themes) {
            int weight = 0;
            List<String> words = new ArrayList<>();
            for (String keyword : theme.keywords()) {
                int inText = text.split(java.util.regex.Pattern.quote(keyword), -1).length - 1;
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
        return guesses.stream()
                .filter(g -> g.weight() * 3 >= guesses.getFirst().weight())
                .limit(MOST)
                .toList();
    }
}
