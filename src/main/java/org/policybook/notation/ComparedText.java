package org.policybook.notation;

/**
 * A text as one typist and another would set it: without spaces, line breaks and full stops, widths folded, and the kinds of
 * dashes, dots and quotation marks made one. A full stop stands or goes between a heading and the words that run in behind it.
 */
public final class ComparedText {
    private static final String DASHES = "-—–‒―−~";
    private static final String DOTS = "·•‧・";
    private static final String QUOTES = "\"'“”„‘’「」『』";
    private static final char DASH = '-';

    private static final int BEFORE = 8;
    private static final int AFTER = 16;
    private static final String CUT = "…";

    private final String printed;
    private final String letters;
    private final int[] origins;

    private ComparedText(String printed, String letters, int[] origins) {
        this.printed = printed;
        this.letters = letters;
        this.origins = origins;
    }

    /** A text, read as it is to be compared. */
    public static ComparedText of(String printed) {
        StringBuilder letters = new StringBuilder(printed.length());
        int[] origins = new int[printed.length() + 1];
        for (int i = 0; i < printed.length(); i++) {
            char c = fold(printed.charAt(i));
            boolean again = c == DASH && !letters.isEmpty() && letters.charAt(letters.length() - 1) == DASH;
            if (!again && c != '。' && !Width.isSpace(c)) {
                origins[letters.length()] = i;
                letters.append(c);
            }
        }
        origins[letters.length()] = printed.length();
        return new ComparedText(printed, letters.toString(), origins);
    }

    private static char fold(char printed) {
        char c = Width.fold(printed);
        if (DASHES.indexOf(c) >= 0) {
            return DASH;
        }
        if (DOTS.indexOf(c) >= 0) {
            return '·';
        }
        return QUOTES.indexOf(c) >= 0 ? '"' : c;
    }

    /** What of the text is compared; equal for texts that are the same. */
    public String letters() {
        return letters;
    }

    /** Whether nothing but the setting tells the two apart. */
    public boolean isSame(ComparedText other) {
        return letters.equals(other.letters);
    }

    /** Up to which letter the two are the same. */
    public int sameAs(ComparedText other) {
        int shorter = Math.min(letters.length(), other.letters.length());
        int at = 0;
        while (at < shorter && letters.charAt(at) == other.letters.charAt(at)) {
            at++;
        }
        return at;
    }

    /**
     * Behind which letter of {@code whole} these words end, or -1 where they stand nowhere in it.
     *
     * @param from where to look first: words that follow one another mostly do so in the other text
     */
    public int endIn(ComparedText whole, int from) {
        int next = whole.letters.indexOf(letters, from);
        int at = next < 0 ? whole.letters.indexOf(letters) : next;
        return at < 0 ? -1 : at + letters.length();
    }

    /** Up to which letter these words stand somewhere in {@code whole}. */
    public int foundIn(ComparedText whole) {
        int found = 0;
        int missing = letters.length() + 1;
        while (missing - found > 1) {
            int middle = (found + missing) / 2;
            if (whole.letters.contains(letters.substring(0, middle))) {
                found = middle;
            } else {
                missing = middle;
            }
        }
        return found;
    }

    /** A few words as printed around a letter, on one line. */
    public String around(int letter) {
        int at = origins[letter];
        int from = whole(Math.max(0, at - BEFORE));
        int to = whole(Math.min(printed.length(), at + AFTER));
        return (from > 0 ? CUT : "")
                + printed.substring(from, to).replaceAll("\\s+", " ")
                + (to < printed.length() ? CUT : "");
    }

    /** No character is cut in two. */
    private int whole(int at) {
        boolean inside = at > 0 && at < printed.length() && Character.isLowSurrogate(printed.charAt(at));
        return inside ? at - 1 : at;
    }
}
