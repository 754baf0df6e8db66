package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.policybook.model.Output;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which characters stand beside which two in the texts: what a misspelt word is put right by ({@link Speller}). Every
 * three Han characters in a row are told three times, as what stands behind two characters, between them and before
 * them, the commonest first.
 *
 * <p>Headings, titles and names are always part of it, of the texts as many as make up {@link #MOST_CHARACTERS}; of
 * more than {@link #MOST_TRIPLES} the rarest are left out, for one mistake more is no word.
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
    private static final int MOST_TRIPLES = 100_000;
    private static final int MOST_BESIDE = 64;
    private static final int MOST_WORDS = 20_000;
    private static final int SHORTEST_WORD = 4;
    private static final int PART = 2000;
    private static final int MOST_PARTS = 1024;

    /** What is read of an entry. */
    private record Read(EntryKind kind, String text, String english) {}

    /** Reads the texts of {@code index}. */
    static Spelling of(SearchIndex index) {
        return of(index.facets().size(), index.lexicon(), i -> {
            Shown shown = index.shown().apply(i);
            return new Read(index.facets().kind(i), shown.text(), shown.english());
        });
    }

    /** Reads the texts of {@code entries}. */
    static Spelling of(List<Entry> entries, Lexicon lexicon) {
        return of(entries.size(), lexicon, i -> {
            Entry entry = entries.get(i);
            return new Read(entry.kind(), entry.text(), entry.english());
        });
    }

    private static Spelling of(int size, Lexicon lexicon, IntFunction<Read> entries) {
        return new Spelling(beside(triples(size, lexicon, entries)), words(size, entries));
    }

    /** The characters for which a key ({@link #key}) asks, the commonest first; empty where none stands there. */
    String beside(String key) {
        return beside.getOrDefault(key, "");
    }

    /** Whether three characters stand one after the other. */
    boolean stands(char one, char two, char three) {
        return beside(key(BEHIND, one, two)).indexOf(three) >= 0;
    }

    static String key(char where, char one, char two) {
        return new String(new char[] {where, one, two});
    }

    private static Triples triples(int size, Lexicon lexicon, IntFunction<Read> entries) {
        long step = 1 + characters(size, entries) / MOST_CHARACTERS;
        Triples triples = new Triples();
        for (int i = 0; i < size; i++) {
            Read entry = entries.apply(i);
            if (entry.kind() == EntryKind.TARGET) {
                continue;
            }
            boolean whole = i % step == 0 || entry.kind() != EntryKind.CLAUSE;
            int line = entry.text().indexOf('\n');
            triples.add(Fold.of(whole || line < 0 ? entry.text() : entry.text().substring(0, line)));
        }
        lexicon.names().forEach(triples::add);
        lexicon.regions().forEach(place -> triples.add(Fold.of(place.name())));
        return triples;
    }

    /** About how many characters the clauses have: a few tell for all. */
    private static long characters(int size, IntFunction<Read> entries) {
        long characters = 0;
        for (int i = 0; i < size; i += SAMPLE) {
            Read entry = entries.apply(i);
            characters += entry.kind() == EntryKind.CLAUSE ? entry.text().length() : 0;
        }
        return characters * SAMPLE;
    }

    /** Triples of characters with repetitions, 16 bits each. */
    private static final class Triples {
        private long[] all = new long[1 << 12];
        private int size;

        void add(String text) {
            for (int i = 0; i + 3 <= text.length(); i++) {
                char one = text.charAt(i);
                char two = text.charAt(i + 1);
                char three = text.charAt(i + 2);
                if (Scan.isHan(one) && Scan.isHan(two) && Scan.isHan(three)) {
                    if (size == all.length) {
                        all = Arrays.copyOf(all, size * 2);
                    }
                    all[size++] = ((long) one << 32) | ((long) two << 16) | three;
                }
            }
        }

        /** Each triple with its frequency, in their order; the rarest left out where there are too many. */
        Map<Long, Integer> counted() {
            Arrays.sort(all, 0, size);
            Map<Integer, Integer> spread = new HashMap<>();
            each((triple, times) -> spread.merge(times, 1, Integer::sum));
            int least = 1;
            long left = spread.values().stream().mapToLong(Integer::longValue).sum();
            while (left > MOST_TRIPLES) {
                left -= spread.getOrDefault(least++, 0);
            }
            int most = least;
            Map<Long, Integer> counted = new TreeMap<>();
            each((triple, times) -> {
                if (times >= most) {
                    counted.put(triple, times);
                }
            });
            return counted;
        }

        private interface Counted {
            void of(long triple, int times);
        }

        private void each(Counted counted) {
            for (int from = 0, to; from < size; from = to) {
                to = from + 1;
                while (to < size && all[to] == all[from]) {
                    to++;
                }
                counted.of(all[from], to - from);
            }
        }
    }

    /** A character beside two others, with how often it stands there. */
    private record Beside(char character, int times) implements Comparable<Beside> {
        @Override
        public int compareTo(Beside other) {
            return times == other.times
                    ? Character.compare(character, other.character)
                    : Integer.compare(other.times, times);
        }
    }

    private static Map<String, String> beside(Triples triples) {
        Map<String, List<Beside>> all = new TreeMap<>();
        triples.counted().forEach((triple, times) -> {
            char one = (char) (triple >> 32);
            char two = (char) (triple >> 16);
            char three = (char) triple.longValue();
            put(all, key(BEHIND, one, two), three, times);
            put(all, key(BETWEEN, one, three), two, times);
            put(all, key(BEFORE, two, three), one, times);
        });
        Map<String, String> beside = new TreeMap<>();
        all.forEach((key, characters) -> {
            StringBuilder commonest = new StringBuilder();
            characters.stream().sorted().limit(MOST_BESIDE).forEach(one -> commonest.append(one.character()));
            beside.put(key, commonest.toString());
        });
        return beside;
    }

    private static void put(Map<String, List<Beside>> all, String key, char character, int times) {
        all.computeIfAbsent(key, k -> new ArrayList<>(1)).add(new Beside(character, times));
    }

    private static Map<Character, String> words(int size, IntFunction<Read> entries) {
        Map<String, Integer> counts = new TreeMap<>();
        int step = 1 + size / MOST_WORDS;
        for (int i = 0; i < size; i += step) {
            for (Token token : Scan.text(Fold.of(entries.apply(i).english()))) {
                if (token.kind() == Token.Kind.WORD
                        && token.text().length() >= SHORTEST_WORD
                        && token.text().chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                    counts.merge(token.text(), 1, Integer::sum);
                }
            }
        }
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

    /** Writes {@code l/}, a part a letter, where there are any words. */
    void writeWords(Output output) throws IOException {
        for (char first = 'a'; first <= 'z' && !words.isEmpty(); first++) {
            output.write("l/" + first, Script.ofText("l/" + first, words.getOrDefault(first, "")));
        }
    }

    /** Writes {@code w/}; gives the number of its parts, a power of two. */
    int write(Output output) throws IOException {
        long size = 0;
        for (Map.Entry<String, String> entry : beside.entrySet()) {
            size += entry.getKey().length() + entry.getValue().length() + 6L;
        }
        int parts = Shards.count(size, PART, MOST_PARTS);
        Map<String, String> members = new TreeMap<>();
        beside.forEach((key, characters) -> members.put(key, JsonMapper.shared().writeValueAsString(characters)));
        // What begins with the same character lies together, for a word asks for its neighbours again and again.
        Shards.write("w", members, parts, key -> key.substring(1, 2), output);
        return parts;
    }
}
