package org.policybook.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Population;

/** Whom or what a figure covers, by the names of populations.yaml. */
final class PopulationGuess {
    private PopulationGuess() {}

    private static final Pattern SPENT = Pattern.compile("用于|资金[^,]{0,12}(?:占比|比例|比重)");

    private static final Pattern PEOPLE = Pattern.compile("[人名户]次?$");

    /**
     * The id of the population whose name stands in the words, the longest first; null where none does. A share of money
     * covers the fund that it is a share of, and not those for whom it is spent; who counts people is none of them.
     */
    static @Nullable String of(String words, Setting setting, List<Population> populations) {
        boolean share =
                setting.unit().equals("%") && SPENT.matcher(setting.before()).find();
        boolean people = PEOPLE.matcher(setting.unit()).find();
        return of(
                words,
                populations.stream()
                        .filter(p -> !share || p.sort() == Population.Sort.FUND)
                        .filter(p -> !people || p.sort() == Population.Sort.PEOPLE)
                        .toList());
    }

    private static @Nullable String of(String words, List<Population> populations) {
        Population best = null;
        int length = 0;
        for (Population population : populations) {
            String name = population.name().replaceAll("[（(].*", "");
            if (words.contains(name) && name.length() > length) {
                best = population;
                length = name.length();
            }
        }
        return best == null ? null : best.id();
    }
}
