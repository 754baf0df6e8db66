package org.policybook.unseen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.policybook.Import;
import org.policybook.SiteBuild;
import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;

/**
 * Measures imports: {@code Imports CONTENT SAMPLES FORMAT NUMBER} reads NUMBER times one after another the files of that
 * format below SAMPLES, understands them, and prints documents, seconds and documents a second.
 */
final class Imports {
    private Imports() {}

    /** As the class says; 2 in the exit status for wrong usage. */
    public static void main(String... args) throws IOException {
        if (args.length != 4) {
            System.err.println("Imports CONTENT SAMPLES FORMAT NUMBER");
            System.exit(2);
        }
        KnowledgeBase knowledge = SiteBuild.check(Path.of(args[0])).knowledge();
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(args[1]))) {
            files = all.filter(f -> f.endsWith("original." + args[2])).sorted().toList();
        }
        int number = Integer.parseInt(args[3]);
        long start = System.nanoTime();
        long candidates = 0;
        for (int i = 0; i < number; i++) {
            candidates += new Import(knowledge, Path.of(args[0]))
                    .read(files.get(i % files.size()), "plan", "wuhan", new Diagnostics())
                    .map(imported -> imported.candidates().size())
                    .orElseThrow();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(String.format(
                Locale.ROOT, "| %s | %d | %.1f | %.0f | %d |", args[2], number, seconds, number / seconds, candidates));
    }
}
