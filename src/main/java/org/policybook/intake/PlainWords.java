package org.policybook.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.notation.WideHashes;

/** Writes words so that document.md reads them as they are, escaped only where it would read a mark. */
final class PlainWords {
    private static final String ALWAYS = "\\`*_|";
    /** 1. and 1) are a list only before a space. */
    private static final Pattern LIST = Pattern.compile("^(\\s*\\d{1,9})([.)])(?=\\s|$)");
    /** #甲 is a heading without a space as well. */
    private static final Pattern LEADING = Pattern.compile("^\\s*(?=[-+](?:\\s|$)|-{2,}|=+\\s*$|#|>)");
    /** ＃, which no backslash keeps from being read as a mark. */
    private static final String WIDE_HASH = "&#65283;";

    private static final Pattern LINKED = Pattern.compile("]\\s*[(\\[:{]|\\[[\\^ xX]");
    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]{1,31};)");
    private static final Pattern STRUCK = Pattern.compile("~(?=~)|(?<=~)~");

    private PlainWords() {}

    /** Words that begin a line. */
    static String line(String words) {
        String text = within(words);
        Matcher leading = LEADING.matcher(words);
        if (leading.find()) {
            return text.substring(0, leading.end()) + "\\" + text.substring(leading.end());
        }
        if (WideHashes.length(words) > 0) {
            return WIDE_HASH + text.substring(1);
        }
        return LIST.matcher(text).replaceFirst("$1\\\\$2");
    }

    /** Words within a line, such as those of a cell. */
    static String within(String words) {
        StringBuilder text = new StringBuilder(words.length());
        boolean linked = LINKED.matcher(words).find();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean mark = ALWAYS.indexOf(c) >= 0
                    || (linked && (c == '[' || c == ']'))
                    || (c == '<' && TAG.matcher(words).region(i, words.length()).lookingAt())
                    || (c == '&'
                            && ENTITY.matcher(words).region(i, words.length()).lookingAt())
                    || (c == '~'
                            && STRUCK.matcher(words)
                                    .region(i, words.length())
                                    .useTransparentBounds(true)
                                    .lookingAt());
            text.append(mark ? "\\" : "").append(c);
        }
        return text.toString();
    }
}
