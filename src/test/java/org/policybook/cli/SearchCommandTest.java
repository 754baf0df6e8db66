package org.policybook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.Main;

/** {@code policybook search} as its user sees it. */
class SearchCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void copies() throws IOException {
        Path small = Path.of("src/test/resources/small/content");
        try (Stream<Path> walk = Files.walk(small)) {
            for (Path path : walk.sorted().toList()) {
                Files.copy(
                        path,
                        folder.resolve("content").resolve(small.relativize(path).toString()));
            }
        }
    }

    private Run search(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("search", "--content", folder.resolve("content").toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                arguments.toArray(String[]::new), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    @Test
    void showsWhereAndWhenAndPlainWordsInAPipe() {
        Run run = search("蔬菜", "--lang", "zh");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("  wuhan-2020/1-1  [武汉市 2020]\n").doesNotContain("【", "\u001b");
    }

    @Test
    void showsEnglishTitlesToReadersOfEnglish() {
        assertThat(search("蔬菜", "--lang", "zh", "--kind", "clause").out())
                .contains("  一、种植")
                .doesNotContain("Growing");
        assertThat(search("蔬菜", "--lang", "en", "--kind", "clause").out()).contains("Growing");
    }

    @Test
    void takesNamesBesideIds() {
        String byId = search("蔬菜", "--region", "wuhan", "--kind", "clause").out();
        assertThat(byId).contains("wuhan-2020/1-1");
        assertThat(search("蔬菜", "--region", "武汉", "--kind", "条款").out()).isEqualTo(byId);
        assertThat(search("蔬菜", "--region", "Wuhan", "--kind", "Clause").out()).isEqualTo(byId);
    }

    @Test
    void aProvinceTakesItsCitiesIn() {
        Run city = search("蔬菜", "--region", "wuhan");
        assertThat(city.out()).contains("wuhan-2020/1-1").doesNotContain("zhanjiang");
        for (List<String> query : List.of(
                List.of("蔬菜", "--region", "湖北"),
                List.of("蔬菜", "--region", "hubei", "--region", "wuhan"),
                List.of("蔬菜 地区：湖北省"),
                List.of("蔬菜 region:Hubei"))) {
            assertThat(search(query.toArray(String[]::new)))
                    .as(query.toString())
                    .isEqualTo(city);
        }
        assertThat(search("蔬菜 -region:hubei", "--json").out())
                .isEqualTo(search("蔬菜 -region:wuhan", "--json").out().replace("-region:wuhan", "-region:hubei"));
        assertThat(search("蔬菜", "--json").out()).containsPattern("\"region\":\\{\"hubei\":(\\d+),\"wuhan\":\\1[,}]");
    }

    /** One rule for options and queries: an id is nobody else's name. */
    @Test
    void anIdGoesBeforeANameInOptionsToo() throws IOException {
        Path regions = folder.resolve("content/regions.yaml");
        String table = Files.readString(regions);
        Files.writeString(
                regions,
                "- {id: other, name: 别处, name_en: Wuhan, pinyin: biechu, code: \"429900\", level: prefecture}\n"
                        + table);
        assertThat(search("蔬菜", "--region", "wuhan", "--kind", "clause").out()).contains("wuhan-2020/1-1");
        assertThat(search("蔬菜", "--region", "WUHAN", "--kind", "Figures").out())
                .isEqualTo(search("region:WUHAN kind:Figures 蔬菜").out())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "region:wuhan kind:target, 地区：武汉 类别：数字",
        "region:wuhan kind:target, region:武汉市 kind:目标",
        "region:wuhan kind:target, Region:Wuhan kind:Figures",
        "theme:crops year:2020, 主题:种植业 年份:2020年",
        "种植 -region:wuhan, 种植 -地区:武汉"
    })
    void aQueryTakesNamesBesideIds(String ids, String names) {
        assertThat(search(ids).out()).isEqualTo(search(names).out()).isNotEmpty();
        assertThat(search(names, "--lang", "en").err()).doesNotContain("nothing here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "地区:武汉、湛江 | region:wuhan region:zhanjiang",
                "region:wuhan,zhanjiang | region:wuhan region:zhanjiang",
                "年份:2019-2020 | year:2019 year:2020",
                "年份:2020年至2030年 | year:2020",
                "-地区:武汉，湛江 种植 | -region:wuhan -region:zhanjiang 种植",
                "类别:措施 种植 | kind:clause 种植",
                "类别:指标、公文 | kind:target kind:document"
            })
    void aFilterTakesSeveralValuesAndYearsFromOneToAnother(String several, String each) {
        assertThat(search(several).out()).isEqualTo(search(each).out());
    }

    @Test
    void optionsTakeSeveralValuesToo() {
        assertThat(search("种植", "--region", "武汉、湛江", "--year", "2019-2020").out())
                .isEqualTo(search("种植", "--region", "wuhan", "--region", "zhanjiang")
                        .out())
                .isNotEmpty();
        assertThat(search("种植", "--region", "武汉,广州").status()).isEqualTo(2);
    }

    @Test
    void aValueThatNothingHasIsToldWithThoseThatAreNear() {
        assertThat(search("地区:五汉 类别:表格", "--lang", "zh").err())
                .contains("没有地区“五汉”的内容；可写：武汉\n", "没有类别“表格”的内容；可写：条款、文件、数字、术语\n")
                .doesNotContain("region", "kind");
        assertThat(search("region:wuhn", "--lang", "en").err())
                .contains("nothing here is of the region 'wuhn'; there are: Wuhan\n");
    }

    @Test
    void theNameOfAProvinceIsOfferedAsAFilter() {
        assertThat(search("湖北 蔬菜", "--lang", "zh").err()).contains("是否要看地区：湖北（武汉）？命令：policybook search 蔬菜 地区:湖北\n");
        assertThat(search("hubei", "--lang", "en").err())
                .contains("do you want the region Hubei (Wuhan)? policybook search region:hubei\n");
        assertThat(search("hubei", "--json").out())
                .contains(
                        "\"offers\":[{\"facet\":\"region\",\"value\":\"hubei\",\"name\":\"湖北\",\"within\":[\"武汉\"],\"query\":\"地区:湖北\"}]");
        assertThat(search("武汉", "--lang", "zh").err()).doesNotContain("是否要看");
        assertThat(search("“湖北”", "--lang", "zh").err()).doesNotContain("是否要看");
    }

    @Test
    void theKindsMayBeCalledAsTheSiteCallsThem() {
        assertThat(search("蔬菜", "--kind", "数字").out())
                .isEqualTo(search("蔬菜", "--kind", "target").out())
                .isNotEmpty();
    }

    @Test
    void whatIsNotKnownIsWrongUsageAndWhatIsIsNamed() {
        Run kind = search("蔬菜", "--kind", "foo", "--lang", "en");
        assertThat(kind.status()).isEqualTo(2);
        assertThat(kind.err())
                .startsWith(
                        "policybook search: 'foo' is not allowed for --kind; choose one of clause, document, target, term");
        Run region = search("蔬菜", "--region", "广州", "--lang", "zh");
        assertThat(region.status()).isEqualTo(2);
        assertThat(region.err()).startsWith("policybook search: --region 不能写“广州”，可写：湖北、武汉、湛江\n");
        assertThat(search("蔬菜", "--theme", "xx").status()).isEqualTo(2);
    }

    @Test
    void figuresAreShownWithTheirDeadlines() {
        assertThat(search("kind:target", "--lang", "zh").out()).contains("  约 4.5 万亩  至 [2020]\n");
        assertThat(search("kind:target", "--lang", "en").out())
                .contains("  about 4.5 万亩  by [2020]\n", "  [Wuhan 2020]\n");
    }

    @Test
    void offsetAndLimitCutTheList() {
        List<String> all = ids(search("蔬菜", "--limit", "2"));
        assertThat(all).hasSize(2);
        assertThat(ids(search("蔬菜", "--offset", "1", "--limit", "1"))).containsExactly(all.get(1));
        assertThat(ids(search("蔬菜", "--offset", "10000"))).isEmpty();
        assertThat(ids(search("蔬菜", "--limit", "0"))).isEmpty();
        for (List<String> wrong : List.of(
                List.of("--offset", "-1"), List.of("--limit", "-1"), List.of("--limit", "x"), List.of("--limit"))) {
            List<String> arguments = new ArrayList<>(List.of("产业"));
            arguments.addAll(wrong);
            assertThat(search(arguments.toArray(String[]::new)).status())
                    .as(wrong.toString())
                    .isEqualTo(2);
        }
    }

    private static List<String> ids(Run run) {
        assertThat(run.status()).isZero();
        return run.out()
                .lines()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.replaceFirst(".*  (\\S+)  \\[.*", "$1"))
                .toList();
    }

    @Test
    void whatPartsADigestFromTheOfficialTextIsExplained() throws IOException {
        assertThat(search("蔬菜", "--lang", "en").err()).doesNotContain("‖");
        Files.writeString(
                folder.resolve("content").resolve("documents/wuhan-2020/original.txt"),
                Files.readString(folder.resolve("content").resolve("documents/wuhan-2020/document.md"))
                        .replaceFirst("(?s)^---.*?---", "")
                        .replaceAll("\\{[^}]*\\}", "")
                        .replaceAll("(?m)^#+ ", ""));
        Run run = search("蔬菜面积", "--lang", "en");
        assertThat(run.out()).contains("‖");
        assertThat(run.err()).contains("before ‖ stands the digest, after it the official text");
    }

    @Test
    void facetsNarrowAndMayStandAlone() {
        assertThat(ids(search("--kind", "document"))).isNotEmpty().allMatch(id -> !id.contains("/"));
        assertThat(ids(search("--year", "2020", "--kind", "clause")))
                .isNotEmpty()
                .allMatch(id -> id.startsWith("wuhan-2020/"));
        assertThat(search("--year", "1999", "--lang", "en").err())
                .contains("nothing here is of the year '1999'; there are: 2019, 2020");
        assertThat(search("--year", "二零", "--lang", "en"))
                .returns(2, Run::status)
                .extracting(Run::err)
                .asString()
                .contains("'二零' is no year");
        assertThat(ids(search("--region", "wuhan", "--region", "wuhan", "--kind", "target")))
                .isEqualTo(ids(search("region:wuhan kind:target")));
        assertThat(search().status()).isEqualTo(2);
        assertThat(search(" ", "").status()).isEqualTo(2);
    }

    @Test
    void wordsMayBeginWithAHyphenButNoOptionIsMistaken() {
        Run without = search("产业", "-蔬菜", "--json");
        assertThat(without.status()).isZero();
        assertThat(without.out()).contains("\"query\":\"产业 -蔬菜\"");
        assertThat(search("@产业").status()).isZero();
        Run unknown = search("产业", "--jason");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("--jason");
    }

    @Test
    void allWordsAreCountedAndAskedFor() {
        Run some = search("蔬菜 没有这样的词", "--lang", "zh");
        assertThat(some.err()).contains("文中没有这样的写法：");
        Run partly = search("种植 蔬菜", "--lang", "en");
        Run all = search("种植 蔬菜", "--all-words", "--lang", "en");
        assertThat(ids(all).size()).isLessThan(ids(partly).size());
        assertThat(partly.err()).contains(ids(all).size() + " of them with all the words");
        assertThat(all.err()).doesNotContain("of them");
    }

    @Test
    void jsonIsTheSameInEveryLanguageAndQuietIsQuiet() {
        Run zh = search("蔬菜", "--json", "--lang", "zh");
        Run en = search("蔬菜", "--json", "--lang", "en", "--quiet");
        assertThat(en.out()).isEqualTo(zh.out());
        assertThat(en.err()).isEmpty();
        assertThat(zh.err()).isNotEmpty();
    }

    @Test
    void aPersonSeesNothingThatCommandsTheTerminal() {
        assertThat(search("\u001b[31m没有的词\u0007").err()).doesNotContain("\u001b", "\u0007");
    }
}
