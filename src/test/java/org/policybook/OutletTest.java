package org.policybook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of output that cannot be written. */
@Timeout(60)
class OutletTest {
    private static final OutputStream BROKEN = new OutputStream() {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("断开的管道");
        }
    };

    private static boolean isTrouble(boolean pipe) {
        PrintStream out = new PrintStream(new Outlet(BROKEN, () -> pipe), false, UTF_8);
        out.println("word");
        out.println("word");
        return out.checkError();
    }

    @Test
    void aClosedPipeIsNoFailureAndAFullDiskIs() {
        assertThat(isTrouble(true)).isFalse();
        assertThat(isTrouble(false)).isTrue();
    }

    /** The program itself, which prints only what is asked for. */
    private static ProcessBuilder program() {
        return new ProcessBuilder(Stream.of(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                "org.policybook.Main"),
                        List.of("check", "--quiet", "--lang", "en", "--format", "sarif", "--content", "content"))
                .flatMap(List::stream)
                .toList());
    }

    @Test
    void outputThatIsCutIsOneLineAndTheStatusOfTheMachine() throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "no device here that is always full");
        Process process = program().redirectOutput(full).start();
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8))
                .isEqualTo("policybook: what was to be printed could not be written to its end; is the disk full?\n");
        assertThat(process.waitFor()).isEqualTo(3);
    }

    @Test
    void whoeverHasReadEnoughIsToldNothing() throws Exception {
        Process process = program().start();
        process.getInputStream().close();
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void tooLittleMemoryIsOneLineAndTheStatusOfTheMachine() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        throw new OutOfMemoryError("Java heap space");
                    }
                },
                false,
                UTF_8);
        int status = Main.run(new String[] {"--lang", "en", "--version"}, out, new PrintStream(err, true, UTF_8));
        assertThat(err.toString(UTF_8)).hasLineCount(1).contains("MiB of memory are too few for this");
        assertThat(status).isEqualTo(3);
    }
}
