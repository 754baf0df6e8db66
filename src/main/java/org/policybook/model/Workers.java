package org.policybook.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Those who do the work of a stage: the thread that asks, and as many helpers as the user allows. Results come in the
 * order of what was asked for, whoever was done first. Nothing is left running when a call returns or throws.
 */
public final class Workers implements AutoCloseable {
    private final int threads;
    private final Progress progress;
    private final BooleanSupplier calledOff;
    private final @Nullable ExecutorService helpers;

    private Workers(int threads, Progress progress, BooleanSupplier calledOff) {
        this.threads = threads;
        this.progress = progress;
        this.calledOff = calledOff;
        this.helpers = threads == 1 ? null : Executors.newFixedThreadPool(threads - 1, Workers::helper);
    }

    /** The asking thread and {@code threads - 1} helpers, who leave when this is closed. */
    public static Workers of(int threads) {
        return of(threads, Progress.SILENT);
    }

    /** As {@link #of(int)}; {@code progress} hears of what is done. */
    public static Workers of(int threads, Progress progress) {
        return new Workers(threads, progress, () -> false);
    }

    /**
     * As {@link #of(int)}, for work that may become pointless.
     *
     * @param calledOff asked before each item; once it says so, whoever waits for the work gets a {@link
     *     CancellationException}
     */
    public static Workers of(int threads, BooleanSupplier calledOff) {
        return new Workers(threads, Progress.SILENT, calledOff);
    }

    /** The asking thread by itself. */
    public static Workers alone() {
        return new Workers(1, Progress.SILENT, () -> false);
    }

    private static Thread helper(Runnable work) {
        Thread thread = new Thread(work, "worker");
        thread.setDaemon(true);
        return thread;
    }

    /** How many work at once. */
    public int threads() {
        return threads;
    }

    /** Who hears of what is done. */
    public Progress progress() {
        return progress;
    }

    /** Work on one thing that may fail to be read or written. */
    @FunctionalInterface
    public interface Task<T> {
        void run(T item) throws IOException;
    }

    /** What comes of each item, in their order; the first item that failed, in their order, is what is thrown. */
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
        List<Optional<R>> results = new ArrayList<>(Collections.nCopies(items.size(), Optional.empty()));
        new Round(items.size(), i -> results.set(i, Optional.of(work.apply(items.get(i))))).run();
        return results.stream().flatMap(Optional::stream).toList();
    }

    /**
     * Does {@code task} for each item. After a failure no further item is begun, and what is thrown is the failure of the
     * first of the items that were.
     */
    public <T> void each(List<T> items, Task<? super T> task) throws IOException {
        try {
            new Round(items.size(), i -> {
                        try {
                            task.run(items.get(i));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .run();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() {
        if (helpers != null) {
            helpers.shutdown();
        }
    }

    /** One call: whoever is free takes the next item until none is left. */
    private final class Round {
        private final int items;
        private final java.util.function.IntConsumer work;
        private final AtomicInteger next = new AtomicInteger();
        private final Object done = new Object();
        private int busy;
        private int firstFailed = Integer.MAX_VALUE;
        private @Nullable Throwable failure;

        private Round(int items, java.util.function.IntConsumer work) {
            this.items = items;
            this.work = work;
        }

        private void run() {
            progress.items(items);
            if (helpers != null) {
                IntStream.range(1, Math.min(threads, items)).forEach(i -> helpers.execute(this::help));
            }
            help();
            synchronized (done) {
                boolean interrupted = false;
                while (busy > 0) {
                    try {
                        done.wait();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
            switch (failure) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }

        private void help() {
            synchronized (done) {
                busy++;
            }
            try {
                for (int i = next.getAndIncrement(); i < items; i = next.getAndIncrement()) {
                    one(i);
                }
            } finally {
                synchronized (done) {
                    busy--;
                    done.notifyAll();
                }
            }
        }

        private void one(int item) {
            try {
                if (calledOff.getAsBoolean()) {
                    throw new CancellationException();
                }
                work.accept(item);
                progress.item();
            } catch (RuntimeException | Error e) {
                next.set(items);
                synchronized (done) {
                    if (item < firstFailed) {
                        firstFailed = item;
                        failure = e;
                    }
                }
            }
        }
    }
}
