package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainsTest {
    @Test
    void listsThatGrowSideBySideAreReadAsTheyWereWritten() {
        Random random = new Random(1);
        Chains chains = new Chains();
        List<List<Integer>> lists = new ArrayList<>();
        for (int list = 0; list < 300; list++) {
            lists.add(new ArrayList<>());
        }
        for (int i = 0; i < 1_500_000; i++) {
            // Some lists are long, most are short, one is empty.
            int list = 1 + (int) (299 * Math.pow(random.nextDouble(), 4));
            int number = random.nextInt(1 << random.nextInt(1, 31));
            chains.add(list, number);
            lists.get(list).add(number);
        }
        for (int list = 0; list < 300; list++) {
            Chains.Reader reader = chains.read(list);
            for (int number : lists.get(list)) {
                assertThat(reader.more()).isTrue();
                if (reader.next() != number) {
                    throw new AssertionError("list " + list);
                }
            }
            assertThat(reader.more()).isFalse();
        }
        assertThat(chains.length(0)).isZero();
        assertThat(chains.length(1_000_000)).isZero();
    }
}
