package org.policybook.notation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The full-width ＃ at the head of a line, which a Chinese keyboard writes for the mark of a heading. */
public final class WideHashes {
    private static final Pattern RUN = Pattern.compile("[#＃]*＃[#＃]*");

    private WideHashes() {}

    /**
     * How many characters at the head of {@code line} are such a mark, or 0: of {@code #＃甲} two, since the first is a mark by
     * itself; of {@code ＃ 甲} and {@code ＃一、甲} one; of {@code ＃1冷库} and {@code ＃甲} none, since a text may call a thing so.
     */
    public static int length(String line) {
        Matcher run = RUN.matcher(line);
        if (!run.lookingAt()) {
            return 0;
        }
        String rest = line.substring(run.end());
        boolean marks = line.startsWith("#") || (!rest.isEmpty() && Width.isSpace(rest.charAt(0))) || isNumbered(rest);
        return marks ? run.end() : 0;
    }

    private static boolean isNumbered(String words) {
        return ClauseNumber.at(words)
                .filter(number -> switch (number.style()) {
                    case ANNEX, VOLUME, CHAPTER, SECTION, ARTICLE, HAN, HAN_BRACKET -> true;
                    case ARABIC, DECIMAL_2, DECIMAL_3, ARABIC_BRACKET, CIRCLED -> false;
                })
                .isPresent();
    }
}
