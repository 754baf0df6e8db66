package org.policybook.index;

import java.util.Arrays;

/** For each term the entries that have it, as runs of neighbours: of fields that keep no more than that. */
final class Runs {
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
        if (term >= frequencies.length) {
            int room = Math.max(term + 1, frequencies.length + frequencies.length / 2 + 64);
            frequencies = Arrays.copyOf(frequencies, room);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            afters = Arrays.copyOf(afters, room);
        }
        if (frequencies[term] > 0 && ends[term] == entry) {
            return;
        }
        if (frequencies[term] == 0 || ends[term] + 1 != entry) {
            if (frequencies[term] > 0) {
                closed.add(term, starts[term] - afters[term]);
                closed.add(term, ends[term] - starts[term]);
                afters[term] = ends[term] + 1;
            }
            starts[term] = entry;
        }
        ends[term] = entry;
        frequencies[term]++;
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
        return frequency(term) == 0 ? 0 : 4 + closed.length(term);
    }

    /** How many entries have a term. */
    int frequency(int term) {
        return term < frequencies.length ? frequencies[term] : 0;
    }

    /** How many there are, the plain bits of distances and of lengths, then both of each run. */
    void write(int term, Bits bits) {
        long distances = (long) starts[term] - afters[term];
        long lengths = (long) ends[term] - starts[term];
        int runs = 1;
        for (Chains.Reader reader = closed.read(term); reader.more(); runs++) {
            distances += reader.next();
            lengths += reader.next();
        }
        bits.size(frequencies[term]);
        int near = bits.plain(distances, runs);
        int plain = bits.plain(lengths, runs);
        for (Chains.Reader reader = closed.read(term); reader.more(); ) {
            bits.near(reader.next(), near).near(reader.next(), plain);
        }
        bits.near(starts[term] - afters[term], near).near(ends[term] - starts[term], plain);
    }
}
