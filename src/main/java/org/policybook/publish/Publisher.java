package org.policybook.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Output;

/**
 * Writes a site into a release folder beside {@code out} and swaps it in with one rename of a link. Where links cannot
 * be made (some Windows set-ups), the folder itself is renamed, and for a moment nothing stands at {@code out}.
 */
public final class Publisher {
    /** Marks a folder as a site of ours, which a later build may replace. */
    private static final String MARKER = ".policybook";

    private final Path out;
    private final Path releases;

    private Publisher(Path out) {
        this.out = out.toAbsolutePath().normalize();
        this.releases = this.out.resolveSibling("." + this.out.getFileName() + "-releases");
    }

    /** What fills a site: the render stage, given a place to write to. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(Output output) throws IOException;
    }

    /**
     * Publishes a site.
     *
     * @param out absent, empty, or an earlier site
     * @throws PublishException where nothing was published, and why
     */
    public static void publish(Path out, Writer writer) throws PublishException {
        Publisher publisher = new Publisher(out);
        try {
            publisher.refuseStrangers();
            publisher.underLock(writer);
        } catch (FileSystemException e) {
            String reason =
                    Objects.requireNonNullElse(e.getReason(), e.getClass().getSimpleName());
            throw new PublishException(e.getFile() + ": " + reason, e);
        } catch (IOException e) {
            throw new PublishException(Objects.requireNonNullElse(e.getMessage(), e.toString()), e);
        }
    }

    /** Somebody else's files are never replaced. */
    private void refuseStrangers() throws IOException, PublishException {
        if (!Files.exists(out)) {
            return;
        }
        if (!Files.isDirectory(out)) {
            throw new PublishException(out + " is a file; give --out a folder");
        }
        try (Stream<Path> children = Files.list(out)) {
            if (!Files.exists(out.resolve(MARKER)) && children.findAny().isPresent()) {
                throw new PublishException(
                        out + " holds files that are no earlier site; give --out an empty or new folder");
            }
        }
    }

    private void underLock(Writer writer) throws IOException, PublishException {
        Files.createDirectories(releases);
        Path lockFile = releases.resolve("lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            if (lock == null) {
                throw new PublishException("another build is publishing to " + out + "; wait for it to end");
            }
            Path current = current();
            clear(current);
            Path release = releases.resolve(nextName(current));
            try {
                write(release, writer);
                swap(release);
            } catch (IOException | RuntimeException e) {
                delete(release);
                throw e;
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The release that is published now; null where out is no link of ours. */
    private @Nullable Path current() throws IOException {
        return Files.isSymbolicLink(out) ? out.toRealPath() : null;
    }

    /** Two names in turn: the release before the last is gone once a new one is begun. */
    private static String nextName(@Nullable Path current) {
        return current != null && current.endsWith("a") ? "b" : "a";
    }

    /** Removes what killed builds have left, but not the published release. */
    private void clear(@Nullable Path current) throws IOException {
        try (Stream<Path> children = Files.list(releases)) {
            for (Path child : children.toList()) {
                boolean keep = child.getFileName().toString().equals("lock")
                        || child.toRealPath().equals(current);
                if (!keep) {
                    delete(child);
                }
            }
        }
    }

    private static void write(Path release, Writer writer) throws IOException {
        Files.createDirectories(release);
        Files.writeString(release.resolve(MARKER), "A site made by Policybook. A build may replace this folder.\n");
        writer.writeTo((path, content) -> {
            Path file = release.resolve(path);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, content);
        });
    }

    private void swap(Path release) throws IOException {
        Path link = releases.resolve("next");
        try {
            Files.createSymbolicLink(
                    link,
                    Path.of(
                            releases.getFileName().toString(),
                            release.getFileName().toString()));
        } catch (UnsupportedOperationException | FileSystemException e) {
            retire();
            Files.move(release, out);
            return;
        }
        if (Files.isDirectory(out) && !Files.isSymbolicLink(out)) {
            retire();
        }
        Files.move(link, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Moves a real folder out of the way; a link cannot replace it in one step. */
    private void retire() throws IOException {
        if (Files.exists(out)) {
            Path old = releases.resolve("old");
            Files.move(out, old);
            delete(old);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(tree)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
