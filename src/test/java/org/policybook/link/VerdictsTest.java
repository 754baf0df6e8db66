package org.policybook.link;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.SiteBuild;
import org.policybook.model.Comparison;
import org.policybook.model.Grade;

/** Two regions state a figure for one indicator: how far may the two be compared (contract 2.3)? */
class VerdictsTest {
    private static final String FIGURE = """
            - id: figure
              clause: 0
              indicator: figure
              kind: target
              comparator: ge
              value: 60
              unit: "%"
              measures: share
              per: village
              tier: city
              population: poor-villages
              scope: 比例
              modality: firm
              by: 2020
              quote: 60%
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path content;

    /** What the second figure has instead of what the first one has; nothing where it lacks the field. */
    @ParameterizedTest
    @CsvSource({
        "scope, 份额, A, ''",
        "comparator, about, A, ''",
        "unit, ％, A, ''",
        "unit, 个, C, UNIT",
        "kind, baseline, C, KIND",
        "measures, rate, C, STOCK_FLOW",
        "per, household, C, DENOMINATOR",
        "per, , C, DENOMINATOR",
        "tier, county, C, TIER",
        "by, 2025, B, YEAR",
        "by, 2020-06, A, ''",
        "by, , A, ''",
        "population, all-villages, B, POPULATION",
        "population, , B, POPULATION",
        "population, industry-fund, B, FUND_POOL",
        "modality, expected, B, MODALITY",
        "modality, , B, MODALITY",
        "status, candidate, , ''",
    })
    void aDifferenceIsAReason(String field, @Nullable String value, @Nullable Grade grade, String reasons)
            throws IOException {
        Comparison comparison = compare("jincheng", FIGURE, with(field, value));
        assertThat(comparison.grade()).isEqualTo(grade);
        assertThat(comparison.reasons().stream().map(Enum::name).collect(joining(" ")))
                .isEqualTo(reasons);
    }

    @ParameterizedTest
    @CsvSource({"stock, C", "increase, C", "flow, C", "amount, C", "share, A", "rate, A", "rule, A"})
    void aTotalOfAProvinceIsNotThatOfACity(String measures, Grade grade) throws IOException {
        String figure = with("measures", measures);
        assertThat(compare("gansu", figure, figure).grade()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"A, A, A", "B, B, A", "C, C, A"})
    void aVerdictSetByHandLowersTheDerivedOne(String set, Grade grade, Grade derived) throws IOException {
        write("indicators.yaml", indicator(", verdict: {grade: " + set + "}"));
        Comparison comparison = compare("jincheng", FIGURE, FIGURE);
        assertThat(comparison.grade()).isEqualTo(grade);
        assertThat(comparison.derived()).isEqualTo(derived);
    }

    private Comparison compare(String region, String first, String second) throws IOException {
        write("site.yaml", "title: 试验\n");
        write("themes.yaml", "- {id: crops, name: 种植业}\n");
        write("regions.yaml", """
                - {id: wuhan, name: 武汉, pinyin: Wuhan, code: "420100", level: prefecture}
                - {id: jincheng, name: 晋城, pinyin: Jincheng, code: "140500", level: prefecture}
                - {id: gansu, name: 甘肃, pinyin: Gansu, code: "620000", level: province}
                """);
        write("populations.yaml", """
                - {id: poor-villages, name: 贫困村, sort: villages}
                - {id: all-villages, name: 行政村, sort: villages}
                - {id: industry-fund, name: 产业资金, sort: fund}
                """);
        if (!Files.exists(content.resolve("indicators.yaml"))) {
            write("indicators.yaml", indicator(""));
        }
        document("first", "wuhan", first);
        document("second", region, second);
        SiteBuild.Checked checked = SiteBuild.check(content);
        return checked.knowledge().comparisons().getFirst();
    }

    private void document(String id, String region, String targets) throws IOException {
        String front = "---\ntitle: 方案\nregion: " + region + "\nperiod: 2020\nrendition: digest\n---\n\n";
        write("documents/" + id + "/document.md", front + "达到60%。\n");
        write("documents/" + id + "/targets.yaml", targets);
    }

    private static String indicator(String more) {
        return "- {id: figure, name: 比例, theme: crops, definition: 比例" + more + "}\n";
    }

    private static String with(String field, @Nullable String value) {
        String rest = FIGURE.replaceAll("(?m)^  " + field + ": .*\n", "");
        return value == null ? rest : rest + "  " + field + ": \"" + value + "\"\n";
    }

    private void write(String file, String text) throws IOException {
        Path path = content.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
