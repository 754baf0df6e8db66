package org.policybook.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Words of the texts by their pinyin: the characters that are read so and stand beside one another, every two and every
 * three of a word. What is more than one word becomes the longest words that take all of it. The script {@code
 * search-spelling/40-pinyin.js} does the same.
 */
final class Spelled {
    /** So many beginnings are followed at once, so that the work is bounded: the shortest, where there are more. */
    private static final int MOST = 500;

    private final Spelling spelling;
    private final Readings readings;
    private final ToIntFunction<String> frequency;
    private final String letters;

    /** What the letters from a place on may be; found once a place. */
    private final Map<Integer, Optional<String>> from = new HashMap<>();

    /**
     * Of some letters ({@link Readings#letters}).
     *
     * @param frequency in how many texts a pair of characters stands
     */
    Spelled(String letters, Spelling spelling, Readings readings, ToIntFunction<String> frequency) {
        this.letters = letters;
        this.spelling = spelling;
        this.readings = readings;
        this.frequency = frequency;
    }

    /** The word that is spelled so, or the words; empty where none is. */
    Optional<String> word() {
        return letters.isEmpty() ? Optional.empty() : from(0);
    }

    private Optional<String> from(int start) {
        if (start == letters.length()) {
            return Optional.of("");
        }
        Optional<String> known = from.get(start);
        if (known == null) {
            known = words(start).descendingMap().entrySet().stream()
                    .flatMap(words -> from(words.getKey()).map(rest -> best(words.getValue()) + rest).stream())
                    .findFirst();
            from.put(start, known);
        }
        return known;
    }

    /** The commonest; of equals the first. */
    private String best(List<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> -commonness(word)))
                .orElseThrow();
    }

    private int commonness(String word) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i + 2 <= word.length(); i++) {
            least = Math.min(least, frequency.applyAsInt(word.substring(i, i + 2)));
        }
        return least;
    }

    /** The words that begin at a place, by where they end. */
    private NavigableMap<Integer, List<String>> words(int start) {
        NavigableMap<Integer, List<String>> words = new TreeMap<>();
        List<Begun> begun = new ArrayList<>();
        readings.characters().forEach((first, those) -> {
            if (letters.startsWith(first, start)) {
                second(start + first.length(), those, begun);
            }
        });
        for (int i = 0; i < begun.size(); i++) {
            Begun word = begun.get(i);
            words.computeIfAbsent(word.end(), e -> new ArrayList<>()).add(word.text());
            further(word, begun);
        }
        return words;
    }

    /** Characters so far, and where the letters of the next one begin. */
    private record Begun(String text, int end) {}

    private void second(int at, String firsts, List<Begun> begun) {
        readings.characters().forEach((syllable, those) -> {
            if (letters.startsWith(syllable, at)) {
                for (int i = 0; i < firsts.length(); i++) {
                    for (int j = 0; j < those.length(); j++) {
                        char first = firsts.charAt(i);
                        char second = those.charAt(j);
                        if (begun.size() < MOST && spelling.stands(first, second)) {
                            begun.add(new Begun("" + first + second, at + syllable.length()));
                        }
                    }
                }
            }
        });
    }

    private void further(Begun word, List<Begun> begun) {
        int length = word.text().length();
        String behind = spelling.beside(Spelling.key(
                Spelling.BEHIND, word.text().charAt(length - 2), word.text().charAt(length - 1)));
        readings.characters().forEach((syllable, those) -> {
            if (letters.startsWith(syllable, word.end())) {
                for (int i = 0; i < behind.length(); i++) {
                    char next = behind.charAt(i);
                    if (begun.size() < MOST && those.indexOf(next) >= 0) {
                        begun.add(new Begun(word.text() + next, word.end() + syllable.length()));
                    }
                }
            }
        });
    }
}
