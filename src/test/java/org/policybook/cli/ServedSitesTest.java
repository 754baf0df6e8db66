package org.policybook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.SiteBuild;
import org.policybook.model.Language;
import org.policybook.serve.FolderWatch;
import org.policybook.serve.LocalServer;

/** What {@code serve} says, and does, where a site cannot be made at once. */
@Timeout(120)
class ServedSitesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Path site() {
        return folder.resolve("site");
    }

    private String said() {
        return said.toString(UTF_8);
    }

    /** What {@code serve} does, for as long as {@code goes}. */
    private void serve(PrintStream err, BooleanSupplier goes) throws IOException, InterruptedException {
        Path content = Path.of("src/test/resources/small/content");
        PolicybookCommand policybook = new PolicybookCommand(new Console(err, err), Language.EN, Clock.systemUTC());
        try (LocalServer server = LocalServer.bind(site(), 0);
                FolderWatch watch = FolderWatch.over(List.of(Files.createDirectory(folder.resolve("watched"))));
                ServedBuild build = new ServedBuild(
                        policybook, new SiteBuild(content, Path.of("templates"), site(), null), server, watch)) {
            assertThat(build.first()).isTrue();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (goes.getAsBoolean() && System.nanoTime() < end) {
                if (watch.hasChanges()) {
                    watch.await();
                    build.again();
                }
                Thread.sleep(20);
            }
        }
    }

    @Test
    void anotherBuildIsWaitedForAndToldOnce() throws Exception {
        Path lock = Files.createDirectory(folder.resolve(".site-releases")).resolve("lock");
        long start = System.nanoTime();
        try (FileChannel other = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock held = other.lock();
            serve(new PrintStream(said, true, UTF_8), () -> {
                if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(4)) {
                    release(held);
                }
                return !said().contains(" → ");
            });
        }
        assertThat(said().lines().filter(line -> line.contains("another build is publishing")))
                .hasSize(1);
        assertThat(said().lines().filter(line -> line.contains(" → "))).hasSize(1);
        assertThat(site().resolve("index.html")).exists();
    }

    private static void release(FileLock lock) {
        try {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFaultInPublishingIsToldAndDoesNotEndTheServer() throws Exception {
        AtomicBoolean faulty = new AtomicBoolean(true);
        PrintStream err = new PrintStream(said, true, UTF_8) {
            @Override
            public void println(String line) {
                if (line.contains(" → ") && faulty.getAndSet(false)) {
                    throw new IllegalStateException("nobody knows");
                }
                super.println(line);
            }
        };
        AtomicBoolean changed = new AtomicBoolean();
        serve(err, () -> {
            if (!changed.getAndSet(true)) {
                assertThat(said())
                        .contains("policybook: java.lang.IllegalStateException: nobody knows; set POLICYBOOK_TRACE=1")
                        .doesNotContain(" → ");
                change();
            }
            return !said().contains(" → ");
        });
        assertThat(said().lines().filter(line -> line.contains("nobody knows"))).hasSize(1);
        assertThat(said().lines().filter(line -> line.contains(" → "))).hasSize(1);
    }

    private void change() {
        try {
            Files.writeString(folder.resolve("watched/a.txt"), "1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
