package org.policybook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.Main;

/** A heap that is too small ends in one line that says what to do. */
class OutOfMemoryTest {
    private static final int LINES = 40_000;

    @TempDir
    private Path content;

    @Test
    void saysHowToGiveMore() throws Exception {
        document();
        Process java = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:+UseSerialGC",
                        "-Xlog:disable",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "check",
                        "--lang=en",
                        "--content",
                        content.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), UTF_8);
        assertThat(java.waitFor()).isEqualTo(ExitStatus.ENVIRONMENT);
        assertThat(said.lines().filter(line -> !line.startsWith("Picked up")))
                .singleElement()
                .asString()
                .matches(
                        "policybook: 1[56] MiB of memory are too few for this; give the program more, for instance with"
                                + " JAVA_TOOL_OPTIONS=-Xmx3[0-2]m in the environment");
    }

    private void document() throws IOException {
        Path folder = Files.createDirectories(content.resolve("documents/wuhan-2024"));
        String line = "要建好利益联结机制，确保熟练掌握。\n\n";
        Files.writeString(folder.resolve("document.md"), "---\nregion: wuhan\n---\n" + line.repeat(LINES));
    }
}
