package org.policybook.model;

import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the known name that an unknown one was probably meant for. */
public final class Nearest {
    /** A number that is not there is no slip of the pen for another. */
    private static final Pattern NUMBERS = Pattern.compile("[\\d-]*+");

    private static final int SHORT = 4;
    private static final int MIDDLE = 9;

    private Nearest() {}

    /** The one of {@code known} that is a slip away from {@code name}, or null where none is. */
    public static @Nullable String of(String name, Collection<String> known) {
        if (NUMBERS.matcher(name).matches()) {
            return null;
        }
        String best = null;
        // One slip in a short word, two in a longer one; more is another word.
        int most = name.length() <= SHORT ? 1 : name.length() <= MIDDLE ? 2 : 3;
        int bestDistance = Math.min(most + 1, name.length());
        for (String candidate : known.stream().sorted().toList()) {
            int distance = EditDistance.between(name, candidate);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = candidate;
            }
        }
        return best;
    }
}
