package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.SiteBuild;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.SearchOptions;
import org.policybook.model.Workers;

class IndexFolderTest {
    private static final int DOCUMENTS = 40;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();

    private KnowledgeBase knowledge(Path content) {
        asked.incrementAndGet();
        return SiteBuild.check(content).knowledge();
    }

    /** Opens the index of content that stands like this. */
    private String search(Path content, String standing) throws IOException {
        return search(content, standing, () -> knowledge(content));
    }

    private static String search(Path content, String standing, Supplier<KnowledgeBase> knowledge) throws IOException {
        Optional<String> word = Optional.of(standing).filter(text -> !text.isEmpty());
        Index.Search index = Index.Search.of(content, word, knowledge, Workers.alone());
        return Index.json(index.search("蔬菜", SearchOptions.first(100)));
    }

    @Test
    void anIndexIsMadeOnceWhereTheContentStandsAsItStood() throws IOException {
        Path content = content("content");
        String made = search(content, "1");
        assertThat(made).contains("wuhan-2020");
        assertThat(search(content, "1")).isEqualTo(made);
        assertThat(asked).hasValue(1);
        assertThat(search(content, "2")).isEqualTo(made);
        assertThat(search(content, "2")).isEqualTo(made);
        assertThat(asked).hasValue(2);
        search(content, "");
        search(content, "");
        assertThat(asked).as("what may not be relied on").hasValue(4);
    }

    @Test
    void onlyThePartOfADocumentThatChangedIsMadeAnew() throws IOException {
        Path content = content("content");
        search(content, "1");
        Set<String> before = segments("content");
        assertThat(before).hasSize(Division.of(DOCUMENTS).parts()).hasSizeGreaterThan(1);
        Path text = content.resolve("documents/more-7/document.md");
        Files.writeString(text, Files.readString(text) + "\n武汉的蔬菜又添了一句。\n");
        assertThat(search(content, "2")).contains("又添了一句");
        Set<String> after = segments("content");
        assertThat(after).hasSameSizeAs(before);
        before.retainAll(after);
        assertThat(before).hasSize(after.size() - 1);
        assertThat(search(content, "2")).contains("又添了一句");
    }

    @Test
    void whatNobodyUsesIsCleared() throws IOException {
        Path content = content("content");
        search(content, "1");
        long size = size();
        for (int i = 0; i < 3; i++) {
            Path text = content.resolve("documents/more-7/document.md");
            Files.writeString(text, Files.readString(text) + "\n又添了一句。\n");
            search(content, "change " + i);
        }
        assertThat(size()).isLessThan(size * 5 / 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_.*", ".*\\.cfs", ".*\\.cfe", ".*\\.si", ".*"})
    void aDamagedIndexIsMadeAnew(String damaged) throws IOException {
        Path content = content("content");
        String whole = search(content, "1");
        each(damaged, file -> Files.write(file, new byte[] {1, 2, 3}));
        assertThat(search(content, "1")).isEqualTo(whole);
        assertThat(search(content, "1")).isEqualTo(whole);
        assertThat(asked).as("once at first, once where it was damaged").hasValue(2);
    }

    /** One bit in the middle of a list, which no reader of its beginning would see. */
    @Test
    void aPartOfWhichOneBitIsWrongIsMadeAnew() throws IOException {
        Path content = content("content");
        String whole = search(content, "1");
        each(".*\\.cfs", file -> {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        });
        assertThat(search(content, "1")).isEqualTo(whole);
        assertThat(search(content, "1")).isEqualTo(whole);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aPartThatWasRemovedByHandIsMadeAgain() throws IOException {
        Path content = content("content");
        String whole = search(content, "1");
        each("_0\\.cfs", Files::delete);
        assertThat(search(content, "1")).isEqualTo(whole);
        assertThat(search(content, "1")).isEqualTo(whole);
        assertThat(asked).hasValue(2);
    }

    @Test
    void anIndexOfAnotherProgramIsNotTrusted() throws IOException {
        Path content = content("content");
        String whole = search(content, "1");
        Set<String> before = segments("content");
        tell("format", "0");
        assertThat(search(content, "1")).isEqualTo(whole);
        assertThat(asked).hasValue(2);
        assertThat(segments("content")).doesNotContainAnyElementsOf(before);
    }

    /** Commits the index of the folder with other words for one of the things that are kept beside it. */
    private void tell(String key, String words) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder.resolve(".policybook/index/content"));
                DirectoryReader reader = DirectoryReader.open(directory);
                IndexWriter writer = new IndexWriter(directory, Segments.config())) {
            Map<String, String> data = new HashMap<>(reader.getIndexCommit().getUserData());
            data.put(key, words);
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }

    /** Two at once: what the other has made meanwhile is taken, not thrown away. */
    @Test
    void anIndexThatAnotherRunHasMadeMeanwhileIsTaken() throws IOException {
        Path content = content("content");
        Set<String> made = new TreeSet<>();
        search(content, "1", () -> {
            try {
                search(content, "1");
                made.addAll(segments("content"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return knowledge(content);
        });
        assertThat(segments("content")).isEqualTo(made);
    }

    @Test
    void manyAtOnceDoNoHarm() throws IOException {
        Path content = content("content");
        String whole = search(content, "1");
        List<CompletableFuture<String>> runs = Stream.iterate(2, i -> i + 1)
                .limit(6)
                .map(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return search(content, "run " + i % 2);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .toList();
        assertThat(runs).allSatisfy(run -> assertThat(run.join()).isEqualTo(whole));
    }

    /** A program that goes on running would keep the files of each opening for ever. */
    @Test
    void whatIsNotTakenIsClosed() throws IOException {
        Path maps = Path.of("/proc/self/maps");
        assumeTrue(Files.exists(maps), "the system does not tell which files are open");
        Path content = content("content");
        search(content, "1");
        long open = mapped(maps);
        assertThat(open).as("of the index that answers").isPositive();
        Supplier<KnowledgeBase> none = () -> {
            throw new IllegalStateException("is not read");
        };
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> search(content, "2", none)).hasMessage("is not read");
        }
        assertThat(mapped(maps)).as("of another standing").isEqualTo(open);
        tell("kept", "[]");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> search(content, "1", none)).hasMessage("is not read");
        }
        assertThat(mapped(maps)).as("of what cannot be read").isEqualTo(open);
        tell("format", "0");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> search(content, "1", none)).hasMessage("is not read");
        }
        assertThat(mapped(maps)).as("of another program").isEqualTo(open);
    }

    private long mapped(Path maps) throws IOException {
        String index = folder.resolve(".policybook/index").toString();
        return Files.readAllLines(maps).stream()
                .filter(line -> line.contains(index))
                .count();
    }

    @Test
    void indexesOfEarlierProgramsAreCleared() throws IOException {
        Path content = content("content");
        Path indexes = folder.resolve(".policybook/index");
        String hash = "0123456789abcdef01234567";
        for (String earlier : List.of("content-" + hash, "making-content-4711", "other-" + hash, "content-2020")) {
            Files.createDirectories(indexes.resolve(earlier));
            Files.writeString(indexes.resolve(earlier).resolve("kept.json"), "{}");
        }
        search(content, "1");
        try (Stream<Path> left = Files.list(indexes)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("content", "other-" + hash, "content-2020");
        }
    }

    @Test
    void foldersBesideOneAnotherKeepTheirOwn() throws IOException {
        Path one = content("one");
        Path other = content("other");
        search(one, "1");
        search(other, "1");
        search(one, "1");
        assertThat(asked).hasValue(2);
        assertThat(segments("one")).isNotEmpty();
        assertThat(segments("other")).isNotEmpty();
    }

    @Test
    void whereNothingCanBeKeptTheIndexIsInMemory() throws IOException {
        Path content = content("content");
        Files.writeString(folder.resolve(".policybook"), "a file where the folder would be");
        assertThat(search(content, "1")).contains("wuhan-2020");
    }

    /** The small content with many copies of one document. */
    private Path content(String name) throws IOException {
        Path content = folder.resolve(name);
        SmallContent.copy(content);
        for (int i = 2; i < DOCUMENTS; i++) {
            SmallContent.more(content, "more-" + i);
        }
        return content;
    }

    private interface Change {
        void of(Path file) throws IOException;
    }

    private void each(String name, Change change) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(".policybook/index"))) {
            List<Path> all = files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(name))
                    .toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                change.of(file);
            }
        }
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(".policybook/index"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** Lucene's segments, by the ids that it gives to each when it is written. */
    private Set<String> segments(String name) throws IOException {
        Set<String> ids = new TreeSet<>();
        try (FSDirectory directory =
                        FSDirectory.open(folder.resolve(".policybook/index").resolve(name));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                ids.add(((SegmentReader) leaf.reader()).getSegmentInfo().info.name);
            }
        }
        return ids;
    }
}
