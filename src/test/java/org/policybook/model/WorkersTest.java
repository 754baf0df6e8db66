package org.policybook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private static final List<Integer> ITEMS = IntStream.range(0, 200).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsComeInTheOrderOfTheItems(int threads) {
        try (Workers workers = Workers.of(threads)) {
            assertThat(workers.map(ITEMS, i -> 2 * i))
                    .isEqualTo(ITEMS.stream().map(i -> 2 * i).toList());
            assertThat(workers.map(List.<Integer>of(), i -> i)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void theFirstFailureInOrderIsTold(int threads) {
        try (Workers workers = Workers.of(threads)) {
            for (int round = 0; round < 50; round++) {
                assertThatThrownBy(() -> workers.each(ITEMS, i -> {
                            if (i % 50 == 3) {
                                throw new IOException("item " + i);
                            }
                        }))
                        .isInstanceOf(IOException.class)
                        .hasMessage("item 3");
            }
        }
    }

    @RepeatedTest(20)
    void nothingRunsOnAfterAFailure() {
        AtomicInteger running = new AtomicInteger();
        try (Workers workers = Workers.of(4)) {
            assertThatThrownBy(() -> workers.each(ITEMS, i -> {
                        running.incrementAndGet();
                        try {
                            Thread.sleep(1);
                            if (i == 2) {
                                throw new IllegalStateException("broken");
                            }
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        } finally {
                            running.decrementAndGet();
                        }
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(running).hasValue(0);
        }
    }

    @Test
    void asManyWorkAtOnceAsAreAllowed() throws IOException {
        CountDownLatch together = new CountDownLatch(3);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        try (Workers workers = Workers.of(3)) {
            workers.each(List.of(1, 2, 3), i -> {
                threads.add(Thread.currentThread());
                together.countDown();
                try {
                    assertThat(together.await(10, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        assertThat(threads).hasSize(3).contains(Thread.currentThread());
    }

    /** Who works may ask for more work to be done, and does it alone if nobody is free. */
    @Test
    void workWithinWorkDoesNotBlock() {
        try (Workers workers = Workers.of(2)) {
            List<Integer> sums = workers.map(
                    ITEMS,
                    i -> workers.map(ITEMS, j -> i * j).stream()
                            .mapToInt(Integer::intValue)
                            .sum());
            assertThat(sums.get(1)).isEqualTo(199 * 200 / 2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void workThatIsCalledOffIsLeft(int threads) {
        AtomicInteger done = new AtomicInteger();
        try (Workers workers = Workers.of(threads, () -> done.get() >= 20)) {
            assertThatThrownBy(() -> workers.map(ITEMS, i -> done.incrementAndGet()))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(done.get()).isBetween(20, 20 + threads);
    }
}
