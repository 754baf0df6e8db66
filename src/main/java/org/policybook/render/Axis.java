package org.policybook.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis that always holds zero.
 *
 * @param low its left end, a multiple of {@code step}, never above zero
 * @param high its right end, a multiple of {@code step}
 * @param step the distance of two ticks: 1, 2 or 5 times a power of ten
 */
record Axis(BigDecimal low, BigDecimal high, BigDecimal step) {
    private static final int INTERVALS = 5;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /**
     * The shortest axis of about {@value INTERVALS} intervals that holds zero and all values.
     *
     * @param whole whether the values count whole things, so that no tick may stand between two of them
     */
    static Axis over(BigDecimal least, BigDecimal greatest, boolean whole) {
        BigDecimal low = least.min(BigDecimal.ZERO);
        BigDecimal high = greatest.max(BigDecimal.ZERO);
        if (low.compareTo(high) == 0) {
            high = BigDecimal.ONE;
        }
        BigDecimal step = step(high.subtract(low), whole);
        return new Axis(multiple(low, step, RoundingMode.FLOOR), multiple(high, step, RoundingMode.CEILING), step);
    }

    /** The axis of a share of a whole: 0 to 100 %. */
    static Axis percent() {
        return new Axis(BigDecimal.ZERO, HUNDRED, new BigDecimal(20));
    }

    private static BigDecimal step(BigDecimal range, boolean whole) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(range.precision() - range.scale() - 2);
        for (int digit : new int[] {1, 2, 5, 10, 20, 50, 100}) {
            BigDecimal step = power.multiply(new BigDecimal(digit)).stripTrailingZeros();
            boolean fits = step.multiply(new BigDecimal(INTERVALS)).compareTo(range) >= 0;
            if (fits && !(whole && step.compareTo(BigDecimal.ONE) < 0)) {
                return step;
            }
        }
        return BigDecimal.ONE;
    }

    private static BigDecimal multiple(BigDecimal value, BigDecimal step, RoundingMode rounding) {
        return value.divide(step, 0, rounding).multiply(step);
    }

    /** Where the ticks stand, from the left. */
    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal at = low; at.compareTo(high) <= 0; at = at.add(step)) {
            ticks.add(at.signum() == 0 ? BigDecimal.ZERO : at);
        }
        return List.copyOf(ticks);
    }

    /** The horizontal place of {@code value}, in whole units of the picture, on an axis from {@code left} to {@code right}. */
    int x(BigDecimal value, int left, int right) {
        BigDecimal width = new BigDecimal(right - left);
        return left
                + value.subtract(low)
                        .multiply(width)
                        .divide(high.subtract(low), 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }
}
