package org.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One run names every broken file, each at its place; {@code scripts/prove-publishing} does it with a thousand. */
class ManyBrokenFilesTest {
    private static final int FILES = 120;

    @Test
    @Timeout(60)
    void eachErrorStandsAtItsPlace(@TempDir Path folder) throws IOException {
        Path content = CaseContent.copy("small/content", folder);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            expected.add(breakOne(content, "broken-" + i, i % 4));
        }
        CheckRun run = CheckRun.of(content);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.diagnostics().lines().filter(line -> line.contains(" error[")))
                .hasSize(FILES)
                .allMatch(line -> expected.stream().anyMatch(line::startsWith));
        assertThat(expected)
                .allSatisfy(start -> assertThat(run.diagnostics().lines()).anyMatch(line -> line.startsWith(start)));
    }

    private static String breakOne(Path content, String id, int how) throws IOException {
        Path folder = Files.createDirectories(content.resolve("documents").resolve(id));
        String head = "---\ntitle: 坏文件\nregion: wuhan\nperiod: 2020\nrendition: digest\n";
        String body = "---\n\n# 一、甲\n\n文。\n";
        String place = "content/documents/" + id + "/";
        return switch (how) {
            case 0 -> {
                Files.writeString(folder.resolve("document.md"), head.replace("wuhan", "wuhann") + body);
                yield place + "document.md:3:9: error[unknown-region]";
            }
            case 1 -> {
                Files.writeString(folder.resolve("document.md"), head + body.replace("甲", "甲 {themes=\"crop\"}"));
                yield place + "document.md:8:16: error[unknown-theme]";
            }
            case 2 -> {
                Files.writeString(folder.resolve("document.md"), head + body);
                Files.writeString(folder.resolve("targets.yaml"), """
                        - id: area
                          clause: 1
                          kind: target
                          comparator: about
                          value: 4.5
                          measures: stock
                          scope: 面积
                          quote: 4.5亩
                        """);
                yield place + "targets.yaml:8:10: error[quote-not-found]";
            }
            default -> {
                Files.writeString(folder.resolve("document.md"), head + "issuer: [\n" + body);
                yield place + "document.md:7:1: error[yaml-syntax]";
            }
        };
    }
}
