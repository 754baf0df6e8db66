package org.policybook.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Waits for changes below folders. What an editor keeps for itself (hidden and backup files) is none. */
public final class FolderWatch implements AutoCloseable {
    /** An editor writes a file in several steps, and version control writes many files; then it is quiet. */
    private static final long QUIET_MILLIS = 40;

    private static final long LONGEST_MILLIS = 1_000;

    private final List<Path> folders;
    private final BlockingQueue<Boolean> changes = new ArrayBlockingQueue<>(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("watch").factory());
    private final DirectoryWatcher watcher;

    private FolderWatch(List<Path> folders) throws IOException {
        this.folders = folders;
        this.watcher = DirectoryWatcher.builder()
                .paths(folders)
                .fileHashing(false)
                .listener(this::note)
                .build();
    }

    /**
     * Begins to watch.
     *
     * @throws IOException where a folder cannot be watched: the machine allows no more, or the folder is not there
     */
    public static FolderWatch over(List<Path> folders) throws IOException {
        List<Path> real = new ArrayList<>();
        for (Path folder : folders) {
            real.add(folder.toRealPath());
        }
        FolderWatch watch = new FolderWatch(List.copyOf(real));
        try {
            CompletableFuture<Void> watching = watch.watcher.watchAsync(watch.thread);
            if (watching.isCompletedExceptionally()) {
                watching.join();
            }
            return watch;
        } catch (RuntimeException e) {
            watch.close();
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new IOException(Objects.requireNonNullElse(cause.getMessage(), cause.toString()), e);
        }
    }

    /** Returns when something has changed since the last return, and the change has come to an end. */
    public void await() throws InterruptedException {
        changes.take();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
        while (changes.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) != null && System.nanoTime() < end) {
            // Still at it.
        }
    }

    /** Whether something has changed since the last return of {@link #await}. */
    public boolean hasChanges() {
        return !changes.isEmpty();
    }

    /** Makes the next {@link #await} return, as if something had changed. */
    public void again() {
        changes.offer(Boolean.TRUE);
    }

    private void note(DirectoryChangeEvent event) {
        if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW || concerns(event.path())) {
            again();
        }
    }

    private boolean concerns(Path path) {
        Path below = folders.stream()
                .filter(path::startsWith)
                .map(folder -> folder.relativize(path))
                .findFirst()
                .orElse(path);
        for (Path step : below) {
            String name = step.toString();
            if (name.startsWith(".") || name.startsWith("#") || name.endsWith("~")) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        watcher.close();
        thread.shutdownNow();
    }
}
