package org.policybook.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.policybook.SiteBuild;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Output;

/** The knowledge bases that the tests of this package export. */
final class Samples {
    /** Two made-up documents with everything that is hard to export. */
    static final Path CONTENT = Path.of("src/test/resources/org/policybook/export/content");

    static final KnowledgeBase TWO = SiteBuild.check(CONTENT).knowledge();
    static final KnowledgeBase PLANS = SiteBuild.check(Path.of("content")).knowledge();

    private Samples() {}

    /** What writes to an output, given one. */
    interface Writing {
        void to(Output output) throws IOException;
    }

    /** The files that are written, by path. */
    static Map<String, byte[]> files(Writing writing) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        writing.to(files::put);
        return files;
    }

    /** A file of the expected tree. */
    static byte[] expected(String path) throws IOException {
        return Files.readAllBytes(
                Path.of("src/test/resources/org/policybook/export/expected").resolve(path));
    }
}
