package org.policybook.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The terms that were met, numbered in that order. Nearly all are one or two characters, which make a number by
 * themselves and need no string; the others are words and figures.
 */
final class Vocabulary {
    private static final int SPREAD = 0x9E3779B9;

    /** By a hash of a term's key: the key, and below it one more than the term's number; 0 where there is none. */
    private long[] slots = new long[1 << 12];

    private int[] keys = new int[1 << 11];
    private final BitSet spelled = new BitSet();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> others = new ArrayList<>();
    private final Map<String, Integer> stems = new HashMap<>();
    private int size;

    /** How many terms there are. */
    int size() {
        return size;
    }

    /** The number of a term. */
    int of(String term) {
        return of(term, 0, term.length());
    }

    /** The number of a token's term; what was found in {@code folded}, as {@link Scan.Sink} is told. */
    int of(String folded, Token.Kind kind, @Nullable String text, int start, int end) {
        if (kind == Token.Kind.WORD) {
            return stems.computeIfAbsent(folded.substring(start, end), word -> of(Analysis.stem(word)));
        }
        return text == null ? of(folded, start, end) : of(text);
    }

    private int of(String text, int start, int end) {
        return switch (end - start) {
            case 1 -> ofKey(text.charAt(start));
            case 2 -> ofKey(text.charAt(start) << Character.SIZE | text.charAt(start + 1));
            default -> other(text.substring(start, end));
        };
    }

    private int other(String term) {
        Integer known = numbers.get(term);
        if (known != null) {
            return known;
        }
        spelled.set(size);
        others.add(term);
        numbers.put(term, size);
        return add(others.size() - 1);
    }

    private int ofKey(int key) {
        if (2 * size > slots.length) {
            grow();
        }
        int slot = slot(key);
        if (slots[slot] == 0) {
            slots[slot] = slot(key, add(key));
        }
        return (int) slots[slot] - 1;
    }

    private int add(int key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
        }
        keys[size] = key;
        return size++;
    }

    private static long slot(int key, int number) {
        return (long) key << Integer.SIZE | (number + 1);
    }

    private int slot(int key) {
        int mask = slots.length - 1;
        int slot = ((key * SPREAD) >>> 7) & mask;
        while (slots[slot] != 0 && (int) (slots[slot] >>> Integer.SIZE) != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new long[2 * slots.length];
        for (int number = 0; number < size; number++) {
            if (!spelled.get(number)) {
                slots[slot(keys[number])] = slot(keys[number], number);
            }
        }
    }

    /** The term with this number. */
    String term(int number) {
        int key = keys[number];
        if (spelled.get(number)) {
            return others.get(key);
        }
        char first = (char) (key >>> Character.SIZE);
        return first == 0 ? String.valueOf((char) key) : String.valueOf(new char[] {first, (char) key});
    }
}
