package org.policybook.notation;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A unit of measure as printed, resolved to the unit it is a multiple of: 万亩 is 10,000 亩. A percent stays a
 * percent. The measure words of things that are merely counted (个, 家, 项 …) resolve to 个, since they differ by the
 * noun and not by the quantity.
 *
 * @param base the unit after 十 百 千 万 亿 are taken off
 * @param factor by which a printed magnitude is multiplied
 */
public record Unit(String printed, String base, BigDecimal factor) {
    /** The measure word that all other measure words of countable things resolve to. */
    public static final String PIECE = "个";

    private static final Set<String> MEASURE_WORDS =
            Set.of("个", "家", "项", "门", "条", "所", "座", "处", "种", "只", "件", "支", "名录", "栋", "批");

    /** Resolves a printed unit. */
    public static Unit of(String printed) {
        String rest = printed;
        BigDecimal factor = BigDecimal.ONE;
        for (BigDecimal scale = scale(rest); rest.length() > 1 && scale.signum() > 0; scale = scale(rest)) {
            factor = factor.multiply(scale);
            rest = rest.substring(1);
        }
        return rest.equals("‰")
                ? new Unit(printed, "%", new BigDecimal("0.1"))
                : new Unit(printed, base(rest).intern(), factor);
    }

    private static String base(String rest) {
        if (MEASURE_WORDS.contains(rest)) {
            return PIECE;
        }
        return switch (rest) {
            case "％" -> "%";
            case "个百分点" -> "百分点";
            default -> rest;
        };
    }

    private static BigDecimal scale(String unit) {
        return switch (unit.isEmpty() ? ' ' : unit.charAt(0)) {
            case '十' -> BigDecimal.TEN;
            case '百' -> unit.startsWith("百分") ? BigDecimal.ZERO : new BigDecimal(100);
            case '千' ->
                unit.startsWith("千瓦") || unit.startsWith("千克") || unit.startsWith("千米")
                        ? BigDecimal.ZERO
                        : new BigDecimal(1_000);
            case '万' -> new BigDecimal(10_000);
            case '亿' -> new BigDecimal(100_000_000);
            default -> BigDecimal.ZERO;
        };
    }

    /** A printed magnitude in the base unit, without trailing zeros. */
    public BigDecimal toBase(BigDecimal magnitude) {
        BigDecimal value = magnitude.multiply(factor).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
