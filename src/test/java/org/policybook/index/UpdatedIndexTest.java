package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.SiteBuild;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Memory;
import org.policybook.model.Workers;

/**
 * After any edits in any order, an index that was brought up to date, in memory or on disk and in however many parts,
 * answers every kind of query as one that was made at once and as a whole: the same results with the same scores.
 */
class UpdatedIndexTest {
    private static final int EDITS = Integer.getInteger("policybook.edits", 8);
    private static final long SEED = Long.getLong("policybook.seed", 20261122);
    private static final int QUERIES = 60;
    private static final int DOCUMENTS = 20;
    private static final Division MANY = new Division(8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Random random = new Random(SEED);
    private final Index.Lasting lasting = new Index.Lasting();
    private Map<Source, MemoryIndex.Segment> segments = Map.of();

    /** A clock that runs ahead, so that no file is too young to be relied on. */
    private final Memory memory = Memory.lasting(() -> System.currentTimeMillis() + 10_000);

    @Test
    void answersAsOneMadeAtOnce() throws Exception {
        Content content = new Content(folder.resolve("content"), random);
        for (int edit = 0; edit <= EDITS; edit++) {
            String step = "seed " + SEED + ", edit " + edit + (edit == 0 ? "" : ": " + content.next());
            KnowledgeBase knowledge;
            try (Workers workers = Workers.of(2)) {
                knowledge = SiteBuild.check(content.folder(), workers, memory).knowledge();
                SearchIndex whole = Made.index(Entries.of(knowledge), Lexicon.of(knowledge));
                Searcher fresh = new Searcher(whole, Weights.STANDARD);
                Searcher many = new Searcher(many(knowledge, workers), Weights.STANDARD);
                Index.Search updated = lasting.search(knowledge, Index::english, workers);
                Index.Search kept = Index.Search.of(content.folder(), Optional.of(step), () -> knowledge, workers);
                Index.Search opened = Index.Search.of(
                        content.folder(),
                        Optional.of(step),
                        () -> {
                            throw new IllegalStateException("stands as it stood");
                        },
                        workers);
                for (GeneratedQueries.Asked asked : GeneratedQueries.of(whole, QUERIES)) {
                    String as = step + ", " + asked;
                    String expected = Index.json(fresh.search(asked.text(), asked.options()));
                    assertThat(Index.json(many.search(asked.text(), asked.options())))
                            .as(as)
                            .isEqualTo(expected);
                    for (Index.Search index : List.of(updated, kept, opened)) {
                        assertThat(Index.json(index.search(asked.text(), asked.options())))
                                .as(as)
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    private SearchIndex many(KnowledgeBase knowledge, Workers workers) throws IOException {
        MemoryIndex made = MemoryIndex.of(Entries.of(knowledge), Lexicon.of(knowledge), MANY, segments, workers);
        segments = made.segments();
        return made.index();
    }

    @Test
    void whatHasNotChangedIsTakenOver() throws Exception {
        Content content = new Content(folder.resolve("content"), random);
        many(SiteBuild.check(content.folder(), Workers.alone(), memory).knowledge(), Workers.alone());
        Map<Source, MemoryIndex.Segment> before = segments;
        AtomicInteger same = new AtomicInteger();
        content.append("documents/more-3/document.md", "\n又添了一句。\n");
        many(SiteBuild.check(content.folder(), Workers.alone(), memory).knowledge(), Workers.alone());
        segments.values().stream().filter(before::containsValue).forEach(reader -> same.incrementAndGet());
        assertThat(same).hasValue(before.size() - 1);
    }

    @Test
    void whatIsReadAgainAndSaysTheSameIsTakenOver() throws Exception {
        many(SiteBuild.check(Path.of("content")).knowledge(), Workers.alone());
        List<MemoryIndex.Segment> before = List.copyOf(segments.values());
        many(SiteBuild.check(Path.of("content")).knowledge(), Workers.alone());
        assertThat(segments.values()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void theColumnsAreThoseOfTheEntries() {
        Entries entries = Entries.of(SiteBuild.check(Path.of("content")).knowledge());
        assertThat(entries.columns()).isEqualTo(Made.columns(entries));
    }

    @Test
    void anIndexOfNothingAnswers() throws IOException {
        Path nothing = Files.createDirectories(folder.resolve("nothing"));
        KnowledgeBase knowledge = SiteBuild.check(nothing).knowledge();
        for (Index.Search index : List.of(
                new Index.Lasting().search(knowledge, Index::english, Workers.alone()),
                Index.Search.of(nothing, Optional.of("1"), () -> knowledge, Workers.alone()))) {
            assertThat(index.search("蔬菜", org.policybook.model.SearchOptions.first(1))
                            .total())
                    .isZero();
        }
    }

    /** The five plans and copies of them, as editors change them. */
    private record Content(Path folder, Random random, AtomicInteger number) {
        Content(Path folder, Random random) throws IOException {
            this(folder, random, new AtomicInteger());
            copy(Path.of("content"), folder);
            for (int i = 0; i < DOCUMENTS; i++) {
                add("more-" + i);
            }
        }

        /** Does the next thing, and says what. */
        String next() throws IOException {
            int now = number.incrementAndGet();
            String any = "documents/more-" + random.nextInt(DOCUMENTS);
            return switch (random.nextInt(10)) {
                case 0, 1 -> append(any + "/document.md", "\n又添冷链物流" + now + "项。\n");
                case 2 -> append(any + "/document.en.md", "\nCold chains " + now + ".\n");
                case 3 -> replace(any + "/document.md", "(?m)^title: .*", "title: 题名" + now);
                case 4 -> replace(any + "/targets.yaml", "scope: .*", "scope: 面积" + now);
                case 5 -> {
                    delete(folder.resolve(any));
                    yield "removed " + any;
                }
                case 6 -> {
                    add("new-" + now);
                    yield "added new-" + now;
                }
                case 7 -> {
                    if (Files.exists(folder.resolve(any))) {
                        Files.move(folder.resolve(any), folder.resolve("documents/renamed-" + now));
                    }
                    yield "renamed " + any;
                }
                case 8 -> append("glossary.yaml", "\n- {term: 冷链物流" + now + ", aliases: [蔬菜], status: undefined}\n");
                default -> replace("regions.yaml", "name: 武.*?,", "name: 武" + now + "市,");
            };
        }

        private void add(String id) throws IOException {
            List<Path> plans;
            try (Stream<Path> all = Files.list(Path.of("content/documents"))) {
                plans = all.sorted().toList();
            }
            copy(
                    plans.get(random.nextInt(plans.size())),
                    folder.resolve("documents").resolve(id));
        }

        String append(String file, String text) throws IOException {
            Path path = folder.resolve(file);
            if (Files.exists(path)) {
                Files.writeString(path, Files.readString(path) + text);
            }
            return "appended to " + file;
        }

        private String replace(String file, String pattern, String with) throws IOException {
            Path path = folder.resolve(file);
            if (Files.exists(path)) {
                Files.writeString(path, Files.readString(path).replaceFirst(pattern, with));
            }
            return with + " in " + file;
        }

        private static void delete(Path folder) throws IOException {
            if (Files.exists(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path path : all.toList().reversed()) {
                        Files.delete(path);
                    }
                }
            }
        }

        private static void copy(Path from, Path to) throws IOException {
            try (Stream<Path> all = Files.walk(from)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    Path copy = to.resolve(from.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
    }
}
