package org.policybook.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where a file or folder is made before it takes its place in one step: beside it, under a hidden name with the number of
 * the process, for two that make the same thing must not meet. Closing clears away what has not taken its place.
 *
 * @param place where it is to stand
 */
record Draft(Path place) implements AutoCloseable {
    private static final String ENDING = ".part";

    Path path() {
        return place.resolveSibling(start() + ProcessHandle.current().pid() + ENDING);
    }

    private String start() {
        return "." + place.getFileName() + ".";
    }

    /** Clears away what interruptions have left of drafts for this place; the folder above must stand. */
    void begin() throws IOException {
        try {
            for (Path left : left()) {
                // In one step: a process of another machine, should it be at work there, fails rather than publish
                // half.
                Files.move(left, path());
                FileTree.delete(path());
            }
        } catch (IOException | UncheckedIOException e) {
            // The next one clears it away.
        }
        FileTree.delete(path());
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> beside =
                Files.list(Objects.requireNonNull(place.toAbsolutePath().getParent()))) {
            return beside.filter(this::isLeft).toList();
        }
    }

    /** Whether it is a draft for this place by a process that is no more. */
    private boolean isLeft(Path draft) {
        String name = String.valueOf(draft.getFileName());
        if (!name.startsWith(start()) || !name.endsWith(ENDING)) {
            return false;
        }
        String process = name.substring(start().length(), Math.max(start().length(), name.length() - ENDING.length()));
        return process.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(process)).isEmpty();
    }

    @Override
    public void close() throws IOException {
        FileTree.delete(path());
    }
}
