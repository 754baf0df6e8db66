package org.policybook.receive;

/** Whole numbers from 0 to 99,999 in Chinese characters, as word processors print them in lists. */
enum HanCount {
    SIMPLIFIED("零一二三四五六七八九", "十百千万", false, false),
    TRADITIONAL("零一二三四五六七八九", "十百千萬", false, false),
    /** One hundred is 百 and not 一百, and no 零 stands for a gap. */
    JAPANESE("〇一二三四五六七八九", "十百千万", false, true),
    LEGAL("零壹贰叁肆伍陆柒捌玖", "拾佰仟万", true, false),
    LEGAL_TRADITIONAL("零壹貳參肆伍陸柒捌玖", "拾佰仟萬", true, false),
    JAPANESE_LEGAL("零壱弐参四伍六七八九", "拾百阡萬", true, true);

    private final String digits;
    private final String units;
    /** Whether ten is 壹拾 and not 拾. */
    private final boolean full;

    private final boolean gapless;

    HanCount(String digits, String units, boolean full, boolean gapless) {
        this.digits = digits;
        this.units = units;
        this.full = full;
        this.gapless = gapless;
    }

    /** {@code n} with the words for ten, hundred and so on. */
    String print(int n) {
        if (n < 1 || n > 99_999) {
            return n == 0 ? digits.substring(0, 1) : Integer.toString(n);
        }
        String decimal = Integer.toString(n);
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int power = decimal.length() - 1 - i;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap && !gapless) {
                text.append(digits.charAt(0));
            }
            gap = false;
            boolean one = digit == 1 && power > 0;
            boolean silent = !full && one && (gapless ? power < 4 : power == 1 && text.isEmpty());
            if (!silent) {
                text.append(digits.charAt(digit));
            }
            if (power > 0) {
                text.append(units.charAt(power - 1));
            }
        }
        return text.toString();
    }

    /** {@code n} digit by digit. */
    static String digits(int n, char zero) {
        StringBuilder text = new StringBuilder();
        String decimal = Integer.toString(n);
        for (int i = 0; i < decimal.length(); i++) {
            char c = decimal.charAt(i);
            text.append(c == '0' ? zero : c == '-' ? c : SIMPLIFIED.digits.charAt(c - '0'));
        }
        return text.toString();
    }
}
