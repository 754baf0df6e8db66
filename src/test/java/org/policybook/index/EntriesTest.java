package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.SiteBuild;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.SearchOptions;
import org.policybook.model.SearchResult;

class EntriesTest {
    private static final Path BESIDE = Path.of("src/test/resources/cases/original-beside/content");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private KnowledgeBase knowledge() {
        return SiteBuild.check(folder.resolve("content")).knowledge();
    }

    private static Entry entry(KnowledgeBase knowledge, String id) {
        return Entries.of(knowledge).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFigureThatNobodyReviewedSaysSoInTheWordsOfTheSite() throws IOException {
        SmallContent.copy(folder.resolve("content"));
        List<Entry> reviewed = figures();
        assertThat(reviewed).isNotEmpty();
        SmallContent.unreviewed(folder.resolve("content"), "wuhan-2020");
        List<Entry> all = figures();
        for (int i = 0; i < all.size(); i++) {
            boolean is = all.get(i).document().equals("wuhan-2020");
            String said = is ? "（" + word("zh") + "）" : "";
            String english = is ? " (" + word("en") + ")" : "";
            assertThat(all.get(i).figure()).isEqualTo(reviewed.get(i).figure() + said);
            assertThat(all.get(i).figureEn()).isEqualTo(reviewed.get(i).figureEn() + english);
        }
    }

    private List<Entry> figures() {
        return Entries.of(knowledge()).stream()
                .filter(entry -> entry.kind() == EntryKind.TARGET)
                .toList();
    }

    /** What the pages call a figure that nobody reviewed. */
    private static String word(String language) throws IOException {
        String key = "candidate: ";
        return Files.readAllLines(Path.of("templates/i18n", language + ".yaml")).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDigestAndTheOfficialTextAreKeptApart() throws IOException {
        KnowledgeBase knowledge = SiteBuild.check(BESIDE).knowledge();
        assertThat(entry(knowledge, "plan/1-1").text()).isEqualTo("（一）加强学习\n学习。\n‖\n（一）加强学习\n深入学习贯彻讲话精神。");
        Searcher searcher = new Searcher(SearchIndex.of(knowledge), Weights.STANDARD);
        assertThat(found(searcher, "\"学习。（一）加强学习\"").total()).isZero();
        assertThat(found(searcher, "\"学习 加强学习\"").total()).isZero();
        assertThat(found(searcher, "\"学习。 ‖ （一）加强学习\"").total()).isZero();
        assertThat(found(searcher, "‖").hits()).allMatch(hit -> hit.marks().isEmpty());
        assertThat(found(searcher, "\"深入学习贯彻\"").hits())
                .extracting(SearchResult.Hit::snippet)
                .containsExactly("学习。 ‖ （一）加强学习 深入学习贯彻讲话精神。");
    }

    private static SearchResult found(Searcher searcher, String query) throws IOException {
        return searcher.search(query, SearchOptions.first(10));
    }

    @Test
    void aFullTextStandsOnce() throws IOException {
        SmallContent.copy(BESIDE, folder.resolve("content"));
        Path document = folder.resolve("content/documents/plan/document.md");
        Files.writeString(document, Files.readString(document).replace("rendition: digest", "rendition: full"));
        assertThat(entry(knowledge(), "plan/1-1").text()).isEqualTo("（一）加强学习\n学习。");
    }
}
