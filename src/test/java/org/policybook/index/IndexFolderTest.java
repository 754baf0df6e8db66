package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.SiteBuild;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.SearchOptions;

class IndexFolderTest {
    private static final Path SMALL = Path.of("src/test/resources/small/content");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    private KnowledgeBase knowledge() {
        asked.incrementAndGet();
        return SiteBuild.check(SMALL).knowledge();
    }

    @Test
    void anIndexIsMadeOnceAndAnewWhereTheContentIsAnother() throws IOException {
        Path content = content("content");
        Index made = Index.of(content, this::knowledge);
        Index opened = Index.of(content, this::knowledge);
        assertThat(asked).hasValue(1);
        assertThat(Index.json(opened.search("蔬菜", SearchOptions.first(20))))
                .isEqualTo(Index.json(made.search("蔬菜", SearchOptions.first(20))));
        Files.writeString(content.resolve("site.yaml"), "# changed\n");
        Index.of(content, this::knowledge);
        assertThat(asked).hasValue(2);
        assertThat(indexes()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kept\\.json", "segments_.*", ".*"})
    void aDamagedIndexIsMadeAnew(String damaged) throws IOException {
        Path content = content("content");
        Index.of(content, this::knowledge);
        try (Stream<Path> files = Files.walk(folder.resolve(".policybook/index"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().matches(damaged)) {
                    Files.write(file, new byte[] {1, 2, 3});
                }
            }
        }
        assertThat(Index.of(content, this::knowledge)
                        .search("蔬菜", SearchOptions.first(20))
                        .hits())
                .isNotEmpty();
        Index.of(content, this::knowledge);
        assertThat(asked).as("once at first, once where it was damaged").hasValue(2);
    }

    /** Two at once: what the other has made meanwhile is taken, not thrown away. */
    @Test
    void anIndexThatAnotherRunHasMadeMeanwhileIsTaken() throws IOException {
        Path content = content("content");
        Index.of(content, () -> {
            try {
                Index.of(content, this::knowledge);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return knowledge();
        });
        Index.of(content, this::knowledge);
        assertThat(asked).hasValue(2);
        assertThat(indexes()).isEqualTo(1);
    }

    @Test
    void foldersBesideOneAnotherKeepTheirOwn() throws IOException {
        Path one = content("one");
        Path other = content("other");
        Index.of(one, this::knowledge);
        Index.of(other, this::knowledge);
        Index.of(one, this::knowledge);
        assertThat(asked).hasValue(2);
        assertThat(indexes()).isEqualTo(2);
    }

    @Test
    void whereNothingCanBeKeptTheIndexIsInMemory() throws IOException {
        Path content = content("content");
        Files.writeString(folder.resolve(".policybook"), "a file where the folder would be");
        assertThat(Index.of(content, this::knowledge)
                        .search("蔬菜", SearchOptions.first(20))
                        .hits())
                .isNotEmpty();
    }

    private Path content(String name) throws IOException {
        Path content = Files.createDirectory(folder.resolve(name));
        Files.writeString(content.resolve("site.yaml"), "title: " + name + "\n");
        return content;
    }

    private long indexes() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(".policybook/index"))) {
            return all.count();
        }
    }
}
