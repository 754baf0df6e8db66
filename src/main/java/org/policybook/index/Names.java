package org.policybook.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The words of the lexicon that stand in a text: each is a term of its own, so that only all of it counts. */
final class Names {
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    /** The first characters: few characters of a text are one, and the others are passed by quickly. */
    private final BitSet firsts = new BitSet();

    private final SortedSet<String> words = new TreeSet<>();

    Names(Lexicon lexicon) {
        for (Map<String, List<String>> map : List.of(lexicon.expansions(), lexicon.english(), lexicon.definitions())) {
            map.values().forEach(values -> values.forEach(word -> words.add(Fold.of(word))));
        }
        for (String word : words) {
            firsts.set(word.charAt(0));
            byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
        }
    }

    /** All of them, folded. */
    List<String> words() {
        return List.copyOf(words);
    }

    /** Whether a folded word is one of them. */
    boolean has(String word) {
        return byFirst.getOrDefault(word.charAt(0), List.of()).contains(word);
    }

    /** A line for each place where a word stands. */
    String in(String text) {
        StringBuilder found = new StringBuilder();
        each(Fold.of(text), word -> found.append(word).append('\n'));
        return found.toString();
    }

    /** Tells each word at each place where it stands in a folded text. */
    void each(String folded, Consumer<String> found) {
        for (int i = 0; i < folded.length(); i++) {
            if (firsts.get(folded.charAt(i))) {
                for (String word : byFirst.getOrDefault(folded.charAt(i), List.of())) {
                    if (folded.startsWith(word, i)) {
                        found.accept(word);
                    }
                }
            }
        }
    }
}
