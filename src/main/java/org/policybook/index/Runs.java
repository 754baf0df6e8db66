package org.policybook.index;

import java.util.Arrays;

/** For each term the entries that have it, as runs of neighbours: of fields that keep no more than that. */
final class Runs {
    private final Rows rows = new Rows();
    private final Chains closed = new Chains();
    private int[] frequencies = new int[0];
    /** The run that may still grow: its first entry and its last. */
    private int[] starts = new int[0];

    private int[] ends = new int[0];
    /** The entry after the run before. */
    private int[] afters = new int[0];

    private int entries;
    private int last = -1;
    private long postings;

    /** Adds an entry of a term; entries come in ascending order, a term of one entry as often as it likes. */
    void add(int term, int entry) {
        int row = rows.add(term);
        if (row >= frequencies.length) {
            int room = Math.max(row + 1, frequencies.length + frequencies.length / 2 + 64);
            frequencies = Arrays.copyOf(frequencies, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            afters = Arrays.copyOf(afters, room);
        }
        if (frequencies[row] > 0 && ends[row] == entry) {
            return;
        }
        if (frequencies[row] == 0 || ends[row] + 1 != entry) {
            if (frequencies[row] > 0) {
                closed.add(row, starts[row] - afters[row]);
                closed.add(row, ends[row] - starts[row]);
                afters[row] = ends[row] + 1;
            }
            starts[row] = entry;
        }
        ends[row] = entry;
        frequencies[row]++;
        postings++;
        if (entry != last) {
            entries++;
            last = entry;
        }
    }

    /** How many entries have the field. */
    int entries() {
        return entries;
    }

    /** How many entries there are of all terms. */
    long postings() {
        return postings;
    }

    /** About how many bytes a list takes. */
    int bytes(int term) {
        int row = rows.of(term);
        return row < 0 ? 0 : 4 + closed.length(row);
    }

    /** How many there are, the plain bits of distances and of lengths, then both of each run. */
    void write(int term, Bits bits) {
        int row = rows.of(term);
        long distances = (long) starts[row] - afters[row];
        long lengths = (long) ends[row] - starts[row];
        int runs = 1;
        for (Chains.Reader reader = closed.read(row); reader.more(); runs++) {
            distances += reader.next();
            lengths += reader.next();
        }
        bits.size(frequencies[row]);
        int near = bits.plain(distances, runs);
        int plain = bits.plain(lengths, runs);
        for (Chains.Reader reader = closed.read(row); reader.more(); ) {
            bits.near(reader.next(), near).near(reader.next(), plain);
        }
        bits.near(starts[row] - afters[row], near).near(ends[row] - starts[row], plain);
    }
}
