package org.policybook.index;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.policybook.notation.NameFinder;

/** The words of the lexicon that stand in a text: each is a term of its own, so that only all of it counts. */
final class Names {
    private final SortedSet<String> words = new TreeSet<>();
    private final NameFinder<String> places = new NameFinder<>();

    Names(Lexicon lexicon) {
        for (Map<String, List<String>> map : List.of(lexicon.expansions(), lexicon.english(), lexicon.definitions())) {
            map.values().forEach(values -> values.forEach(word -> words.add(Fold.of(word))));
        }
        words.forEach(word -> places.add(word, word));
    }

    /** All of them, folded. */
    List<String> words() {
        return List.copyOf(words);
    }

    /** Whether a folded word is one of them. */
    boolean has(String word) {
        return words.contains(word);
    }

    /** A line for each place where a word stands. */
    String in(String text) {
        StringBuilder found = new StringBuilder();
        each(Fold.of(text), word -> found.append(word).append('\n'));
        return found.toString();
    }

    /** Tells each word at each place where it stands in a folded text. */
    void each(String folded, Consumer<String> found) {
        places.find(folded, (word, start, end) -> found.accept(word));
    }
}
