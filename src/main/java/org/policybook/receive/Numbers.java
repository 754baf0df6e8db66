package org.policybook.receive;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers as attributes hold them: what is none counts as not given. */
final class Numbers {
    private Numbers() {}

    /** {@code text} as a whole number, or {@code otherwise}. */
    static int whole(@Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** {@code text} as a finite number, or {@code otherwise}. */
    static double decimal(@Nullable String text, double otherwise) {
        if (text == null || text.length() > 40) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(text.strip());
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The numbers of a list parted by spaces; what is none is left out. */
    static double[] list(@Nullable String text) {
        if (text == null) {
            return new double[0];
        }
        return Arrays.stream(text.strip().split("[\\s,]+", -1))
                .mapToDouble(part -> decimal(part, Double.NaN))
                .filter(Double::isFinite)
                .toArray();
    }
}
