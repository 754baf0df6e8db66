package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.SiteBuild;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Similar;
import org.policybook.model.Theme;
import org.policybook.model.Workers;

class SimilarMeasuresTest {
    private static final KnowledgeBase PLANS =
            SiteBuild.check(Path.of("content")).knowledge();

    @SuppressWarnings("NullAway.Init")
    private static SimilarMeasures similar;

    @BeforeAll
    static void index() {
        similar = SimilarMeasures.index(PLANS, Workers.alone());
    }

    private static List<String> of(String id) {
        return similar.of(id(id)).stream()
                .map(found -> found.clause().id().toString())
                .toList();
    }

    private static ClauseId id(String id) {
        int slash = id.indexOf('/');
        return new ClauseId(id.substring(0, slash), id.substring(slash + 1));
    }

    private static List<Clause> measures() {
        return PLANS.documents().stream()
                .flatMap(document -> document.clauses().stream())
                .filter(Clause::isMeasure)
                .toList();
    }

    /** What a reader would open next, among the first three. */
    @ParameterizedTest
    @CsvSource({
        "龙头企业, gansu-2020/2-3-2, zhanjiang-2019/1-3 langfang-2023/2-4",
        "龙头企业, langfang-2023/2-4, jincheng-2023/2-1-3 zhanjiang-2019/1-3",
        "宣传, gansu-2020/3-4, langfang-2023/3-3 zhanjiang-2019/7-6",
        "督查, zhanjiang-2019/7-5, gansu-2020/3-3",
        "督查, gansu-2020/3-3, zhanjiang-2019/7-5",
        "整改, wuhan-2020/5-11, gansu-2020/2-4",
        "保险, zhanjiang-2019/4-19, gansu-2020/2-3-5 jincheng-2023/2-4-2",
        "合作社, gansu-2020/2-3-1, zhanjiang-2019/2-9 zhanjiang-2019/2-8 wuhan-2020/4-9",
        "合作社, zhanjiang-2019/2-8, jincheng-2023/2-3-3 wuhan-2020/4-9 gansu-2020/2-3-1",
        "品牌, wuhan-2020/4-8, zhanjiang-2019/3-13 langfang-2023/2-5",
        "培训, jincheng-2023/2-3-1, zhanjiang-2019/5-20 zhanjiang-2019/5-21",
        "技术, langfang-2023/2-3, gansu-2020/2-3-6 jincheng-2023/2-3-2",
        "村集体经济, wuhan-2020/5-13, gansu-2020/2-3-3 zhanjiang-2019/4-18",
        "村集体经济, zhanjiang-2019/4-18, wuhan-2020/5-13 gansu-2020/2-3-3",
        "产销, zhanjiang-2019/3-12, wuhan-2020/4-10 langfang-2023/2-5 gansu-2020/2-3-4",
        "利益联结, wuhan-2020/5-12, jincheng-2023/2-4-3 zhanjiang-2019/2-10",
        "组织领导, zhanjiang-2019/7-1, wuhan-2020/6-14 jincheng-2023/3-1",
        "监测, langfang-2023/2-7, jincheng-2023/2-1-1",
        "风险, langfang-2023/2-6, wuhan-2020/2-5",
        "协作, zhanjiang-2019/1-7, gansu-2020/2-3-7",
    })
    void findsTheMeasuresOfOneSubject(String subject, String measure, String expected) {
        assertThat(of(measure).stream().limit(3)).as(subject).contains(expected.split(" ", -1));
    }

    /** The order as a whole against the reader's; 1 would be the reader's own. */
    @Test
    void agreesWithAReader() throws IOException {
        double gain = 0;
        double first = 0;
        Map<String, Map<String, Integer>> judgement = judgement();
        for (Map.Entry<String, Map<String, Integer>> asked : judgement.entrySet()) {
            List<String> found = of(asked.getKey());
            List<Integer> grades = found.stream()
                    .map(id -> asked.getValue().getOrDefault(id, 0))
                    .toList();
            List<Integer> best = asked.getValue().values().stream()
                    .sorted(Comparator.reverseOrder())
                    .limit(5)
                    .toList();
            gain += discounted(grades) / discounted(best);
            first += !grades.isEmpty() && grades.getFirst() > 0 ? 1 : 0;
        }
        assertThat(gain / judgement.size()).as("nDCG at 5").isGreaterThan(0.8);
        assertThat(first / judgement.size()).as("first one fits").isGreaterThan(0.88);
    }

    private static double discounted(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < grades.size(); i++) {
            gain += (StrictMath.pow(2, grades.get(i)) - 1) / StrictMath.log(i + 2);
        }
        return gain;
    }

    private static Map<String, Map<String, Integer>> judgement() throws IOException {
        Map<String, Map<String, Integer>> judgement = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/org/policybook/index/judgement.txt"))) {
            if (line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            Map<String, Integer> grades = new HashMap<>();
            Arrays.stream(line.substring(colon + 2).split(" ", -1)).forEach(pair -> {
                int equals = pair.indexOf('=');
                grades.put(pair.substring(0, equals), Integer.valueOf(pair.substring(equals + 1)));
            });
            judgement.put(line.substring(0, colon), grades);
        }
        return judgement;
    }

    @Test
    void namesAFewOfOtherRegionsBestFirst() {
        for (Clause measure : measures()) {
            List<Similar> found = similar.of(measure.id());
            assertThat(found).hasSizeLessThanOrEqualTo(5);
            assertThat(found)
                    .isSortedAccordingTo(Comparator.comparingDouble(Similar::score)
                            .reversed()
                            .thenComparing(other -> other.clause().id().toString()));
            assertThat(found).allSatisfy(other -> {
                assertThat(other.score()).isBetween(0.0, 1.0);
                assertThat(other.clause().isMeasure()).isTrue();
                assertThat(region(other.clause())).isNotEqualTo(region(measure));
            });
        }
    }

    private static String region(Clause clause) {
        return Objects.requireNonNull(PLANS.document(clause.id().document()))
                .front()
                .region();
    }

    @Test
    void theSimilarityOfTwoIsTheSameFromEitherSide() {
        for (Clause measure : measures()) {
            for (Similar other : similar.of(measure.id())) {
                similar.of(other.clause().id()).stream()
                        .filter(back -> back.clause().equals(measure))
                        .forEach(back -> assertThat(back.score()).isEqualTo(other.score()));
            }
        }
    }

    @Test
    void whatIsLikeNothingStandsAlone() {
        assertThat(of("zhanjiang-2019/1-5")).isEmpty();
    }

    @Test
    void aClauseThatIsNoMeasureHasNone() {
        assertThat(similar.of(new ClauseId("wuhan-2020", "0"))).isEmpty();
        assertThat(similar.of(new ClauseId("nowhere", "1"))).isEmpty();
    }

    @Test
    void doesNotDependOnTheOrderOfTables() {
        List<Theme> themes = new ArrayList<>(PLANS.themes());
        Collections.reverse(themes);
        List<Clause> measures = measures();
        Map<Facet, Vectors> one =
                MeasureIndex.of(measures, PLANS.themes(), Workers.alone()).vectors(measures, Workers.alone());
        Map<Facet, Vectors> other =
                MeasureIndex.of(measures, themes, Workers.of(2)).vectors(measures, Workers.of(2));
        for (Facet facet : Facet.values()) {
            for (int i = 0; i < measures.size(); i++) {
                for (int j = 0; j < measures.size(); j++) {
                    assertThat(vectors(one, facet).cosine(i, j))
                            .isEqualTo(vectors(other, facet).cosine(i, j))
                            .isBetween(0.0, 1 + 1e-6);
                }
            }
        }
    }

    private static Vectors vectors(Map<Facet, Vectors> all, Facet facet) {
        return Objects.requireNonNull(all.get(facet));
    }

    @Test
    void theSharesMakeOne() {
        assertThat(Arrays.stream(Facet.values()).mapToDouble(Facet::share).sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void equalMeasuresAreEntirelyAlikeAndTiesGoById(@TempDir Path content) throws IOException {
        Files.writeString(content.resolve("site.yaml"), "title: 样例\nlanguages: [zh]\n");
        Files.writeString(content.resolve("indicators.yaml"), "[]\n");
        Files.writeString(content.resolve("populations.yaml"), "[]\n");
        Files.writeString(
                content.resolve("themes.yaml"),
                "- {id: crops, name: 种植, keywords: [蔬菜]}\n- {id: other, name: 其他, keywords: []}\n");
        StringBuilder regions = new StringBuilder();
        for (String region : List.of("a", "b", "c", "d")) {
            regions.append("- {id: %s, name: %s, pinyin: %s, code: \"100000\", level: province}%n"
                    .formatted(region, region, region));
            Path folder = Files.createDirectories(content.resolve("documents/" + region + "-2020"));
            String measure = region.equals("d")
                    ? "# 一、加强宣传 {themes=\"other\" instruments=\"publicity\"}\n\n电视广播。\n"
                    : "# 一、发展蔬菜 {themes=\"crops\" instruments=\"guidance\"}\n\n扩大大棚面积。\n";
            Files.writeString(
                    folder.resolve("document.md"),
                    "---\ntitle: 样例\nregion: %s\nperiod: 2020\nrendition: full\n---%n%n%s".formatted(region, measure));
        }
        Files.writeString(content.resolve("regions.yaml"), regions);
        KnowledgeBase knowledge = SiteBuild.check(content).knowledge();
        SimilarMeasures found = SimilarMeasures.index(knowledge, Workers.alone());
        assertThat(found.of(new ClauseId("b-2020", "1")))
                .extracting(other -> other.clause().id().document(), Similar::score)
                .containsExactly(tuple("a-2020", 1.0), tuple("c-2020", 1.0));
        assertThat(found.of(new ClauseId("d-2020", "1"))).isEmpty();
    }
}
