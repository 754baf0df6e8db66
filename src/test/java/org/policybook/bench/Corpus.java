package org.policybook.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a corpus of invented documents: {@code Corpus MODEL OUT DOCUMENTS [--regions N] [--english]}.
 *
 * <p>{@code OUT/content} is a content folder that {@code check} accepts. {@code MODEL} is real content, from which words and tables are taken.
 */
public final class Corpus {
    private static final int FEWEST_REGIONS = 5;
    private static final int MOST_REGIONS = 300;
    private static final int DOCUMENTS_A_REGION = 33;

    private Corpus() {}

    /** As the class says; 2 in the exit status for wrong usage. */
    public static void main(String... args) throws IOException {
        if (args.length < 3) {
            System.err.println("Corpus MODEL OUT DOCUMENTS [--regions N] [--english]");
            System.exit(2);
        }
        List<String> options = List.of(args).subList(3, args.length);
        int documents = Integer.parseInt(args[2]);
        int at = options.indexOf("--regions");
        int regions = at < 0 ? regions(documents) : Integer.parseInt(options.get(at + 1));
        write(Path.of(args[0]), Path.of(args[1]), documents, regions, options.contains("--english"));
    }

    /** As many regions as such a corpus would have. */
    public static int regions(int documents) {
        return Math.clamp(documents / DOCUMENTS_A_REGION, FEWEST_REGIONS, MOST_REGIONS);
    }

    /**
     * Writes a corpus.
     *
     * @param model folder of real content
     * @param english whether documents are translated and the site has both languages
     */
    public static void write(Path model, Path out, int documents, int regions, boolean english) throws IOException {
        Sample sample = Sample.of(model, regions);
        ContentFiles content = new ContentFiles(out.resolve("content"), english);
        content.tables(model, sample);
        for (int n = 0; n < documents; n++) {
            content.document(sample.document(n));
        }
    }
}
