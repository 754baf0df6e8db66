package org.policybook.index;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Entries turned round: for each term of each field those that have it, cut as {@link Analysis} cuts them for Lucene. A
 * site is given this, for it comes in a fraction of the time and room that a Lucene index takes.
 */
final class Inversion {
    private static final int RARE = 64;

    /** A query asks for some names, where it asks for any. */
    private static final int FEW = 16;

    private final Vocabulary words = new Vocabulary();
    private final Occurrences text = new Occurrences(words);
    private final Occurrences english = new Occurrences(words);
    private final Runs heading = new Runs();
    private final Runs path = new Runs();
    private final Runs explained = new Runs();
    private String above = "";
    private int[] aboveTerms = new int[0];

    private final Names names;
    private final Vocabulary characters = new Vocabulary();
    private final Runs single = new Runs();
    private final Vocabulary named = new Vocabulary();
    private final Runs whole = new Runs();

    Inversion(Lexicon lexicon) {
        this.names = new Names(lexicon);
        int number = 0;
        for (String definition : lexicon.definitions().keySet()) {
            addDefinition(number++, definition);
        }
    }

    /** Adds the pairs of what the glossary says of a term. */
    private void addDefinition(int number, String folded) {
        for (int i = 0; i + 2 <= folded.length(); i++) {
            if (Scan.isHan(folded.charAt(i)) && Scan.isHan(folded.charAt(i + 1))) {
                explained.add(words.of(folded.substring(i, i + 2)), number);
            }
        }
    }

    /**
     * Adds the words of the next entry.
     *
     * @param folded its Chinese text
     * @param foldedEnglish its English text
     */
    void addWords(int number, Entry entry, String folded, String foldedEnglish) {
        text.add(number, folded);
        english.add(number, foldedEnglish);
        for (int term : terms(Fold.of(entry.heading()))) {
            heading.add(term, number);
        }
        // Neighbours stand in one place.
        if (!above.equals(entry.context())) {
            above = entry.context();
            aboveTerms = terms(Fold.of(above));
        }
        for (int term : aboveTerms) {
            path.add(term, number);
        }
    }

    private int[] terms(String folded) {
        int[] terms = new int[2 * folded.length()];
        int[] size = new int[1];
        Scan.each(folded, (kind, token, position, start, end) -> {
            if (kind != Token.Kind.CHARACTER) {
                terms[size[0]++] = words.of(folded, kind, token, start, end);
            }
        });
        return Arrays.copyOf(terms, size[0]);
    }

    /**
     * Adds the single characters and the names of the next entry; another thread may do so while one adds words.
     *
     * @param folded its Chinese text
     */
    void addCharacters(int number, String folded) {
        Scan.each(folded, (kind, token, position, start, end) -> {
            if (kind == Token.Kind.CHARACTER) {
                single.add(characters.of(folded, kind, token, start, end), number);
            }
        });
        names.each(folded, name -> whole.add(named.of(name), number));
    }

    /**
     * A list in a part for each term that has it.
     *
     * @param bytes about how many it takes, 0 where there is none
     * @param here whether it stays with its term, however long: what is looked at before a query is planned
     */
    record Column(IntUnaryOperator bytes, Writer writer, boolean here) {
        /** Writes the list of a term. */
        @FunctionalInterface
        interface Writer {
            void write(int term, Bits bits);
        }

        static Column of(Runs runs) {
            return new Column(runs::bytes, runs::write, false);
        }
    }

    /**
     * A kind of part.
     *
     * @param columns in the order in which they follow the term
     * @param like the kind whose parts have the same records, so that the terms need not be told again; its own name else
     * @param rarity how much rarer than others a part is asked for: it may be larger
     */
    record Kind(String name, Vocabulary terms, List<Column> columns, String like, int rarity) {
        /** Whether records begin with their term. */
        boolean named() {
            return like.equals(name);
        }
    }

    /** All kinds of parts; package-info tells what they are for. */
    List<Kind> kinds() {
        return List.of(
                new Kind(
                        "t",
                        words,
                        List.of(
                                new Column(text::bytes, text::write, false),
                                Column.of(heading),
                                Column.of(path),
                                new Column(english::bytes, english::write, false),
                                new Column(explained::bytes, explained::write, true)),
                        "t",
                        1),
                new Kind(
                        "p",
                        words,
                        List.of(
                                new Column(text::bytes, text::writePositions, false),
                                new Column(english::bytes, english::writePositions, false)),
                        "t",
                        RARE),
                new Kind("c", characters, List.of(Column.of(single)), "c", RARE),
                new Kind("n", named, List.of(Column.of(whole)), "n", FEW));
    }

    /**
     * What Lucene's scores need of a field as a whole.
     *
     * @param entries how many have it
     * @param tokens how many all of them have
     */
    record Statistics(int entries, long tokens) {}

    /** The statistics of the fields that any entry has. */
    Map<Field, Statistics> statistics() {
        Map<Field, Statistics> all = new EnumMap<>(Field.class);
        all.put(Field.TEXT, new Statistics(text.entries(), text.count()));
        all.put(Field.HEADING, new Statistics(heading.entries(), heading.postings()));
        all.put(Field.PATH, new Statistics(path.entries(), path.postings()));
        all.put(Field.ENGLISH, new Statistics(english.entries(), english.count()));
        all.put(Field.CHARACTERS, new Statistics(single.entries(), single.postings()));
        all.put(Field.NAMES, new Statistics(whole.entries(), whole.postings()));
        all.values().removeIf(statistics -> statistics.entries() == 0);
        return all;
    }

    /** The norm of each entry's text. */
    Numbers norms() {
        return text.norms();
    }

    /** The norm of each entry's English words. */
    Numbers englishNorms() {
        return english.norms();
    }
}
