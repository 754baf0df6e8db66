package org.policybook.notation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds many names in a text at once: the time it takes grows with the text, and with how many names begin with the same two
 * characters, not with how many there are.
 *
 * @param <T> what a name stands for
 */
public final class NameFinder<T> {
    private record Name<T>(String text, T meaning) {}

    /** By the first two characters, or the only one; the longest first, else as they were added. */
    private final Map<Integer, List<Name<T>>> byStart = new HashMap<>();

    /** The first characters of all names: few characters of a text are one, and the others are passed by quickly. */
    private final BitSet starts = new BitSet();

    /** The names of one character. */
    private final BitSet singles = new BitSet();

    /** Hashes of the first two characters: hardly any two of a text have the hash of others that begin a name. */
    private final BitSet pairs = new BitSet();

    /** What is told of each name that is found. */
    @FunctionalInterface
    public interface Found<T> {
        void found(T meaning, int start, int end);
    }

    /** Adds a name, which is found wherever it stands, within another one too; an empty one is found nowhere. */
    public void add(String text, T meaning) {
        if (text.isEmpty()) {
            return;
        }
        char first = text.charAt(0);
        starts.set(first);
        int key = first;
        if (text.length() == 1) {
            singles.set(first);
        } else {
            key = key(first, text.charAt(1));
            pairs.set(hash(key));
        }
        List<Name<T>> same = byStart.computeIfAbsent(key, k -> new ArrayList<>());
        int place = same.size();
        while (place > 0 && same.get(place - 1).text().length() < text.length()) {
            place--;
        }
        same.add(place, new Name<>(text, meaning));
    }

    /** Tells of every place of every name, from the beginning of {@code text} on. */
    public void find(String text, Found<? super T> found) {
        for (int i = 0; i < text.length(); i++) {
            char first = text.charAt(i);
            if (!starts.get(first)) {
                continue;
            }
            if (i + 1 < text.length()) {
                int key = key(first, text.charAt(i + 1));
                if (pairs.get(hash(key))) {
                    tell(byStart.get(key), text, i, found);
                }
            }
            if (singles.get(first)) {
                tell(byStart.get((int) first), text, i, found);
            }
        }
    }

    private static <T> void tell(@Nullable List<Name<T>> names, String text, int at, Found<? super T> found) {
        if (names != null) {
            for (Name<T> name : names) {
                if (text.startsWith(name.text(), at)) {
                    found.found(name.meaning(), at, at + name.text().length());
                }
            }
        }
    }

    /** Two characters as one number; above all single ones, for no text has the character 0. */
    private static int key(char first, char second) {
        return first << 16 | second;
    }

    /** 16 bits of a key (Fibonacci hashing). */
    private static int hash(int key) {
        return (key * 0x9E37_79B9) >>> 16;
    }
}
