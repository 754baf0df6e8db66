package org.policybook.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What documents were read as and understood as, kept by a program that builds again and again: a document whose folder
 * stands as it stood ({@link Fingerprint}) is not read again. A document with any problem is read each time, so that the
 * problem is told each time.
 */
public final class Memory {
    /** A change as young as this, in milliseconds, may be followed by another one that bears the same time. */
    private static final long TOO_YOUNG = 2_000;

    private final @Nullable LongSupplier clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Fingerprint> seen = new ConcurrentHashMap<>();

    private record Kept(String folder, DocumentSource source, PolicyDocument document) {}

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

    /** The document as it was read before, where nothing in its folder has changed since. */
    public Optional<DocumentSource> source(String id, Path folder) {
        if (clock == null) {
            return Optional.empty();
        }
        try {
            long moment = clock.getAsLong();
            Fingerprint now = Fingerprint.of(folder);
            if (moment - now.newest() >= TOO_YOUNG) {
                seen.put(id, now);
            }
            Kept before = kept.get(id);
            return before != null && before.folder().equals(now.hash())
                    ? Optional.of(before.source())
                    : Optional.empty();
        } catch (IOException e) {
            // Whoever reads it will tell.
            seen.remove(id);
            return Optional.empty();
        }
    }

    /** What {@code source} was understood as before, where it comes from here: where it is the very one, for to compare all words would take as long as to read them. */
    @SuppressWarnings("ReferenceEquality")
    public Optional<PolicyDocument> document(DocumentSource source) {
        Kept before = kept.get(source.id());
        return before != null && before.source() == source ? Optional.of(before.document()) : Optional.empty();
    }

    /**
     * Keeps these documents, and no others.
     *
     * @param documents what the sources were understood as, in their order
     * @param problems all that was found in reading and understanding them
     */
    public void keep(List<DocumentSource> sources, List<PolicyDocument> documents, List<Diagnostic> problems) {
        if (clock == null) {
            return;
        }
        Set<String> troubled =
                problems.stream().map(problem -> folder(problem.place().file())).collect(Collectors.toSet());
        kept.clear();
        for (int i = 0; i < sources.size(); i++) {
            DocumentSource source = sources.get(i);
            Fingerprint folder = seen.get(source.id());
            if (folder != null && !troubled.contains(folder(source.text().file()))) {
                kept.put(source.id(), new Kept(folder.hash(), source, documents.get(i)));
            }
        }
        seen.clear();
    }

    private static String folder(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }
}
