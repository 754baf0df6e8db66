package org.policybook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of {@code policybook check}.
 *
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
record CheckRun(Path content, int status, String out, String err) {
    /** Later than any day that a test names, whenever it runs. */
    private static final Clock TODAY = Clock.fixed(Instant.parse("2030-01-01T12:00:00Z"), ZoneOffset.UTC);

    /** Checks {@code content}, in English unless {@code options} say otherwise. */
    static CheckRun of(Path content, String... options) {
        List<String> arguments = new ArrayList<>(List.of("check", "--content", content.toString()));
        arguments.addAll(List.of(options));
        if (!arguments.contains("--lang")) {
            arguments.addAll(List.of("--lang", "en"));
        }
        return run(content, arguments.toArray(String[]::new));
    }

    /** Runs any command. */
    static CheckRun run(Path content, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), TODAY);
        return new CheckRun(content, status, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** The diagnostics as they would read if the content stood in a folder of that name. */
    String diagnostics() {
        return out.replace(content + "/", "content/");
    }
}
