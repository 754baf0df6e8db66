package org.policybook.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderWatchTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Whether {@code watch} returns, and soon. */
    private static boolean notes(FolderWatch watch, int seconds) throws InterruptedException {
        Thread waiting = Thread.ofPlatform().daemon().start(() -> {
            try {
                watch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.join(TimeUnit.SECONDS.toMillis(seconds));
        boolean noted = !waiting.isAlive();
        waiting.interrupt();
        waiting.join();
        return noted;
    }

    @Test
    void everyChangeBelowTheFoldersIsNoted() throws Exception {
        Path content = Files.createDirectories(folder.resolve("content/documents/a"));
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Path file = Files.writeString(content.resolve("document.md"), "1");
        try (FolderWatch watch = FolderWatch.over(List.of(folder.resolve("content"), templates))) {
            Files.writeString(file, "2");
            assertThat(notes(watch, 20)).isTrue();
            Files.writeString(templates.resolve("a.ftlh"), "1");
            assertThat(notes(watch, 20)).isTrue();
            Path deep = Files.createDirectories(folder.resolve("content/documents/b"));
            assertThat(notes(watch, 20)).isTrue();
            Files.writeString(deep.resolve("document.md"), "1");
            assertThat(notes(watch, 20)).isTrue();
            Files.delete(file);
            assertThat(notes(watch, 20)).isTrue();
        }
    }

    @Test
    void whatAnEditorKeepsForItselfIsNoChange() throws Exception {
        try (FolderWatch watch = FolderWatch.over(List.of(folder))) {
            Files.createDirectories(folder.resolve(".git"));
            for (String name : List.of(".a.swp", "a~", "#a#", ".git/index")) {
                Files.writeString(folder.resolve(name), "1");
            }
            assertThat(notes(watch, 1)).isFalse();
            watch.again();
            assertThat(notes(watch, 20)).isTrue();
        }
    }

    @Test
    void manyChangesAtOnceAreOne() throws Exception {
        try (FolderWatch watch = FolderWatch.over(List.of(folder))) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                try {
                    for (int i = 0; i < 50; i++) {
                        Files.writeString(folder.resolve("a" + i), "1");
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(notes(watch, 20)).isTrue();
            writing.get();
        }
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThatThrownBy(
                        () -> FolderWatch.over(List.of(folder.resolve("none"))).close())
                .isInstanceOf(IOException.class);
    }
}
