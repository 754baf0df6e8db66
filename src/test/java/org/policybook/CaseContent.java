package org.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The content of a case, made ready for a test. */
public final class CaseContent {
    private static final Path RESOURCES = Path.of("src/test/resources");

    private CaseContent() {}

    /** The names of the cases in {@code folder}. */
    static Stream<String> names(String folder) throws IOException {
        try (Stream<Path> cases = Files.list(RESOURCES.resolve(folder))) {
            return cases.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    /** A file of a case; with nothing in it where it is not there. */
    static String expected(String path) throws IOException {
        Path file = RESOURCES.resolve(path);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** Copies the content of a case to {@code to}; without a site.yaml of its own it stands on {@code base}. */
    public static Path copy(String content, Path to) throws IOException {
        Path own = RESOURCES.resolve(content);
        if (!Files.exists(own.resolve("site.yaml"))) {
            copyTree(RESOURCES.resolve("base"), to);
        }
        copyTree(own, to);
        return to;
    }

    /** Puts other words into a file, in which the old ones stand. */
    public static void replace(Path file, String old, String with) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, with));
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }
}
