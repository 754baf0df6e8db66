package org.policybook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.policybook.model.Difference;
import org.policybook.model.Language;
import org.policybook.model.Official;
import org.policybook.model.Target;
import org.policybook.model.Target.Modality;

class ReportWordsTest {
    private static final Path WORDS = Path.of("src/main/resources/org/policybook/intake");

    @Test
    void bothLanguagesHaveTheSameWordsWithTheSameDetails() throws IOException {
        Properties english = properties("report.properties");
        Properties chinese = properties("report_zh.properties");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(details(chinese.getProperty(key))).isEqualTo(details(english.getProperty(key))));
    }

    @Test
    void everyConstantThatAReportNamesHasAWord() {
        for (Language language : List.of(Language.ZH, Language.EN)) {
            ReportWords words = ReportWords.in(language);
            assertWords(words, "how", Intake.How.NUMBER, Intake.How.TITLE, Intake.How.HEADINGS, Intake.How.ID);
            assertWords(words, "first.lack", LookFirst.Lack.values());
            assertWords(words, "first.differ", Difference.Sort.values());
            assertWords(words, "difference", Difference.Sort.values());
            assertWords(words, "kind", Target.Kind.values());
            assertWords(words, "bond", Modality.EXPECTED, Modality.PRINCIPLE, Modality.ENCOURAGED);
            assertWords(words, "change", Official.Reason.values());
            assertWords(words, "doubt", Official.Doubt.Sort.values());
            LookFirst.NEEDED.forEach(
                    field -> assertThatCode(() -> words.field(field)).doesNotThrowAnyException());
        }
    }

    private static void assertWords(ReportWords words, String group, Enum<?>... constants) {
        for (Enum<?> constant : constants) {
            assertThatCode(() -> words.word(group, constant)).doesNotThrowAnyException();
        }
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(WORDS.resolve(name))) {
            properties.load(in);
        }
        return properties;
    }

    private static Set<String> details(String words) {
        return Pattern.compile("\\{\\d}")
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
