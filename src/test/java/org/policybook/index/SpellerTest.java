package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.SiteBuild;
import org.policybook.model.SearchOptions;
import org.policybook.model.SearchResult;

/** Misspelt words of the five plans are put right, and what is no mistake is left alone. */
class SpellerTest {
    @SuppressWarnings("NullAway.Init")
    private static Searcher searcher;

    @BeforeAll
    static void indexes() throws IOException {
        searcher =
                new Searcher(SearchIndex.of(SiteBuild.check(Path.of("content")).knowledge()), Weights.STANDARD);
    }

    private static SearchResult search(String query) throws IOException {
        return searcher.search(query, SearchOptions.first(20));
    }

    @Test
    void mostMisspeltWordsArePutRight() throws IOException {
        Map<String, int[]> byMistake = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (String line : lines()) {
            String[] cells = line.split("\t", -1);
            String better = Objects.requireNonNullElse(search(cells[0]).didYouMean(), "nothing");
            int[] counts = byMistake.computeIfAbsent(cells[2], k -> new int[2]);
            counts[0]++;
            if (better.equals(cells[1])) {
                counts[1]++;
            } else {
                missed.add(cells[0] + " → " + better + ", not " + cells[1]);
            }
        }
        int all = byMistake.values().stream().mapToInt(counts -> counts[0]).sum();
        int found = byMistake.values().stream().mapToInt(counts -> counts[1]).sum();
        byMistake.forEach(
                (mistake, counts) -> System.out.printf("misspelt, %-8s %3d of %3d%n", mistake, counts[1], counts[0]));
        System.out.printf("misspelt, all      %3d of %3d%n", found, all);
        missed.forEach(line -> System.out.println("  " + line));
        assertThat(found / (double) all).isGreaterThan(0.88);
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(SpellerTest.class.getResourceAsStream("misspellings.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** At the end of a name words meet that never met; the mistake is further on. */
    @Test
    void whereNamesEndIsNoMistake() throws IOException {
        assertThat(search("龙头企业代动").didYouMean()).isEqualTo("龙头企业带动");
        assertThat(search("冷链物流龙头企业代动").didYouMean()).isEqualTo("冷链物流龙头企业带动");
        assertThat(search("冷链物流龙头企业").didYouMean()).isNull();
    }

    @Test
    void whatStandsNowhereIsSearchedPutRight() throws IOException {
        SearchResult found = search("region:jincheng 冷连物流");
        assertThat(found.absent()).containsExactly("冷连物流");
        assertThat(found.instead()).containsExactly("冷链物流");
        assertThat(found.didYouMean()).isEqualTo("region:jincheng 冷链物流");
        assertThat(found.complete()).isZero();
        assertThat(found.hits().getFirst().id()).startsWith("jincheng-2023/");
        assertThat(found.hits().getFirst().marks()).isNotEmpty();
        assertThat(search("“冷连物流”").instead())
                .as("a quoted word is meant as it is")
                .isEmpty();
        assertThat(search("“冷连物流”").didYouMean()).isEqualTo("“冷链物流”");
    }

    @ParameterizedTest
    @CsvSource({"十万元, 10万元", "不超过十万元, 不超过10万元", "二百一十八个贫困村, 218个贫困村", "两千人, 2000人"})
    void aCountThatIsWrittenOutIsSearchedInDigits(String typed, String printed) throws IOException {
        SearchResult found = search(typed);
        assertThat(found.absent()).containsExactly(typed);
        assertThat(found.instead()).containsExactly(printed);
        assertThat(found.didYouMean()).isEqualTo(printed);
        assertThat(found.hits().getFirst().snippet()).contains(printed.replaceAll("\\D", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "hezuoshe, 合作社",
        "hézuòshè, 合作社",
        "nongcun dianshang, 农村电商",
        "nongcundianshang, 农村电商",
        "chan ye fu pin, 产业扶贫",
        "chan  ye　fu\u00A0pin, 产业扶贫",
        "zengzhang, 增长",
        "lüse, 绿色",
        "luse, 绿色"
    })
    void whatIsTypedInPinyinIsSearchedAsWordsOfTheTexts(String typed, String meant) throws IOException {
        SearchResult found = search(typed);
        assertThat(found.didYouMean()).isEqualTo(meant);
        assertThat(found.instead()).containsExactly(meant);
        assertThat(found.hits()).isNotEmpty();
        assertThat(search("“hezuoshe”").instead()).isEmpty();
    }

    /** What stands before an unusual ending tells what it may be. */
    @Test
    void anEndMayBeMisspelt() throws IOException {
        assertThat(search("技能培圳").didYouMean()).isEqualTo("技能培训");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hubei", "Hubei", "湖北", "湖北省", "guangdong", "山西", "shanxi", "湖北农业"})
    void noNameOfARegionIsPutRight(String name) throws IOException {
        assertThat(search(name).didYouMean()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "冷链物流",
                "新农合",
                "扶贫",
                "蔬菜资金",
                "贫困户技术培训",
                "养殖 保险",
                "湛江品牌",
                "水稻种植面积",
                "贷款贴息资金",
                "龙头企业如何带动贫困户增收",
                "没有能力发展产业的贫困户怎么办",
                "7262个贫困村",
                "cold storage",
                "不存在的词汇哦",
                "湛农通〔2019〕287号",
                "蔬菜补贴",
                "养猪补助",
                "茶叶合作社",
                "柑橘种植",
                "黄土高原",
                "长江流域",
                "教育医疗",
                "果树修剪"
            })
    void whatIsNoMistakeIsLeftAlone(String query) throws IOException {
        assertThat(search(query).didYouMean()).isNull();
    }
}
