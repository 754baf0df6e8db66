package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.policybook.model.Output;

/**
 * Writes the lists of terms in parts; package-info tells the layout. A part is one string: records parted by {@code ~}, in
 * them the term and its lists parted by {@code !}, without empty ones at the end. It is found by a hash of the term.
 */
final class PostingsExport {
    private static final int MOST_PARTS = 16_384;

    /** So many times as many bytes as there are parts has a part: a file costs more to make and to keep than some bytes to load. */
    private static final int LARGER = 4;

    /** What a term and its marks take beside its lists. */
    private static final int TERM = 6;

    /** A list of more characters lies in a part of its own, so that nobody loads it who does not ask for it. */
    private static final int LONG = 1500;

    private static final String BETWEEN = String.valueOf(Numbers.BETWEEN);

    /** Parts the sections of a part whose records are those of several other parts. */
    static final char SECTION = '|';

    /** Parts the records of a part. */
    static final char RECORD = '~';

    /** Begins a list that lies in another part, and is followed by its number among these. */
    static final char ELSEWHERE = '\u007F';

    private static final int STRIPE = 64;

    private final List<Inversion.Kind> kinds;
    private final Map<String, Integer> parts = new LinkedHashMap<>();

    PostingsExport(Inversion inversion) {
        this.kinds = inversion.kinds();
        kinds.forEach(kind -> parts.put(kind.name(), parts(size(kind) / kind.rarity())));
    }

    /** For each kind how many parts there are, a power of two. */
    Map<String, Integer> parts() {
        return parts;
    }

    private static long size(Inversion.Kind kind) {
        long size = 0;
        for (int term = 0; term < kind.terms().size(); term++) {
            size += TERM;
            for (Inversion.Column column : kind.columns()) {
                int bytes = column.bytes().applyAsInt(term);
                // A long one will lie elsewhere.
                size += bytes > 2 * LONG ? TERM : bytes;
            }
        }
        return size;
    }

    /** By the root of the whole: neither their number nor what a query loads grows as that does. */
    private static int parts(long size) {
        int parts = 1;
        while (parts < MOST_PARTS && (long) parts * parts * LARGER < size) {
            parts *= 2;
        }
        return parts;
    }

    /** The same as in {@code engine/30-parts.js}: FNV-1a over the UTF-16 units. */
    static int hash(String term) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x01000193;
        }
        return hash;
    }

    /** The place among the sections of a part of that which has a term. */
    static int section(String term, int parts, int sameRecords) {
        return (hash(term) & (sameRecords - 1)) / parts;
    }

    /** The name of the part that has a term. */
    static String part(String kind, String term, int parts) {
        return name(kind, hash(term) & (parts - 1));
    }

    private static String name(String kind, int part) {
        return kind + "/" + Integer.toHexString(part);
    }

    /** The name of a part with one list that was too long for {@code part}. */
    static String elsewhere(String part, int list) {
        return part.replace("/", "l/") + "-" + list;
    }

    /** All parts, {@link #STRIPE} of them to a portion. */
    List<Portion> portions() {
        List<Portion> portions = new ArrayList<>();
        Map<String, Sorted> sorted = new LinkedHashMap<>();
        for (Inversion.Kind kind : kinds) {
            Sorted terms =
                    sorted.computeIfAbsent(kind.like(), like -> new Sorted(kind.terms(), parts.getOrDefault(like, 1)));
            int count = parts.getOrDefault(kind.name(), 1);
            for (int first = 0; first < count; first += STRIPE) {
                int from = first;
                portions.add(output -> {
                    for (int part = from; part < Math.min(count, from + STRIPE); part++) {
                        new Part(kind, part, output).write(terms, count);
                    }
                    return Map.of();
                });
            }
        }
        return portions;
    }

    /** One part while it is written. */
    private static final class Part {
        private final Inversion.Kind kind;
        private final int number;
        private final String name;
        private final Output output;
        private final StringBuilder text = new StringBuilder();
        private int elsewhere;

        Part(Inversion.Kind kind, int number, Output output) {
            this.kind = kind;
            this.number = number;
            this.name = name(kind.name(), number);
            this.output = output;
        }

        /** Where there are fewer of these parts than of those with the same records, one has a section for each of several. */
        void write(Sorted sorted, int parts) throws IOException {
            for (int section = number; section < sorted.parts(); section += parts) {
                if (section > number) {
                    text.append(SECTION);
                }
                for (int term : sorted.of(section).toArray()) {
                    record(term);
                }
            }
            output.write(name, Script.ofText(name, text));
        }

        private void record(int term) throws IOException {
            text.append(kind.named() ? kind.terms().term(term) : "");
            int end = text.length();
            for (int column = 0; column < kind.columns().size(); column++) {
                Inversion.Column list = kind.columns().get(column);
                text.append(kind.named() || column > 0 ? BETWEEN : "");
                int start = text.length();
                if (list.bytes().applyAsInt(term) > 0) {
                    Bits bits = new Bits(text);
                    list.writer().write(term, bits);
                    bits.end();
                }
                if (text.length() - start > LONG && !list.here()) {
                    String apart = elsewhere(name, elsewhere);
                    output.write(apart, Script.ofText(apart, text.substring(start)));
                    text.setLength(start);
                    text.append(ELSEWHERE).append(elsewhere++);
                }
                end = text.length() > start ? text.length() : end;
            }
            text.setLength(end);
            text.append(RECORD);
        }
    }

    /** Terms by their parts. */
    private static final class Sorted {
        /** Where each part's terms begin, and where the last one's end. */
        private final int[] starts;

        private final int[] terms;

        Sorted(Vocabulary vocabulary, int parts) {
            this.starts = new int[parts + 1];
            this.terms = new int[vocabulary.size()];
            int[] partOf = new int[terms.length];
            for (int term = 0; term < partOf.length; term++) {
                partOf[term] = hash(vocabulary.term(term)) & (parts - 1);
                starts[partOf[term] + 1]++;
            }
            for (int part = 0; part < parts; part++) {
                starts[part + 1] += starts[part];
            }
            int[] next = starts.clone();
            for (int term = 0; term < partOf.length; term++) {
                terms[next[partOf[term]]++] = term;
            }
        }

        int parts() {
            return starts.length - 1;
        }

        /** The terms of a part. */
        IntStream of(int part) {
            return Arrays.stream(terms, starts[part], starts[part + 1]);
        }
    }
}
