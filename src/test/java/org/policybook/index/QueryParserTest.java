package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchResult.Notice;

class QueryParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {"做好“两不愁”工作 | 做好 +两不愁 工作", "「扶贫」 | +扶贫", "-“扶贫 项目” a | -+扶贫 项目 a", "扶贫 -电商 | 扶贫 -电商"})
    void quotationMarksOfBothLanguagesQuote(String query, String words) {
        assertThat(String.join(
                        " ",
                        QueryParser.parse(query).words().stream()
                                .map(word -> (word.without() ? "-" : "") + (word.quoted() ? "+" : "") + word.text())
                                .toList()))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"湛扶组 2019 10号", "湛扶组〔2019〕 10 号", "湛扶组2019] 第10号", "湛扶组 ２０１９　１０号"})
    void aDocumentNumberMayBeTypedWithSpaces(String query) {
        assertThat(QueryParser.parse(query).words().stream()
                        .flatMap(word -> Scan.query(word.text()).stream())
                        .filter(token -> token.kind() == Token.Kind.DOCUMENT_NUMBER)
                        .map(Token::text))
                .containsExactly("2019-10号");
    }

    @ParameterizedTest
    @CsvSource({
        "培训2 000人, 培训2000人",
        "$9 000元, $9000元",
        "\\2 000人, \\2000人",
        "1 234 567%, 1234567%",
        "12 34人, 12 34人",
        "2020 100户, 2020 100户",
        "2 000 人, 2 000 人"
    })
    void thousandsMayBeTypedWithSpaces(String query, String words) {
        assertThat(String.join(
                        " ",
                        QueryParser.parse(query).words().stream()
                                .map(QueryWord::text)
                                .toList()))
                .isEqualTo(words);
    }

    @Test
    void aFacetCanBeExcluded() {
        Query query = QueryParser.parse("扶贫 -region:wuhan region:“gansu”");
        assertThat(query.excluded()).containsEntry(SearchFacet.REGION, List.of("wuhan"));
        assertThat(query.filters()).containsEntry(SearchFacet.REGION, List.of("gansu"));
        assertThat(query.words()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"地区：武汉", "地区:“武汉”", "region:武汉", "Region：武汉"})
    void aFacetHasAChineseNameToo(String query) {
        assertThat(QueryParser.parse(query).filters()).containsEntry(SearchFacet.REGION, List.of("武汉"));
    }

    @Test
    void whatIsBeforeAColonIsMostlyNoFacet() {
        Query query = QueryParser.parse("责任单位：科教科 类别:术语");
        assertThat(query.words()).extracting(QueryWord::text).containsExactly("责任单位：科教科");
        assertThat(query.filters()).containsEntry(SearchFacet.KIND, List.of("术语"));
        assertThat(query.notices()).isEmpty();
    }

    @Test
    void whatIsLeftOutIsSaid() {
        Query query = QueryParser.parse("a ".repeat(30));
        assertThat(query.words()).hasSize(QueryParser.MOST_WORDS);
        assertThat(query.notices()).extracting(Notice::code).containsExactly("too-many");
        assertThat(QueryParser.parse("nowhere:x").notices())
                .extracting(Notice::code)
                .contains("unknown-field");
    }
}
