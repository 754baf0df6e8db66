package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every language has the same interface texts, and all of them are used. */
class WordingTest {
    private static final Path I18N = Path.of("templates/i18n");

    /** Groups whose last part comes from content; a language words of them what it needs. */
    private static final Pattern OF_CONTENT = Pattern.compile("(?:unit|per|type)\\..*");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void everyLanguageHasTheSameKeys() throws IOException {
        Set<String> chinese = keys(I18N.resolve("zh.yaml"));
        try (Stream<Path> files = Files.list(I18N)) {
            for (Path file : files.toList()) {
                assertThat(keys(file)).as(file.toString()).isEqualTo(chinese);
            }
        }
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        String program = text(Path.of("src/main/java/org/policybook"), ".java") + text(Path.of("templates"), ".ftlh");
        Set<String> literals = matches("\"([a-zA-Z0-9_.-]*)\"", program);
        Set<String> groups = matches("\\b(?:word|badge)\\(\"([a-zA-Z0-9_.]+)\"", program);
        List<String> unused = keys(I18N.resolve("zh.yaml")).stream()
                .filter(key -> !isUsed(key, literals, groups))
                .toList();
        assertThat(unused).isEmpty();
    }

    private static Set<String> matches(String pattern, String program) {
        Set<String> matches = new TreeSet<>();
        Matcher found = Pattern.compile(pattern).matcher(program);
        while (found.find()) {
            matches.add(found.group(1));
        }
        return matches;
    }

    /** A key stands whole in the program, continues a beginning that ends in a point, or is a word of a group. */
    private static boolean isUsed(String key, Set<String> literals, Set<String> groups) {
        if (literals.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (literals.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        String word = key.endsWith(".title") ? key.substring(0, key.length() - ".title".length()) : key;
        return groups.contains(key.substring(0, Math.max(0, key.lastIndexOf('.'))))
                || groups.contains(word.substring(0, Math.max(0, word.lastIndexOf('.'))));
    }

    @Test
    void englishTextsHoldChineseInBracketsOnly() throws IOException {
        List<String> chinese = read(I18N.resolve("en.yaml")).entrySet().stream()
                // It shows how the printed numbers of clauses are read.
                .filter(text -> !text.getKey().equals("about.addresses.text"))
                .filter(text -> HAN.matcher(text.getValue().replaceAll("\\([^()]*\\)", ""))
                        .find())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(chinese).isEmpty();
    }

    @Test
    void pluralsFollowTheLanguage(@TempDir Path templates) throws IOException {
        Wording polish = wording(templates, "pl", """
                clauses: "{0, plural, one {# punkt} few {# punkty} many {# punktów} other {# punktu}} z {1}"
                unit.人: osób
                unit.人.one: osoba
                unit.人.few: osoby
                """);
        assertThat(Stream.of(1, 3, 5, 22, 25).map(number -> polish.t("clauses", number, 2020)))
                .containsExactly(
                        "1 punkt z 2020",
                        "3 punkty z 2020",
                        "5 punktów z 2020",
                        "22 punkty z 2020",
                        "25 punktów z 2020");
        assertThat(polish.counted("unit.人", BigDecimal.ONE, "人")).isEqualTo("osoba");
        assertThat(polish.counted("unit.人", new BigDecimal(4), "人")).isEqualTo("osoby");
        assertThat(polish.counted("unit.人", new BigDecimal(11), "人")).isEqualTo("osób");
        assertThat(polish.counted("unit.户", BigDecimal.TEN, "户")).isEqualTo("户");
    }

    @Test
    void aTextInPiecesKeepsWhatItsDetailsBring(@TempDir Path templates) throws IOException {
        Wording wording = wording(templates, "en", "said: \"**Note.** `{0}` is [{1}] of {2}.\"\n");
        assertThat(wording.runs("said", "a/1", "[2020]", "**x** {3}"))
                .containsExactly(
                        new WordingRun("strong", "Note."),
                        new WordingRun("text", " "),
                        new WordingRun("code", "a/1"),
                        new WordingRun("text", " is "),
                        new WordingRun("link", "[2020]"),
                        new WordingRun("text", " of **x** {3}."));
    }

    @Test
    void everyLanguageSaysWhatItIs(@TempDir Path templates) throws IOException {
        wording(templates, "pl", "");
        Path file = templates.resolve("i18n/pl.yaml");
        Files.writeString(file, Files.readString(file).replace("content: en", "content: pl"));
        assertThatThrownBy(() -> WordingFile.read(templates, "pl"))
                .isInstanceOf(TemplateFailure.class)
                .hasMessage(file + ": 'language.content' must be of the form zh|en");
        assertThatThrownBy(() -> WordingFile.read(templates, "de"))
                .isInstanceOf(TemplateFailure.class)
                .hasMessage(templates.resolve("i18n/de.yaml")
                        + ": site.yaml names the language 'de', which has no file of words");
    }

    @Test
    void aKeyThatStandsTwiceOrHasNoTextIsRefused(@TempDir Path templates) {
        assertThatThrownBy(() -> wording(templates, "en", "a: one\nb: two\na: three\n"))
                .isInstanceOf(TemplateFailure.class)
                .hasMessageContaining("en.yaml:8:")
                .hasMessageContaining("\"a\"");
        assertThatThrownBy(() -> wording(templates, "en", "a: one\nb:\n"))
                .isInstanceOf(TemplateFailure.class)
                .hasMessageEndingWith("en.yaml: 'b' has no text");
    }

    /** A language that has nothing but {@code texts}. */
    private static Wording wording(Path templates, String code, String texts) throws IOException {
        Files.createDirectories(templates.resolve("i18n"));
        Files.writeString(templates.resolve("i18n/" + code + ".yaml"), """
                language.tag: %1$s
                language.direction: ltr
                language.folder: %1$s/
                language.name: %1$s
                language.content: en
                """.formatted(code) + texts);
        return WordingFile.read(templates, code);
    }

    private static Set<String> keys(Path file) throws IOException {
        Set<String> keys = new TreeSet<>(read(file).keySet());
        keys.removeIf(key -> OF_CONTENT.matcher(key).matches());
        return keys;
    }

    private static Map<String, String> read(Path file) throws IOException {
        return new YAMLMapper().readValue(Files.readString(file), new TypeReference<Map<String, String>>() {});
    }

    private static String text(Path folder, String ending) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
