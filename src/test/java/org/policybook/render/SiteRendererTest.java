package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
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

    @Test
    void aPageThatIsAskedForIsTheOneThatIsWritten() throws IOException {
        SiteRenderer renderer =
                new SiteRenderer(SiteBuild.check(SMALL).knowledge(), clause -> List.of(), Path.of("templates"), null);
        Map<String, byte[]> written = new TreeMap<>();
        renderer.render(written::put);
        Function<String, Optional<byte[]>> pages = renderer.pages();
        written.keySet().removeIf(path -> !path.endsWith(".html"));
        assertThat(written.keySet()).hasSizeGreaterThan(30);
        written.forEach((path, page) -> assertThat(pages.apply(path))
                .as(path)
                .hasValueSatisfying(made -> assertThat(made).isEqualTo(page)));
        for (String path : List.of("", "none.html", "documents/none.html", "en/none.html", "en/en/index.html")) {
            assertThat(pages.apply(path)).as(path).isEmpty();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
