package org.policybook.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Copies of the small content of two documents, with more documents of the same kind, and what may be added to documents. */
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

    /** The ids of about half of the documents of any content. */
    static List<String> everyOther(Path content) throws IOException {
        try (Stream<Path> all = Files.list(content.resolve("documents"))) {
            return all.map(folder -> folder.getFileName().toString())
                    .filter(id -> id.hashCode() % 2 == 0)
                    .sorted()
                    .toList();
        }
    }

    /** Has nobody review the figures of a document. */
    static void unreviewed(Path content, String document) throws IOException {
        Path targets = content.resolve("documents").resolve(document).resolve("targets.yaml");
        String figures = Files.readString(targets).replaceAll("(?m)^ +status: .*\\n", "");
        Files.writeString(targets, figures.replaceAll("(?m)^( *)- id: .*$", "$0\n$1  status: candidate"));
    }

    /** Has the plan of a document go on for two more years. */
    static void threeYears(Path content, String document) throws IOException {
        Path file = content.resolve("documents").resolve(document).resolve("document.md");
        String text = Files.readString(file);
        Matcher period = Pattern.compile("(?m)^period: (\\d{4})$").matcher(text);
        Files.writeString(
                file, period.replaceFirst(year -> year.group() + "-" + (Integer.parseInt(year.group(1)) + 2)));
    }

    /** Lays beside a document an official text that says the same. */
    static void official(Path content, String document) throws IOException {
        Path folder = content.resolve("documents").resolve(document);
        String text = Files.readString(folder.resolve("document.md"));
        String body = text.substring(text.indexOf("\n---\n") + 5);
        Files.writeString(
                folder.resolve("original.txt"), body.replaceAll("(?m)^#+ ", "").replaceAll("\\{.*?\\}", ""));
    }

    /** Copies any content to a folder that is not there yet. */
    static void copy(Path from, Path to) throws IOException {
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
