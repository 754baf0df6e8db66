package org.policybook.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.policybook.model.Fingerprint;
import org.policybook.model.Output;

/**
 * Writes a site into a release folder beside {@code out} and swaps it in with one rename of a link. Where links cannot
 * be made (some Windows set-ups), the folder itself is renamed, and for a moment nothing stands at {@code out}.
 */
public final class Publisher {
    private final Path out;
    private final Releases releases;

    private Publisher(Path out) {
        this.out = out;
        this.releases = new Releases(out);
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
     * @param inputs folders that the site is made from; it may stand in none of them, and none of them in it
     * @return how the files of the site stand
     * @throws PublishException where nothing was published, and why
     */
    public static Fingerprint publish(Path out, List<Path> inputs, Writer writer) throws PublishException {
        try {
            refuseOverlap(out, inputs);
            Publisher publisher = new Publisher(followed(out.toAbsolutePath().normalize()));
            publisher.refuseStrangers();
            return publisher.underLock(writer);
        } catch (IOException e) {
            throw PublishException.failed(reason(e), e);
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            throw PublishException.failed(reason(cause), cause);
        }
    }

    /** One line that says what failed, and at which file. */
    private static String reason(IOException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), e.toString());
        if (e instanceof FileSystemException f && f.getFile() != null) {
            message = f.getFile() + ": "
                    + Objects.requireNonNullElse(f.getReason(), f.getClass().getSimpleName());
        }
        return message.lines().findFirst().orElse(message);
    }

    private static void refuseOverlap(Path out, List<Path> inputs) throws IOException, PublishException {
        Path site = real(out.toAbsolutePath().normalize());
        for (Path input : inputs) {
            Path folder = real(input.toAbsolutePath().normalize());
            if (site.startsWith(folder) || folder.startsWith(site)) {
                throw PublishException.refused("publish-overlap", out, input);
            }
        }
    }

    /** The path with the links of what exists of it resolved. */
    private static Path real(Path path) throws IOException {
        Path parent = path.getParent();
        if (parent == null || Files.exists(path)) {
            return path.toRealPath();
        }
        return real(parent).resolve(path.getFileName());
    }

    /** Where a link that is not ours leads: whoever made it wants the site there, and the link as it is. */
    private static Path followed(Path out) throws IOException, PublishException {
        if (!Files.isSymbolicLink(out) || new Releases(out).isRelease(out)) {
            return out;
        }
        if (!Files.exists(out)) {
            throw PublishException.refused("publish-dead-link", out);
        }
        return out.toRealPath();
    }

    /** Somebody else's files are never replaced. */
    private void refuseStrangers() throws IOException, PublishException {
        if (!Files.exists(out)) {
            return;
        }
        if (!Files.isDirectory(out)) {
            throw PublishException.refused("publish-no-folder", out);
        }
        try (Stream<Path> children = Files.list(out)) {
            if (!Releases.isSite(out) && children.findAny().isPresent()) {
                throw PublishException.refused("publish-not-ours", out);
            }
        }
    }

    /** The lock is never deleted: another build may have opened it, and would then lock what nobody else sees. */
    private Fingerprint underLock(Writer writer) throws IOException, PublishException {
        Files.createDirectories(releases.folder());
        try (FileChannel channel =
                FileChannel.open(releases.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!locked(channel)) {
                throw PublishException.refused(PublishException.BUSY, out);
            }
            return publishRelease(writer);
        }
    }

    /** Whether the lock is ours; it goes with the channel. */
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private Fingerprint publishRelease(Writer writer) throws IOException {
        releases.clear();
        Path release = releases.next();
        try {
            Releases.begin(release);
            writer.writeTo(new ReleaseFiles(release, releases.published().map(Earlier::new)));
            Fingerprint site = Fingerprint.of(release);
            releases.swapIn(release);
            return site;
        } catch (IOException | RuntimeException | Error e) {
            clean(e);
            throw e;
        }
    }

    private void clean(Throwable failure) {
        try {
            releases.clear();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
