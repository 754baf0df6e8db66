package org.policybook.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number as a document prints it: {@code 4.5}, {@code 98.5}, {@code 1/3}.
 *
 * @param printed the digits as written in targets.yaml
 * @param exact its value; a fraction is rounded to 34 significant digits
 */
public record Magnitude(String printed, BigDecimal exact) {
    /**
     * Reads a decimal or a fraction.
     *
     * @throws IllegalArgumentException where {@code text} is neither; the schema has refused such content before
     */
    @JsonCreator
    public static Magnitude of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new Magnitude(text, new BigDecimal(text));
        }
        BigDecimal numerator = new BigDecimal(text.substring(0, slash));
        BigDecimal denominator = new BigDecimal(text.substring(slash + 1));
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("a fraction over zero: " + text);
        }
        return new Magnitude(text, numerator.divide(denominator, MathContext.DECIMAL128));
    }

    /** Whether it is printed as a fraction. */
    public boolean isFraction() {
        return printed.indexOf('/') >= 0;
    }
}
