package org.policybook.receive;

import java.util.Arrays;
import java.util.Locale;

/**
 * How a word processor prints the count of a numbered paragraph: ECMA-376 17.18.59 (ST_NumberFormat), with the codes
 * of .doc files (MS-OSHARED 2.2.1.3).
 */
enum NumberFormat {
    DECIMAL(0),
    UPPER_ROMAN(1),
    LOWER_ROMAN(2),
    UPPER_LETTER(3),
    LOWER_LETTER(4),
    ORDINAL(5),
    CARDINAL_TEXT(6),
    ORDINAL_TEXT(7),
    HEX(8),
    CHICAGO(9),
    IDEOGRAPH_DIGITAL(10),
    JAPANESE_COUNTING(11),
    AIUEO(12),
    IROHA(13),
    DECIMAL_FULL_WIDTH(14),
    DECIMAL_HALF_WIDTH(15),
    JAPANESE_LEGAL(16),
    JAPANESE_DIGITAL_TEN_THOUSAND(17),
    DECIMAL_ENCLOSED_CIRCLE(18),
    DECIMAL_FULL_WIDTH2(19),
    AIUEO_FULL_WIDTH(20),
    IROHA_FULL_WIDTH(21),
    DECIMAL_ZERO(22),
    BULLET(23),
    GANADA(24),
    CHOSUNG(25),
    DECIMAL_ENCLOSED_FULLSTOP(26),
    DECIMAL_ENCLOSED_PAREN(27),
    DECIMAL_ENCLOSED_CIRCLE_CHINESE(28),
    IDEOGRAPH_ENCLOSED_CIRCLE(29),
    IDEOGRAPH_TRADITIONAL(30),
    IDEOGRAPH_ZODIAC(31),
    IDEOGRAPH_ZODIAC_TRADITIONAL(32),
    TAIWANESE_COUNTING(33),
    IDEOGRAPH_LEGAL_TRADITIONAL(34),
    TAIWANESE_COUNTING_THOUSAND(35),
    TAIWANESE_DIGITAL(36),
    CHINESE_COUNTING(37),
    CHINESE_LEGAL_SIMPLIFIED(38),
    CHINESE_COUNTING_THOUSAND(39),
    NUMBER_IN_DASH(57),
    NONE(255);

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String CIRCLED_HAN = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉";

    private final int code;

    NumberFormat(int code) {
        this.code = code;
    }

    /** The format that a .docx names {@code word}; one that is not known here counts as decimal. */
    static NumberFormat of(String word) {
        return Arrays.stream(values())
                .filter(f -> f.name().replace("_", "").equalsIgnoreCase(word))
                .findFirst()
                .orElse(DECIMAL);
    }

    /** The format of a .doc file's {@code code}. */
    static NumberFormat of(int code) {
        return Arrays.stream(values()).filter(f -> f.code == code).findFirst().orElse(DECIMAL);
    }

    /** The count {@code n} as printed. */
    String print(int n) {
        return switch (this) {
            case NONE, BULLET -> "";
            case UPPER_ROMAN -> roman(n);
            case LOWER_ROMAN -> roman(n).toLowerCase(Locale.ROOT);
            case UPPER_LETTER -> letter(n, 'A');
            case LOWER_LETTER -> letter(n, 'a');
            case DECIMAL_ZERO -> (n >= 0 && n < 10 ? "0" : "") + n;
            case DECIMAL_FULL_WIDTH, DECIMAL_FULL_WIDTH2 -> wide(n);
            case DECIMAL_ENCLOSED_CIRCLE, DECIMAL_ENCLOSED_CIRCLE_CHINESE -> from('①', n, 20);
            case DECIMAL_ENCLOSED_FULLSTOP -> from('⒈', n, 20);
            case DECIMAL_ENCLOSED_PAREN -> from('⑴', n, 20);
            case IDEOGRAPH_ENCLOSED_CIRCLE -> of(CIRCLED_HAN, n);
            case IDEOGRAPH_TRADITIONAL -> of(STEMS, n);
            case IDEOGRAPH_ZODIAC -> of(BRANCHES, n);
            case IDEOGRAPH_ZODIAC_TRADITIONAL ->
                n < 1
                        ? String.valueOf(n)
                        : "" + STEMS.charAt((n - 1) % STEMS.length()) + BRANCHES.charAt((n - 1) % BRANCHES.length());
            case IDEOGRAPH_DIGITAL, JAPANESE_DIGITAL_TEN_THOUSAND -> HanCount.digits(n, '〇');
            case TAIWANESE_DIGITAL -> HanCount.digits(n, '○');
            // These two count with 十 up to ninety-nine and digit by digit from there on.
            case CHINESE_COUNTING, TAIWANESE_COUNTING ->
                n < 100 ? HanCount.SIMPLIFIED.print(n) : HanCount.digits(n, '○');
            case CHINESE_COUNTING_THOUSAND -> HanCount.SIMPLIFIED.print(n);
            case TAIWANESE_COUNTING_THOUSAND -> HanCount.TRADITIONAL.print(n);
            case JAPANESE_COUNTING -> HanCount.JAPANESE.print(n);
            case CHINESE_LEGAL_SIMPLIFIED -> HanCount.LEGAL.print(n);
            case IDEOGRAPH_LEGAL_TRADITIONAL -> HanCount.LEGAL_TRADITIONAL.print(n);
            case JAPANESE_LEGAL -> HanCount.JAPANESE_LEGAL.print(n);
            case NUMBER_IN_DASH -> "- " + n + " -";
            default -> Integer.toString(n);
        };
    }

    private static String from(char first, int n, int last) {
        return n >= 1 && n <= last ? String.valueOf((char) (first + n - 1)) : Integer.toString(n);
    }

    private static String of(String characters, int n) {
        return n >= 1 && n <= characters.length() ? characters.substring(n - 1, n) : Integer.toString(n);
    }

    private static String wide(int n) {
        return Integer.toString(n)
                .chars()
                .mapToObj(c -> String.valueOf((char) (c + 0xFEE0)))
                .reduce("", String::concat);
    }

    /** A … Z, then AA … ZZ: the letter is repeated. */
    private static String letter(int n, char first) {
        return n < 1 || n > 780
                ? Integer.toString(n)
                : String.valueOf((char) (first + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
    }

    private static String roman(int n) {
        if (n < 1 || n > 3999) {
            return Integer.toString(n);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = n;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                roman.append(signs[i]);
                rest -= values[i];
            }
        }
        return roman.toString();
    }
}
