package org.policybook.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String[] names() {
        return folder.toFile().list();
    }

    @Test
    void aFileTakesItsPlaceAndNothingIsLeftBesideIt() throws IOException {
        Path file = folder.resolve("a/b.txt");
        WholeFile.write(file, "1");
        WholeFile.write(file, "扶贫");
        assertThat(file).hasContent("扶贫");
        assertThat(folder.resolve("a").toFile().list()).containsExactly("b.txt");
    }

    @Test
    void whatFailsLeavesWhatStoodThere() throws IOException {
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.writeString(there.resolve("a.txt"), "1");
        assertThatThrownBy(() -> WholeFile.write(there, "2")).isInstanceOf(IOException.class);
        assertThat(there.resolve("a.txt")).hasContent("1");
        assertThat(names()).containsExactly("there");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsFollowedAndPermissionsStay() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "1");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
        WholeFile.write(link, "2");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).hasContent("2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void aFolderIsMadeWholeOrNotAtAll() throws IOException {
        Path made = folder.resolve("documents/plan");
        FileTree.make(made, Map.of("a", "1".getBytes(UTF_8), "b", "2".getBytes(UTF_8)));
        assertThat(made.resolve("b")).hasContent("2");
        assertThatThrownBy(() -> FileTree.make(made, Map.of("a", new byte[0])))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(made.resolve("a")).hasContent("1");
        assertThatThrownBy(() -> FileTree.make(folder.resolve("documents/half"), Map.of("no/such", new byte[0])))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("documents").toFile().list()).containsExactly("plan");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aTreeIsDeletedAndNotWhatItsLinksLeadTo() throws IOException {
        Path kept =
                Files.writeString(Files.createDirectory(folder.resolve("kept")).resolve("a"), "1");
        Path tree = folder.resolve("tree");
        Files.createDirectories(tree.resolve("deep"));
        Files.createSymbolicLink(tree.resolve("deep/link"), kept.getParent());
        FileTree.delete(tree);
        FileTree.delete(tree);
        assertThat(Files.exists(tree, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(kept).hasContent("1");
    }
}
