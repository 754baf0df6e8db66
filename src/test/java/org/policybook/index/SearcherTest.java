package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.SiteBuild;
import org.policybook.model.SearchOptions;

class SearcherTest {
    @ParameterizedTest
    @CsvSource({"3年, d/1", "1个, d/3", "2019年, d/4", "年3, d/5"})
    void aPhraseWithASingleCharacterIsAPhrase(String phrase, String id) throws IOException {
        SearchIndex index =
                Made.index(Made.clauses("共3年内完成", "2013年度；3个；今年", "1个村", "2019年底", "今年3月", "3、年内"), Made.NO_LEXICON);
        assertThat(Made.found(index, '"' + phrase + '"')).containsExactly(id);
        assertThat(Made.found(index, "-" + phrase)).hasSize(5).doesNotContain(id);
    }

    @Test
    void anExpansionStandsBelowTheWordItself() throws IOException {
        Lexicon lexicon = new Lexicon(
                Map.of("扶贫", List.of("乡村振兴", "衔接")), Map.of(), Map.of(), List.of("扶贫"), List.of(), Map.of(), Map.of());
        String rest = "，其余是很长的一段文字，说的是别的事情".repeat(6);
        SearchIndex index =
                Made.index(Made.clauses("乡村振兴衔接乡村振兴", "扶贫" + rest, "乡村与振兴，乡村和村振", "蔬菜", "水产", "扶贫工作"), lexicon);
        assertThat(Made.found(index, "扶贫")).containsExactly("d/6", "d/2", "d/1");
    }

    @Test
    void aFacetCanBeExcludedAndMarksShowWhereAPathWasFound() throws IOException {
        SearchIndex index =
                SearchIndex.of(SiteBuild.check(java.nio.file.Path.of("content")).knowledge());
        Searcher searcher = new Searcher(index, Weights.STANDARD);
        assertThat(searcher.search("扶贫 -region:wuhan", SearchOptions.first(100)).hits())
                .isNotEmpty()
                .noneMatch(hit -> hit.region().equals("wuhan"));
        assertThat(searcher.search("晋城市 kind:clause", SearchOptions.first(100)).hits())
                .isNotEmpty()
                .allMatch(hit -> !hit.marks().isEmpty());
    }

    /** Whoever pastes a string of the text finds the clause in which it stands first. */
    @Test
    void everyWindowFindsItsClauseFirst() throws IOException {
        SearchIndex index =
                SearchIndex.of(SiteBuild.check(java.nio.file.Path.of("content")).knowledge());
        Searcher searcher = new Searcher(index, Weights.STANDARD);
        java.util.Random random = new java.util.Random(3);
        List<String> missed = new ArrayList<>();
        int tried = 0;
        while (tried < 400) {
            int entry = random.nextInt(index.facets().size());
            String text = Fold.of(index.shown().apply(entry).text());
            int start = random.nextInt(Math.max(1, text.length()));
            int end = Math.min(text.length(), start + 2 + random.nextInt(5));
            String window = text.substring(start, end);
            if (index.facets().kind(entry) != EntryKind.CLAUSE
                    || window.length() < 2
                    || !window.chars().allMatch(Scan::isHan)) {
                continue;
            }
            tried++;
            String first = searcher.search(window + " kind:clause", SearchOptions.first(1))
                    .hits()
                    .get(0)
                    .id();
            for (int i = 0; i < index.facets().size(); i++) {
                Shown shown = index.shown().apply(i);
                if (shown.id().equals(first) && !Fold.of(shown.text()).contains(window)) {
                    missed.add(window);
                }
            }
        }
        assertThat(missed).isEmpty();
    }
}
