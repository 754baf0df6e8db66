package org.policybook.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policybook.model.FileTree;

/**
 * The folder beside the published site that holds its releases: the one that {@code out} links to, the one before it,
 * and, during a build, the next.
 */
final class Releases {
    /** Marks a folder as a site of ours, which a later build may replace. */
    private static final String MARKER = ".policybook";

    /** Two names in turn: the release before the last is gone once a new one is begun. */
    private static final String A = "a";

    private static final String B = "b";

    /** Where a real folder stands while the next site takes its place. */
    private static final String OLD = "old";

    private static final String LINK = "link";

    /** Nothing but these is ever deleted here. */
    private static final List<String> OURS = List.of(A, B, OLD, LINK);

    private final Path out;
    private final Path folder;

    Releases(Path out) {
        this.out = out;
        this.folder = out.resolveSibling("." + out.getFileName() + "-releases");
    }

    Path folder() {
        return folder;
    }

    Path lock() {
        return folder.resolve("lock");
    }

    /** Whether a build of ours made what stands at {@code folder}. */
    static boolean isSite(Path folder) {
        return Files.exists(folder.resolve(MARKER));
    }

    /** Whether {@code link} leads into this folder; it need not exist there. */
    boolean isRelease(Path link) throws IOException {
        Path target = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
        return folder.equals(target.getParent());
    }

    /** Removes what earlier builds have left, but not the published release: that is first put back where a build moved it away. */
    void clear() throws IOException {
        putBack();
        String current = current();
        for (String name : OURS) {
            if (!name.equals(current)) {
                FileTree.delete(folder.resolve(name));
            }
        }
    }

    /**
     * Ends what {@link #replace} began and could not finish. While no site stands at {@code out}, the old one may be the only;
     * one without its marker was replaced to the end.
     */
    private void putBack() throws IOException {
        Path old = folder.resolve(OLD);
        boolean whole = isSite(old) || Files.isSymbolicLink(old);
        if (whole && !isSite(out)) {
            // Only an empty folder or a dead link gives way.
            Files.move(old, out, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The folder that the next release is written to. */
    Path next() throws IOException {
        return folder.resolve(A.equals(current()) ? B : A);
    }

    /** The name of the published release; null where {@code out} is no link. */
    private @Nullable String current() throws IOException {
        Path target = Files.isSymbolicLink(out) ? Files.readSymbolicLink(out).getFileName() : null;
        return target == null ? null : target.toString();
    }

    /** The site that is published now. */
    Optional<Path> published() throws IOException {
        return isSite(out) ? Optional.of(out.toRealPath()) : Optional.empty();
    }

    /** Makes an empty release. */
    static void begin(Path release) throws IOException {
        Files.createDirectories(release);
        Files.writeString(release.resolve(MARKER), "A site made by Policybook. A build may replace this folder.\n");
    }

    /** Publishes {@code release}; where that fails, what was published before still is, or {@link #clear} puts it back. */
    void swapIn(Path release) throws IOException {
        Path link = folder.resolve(LINK);
        try {
            Files.createSymbolicLink(link, Path.of(name(folder), name(release)));
        } catch (UnsupportedOperationException | FileSystemException e) {
            replace(release);
            return;
        }
        if (Files.isDirectory(out, LinkOption.NOFOLLOW_LINKS)) {
            replace(link);
        } else {
            Files.move(link, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Moves what stands at {@code out} away, as a real folder cannot be replaced in one step, and then deletes it. */
    private void replace(Path with) throws IOException {
        Path old = folder.resolve(OLD);
        if (FileTree.stands(out)) {
            Files.move(out, old);
        }
        Files.move(with, out);
        try {
            // First of all, so that what cannot be deleted, being open somewhere, is no site that comes back.
            Files.deleteIfExists(old.resolve(MARKER));
            FileTree.delete(old);
        } catch (IOException e) {
            // The site is published; the next build clears away what is left.
            return;
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
