package org.policybook.intake;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Where the words of a Chinese text begin and end (ICU's dictionary): what is cut out of a text is cut between words. */
final class WordBounds {
    /** So far around a place is looked: a longer run of characters has its marks and spaces. */
    private static final int AROUND = 60;

    private WordBounds() {}

    /** The first place at or after {@code at} that is in no word. */
    static int from(String text, int at) {
        int start = Math.max(0, at - AROUND);
        BreakIterator words = over(text, start, at);
        int found = words.isBoundary(at - start) ? at - start : words.following(at - start);
        return found == BreakIterator.DONE ? text.length() : start + found;
    }

    /** The last place at or before {@code at} that is in no word. */
    static int until(String text, int at) {
        int start = Math.max(0, at - AROUND);
        BreakIterator words = over(text, start, at);
        int found = words.isBoundary(at - start) ? at - start : words.preceding(at - start);
        return found == BreakIterator.DONE ? 0 : start + found;
    }

    private static BreakIterator over(String text, int start, int at) {
        BreakIterator words = BreakIterator.getWordInstance(ULocale.SIMPLIFIED_CHINESE);
        words.setText(text.substring(start, Math.min(text.length(), at + AROUND)));
        return words;
    }
}
