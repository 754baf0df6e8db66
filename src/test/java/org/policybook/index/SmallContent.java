package org.policybook.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies of the small content of two documents, with more documents of the same kind. */
final class SmallContent {
    private static final Path SMALL = Path.of("src/test/resources/small/content");

    private SmallContent() {}

    /** Copies it to a folder that is not there yet. */
    static void copy(Path content) throws IOException {
        copy(SMALL, content);
    }

    /** Adds a document that is like one of the two. */
    static void more(Path content, String id) throws IOException {
        copy(SMALL.resolve("documents/wuhan-2020"), content.resolve("documents").resolve(id));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }
}
