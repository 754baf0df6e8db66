package org.policybook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.model.WholeFile;
import org.policybook.model.WriteFailure;

/** On a real file system that is too small for the second site; needs the right to mount one. */
class FullDiskTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path disk;

    private boolean mounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        mounted = ran("mount", "-t", "tmpfs", "-o", "size=256k", "policybook-test", disk.toString());
        assumeTrue(mounted, "no right to mount a small file system here, so a full disk was not tried");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            assertThat(ran("umount", disk.toString())).isTrue();
        }
    }

    private static boolean ran(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Before what was written is cleared away, and whatever the system says. */
    @Test
    void aFullDiskIsKnownByTheRoomThatIsLeft() throws IOException {
        Path file = disk.resolve("table.yaml");
        IOException said = new IOException("设备上没有空间");
        assertThat(WriteFailure.at(file, said)).hasMessage(file + ": 设备上没有空间");
        assertThatThrownBy(() -> WholeFile.write(file, new byte[300_000])).hasMessageEndingWith(WriteFailure.FULL);
        assertThat(disk.toFile().list()).isEmpty();
        Files.write(disk.resolve("large"), new byte[200_000]);
        assertThat(WriteFailure.at(file, said)).hasMessage(file + ": " + WriteFailure.FULL);
        assertThat(WriteFailure.at(file, new AccessDeniedException("a"))).hasMessage("a");
    }

    @Test
    void aFullDiskLeavesTheOldSite() throws Exception {
        Path out = disk.resolve("site");
        Publisher.publish(out, List.of(), output -> output.write("index.html", new byte[20_000]));
        assertThatThrownBy(() -> Publisher.publish(out, List.of(), output -> {
                    for (int i = 0; i < 100; i++) {
                        output.write("documents/" + i + ".html", new byte[20_000]);
                    }
                }))
                .isInstanceOf(PublishException.class)
                .hasMessageMatching(".*/documents/\\d+\\.html: No space left on device]");
        assertThat(Files.size(out.resolve("index.html"))).isEqualTo(20_000);
        try (Stream<Path> releases = Files.list(disk.resolve(".site-releases"))) {
            assertThat(releases.map(release -> release.getFileName().toString()))
                    .containsExactlyInAnyOrder("a", "lock");
        }
    }
}
