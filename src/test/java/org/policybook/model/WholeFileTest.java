package org.policybook.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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
    @DisabledOnOs(OS.WINDOWS)
    void aLinkThatLeadsNowhereIsFollowedToo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("next"));
        Files.createSymbolicLink(folder.resolve("next"), Path.of("deep/file"));
        WholeFile.write(link, "1");
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("next")).isSymbolicLink();
        assertThat(folder.resolve("deep/file")).hasContent("1");
        Path round = Files.createSymbolicLink(folder.resolve("round"), Path.of("round"));
        assertThatThrownBy(() -> WholeFile.write(round, "1")).isInstanceOf(FileSystemException.class);
        assertThat(round).isSymbolicLink();
    }

    @Test
    void whatIsWriteProtectedStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "1");
        assertThat(file.toFile().setReadOnly()).isTrue();
        assumeFalse(Files.isWritable(file), "a user who may write everything");
        assertThatThrownBy(() -> WholeFile.write(file, "2")).isInstanceOf(AccessDeniedException.class);
        assertThat(file).hasContent("1");
        assertThat(names()).containsExactly("file");
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

    /** Another program that makes the same folder at the same time has a draft of its own. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ofDraftsOnlyThoseOfProcessesThatAreNoMoreAreClearedAway() throws IOException {
        for (String name :
                List.of(".plan.1.part", ".plan.999999999999.part", ".plan-2.999999999999.part", ".plan.part")) {
            Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("b"), "half");
        }
        FileTree.make(folder.resolve("plan"), Map.of("a", new byte[0]));
        assertThat(names())
                .containsExactlyInAnyOrder("plan", ".plan.1.part", ".plan-2.999999999999.part", ".plan.part");
        assertThat(folder.resolve("plan").toFile().list()).containsExactly("a");
    }

    @Test
    void whatAProcessOfTheSameNumberLeftIsNoneOfTheFolder() throws IOException {
        Path left = folder.resolve(".plan." + ProcessHandle.current().pid() + ".part");
        Files.writeString(Files.createDirectory(left).resolve("b"), "half");
        FileTree.make(folder.resolve("plan"), Map.of("a", new byte[0]));
        assertThat(names()).containsExactly("plan");
        assertThat(folder.resolve("plan").toFile().list()).containsExactly("a");
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
