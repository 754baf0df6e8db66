package org.policybook.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The words of the lexicon that stand in a text: each is a term of its own, so that only all of it counts. */
final class Names {
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    Names(Lexicon lexicon) {
        TreeSet<String> words = new TreeSet<>();
        for (Map<String, List<String>> map : List.of(lexicon.expansions(), lexicon.english(), lexicon.definitions())) {
            map.values().forEach(values -> values.forEach(word -> words.add(Fold.of(word))));
        }
        for (String word : words) {
            byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
        }
    }

    /** A line for each place where a word stands. */
    String in(String text) {
        String folded = Fold.of(text);
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            for (String word : byFirst.getOrDefault(folded.charAt(i), List.of())) {
                if (folded.startsWith(word, i)) {
                    found.append(word).append('\n');
                }
            }
        }
        return found.toString();
    }
}
