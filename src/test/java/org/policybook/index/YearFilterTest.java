package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.SiteBuild;
import org.policybook.model.SearchOptions;
import org.policybook.model.SearchResult;

/** A plan of three years, beside one of a single year, is found by each of them. */
class YearFilterTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private List<Entry> entries = List.of();

    @SuppressWarnings("NullAway.Init")
    private Searcher searcher;

    @BeforeEach
    void twoPlans() throws IOException {
        Path content = folder.resolve("content");
        SmallContent.copy(content);
        SmallContent.threeYears(content, "wuhan-2020");
        var knowledge = SiteBuild.check(content).knowledge();
        entries = List.copyOf(Entries.of(knowledge));
        searcher = new Searcher(SearchIndex.of(knowledge), Weights.STANDARD);
    }

    private int of(String document) {
        return (int) entries.stream()
                .filter(entry -> entry.document().equals(document))
                .count();
    }

    private SearchResult found(String query) throws IOException {
        return searcher.search(query, SearchOptions.first(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"year:2020", "year:2021", "year:2022", "年份:2021年"})
    void eachYearFindsIt(String query) throws IOException {
        SearchResult found = found(query);
        assertThat(found.total()).isEqualTo(of("wuhan-2020"));
        assertThat(found.hits()).allMatch(hit -> hit.year().equals("2020-2022"));
        assertThat(found.notices()).isEmpty();
    }

    @Test
    void noOtherYearDoes() throws IOException {
        assertThat(found("year:2023").total()).isZero();
        assertThat(found("year:2019").hits())
                .isNotEmpty()
                .allMatch(hit -> hit.year().equals("2019"));
        assertThat(found("-year:2021").hits())
                .isNotEmpty()
                .noneMatch(hit -> hit.id().startsWith("wuhan-2020"));
    }

    @Test
    void itCountsForEachYear() throws IOException {
        Map<String, Integer> years = Objects.requireNonNull(found("").facets().get("year"));
        int wuhan = of("wuhan-2020");
        assertThat(years)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("2019", of("zhanjiang-2019"), "2020", wuhan, "2021", wuhan, "2022", wuhan));
    }
}
