package org.policybook.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Population;

/** Whom or what a figure covers, by the names of populations.yaml. */
final class PopulationGuess {
    private PopulationGuess() {}

    /** The id of the population whose name stands in the words, the longest first; null where none does. */
    static @Nullable String of(String words, List<Population> populations) {
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
