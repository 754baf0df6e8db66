package org.policybook.intake;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes words so that Markdown reads them as they are, with a backslash only where it would read a mark. */
final class PlainWords {
    private static final String ALWAYS = "\\`*_|";
    /** 1. and 1) are a list only before a space. */
    private static final Pattern LIST = Pattern.compile("^\\d{1,9}[.)](?=\\s|$)");

    private static final Pattern LEADING = Pattern.compile("^(?:[-+](?=\\s|$)|-{2,}|=+\\s*$|#{1,6}(?=\\s|$)|>)");
    private static final Pattern LINKED = Pattern.compile("]\\s*[(\\[:{]|\\[[\\^ xX]");
    private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]{1,31};)");
    private static final Pattern STRUCK = Pattern.compile("~(?=~)|(?<=~)~");

    private PlainWords() {}

    /** Words that begin a line. */
    static String line(String words) {
        String text = within(words);
        if (LEADING.matcher(words).find()) {
            return "\\" + text;
        }
        return LIST.matcher(words).find() ? LIST.matcher(text).replaceFirst(PlainWords::marked) : text;
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

    private static String marked(MatchResult list) {
        String marker = list.group();
        int last = marker.length() - 1;
        return Matcher.quoteReplacement(marker.substring(0, last) + "\\" + marker.charAt(last));
    }
}
