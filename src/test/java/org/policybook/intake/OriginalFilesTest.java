package org.policybook.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One official file stands beside a document, whatever happens; those that it replaced are kept, each once. */
class OriginalFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Intake.Written put(String name, String text) throws IOException {
        return new OriginalFiles(folder).put(name, text.getBytes(UTF_8));
    }

    private String[] names() {
        return folder.toFile().list();
    }

    @Test
    void aFileOfAnotherFormatTakesThePlaceOfTheOneBefore() throws IOException {
        assertThat(put("original.txt", "1")).isEqualTo(Intake.Written.ATTACHED);
        assertThat(put("original.txt", "1")).isEqualTo(Intake.Written.UNCHANGED);
        assertThat(put("original.html", "2")).isEqualTo(Intake.Written.REPLACED);
        assertThat(names()).containsExactlyInAnyOrder("original.html", ".original-1.txt");
        assertThat(folder.resolve(".original-1.txt")).hasContent("1");
    }

    @Test
    void whatIsThereAlreadyIsNotKeptTwice() throws IOException {
        put("original.txt", "1");
        put("original.txt", "2");
        put("original.txt", "1");
        assertThat(put("original.txt", "2")).isEqualTo(Intake.Written.REPLACED);
        assertThat(names()).hasSize(2);
        assertThat(folder.resolve("original.txt")).hasContent("2");
    }

    @Test
    void ofTwoThatStandThereOneIsLeft() throws IOException {
        Files.writeString(folder.resolve("original.doc"), "1");
        Files.writeString(folder.resolve("original.txt"), "2");
        assertThat(put("original.txt", "2")).isEqualTo(Intake.Written.REPLACED);
        assertThat(names()).containsExactlyInAnyOrder("original.txt", ".original-1.doc");
    }

    @Test
    void whatFailsLeavesTheOneBefore() throws IOException {
        put("original.txt", "1");
        Path inTheWay = Files.createDirectory(folder.resolve("original.html"));
        Files.writeString(inTheWay.resolve("a"), "in the way");
        assertThatThrownBy(() -> put("original.html", "2")).isInstanceOf(IOException.class);
        assertThat(names()).containsExactlyInAnyOrder("original.txt", "original.html");
        assertThat(folder.resolve("original.txt")).hasContent("1");
    }

    /** As a kill would leave it at any time: the file before, or the one that comes, and what is former only besides. */
    @Test
    void thereIsAnOriginalAtAnyTime() throws Exception {
        put("original.txt", "0");
        List<String> missed = new CopyOnWriteArrayList<>();
        AtomicBoolean done = new AtomicBoolean();
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                if (!Files.exists(folder.resolve("original.txt"))) {
                    missed.add("at a time there was none");
                }
            }
        });
        for (int i = 1; i <= 200; i++) {
            put("original.txt", Integer.toString(i));
        }
        done.set(true);
        reader.join();
        assertThat(missed).isEmpty();
    }

    @Test
    void whatAKillHasLeftIsNotKeptTwice() throws IOException {
        Files.writeString(folder.resolve("original.txt"), "1");
        Files.writeString(folder.resolve(".original-1.txt"), "1");
        assertThat(put("original.html", "2")).isEqualTo(Intake.Written.REPLACED);
        assertThat(names()).containsExactlyInAnyOrder("original.html", ".original-1.txt");
    }
}
