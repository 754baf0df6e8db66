package org.policybook.index;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Every three Han characters that stand in a row in some texts, with repetitions. */
final class Triples {
    /** Of more than these the rarest are left out. */
    private static final int MOST = 100_000;

    private static final int MOST_BESIDE = 64;
    private static final char[] WHERE = {Spelling.BEHIND, Spelling.BETWEEN, Spelling.BEFORE};

    /** The bits of the place of a frequency among all: two millions of triples have no more than a few thousand. */
    private static final int RANK_BITS = 14;

    private static final int BELOW_KEY = RANK_BITS + Character.SIZE;

    /** The bits of three characters. */
    private static final long THREE = (1L << (3 * Character.SIZE)) - 1;

    /** Sixteen bits a character. */
    private long[] all = new long[1 << 12];

    private int size;

    /** Adds those of a folded text. */
    void add(String text) {
        int run = 0;
        long last = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            last = (last << Character.SIZE) | c;
            run = Scan.isHan(c) ? run + 1 : 0;
            if (run >= 3) {
                if (size == all.length) {
                    all = Arrays.copyOf(all, size * 2);
                }
                all[size++] = last & THREE;
            }
        }
    }

    /** The characters that stand behind two others, between them and before them, the commonest first, by {@link Spelling#key}. */
    Map<String, String> beside() {
        Arrays.sort(all, 0, size);
        Map<Integer, Integer> spread = new TreeMap<>();
        each((triple, times) -> spread.merge(times, 1, Integer::sum));
        long kept = spread.values().stream().mapToLong(Integer::longValue).sum();
        int rank = spread.size();
        Map<Integer, Integer> ranks = new TreeMap<>();
        for (Map.Entry<Integer, Integer> times : spread.entrySet()) {
            rank--;
            if (kept > MOST) {
                kept -= times.getValue();
            } else {
                ranks.put(times.getKey(), rank);
            }
        }
        return strings(keyed(ranks));
    }

    /** For each triple and each place in it one number: of the place, the other two characters, how rare it is, its character. */
    private long[] keyed(Map<Integer, Integer> ranks) {
        LongStream.Builder keyed = LongStream.builder();
        each((triple, times) -> {
            Integer rank = ranks.get(times);
            if (rank != null) {
                int one = (int) (triple >>> (2 * Character.SIZE));
                int two = (char) (triple >>> Character.SIZE);
                int three = (char) triple;
                keyed.add(keyed(0, one, two, rank, three));
                keyed.add(keyed(1, one, three, rank, two));
                keyed.add(keyed(2, two, three, rank, one));
            }
        });
        long[] sorted = keyed.build().toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static long keyed(int where, int one, int two, int rank, int character) {
        long key = ((long) where << (2 * Character.SIZE)) | ((long) one << Character.SIZE) | two;
        return (((key << RANK_BITS) | rank) << Character.SIZE) | character;
    }

    private static Map<String, String> strings(long[] sorted) {
        Map<String, String> beside = new LinkedHashMap<>();
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < sorted.length; i++) {
            if (characters.length() < MOST_BESIDE) {
                characters.append((char) sorted[i]);
            }
            long key = sorted[i] >>> BELOW_KEY;
            if (i + 1 == sorted.length || sorted[i + 1] >>> BELOW_KEY != key) {
                char where = WHERE[(int) (key >>> (2 * Character.SIZE))];
                beside.put(Spelling.key(where, (char) (key >>> Character.SIZE), (char) key), characters.toString());
                characters.setLength(0);
            }
        }
        return beside;
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
