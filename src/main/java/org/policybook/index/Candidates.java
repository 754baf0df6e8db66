package org.policybook.index;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.policybook.model.Workers;

/**
 * Which measures of one main theme are worth being held against one another: those that share words, subjects, instruments
 * or further themes. To hold each against all would take time with the square of their number.
 */
final class Candidates {
    /** From each side, how many of a measure's weightiest terms it is sought by. */
    private static final Map<Facet, Integer> TERMS = new EnumMap<>(
            Map.of(Facet.WORDS, 8, Facet.HEADING, 3, Facet.SUBJECTS, 4, Facet.THEMES, 2, Facet.INSTRUMENTS, 1));

    /** What may be shared counts so much: the fewer terms there are of a side, the more its share says. */
    private static final Map<Facet, Integer> WORTH = new EnumMap<>(
            Map.of(Facet.WORDS, 2, Facet.HEADING, 2, Facet.SUBJECTS, 3, Facet.THEMES, 2, Facet.INSTRUMENTS, 2));

    /** Of a term that more measures have, so many are looked at, evenly spread. */
    private static final int MOST_WITH_TERM = 32;

    /** How many are held against a measure in full. */
    private static final int MOST = 20;

    private static final List<Facet> FACETS = List.of(Facet.values());

    /** Each measure's keys: a term of one side; there are a dozen and a half of them. */
    private final int[][] keys;

    /** What each key is worth where it is shared. */
    private final byte[] worths;
    /** The measures that have each key, as many as are looked at. */
    private final int[][] byKey;

    /**
     * Sorts measures by their weightiest terms.
     *
     * @param facets the vectors of measures with one main theme
     * @param measures how many there are
     * @param workers who share the work
     */
    Candidates(Map<Facet, Vectors> facets, int measures, Workers workers) {
        List<long[]> sought =
                workers.map(IntStream.range(0, measures).boxed().toList(), measure -> keys(facets, measure));
        LongNumbers known = new LongNumbers();
        this.keys = new int[measures][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = LongStream.of(sought.get(i)).mapToInt(known::of).toArray();
        }
        this.worths = new byte[known.size()];
        for (int key = 0; key < worths.length; key++) {
            worths[key] =
                    Objects.requireNonNull(WORTH.get(facet(known.at(key)))).byteValue();
        }
        this.byKey = byKey(known.size());
    }

    /** By what a measure is sought. */
    private static long[] keys(Map<Facet, Vectors> facets, int measure) {
        LongStream.Builder own = LongStream.builder();
        TERMS.forEach((facet, most) -> {
            for (int term : Objects.requireNonNull(facets.get(facet)).weightiest(measure, most)) {
                own.add(key(facet, term));
            }
        });
        return own.build().toArray();
    }

    private static long key(Facet facet, int term) {
        return (long) FACETS.indexOf(facet) << Integer.SIZE | Integer.toUnsignedLong(term);
    }

    private static Facet facet(long key) {
        return FACETS.get((int) (key >> Integer.SIZE));
    }

    private int[][] byKey(int count) {
        int[] all = new int[count];
        for (int[] own : keys) {
            for (int key : own) {
                all[key]++;
            }
        }
        int[] seen = new int[count];
        int[][] measures = new int[count][];
        for (int i = 0; i < keys.length; i++) {
            for (int key : keys[i]) {
                // What one measure alone has leads to no other.
                if (all[key] > 1) {
                    int room = Math.min(all[key], MOST_WITH_TERM);
                    if (seen[key] == 0) {
                        measures[key] = new int[room];
                    }
                    measures[key][(int) ((long) seen[key]++ * room / all[key])] = i;
                }
            }
        }
        return measures;
    }

    /** Looks for candidates, one measure after the other; for one thread. */
    final class Search {
        private final int[] shared = new int[keys.length];
        private int[] found = new int[256];
        private int size;

        /** The measures that share most with {@code measure}, in no order. */
        int[] of(int measure) {
            size = 0;
            int most = 0;
            for (int key : keys[measure]) {
                if (byKey[key] != null) {
                    for (int other : byKey[key]) {
                        if (shared[other] == 0) {
                            add(other);
                        }
                        shared[other] += worths[key];
                        most = Math.max(most, shared[other]);
                    }
                }
            }
            int[] with = new int[most + 1];
            for (int i = 0; i < size; i++) {
                with[shared[found[i]]]++;
            }
            int least = most;
            int room = MOST;
            while (least > 0 && with[least] <= room) {
                room -= with[least--];
            }
            int[] best = best(measure, least, room);
            for (int i = 0; i < size; i++) {
                shared[found[i]] = 0;
            }
            return best;
        }

        /**
         * All that share more than {@code least}, and of those that share as much {@code room}: the next below the
         * measure, which favours no document.
         */
        private int[] best(int measure, int least, int room) {
            int[] best = new int[size];
            int count = 0;
            long[] equal = new long[size];
            int equals = 0;
            for (int i = 0; i < size; i++) {
                int other = found[i];
                if (shared[other] > least) {
                    best[count++] = other;
                } else if (shared[other] == least) {
                    equal[equals++] = (long) Math.floorMod(other - measure, keys.length) << Integer.SIZE | other;
                }
            }
            Arrays.sort(equal, 0, equals);
            for (int i = 0; i < Math.min(room, equals); i++) {
                best[count++] = (int) equal[i];
            }
            return Arrays.copyOf(best, count);
        }

        private void add(int other) {
            if (size == found.length) {
                found = Arrays.copyOf(found, 2 * size);
            }
            found[size++] = other;
        }
    }
}
