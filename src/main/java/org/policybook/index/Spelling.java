package org.policybook.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.policybook.model.Output;

/**
 * Which characters stand beside which two in the texts: what a misspelt word is put right by ({@link Speller}). Every
 * three Han characters in a row are told three times, as what stands behind two characters, between them and before
 * them, the commonest first.
 *
 * <p>Headings, titles and names are always part of it, of the texts as many as make up {@link #MOST_CHARACTERS}; of
 * very many {@link Triples} the rarest are left out, for one mistake more is no word.
 *
 * @param beside the characters that stand there, by a key ({@link #key})
 * @param words the English words of the texts by their first letter, joined by spaces, the commonest first
 */
record Spelling(Map<String, String> beside, Map<Character, String> words) {
    /** Keys begin with where the character stands: behind the two, between them, before them. */
    static final char BEHIND = '>';

    static final char BETWEEN = '-';
    static final char BEFORE = '<';

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int SAMPLE = 16;
    private static final int MOST_WORDS = 20_000;
    private static final int SHORTEST_WORD = 4;

    /** So many characters has a part, about. */
    private static final int PART = 1000;

    private static final int MOST_PARTS = 1024;

    /** Reads the texts of {@code index}. */
    static Spelling of(SearchIndex index) {
        int size = index.facets().size();
        Maker maker = new Maker(
                size,
                characters(
                        size,
                        i -> index.facets().kind(i),
                        i -> index.shown().apply(i).text()));
        for (int i = 0; i < size; i++) {
            Shown shown = index.shown().apply(i);
            maker.add(i, index.facets().kind(i), Fold.of(shown.text()), Fold.of(shown.english()));
        }
        return maker.made(index.lexicon());
    }

    /** The characters for which a key ({@link #key}) asks, the commonest first; empty where none stands there. */
    String beside(String key) {
        return beside.getOrDefault(key, "");
    }

    /** Whether three characters stand one after the other. */
    boolean stands(char one, char two, char three) {
        return beside(key(BEHIND, one, two)).indexOf(three) >= 0;
    }

    /** Whether two characters stand one after the other with a third beside them. */
    boolean stands(char one, char two) {
        return !beside(key(BEHIND, one, two)).isEmpty()
                || !beside(key(BEFORE, one, two)).isEmpty();
    }

    static String key(char where, char one, char two) {
        return new String(new char[] {where, one, two});
    }

    /** Makes it from entries, one after the other. */
    static final class Maker {
        private final Triples triples = new Triples();
        private final Map<String, Integer> counts = new TreeMap<>();
        private final long step;
        private final int wordStep;

        /**
         * Begins.
         *
         * @param size how many entries there will be
         * @param characters about how many characters the clauses among them have
         */
        Maker(int size, long characters) {
            this.step = 1 + characters / MOST_CHARACTERS;
            this.wordStep = 1 + size / MOST_WORDS;
        }

        /** Adds an entry, by its folded texts. */
        void add(int number, EntryKind kind, String text, String english) {
            if (kind != EntryKind.TARGET) {
                boolean whole = number % step == 0 || kind != EntryKind.CLAUSE;
                int line = text.indexOf('\n');
                triples.add(whole || line < 0 ? text : text.substring(0, line));
            }
            if (number % wordStep == 0) {
                Scan.each(english, (token, word, position, start, end) -> {
                    if (token == Token.Kind.WORD && isWord(english, start, end)) {
                        counts.merge(english.substring(start, end), 1, Integer::sum);
                    }
                });
            }
        }

        private static boolean isWord(String text, int start, int end) {
            for (int i = start; i < end; i++) {
                if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                    return false;
                }
            }
            return end - start >= SHORTEST_WORD;
        }

        /** What the entries and the names of {@code lexicon} give. */
        Spelling made(Lexicon lexicon) {
            lexicon.names().forEach(triples::add);
            lexicon.regions().forEach(place -> triples.add(Fold.of(place.name())));
            return new Spelling(triples.beside(), words());
        }

        private Map<Character, String> words() {
            Map<Character, StringBuilder> lists = new TreeMap<>();
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_WORDS)
                    .forEach(word -> lists.computeIfAbsent(word.getKey().charAt(0), c -> new StringBuilder())
                            .append(word.getKey())
                            .append(' '));
            Map<Character, String> words = new TreeMap<>();
            lists.forEach((first, list) -> words.put(first, list.toString().strip()));
            return words;
        }
    }

    /** About how many characters the clauses of so many entries have: a few tell for all. */
    static long characters(int size, IntFunction<EntryKind> kind, IntFunction<String> text) {
        long characters = 0;
        for (int i = 0; i < size; i += SAMPLE) {
            characters += kind.apply(i) == EntryKind.CLAUSE ? text.apply(i).length() : 0;
        }
        return characters * SAMPLE;
    }

    /** Writes {@code l/}, a part a letter, where there are any words; gives the number of the parts. */
    int writeWords(Output output) throws IOException {
        int count = 0;
        for (char first = 'a'; first <= 'z' && !words.isEmpty(); first++) {
            output.write("l/" + first, Script.ofText("l/" + first, words.getOrDefault(first, "")));
            count++;
        }
        return count;
    }

    /** Writes {@code w/}, each key followed by its characters; gives the number of the parts, a power of two. */
    int write(Output output) throws IOException {
        long size = 0;
        for (Map.Entry<String, String> entry : beside.entrySet()) {
            size += entry.getKey().length() + entry.getValue().length();
        }
        int count = Shards.count(size, PART, MOST_PARTS);
        List<StringBuilder> parts =
                Stream.generate(StringBuilder::new).limit(count).toList();
        // What begins with the same character lies together, for a word asks for its neighbours again and again.
        beside.forEach((key, characters) -> parts.get(PostingsExport.hash(key.substring(1, 2)) & (count - 1))
                .append(key)
                .append(characters));
        for (int part = 0; part < count; part++) {
            String name = "w/" + Integer.toHexString(part);
            output.write(name, Script.ofText(name, parts.get(part)));
        }
        return count;
    }
}
