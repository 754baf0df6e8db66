package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyAnalyzerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "龙头企业 | 龙头 头企 企业",
                "保险，品牌 | 保险 品牌",
                "村 | 村",
                "蔬菜4.5万亩左右 | 蔬菜 4.5 万亩 亩左 左右",
                "Policy BOOK ２０２０ | policy book 2020",
                "“三品一标”农产品 | 三品 品一 一标 农产 产品",
            })
    void cutsTextIntoTerms(String text, String terms) throws IOException {
        assertThat(terms(text)).containsExactly(terms.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"'',", "'，。；',"})
    void marksAloneAreNoTerms(String text) throws IOException {
        assertThat(terms(text)).isEmpty();
    }

    private static List<String> terms(String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (PolicyAnalyzer analyzer = new PolicyAnalyzer();
                TokenStream tokens = analyzer.tokenStream("field", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        }
        return terms;
    }
}
