package org.policybook.index;

import java.util.BitSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts words right by the names of the glossary. The script {@code search-spelling/20-names.js} does the same. */
final class NearNames {
    private static final int SHORTEST_NAME = 3;

    private final Lexicon lexicon;
    private final Texts texts;

    NearNames(Lexicon lexicon, Texts texts) {
        this.lexicon = lexicon;
        this.texts = texts;
    }

    /**
     * The first name, the longest first, that a piece of {@code part} resembles and is not, where {@code wrong} holds of the
     * piece; null where there is none.
     */
    Speller.@Nullable Correction near(String part, Predicate<String> wrong) {
        BitSet named = lexicon.fixed(part);
        for (String name : lexicon.names()) {
            int length = name.length();
            if (part.contains(name)) {
                continue;
            }
            // What has one character too many has one wrong as well, if it is cut short.
            for (int size : new int[] {length + 1, length, length - 1}) {
                for (int i = 0; i + size <= part.length(); i++) {
                    String piece = part.substring(i, i + size);
                    if (resembles(piece, part, name) && isFree(named, i, piece, name) && wrong.test(piece)) {
                        return new Speller.Correction(piece, name);
                    }
                }
            }
        }
        return null;
    }

    /** Whether no name of the query is cut, and none has the mistake inside. */
    private static boolean isFree(BitSet named, int start, String piece, String name) {
        int end = start + piece.length();
        int change = start + Likeness.front(piece, name);
        boolean missing = piece.length() < name.length();
        return !(start > 0 && named.get(start - 1) && named.get(start))
                && !(named.get(end - 1) && named.get(end))
                && !(named.get(change) && (!missing || (change > 0 && named.get(change - 1))));
    }

    private boolean resembles(String piece, String part, String name) {
        if (name.length() < SHORTEST_NAME) {
            // Two characters with one of them wrong may be anything that sounds so.
            return piece.length() == name.length() && piece.length() == part.length() && oneSoundsAlike(piece, name);
        }
        if (piece.length() == name.length()) {
            return Likeness.shared(piece, name) == name.length() - 1;
        }
        String shorter = piece.length() < name.length() ? piece : name;
        String longer = piece.length() < name.length() ? name : piece;
        return shorter.length() >= SHORTEST_NAME && Likeness.shared(shorter, longer) == shorter.length();
    }

    private boolean oneSoundsAlike(String piece, String name) {
        if (Likeness.shared(piece, name) != 1) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (piece.charAt(i) != name.charAt(i)) {
                return texts.sounds().get().alike(piece.charAt(i), name.charAt(i));
            }
        }
        return false;
    }
}
