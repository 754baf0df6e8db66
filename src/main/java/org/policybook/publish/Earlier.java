package org.policybook.publish;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The published release, of which the next one takes over, as links, the files that hold the same. They keep their times,
 * which servers and copying tools go by, and their places on the disk: making files is dear, on ext4 twenty times as dear
 * for minutes after others were deleted. No file of a release is ever written again, so nothing changes with another.
 */
final class Earlier {
    /** Folders that are named by what they hold stand for one another. */
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{8}");

    private final Path site;
    private final Map<Path, Optional<Path>> folders = new ConcurrentHashMap<>();

    Earlier(Path site) {
        this.site = site;
    }

    /**
     * Makes {@code file} a link to the earlier file of the same path, if that holds {@code content}.
     *
     * @param path from the root of the site
     * @return whether the file is there now; where there is no such file, or no links are made here, it has to be written
     */
    boolean link(Path path, Path file, byte[] content) {
        Path above = path.getParent();
        Optional<Path> folder = above == null ? Optional.of(site) : folders.computeIfAbsent(above, this::folder);
        if (folder.isEmpty()) {
            return false;
        }
        File known = folder.get().resolve(path.getFileName()).toFile();
        try {
            if (known.length() != content.length
                    || content.length == 0
                    || !Arrays.equals(Files.readAllBytes(known.toPath()), content)) {
                return false;
            }
            Files.createLink(file, known.toPath());
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private Optional<Path> folder(Path path) {
        Optional<Path> found = Optional.of(site);
        for (Path name : path) {
            found = found.flatMap(above -> child(above, name.toString()));
        }
        return found;
    }

    private static Optional<Path> child(Path above, String name) {
        Path same = above.resolve(name);
        if (Files.isDirectory(same)) {
            return Optional.of(same);
        }
        if (!HASH.matcher(name).matches()) {
            return Optional.empty();
        }
        try (Stream<Path> children = Files.list(above)) {
            List<Path> like = children.filter(child ->
                            HASH.matcher(child.getFileName().toString()).matches())
                    .toList();
            return like.size() == 1 ? Optional.of(like.getFirst()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
