package org.policybook.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.policybook.model.Clause;

/**
 * Which measures of a large corpus are worth being held against one another: those of one main theme that share words,
 * subjects, instruments or further themes. To hold each against all would take time with the square of their number.
 */
final class Candidates {
    /** From each side, how many of a measure's weightiest terms it is sought by. */
    private static final Map<Facet, Integer> TERMS = new EnumMap<>(
            Map.of(Facet.WORDS, 8, Facet.HEADING, 3, Facet.SUBJECTS, 4, Facet.THEMES, 2, Facet.INSTRUMENTS, 1));

    /** What may be shared counts so much: the fewer terms there are of a side, the more its share says. */
    private static final Map<Facet, Integer> WORTH = new EnumMap<>(
            Map.of(Facet.WORDS, 2, Facet.HEADING, 2, Facet.SUBJECTS, 3, Facet.THEMES, 2, Facet.INSTRUMENTS, 2));

    /** Of a term that more measures of a theme have, so many are looked at, evenly spread. */
    private static final int MOST_WITH_TERM = 32;

    /** How many are held against a measure in full. */
    private static final int MOST = 20;

    private static final int[] NONE = {};
    private static final List<Facet> FACETS = List.of(Facet.values());

    private final List<Clause> measures;
    private final List<long[]> keys = new ArrayList<>();
    private final Map<Long, int[]> byKey = new HashMap<>();
    private final Map<String, Integer> themes = new HashMap<>();

    /** A term of one side within a main theme, as one number: there are a dozen of them for each measure. */
    private static long key(Facet facet, int term, int theme) {
        return ((long) theme * FACETS.size() + FACETS.indexOf(facet)) << Integer.SIZE | Integer.toUnsignedLong(term);
    }

    private static Facet facet(long key) {
        return FACETS.get((int) ((key >> Integer.SIZE) % FACETS.size()));
    }

    private Candidates(List<Clause> measures) {
        this.measures = measures;
    }

    /**
     * Sorts measures by their weightiest terms.
     *
     * @param facets their vectors, by their numbers in {@code measures}
     */
    static Candidates of(Map<Facet, Vectors> facets, List<Clause> measures) {
        Candidates candidates = new Candidates(measures);
        candidates.sort(facets);
        return candidates;
    }

    private void sort(Map<Facet, Vectors> facets) {
        Map<Long, Integer> counts = new HashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            int theme = themes.computeIfAbsent(measures.get(i).themes().getFirst(), t -> themes.size());
            LongStream.Builder own = LongStream.builder();
            for (Map.Entry<Facet, Integer> side : TERMS.entrySet()) {
                Vectors vectors = Objects.requireNonNull(facets.get(side.getKey()));
                for (int term : vectors.weightiest(i, side.getValue())) {
                    own.add(key(side.getKey(), term, theme));
                }
            }
            keys.add(own.build().toArray());
            for (long key : keys.get(i)) {
                counts.merge(key, 1, Integer::sum);
            }
        }
        Map<Long, Integer> seen = new HashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            for (long key : keys.get(i)) {
                int all = Objects.requireNonNull(counts.get(key));
                if (all > 1) {
                    int nth = seen.merge(key, 1, Integer::sum) - 1;
                    int room = Math.min(all, MOST_WITH_TERM);
                    byKey.computeIfAbsent(key, k -> new int[room])[(int) ((long) nth * room / all)] = i;
                }
            }
        }
    }

    /** The measures that share most with {@code measure}, those first. */
    int[] of(int measure) {
        long[] found = new long[keys.get(measure).length * MOST_WITH_TERM];
        int size = 0;
        for (long key : keys.get(measure)) {
            int worth = Objects.requireNonNull(WORTH.get(facet(key)));
            for (int other : byKey.getOrDefault(key, NONE)) {
                found[size++] = ((long) other << Byte.SIZE) + worth;
            }
        }
        Arrays.sort(found, 0, size);
        // What is shared above, the way from the measure below: sorting the sums sorts by both, and favours no
        // document.
        long[] ranked = new long[size];
        int distinct = 0;
        int from = 0;
        while (from < size) {
            long other = found[from] >> Byte.SIZE;
            long unshared = Short.MAX_VALUE;
            int to = from;
            while (to < size && found[to] >> Byte.SIZE == other) {
                unshared -= found[to] & 0xFF;
                to++;
            }
            ranked[distinct++] = (unshared << Integer.SIZE) + Math.floorMod(other - measure, (long) measures.size());
            from = to;
        }
        Arrays.sort(ranked, 0, distinct);
        int[] best = new int[Math.min(MOST, distinct)];
        for (int i = 0; i < best.length; i++) {
            best[i] = (int) (((ranked[i] & 0xFFFF_FFFFL) + measure) % measures.size());
        }
        return best;
    }
}
