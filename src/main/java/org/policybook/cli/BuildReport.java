package org.policybook.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Progress;

/**
 * Tells how a build goes on: on a terminal one line that changes, with counts and the time that is left; elsewhere a line
 * for each stage that is done. What took how long is told at the end.
 */
final class BuildReport implements Progress {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long REDRAW = 100 * NANOS_PER_MILLI;
    private static final String CLEAR = "\r\u001b[K";

    private final Messages messages;
    private final PrintStream err;
    private final Manner manner;
    private final long start = System.nanoTime();
    private final Map<Stage, Spent> times = Collections.synchronizedMap(new EnumMap<>(Stage.class));
    private final Map<String, Part> parts = new ConcurrentHashMap<>();
    private final AtomicLong drawn = new AtomicLong(start);
    private final LongAdder done = new LongAdder();
    private volatile int items;
    private volatile @Nullable Stage stage;
    private volatile Spent begun = Spent.soFar();
    private volatile long itemsBegun = start;

    BuildReport(Messages messages, PrintStream err, Manner manner) {
        this.messages = messages;
        this.err = err;
        this.manner = manner;
    }

    /** How much is said while the build goes on. */
    enum Manner {
        /** Nothing. */
        SILENT,
        /** A line for each stage. */
        LINES,
        /** One line that changes. */
        TERMINAL;

        /** The launcher knows whether messages go to a terminal. */
        static Manner of(boolean quiet) {
            return quiet ? SILENT : Boolean.getBoolean("policybook.terminal") ? TERMINAL : LINES;
        }
    }

    /**
     * Time that went by.
     *
     * @param nanos on the clock
     * @param processors of all threads together, in nanoseconds too; 0 where the system does not tell
     */
    private record Spent(long nanos, long processors) {
        static Spent soFar() {
            long processors = ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .map(Duration::toNanos)
                    .orElse(0L);
            return new Spent(System.nanoTime(), processors);
        }

        Spent since(Spent before) {
            return new Spent(nanos - before.nanos, processors - before.processors);
        }

        Spent plus(Spent other) {
            return new Spent(nanos + other.nanos, processors + other.processors);
        }
    }

    /** What the pages of one template took. */
    private static final class Part {
        private final LongAdder count = new LongAdder();
        private final LongAdder nanos = new LongAdder();
    }

    @Override
    public void stage(Stage next) {
        end();
        stage = next;
        begun = Spent.soFar();
        items(0);
    }

    /** The last stage has ended, well or not. */
    void end() {
        Stage ended = stage;
        if (ended == null) {
            return;
        }
        stage = null;
        Spent spent = Spent.soFar().since(begun);
        times.merge(ended, spent, Spent::plus);
        switch (manner) {
            case SILENT -> {}
            case LINES -> err.println(messages.text("progress.stage", word(ended), seconds(spent.nanos())));
            case TERMINAL -> err.print(CLEAR);
        }
        err.flush();
    }

    @Override
    public void items(int count) {
        done.reset();
        items = count;
        itemsBegun = System.nanoTime();
    }

    @Override
    public void item() {
        done.increment();
        long last = drawn.get();
        long now = System.nanoTime();
        if (manner == Manner.TERMINAL && now - last > REDRAW && drawn.compareAndSet(last, now)) {
            draw(now);
        }
    }

    private void draw(long now) {
        Stage current = stage;
        long count = done.sum();
        if (current != null && count > 0) {
            long left = (now - itemsBegun) / count * Math.max(0, items - count);
            err.print(CLEAR
                    + messages.text(
                            "progress.items",
                            word(current),
                            Long.toString(count),
                            Integer.toString(items),
                            Long.toString(left / NANOS_PER_MILLI / 1000)));
            err.flush();
        }
    }

    @Override
    public Runnable part(String name) {
        long from = System.nanoTime();
        return () -> {
            Part part = parts.computeIfAbsent(name, key -> new Part());
            part.count.increment();
            part.nanos.add(System.nanoTime() - from);
        };
    }

    /** How many pages were made, and the time of each stage, in one line. */
    String summary() {
        long pages = parts.values().stream().mapToLong(part -> part.count.sum()).sum();
        String stages = stages().stream()
                .map(each -> word(each) + " " + seconds(time(each).nanos()))
                .collect(Collectors.joining(", "));
        return messages.text("progress.summary", Long.toString(pages), seconds(System.nanoTime() - start), stages);
    }

    /** The time and the processors' time by stage, and the time, the longest first, by template. */
    List<String> profile() {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("profile.stages"));
        stages().forEach(each -> lines.add(row(seconds(time(each).nanos()), processors(time(each)), word(each))));
        lines.add(messages.text("profile.templates"));
        parts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Part> part) ->
                                -part.getValue().nanos.sum())
                        .thenComparing(Map.Entry::getKey))
                .forEach(part -> lines.add(row(
                        seconds(part.getValue().nanos.sum()),
                        Long.toString(part.getValue().count.sum()),
                        part.getKey())));
        return lines;
    }

    /** Nothing where the system does not tell. */
    private static String processors(Spent spent) {
        return spent.processors() == 0 ? "" : seconds(spent.processors());
    }

    private static String row(String time, String count, String name) {
        return String.format(Locale.ROOT, "%10s %10s  %s", time, count, name);
    }

    private List<Stage> stages() {
        synchronized (times) {
            return List.copyOf(times.keySet());
        }
    }

    private Spent time(Stage one) {
        return times.getOrDefault(one, new Spent(0, 0));
    }

    private String word(Stage one) {
        return messages.text("progress." + one.word());
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }
}
