package org.policybook.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    private Path folder;

    private String before = "";

    @BeforeEach
    void aFolder() throws IOException {
        Files.createDirectories(folder.resolve("documents/wuhan/annexes"));
        Files.writeString(folder.resolve("site.yaml"), "title: 样本");
        Files.writeString(folder.resolve("documents/wuhan/document.md"), "一、总体要求");
        Files.writeString(folder.resolve("documents/wuhan/annexes/1.md"), "附件1");
        before = Fingerprint.of(folder).hash();
    }

    @Test
    void staysWhereNothingHasChanged() throws IOException {
        assertThat(now()).isEqualTo(before);
    }

    @Test
    void changesWithAFileDeepBelow() throws IOException {
        Files.writeString(folder.resolve("documents/wuhan/annexes/1.md"), "附件2");
        assertThat(now()).isNotEqualTo(before);
    }

    @Test
    void seesThroughATimeThatWasSetBack() throws IOException {
        Path file = folder.resolve("documents/wuhan/document.md");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "二、总体要求");
        Files.setLastModifiedTime(file, time);
        assertThat(now()).isNotEqualTo(before);
    }

    @Test
    void changesWhereAFileIsAddedRenamedOrTakenAway() throws IOException {
        Files.writeString(folder.resolve("terms.yaml"), "");
        String added = now();
        Files.move(folder.resolve("terms.yaml"), folder.resolve("units.yaml"));
        String renamed = now();
        Files.delete(folder.resolve("units.yaml"));
        Files.delete(folder.resolve("documents/wuhan/annexes/1.md"));
        assertThat(now()).isNotIn(before, added, renamed);
        assertThat(renamed).isNotIn(before, added);
    }

    @Test
    void tellsFilesThatChangedPlaces() throws IOException {
        Path one = folder.resolve("site.yaml");
        Path other = folder.resolve("documents/wuhan/document.md");
        Path aside = folder.resolve("aside");
        Files.move(one, aside);
        Files.move(other, one);
        Files.move(aside, other);
        assertThat(now()).isNotEqualTo(before);
    }

    @Test
    void looksThroughLinksAndAtThoseThatLeadNowhere(@TempDir Path elsewhere) throws IOException {
        Path file = Files.writeString(elsewhere.resolve("original.txt"), "原文");
        Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
        Files.createSymbolicLink(folder.resolve("nowhere"), elsewhere.resolve("none"));
        Files.createSymbolicLink(folder.resolve("itself"), folder.resolve("itself"));
        String linked = now();
        Files.writeString(file, "改过的原文");
        assertThat(now()).isNotEqualTo(linked);
    }

    @Test
    void refusesALinkThatLeadsBack() throws IOException {
        Files.createSymbolicLink(folder.resolve("documents/again"), folder);
        assertThatThrownBy(this::now).isInstanceOf(FileSystemLoopException.class);
    }

    @Test
    void tellsTheLatestChange() throws IOException {
        long newest = Fingerprint.of(folder).newest();
        assertThat(newest).isPositive();
        Files.writeString(folder.resolve("documents/later.md"), "后来");
        assertThat(Fingerprint.of(folder).newest()).isGreaterThanOrEqualTo(newest);
    }

    private String now() throws IOException {
        return Fingerprint.of(folder).hash();
    }
}
