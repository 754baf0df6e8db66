package org.policybook.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
