package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermListTest {
    private static final int SIZE = 2000;

    /** Tells frequency and norm apart. */
    private static final SimScorer SCORER = new SimScorer() {
        @Override
        public float score(float frequency, long norm) {
            return 1000 * norm + frequency;
        }
    };

    /** Frequencies and norms by entry, one entry in so many. */
    private static Map<Integer, int[]> entries(int oneIn, boolean alike) {
        Random random = new Random(7);
        Map<Integer, int[]> entries = new TreeMap<>();
        for (int entry = 0; entry < SIZE; entry++) {
            if (random.nextInt(oneIn) == 0) {
                int most = random.nextInt(10) == 0 ? 500 : 5;
                entries.put(
                        entry, alike ? new int[] {1, 1} : new int[] {1 + random.nextInt(most), random.nextInt(128)});
            }
        }
        return entries;
    }

    /** As the parts of an index have them: not in their order. */
    private static TermList list(Map<Integer, int[]> entries) {
        TermList.Maker maker = new TermList.Maker(SIZE);
        for (int part : new int[] {1, 0, 2}) {
            entries.forEach((entry, told) -> {
                if (entry % 3 == part) {
                    maker.add(entry, told[0], told[1]);
                }
            });
        }
        return maker.made(SIZE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 40, 1000})
    void itTellsOfEachEntryWhatItWasTold(int oneIn) {
        for (boolean alike : new boolean[] {false, true}) {
            Map<Integer, int[]> entries = entries(oneIn, alike);
            TermList list = list(entries);
            FixedBitSet having = new FixedBitSet(SIZE);
            list.addTo(having);
            FixedBitSet wanted = new FixedBitSet(SIZE);
            IntStream.range(0, SIZE).filter(entry -> entry % 7 < 3).forEach(wanted::set);
            Row row = new Row(wanted);
            double[] sums = new double[row.size()];
            list.add(row, list.scores(SCORER), sums);
            assertThat(list.entries()).isEqualTo(entries.size()).isEqualTo(having.cardinality());
            for (int place = 0; place < sums.length; place++) {
                int entry = row.entry(place);
                int[] told = entries.getOrDefault(entry, new int[2]);
                assertThat(wanted.get(entry)).isTrue();
                assertThat(row.placeOf(entry)).isEqualTo(place);
                assertThat(sums[place]).as("%s", entry).isEqualTo(1000.0 * told[1] + told[0]);
            }
            assertThat(row.placeOf(SIZE)).isEqualTo(row.size()).isEqualTo(wanted.cardinality());
        }
    }

    @Test
    void whatIsRareTakesLittleRoom() {
        assertThat(list(entries(1000, false)).bytes()).isLessThan(400);
        assertThat(list(entries(1, true)).bytes())
                .isLessThan(list(entries(1, false)).bytes() / 2);
        assertThat(TermList.NOWHERE.entries()).isZero();
    }

    @Test
    void listsAreKeptWithinABoundThoseAskedForLast() throws java.io.IOException {
        TermList list = list(entries(2, false));
        long each = list.bytes() + 2; // a term of one character
        TermLists lists = new TermLists(3 * each);
        for (String term : Collections.nCopies(3, "甲")) {
            lists.of(Field.TEXT, term, () -> list);
        }
        assertThat(lists.bytes()).isEqualTo(each);
        lists.of(Field.TEXT, "乙", () -> list);
        lists.of(Field.PATH, "甲", () -> list);
        assertThat(lists.known(Field.TEXT, "甲")).isNotNull();
        lists.of(Field.TEXT, "丙", () -> list);
        assertThat(lists.bytes()).isEqualTo(3 * each);
        assertThat(lists.known(Field.TEXT, "乙")).isNull();
        assertThat(lists.known(Field.TEXT, "甲")).isSameAs(list);
        TermLists small = new TermLists(each - 1);
        assertThat(small.of(Field.TEXT, "甲", () -> list)).isSameAs(list);
        assertThat(small.bytes()).isZero();
    }

    /** Whoever asks chooses the terms, and most of those stand nowhere. */
    @Test
    void aLongTermTakesTheRoomOfItsCharacters() throws java.io.IOException {
        TermLists lists = new TermLists(1 << 20);
        lists.of(Field.TEXT, "a".repeat(240), () -> TermList.NOWHERE);
        assertThat(lists.bytes()).isGreaterThan(480);
    }
}
