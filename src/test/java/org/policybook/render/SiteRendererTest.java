package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.policybook.SiteBuild;

class SiteRendererTest {
    private static final Path SMALL = Path.of("src/test/resources/small/content");

    /** Whoever cleans up after a failure must not meet a page that is still being written. */
    @RepeatedTest(3)
    void aFailureIsToldOnlyWhenEveryWriteHasEnded() {
        SiteRenderer renderer =
                new SiteRenderer(SiteBuild.check(SMALL).knowledge(), clause -> List.of(), Path.of("templates"), null);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(1);
        assertThatThrownBy(() -> renderer.render((path, content) -> {
                    if (begun.incrementAndGet() == 1) {
                        await(second);
                        ended.incrementAndGet();
                        throw new IOException("no space left");
                    }
                    second.countDown();
                    await(new CountDownLatch(1));
                    ended.incrementAndGet();
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
        assertThat(ended.get()).isEqualTo(begun.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
