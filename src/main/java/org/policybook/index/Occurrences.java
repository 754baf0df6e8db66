package org.policybook.index;

import java.util.Arrays;

/**
 * For each term of a field the entries that have it, how often and where, and how long each entry is: what Lucene keeps
 * of the field, and as long as Lucene has it.
 */
final class Occurrences {
    private static final int POSITION_BITS = 32;

    private final Rows rows = new Rows();
    private final Chains chains = new Chains();
    private final Vocabulary vocabulary;
    private int[] frequencies = new int[0];
    /** The entry after the last. */
    private int[] afters = new int[0];

    private final Numbers norms = new Numbers();
    private int entries;
    private long count;
    private long[] tokens = new long[256];
    private int size;
    private int length;
    private int last;

    Occurrences(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Adds the next entry, by its folded text. */
    void add(int entry, String folded) {
        size = 0;
        length = 0;
        last = -1;
        Scan.each(folded, (kind, text, position, start, end) -> {
            if (kind != Token.Kind.CHARACTER) {
                token(vocabulary.of(folded, kind, text, start, end), position);
            }
        });
        norms.add(RoundLengths.norm(length) & 0xFF);
        entries += size > 0 ? 1 : 0;
        count += size;
        Arrays.sort(tokens, 0, size);
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && tokens[to] >>> POSITION_BITS == tokens[from] >>> POSITION_BITS) {
                to++;
            }
            list(entry, from, to);
            from = to;
        }
    }

    private void token(int term, int position) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * size);
        }
        tokens[size++] = (long) term << POSITION_BITS | position;
        length += position == last ? 0 : 1;
        last = position;
    }

    private void list(int entry, int from, int to) {
        int row = rows.add((int) (tokens[from] >>> POSITION_BITS));
        if (row >= frequencies.length) {
            int room = Math.max(row + 1, frequencies.length + frequencies.length / 2 + 64);
            frequencies = Arrays.copyOf(frequencies, room);
            afters = Arrays.copyOf(afters, room);
        }
        int often = to - from;
        chains.add(row, (entry - afters[row]) << 1 | (often > 1 ? 1 : 0));
        if (often > 1) {
            chains.add(row, often - 2);
        }
        int position = 0;
        for (int i = from; i < to; i++) {
            int next = (int) tokens[i];
            chains.add(row, next - position);
            position = next;
        }
        afters[row] = entry + 1;
        frequencies[row]++;
    }

    /** How many entries have the field. */
    int entries() {
        return entries;
    }

    /** How many tokens all of them have. */
    long count() {
        return count;
    }

    /** The norm of each entry, as {@link Numbers}. */
    Numbers norms() {
        return norms;
    }

    /** About how many bytes a list takes, with its positions. */
    int bytes(int term) {
        int row = rows.of(term);
        return row < 0 ? 0 : chains.length(row);
    }

    /** How many there are, the plain bits of distances, then for each its distance and how much oftener than once. */
    void write(int term, Bits bits) {
        int row = rows.of(term);
        bits.size(frequencies[row]);
        int near = bits.plain((long) afters[row] - frequencies[row], frequencies[row]);
        for (Chains.Reader reader = chains.read(row); reader.more(); ) {
            int head = reader.next();
            int more = (head & 1) == 0 ? 0 : 1 + reader.next();
            bits.near(head >>> 1, near);
            if (more == 0) {
                bits.bits(0, 1);
            } else {
                bits.bits(1, 1).size(more - 1);
            }
            for (int i = 0; i <= more; i++) {
                reader.next();
            }
        }
    }

    /** The plain bits of first positions and of further distances, then both of each entry. */
    void writePositions(int term, Bits bits) {
        int row = rows.of(term);
        long firsts = 0;
        long further = 0;
        int furthers = 0;
        for (Chains.Reader reader = chains.read(row); reader.more(); ) {
            int more = (reader.next() & 1) == 0 ? 0 : 1 + reader.next();
            firsts += reader.next();
            furthers += more;
            for (int i = 0; i < more; i++) {
                further += reader.next();
            }
        }
        int first = bits.plain(firsts, frequencies[row]);
        int plain = bits.plain(further, furthers);
        for (Chains.Reader reader = chains.read(row); reader.more(); ) {
            int more = (reader.next() & 1) == 0 ? 0 : 1 + reader.next();
            bits.near(reader.next(), first);
            for (int i = 0; i < more; i++) {
                bits.near(reader.next(), plain);
            }
        }
    }
}
