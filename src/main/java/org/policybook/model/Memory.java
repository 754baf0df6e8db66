package org.policybook.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out before, kept by a program that builds again and again: a file or folder that stands as it stood
 * ({@link Fingerprint}) is not read again, and what follows from one value alone, or from a group of them, is not worked out
 * again while these are the very same. Problems belong to what was worked out, and are told each time.
 *
 * <p>Each kind of result is asked for at most once in a build, of all that the build has; what is not among that is forgotten.
 * Of a kind that a build does not ask for (differences where no edition is recorded) what there was stays until it is asked for
 * again; it is no less true then.
 */
public final class Memory {
    /** A change as young as this, in milliseconds, may be followed by another one that bears the same time. */
    private static final long TOO_YOUNG = 2_000;

    private final @Nullable LongSupplier clock;
    private final Map<Class<?>, Map<Path, Read>> read = new ConcurrentHashMap<>();
    private final Map<Class<?>, Made> made = new ConcurrentHashMap<>();

    /** What a file or folder was read as when it stood like this. */
    private record Read(String standing, Reading<?> reading) {}

    /** What was made with these tables, by the first part of what each was made of. */
    private record Made(Object tables, IdentityHashMap<Object, Result> results) {}

    /** What was made of something that consists of these parts. */
    private record Result(List<?> parts, Object value) {
        /** Whether it was made of these very parts: to compare all their words would take as long as to make it anew. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(List<?> others) {
            return parts.size() == others.size()
                    && IntStream.range(0, parts.size()).allMatch(i -> parts.get(i) == others.get(i));
        }
    }

    private Memory(@Nullable LongSupplier clock) {
        this.clock = clock;
    }

    /** Of a program that builds once: keeps nothing. */
    public static Memory none() {
        return new Memory(null);
    }

    /**
     * Of a program that builds again and again.
     *
     * @param clock tells milliseconds since 1970
     */
    public static Memory lasting(LongSupplier clock) {
        return new Memory(clock);
    }

    /**
     * What is read of each path, in their order.
     *
     * @param kind of the values that are read
     * @param reader reads what is not known, or does not stand as it stood
     */
    public <T> List<Reading<T>> read(
            Class<T> kind, List<Path> paths, Workers workers, Function<Path, Reading<T>> reader) {
        if (clock == null) {
            return workers.map(paths, reader);
        }
        LongSupplier now = clock;
        Map<Path, Read> before = read.getOrDefault(kind, Map.of());
        Map<Path, Read> after = new ConcurrentHashMap<>();
        List<Reading<T>> readings = workers.map(paths, path -> {
            Optional<String> standing = standing(path, now);
            Read known = before.get(path);
            if (known != null && standing.isPresent() && known.standing().equals(standing.get())) {
                after.put(path, known);
                return known.reading().of(kind);
            }
            Reading<T> reading = reader.apply(path);
            if (standing.isPresent() && reading.isLasting()) {
                after.put(path, new Read(standing.get(), reading));
            }
            return reading;
        });
        read.put(kind, after);
        return readings;
    }

    /** How a path stands; empty where that says nothing for certain: whoever reads it will tell what is wrong. */
    private static Optional<String> standing(Path path, LongSupplier clock) {
        try {
            long moment = clock.getAsLong();
            Fingerprint now = Fingerprint.of(path);
            return moment - now.newest() < TOO_YOUNG ? Optional.empty() : Optional.of(now.hash());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** As {@link #each(Class, Object, List, Workers, Function)}, for results that follow from their items alone. */
    public <T, R> List<R> each(Class<R> kind, List<T> items, Workers workers, Function<? super T, ? extends R> work) {
        return each(kind, List.of(), items, workers, work);
    }

    /**
     * What comes of each item by itself, in their order.
     *
     * @param kind of the results
     * @param tables all else that the results depend on; where it is not equal to that of last time, nothing is known
     * @param items immutable values, all different
     * @param work makes what is not known
     */
    public <T, R> List<R> each(
            Class<R> kind, Object tables, List<T> items, Workers workers, Function<? super T, ? extends R> work) {
        return each(kind, tables, items, List::of, workers, work);
    }

    /**
     * What comes of each item by itself, in their order.
     *
     * @param kind of the results
     * @param tables all else that the results depend on; where it is not equal to that of last time, nothing is known
     * @param parts immutable values that an item consists of, all different in the first: of the same parts in the same
     *     order comes the same
     * @param work makes what is not known
     */
    public <T, R> List<R> each(
            Class<R> kind,
            Object tables,
            List<T> items,
            Function<? super T, ? extends List<?>> parts,
            Workers workers,
            Function<? super T, ? extends R> work) {
        if (clock == null) {
            return workers.map(items, work);
        }
        Made before = made.get(kind);
        IdentityHashMap<Object, Result> known =
                before != null && before.tables().equals(tables) ? before.results() : new IdentityHashMap<>();
        List<Result> results = workers.map(items, item -> {
            List<?> whole = parts.apply(item);
            Result result = known.get(whole.getFirst());
            return result != null && result.isOf(whole) ? result : new Result(whole, work.apply(item));
        });
        IdentityHashMap<Object, Result> after = new IdentityHashMap<>(results.size());
        results.forEach(result -> after.put(result.parts().getFirst(), result));
        made.put(kind, new Made(tables, after));
        return results.stream().map(result -> kind.cast(result.value())).toList();
    }
}
