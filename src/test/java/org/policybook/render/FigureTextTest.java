package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.model.Magnitude;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.policybook.model.Target;

class FigureTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            eq    | -    | 16.48 | -   | 亿元 | CNY 1.648 billion
            eq    | -    | 400   | -   | 元   | CNY 400
            ge    | -    | 2     | -   | 万元 | ≥ CNY 20,000
            range | -    | 1     | 3   | 万元 | CNY 10,000–30,000
            eq    | 1    | 3     | -   | 万元 | CNY 10,000 → CNY 30,000
            eq    | -    | 5     | -   | 个   | 5
            eq    | 2    | 5     | -   | 个   | 2 → 5
            range | -    | 1     | 2   | 项   | 1–2
            ge    | -    | 60    | -   | %    | ≥ 60%
            eq    | -    | 1     | -   | 户   | 1 household
            eq    | -    | 183   | -   | 万户 | 1.83 million households
            about | -    | 4.5   | -   | 万亩 | about 45,000 mu (3,000 ha)
            eq    | -    | 200   | -   | 亩   | 200 mu (about 13.3 ha)
            range | -    | 1.5   | 3   | 万亩 | 15,000–30,000 mu (1,000–2,000 ha)
            range | -    | 1     | 2   | 万亩 | 10,000–20,000 mu (about 667–1,330 ha)
            eq    | -    | 1/3   | -   | 万亩 | 1/3 of 10,000 mu (about 222 ha)
            ge    | -    | 1/3   | -   | -    | ≥ 1/3
            """)
    void figuresInEnglish(
            String comparator,
            @Nullable String from,
            String value,
            @Nullable String max,
            @Nullable String unit,
            String text)
            throws IOException {
        FigureText english = new FigureText(WordingFile.read(Path.of("templates"), "en"));
        assertThat(english.of(target(comparator, from, value, max, unit))).isEqualTo(text);
    }

    private static Target target(
            String comparator, @Nullable String from, String value, @Nullable String max, @Nullable String unit) {
        Magnitude number = Magnitude.of(value);
        return new Target(
                "id",
                "1",
                null,
                Target.Kind.TARGET,
                Target.Comparator.valueOf(comparator.toUpperCase(Locale.ROOT)),
                max == null ? number : null,
                max == null ? null : number,
                max == null ? null : Magnitude.of(max),
                from == null ? null : Magnitude.of(from),
                unit,
                null,
                null,
                Target.Measures.STOCK,
                null,
                null,
                null,
                "数",
                null,
                null,
                null,
                null,
                "数",
                null,
                List.of(),
                null,
                null,
                Target.Status.REVIEWED,
                null,
                null,
                null,
                null,
                Places.at(Place.of("targets.yaml")));
    }
}
