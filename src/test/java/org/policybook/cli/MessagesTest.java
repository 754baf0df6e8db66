package org.policybook.cli;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.model.Diagnostic;
import org.policybook.model.DiagnosticCode;
import org.policybook.model.Language;
import org.policybook.model.Place;
import org.policybook.model.Target;
import org.policybook.model.Word;

class MessagesTest {
    private static final Path MAIN = Path.of("src/main");

    /** What a search remarks on is named by the index and worded here. */
    private static final String NOTICE = "search.";

    @Test
    void everyCodeHasItsMessage() throws IOException {
        assertThat(messages(Language.EN).stringPropertyNames()).containsAll(codes());
        assertThat(messages(Language.ZH).stringPropertyNames()).containsAll(codes());
    }

    @Test
    void bothLanguagesHaveTheSameMessagesWithTheSameDetails() throws IOException {
        Properties zh = messages(Language.ZH);
        Properties en = messages(Language.EN);
        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        assertThat(zh.stringPropertyNames())
                .allSatisfy(key -> assertThat(details(zh.getProperty(key))).isEqualTo(details(en, key)));
    }

    /** Of what may be written in a field Chinese tells the meanings as well, which need no telling in English. */
    private static Set<String> details(Properties english, String key) {
        String message = english.getProperty(key);
        boolean explained = Set.of("invalid-value", "missing-field.allowed").contains(key);
        return details(explained ? message.replace("{1}", "{2}") : message);
    }

    @Test
    void whatIsNoComparatorIsToldThemAll() throws IOException {
        List<String> all =
                Arrays.stream(Target.Comparator.values()).map(Word::of).toList();
        for (Language language : List.of(Language.EN, Language.ZH)) {
            assertThat(messages(language)
                            .getProperty("invalid-value.comparator")
                            .split("[^a-z]+"))
                    .containsAll(all);
        }
    }

    @Test
    void noMessageIsIdle() throws IOException {
        String program = sources();
        assertThat(messages(Language.EN).stringPropertyNames())
                .allMatch(key -> codes().contains(key)
                        || isWording(key, program)
                        || program.contains('"' + key + '"')
                        || (key.startsWith(NOTICE) && program.contains('"' + key.substring(NOTICE.length()) + '"'))
                        || program.contains('"' + key.substring(0, key.indexOf('.') + 1) + "\" +"));
    }

    /** A wording of a code is named by the code and, after a dot, by what chooses it. */
    private static boolean isWording(String key, String program) {
        int dot = key.indexOf('.');
        return dot > 0
                && codes().contains(key.substring(0, dot))
                && program.contains('"' + key.substring(dot + 1) + '"');
    }

    @Test
    void everyCodeIsShownByACase() throws IOException {
        String shown = texts(Path.of("src/test/resources"), "diagnostics.txt");
        // A file too large has no place among the cases; HostileInputTest makes one. No file is slow everywhere; see
        // ReceiverTest.
        List<String> made = List.of("too-large", "original-slow");
        assertThat(codes()).allMatch(code -> made.contains(code) || shown.contains("[" + code + "]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\n乙", "甲\r乙", "甲\u001B[31m乙", "甲\u202E乙", "甲\u2028乙", "甲\u0000乙"})
    void aMessageIsOneLineWhateverItNames(String name) {
        Diagnostic diagnostic =
                new Diagnostic(Place.of("content/themes.yaml"), DiagnosticCode.UNKNOWN_THEME, List.of(name), null);
        assertThat(Messages.ENGLISH.of(diagnostic)).startsWith("no theme '甲\uFFFD");
        assertThat(Messages.ENGLISH.of(diagnostic).lines()).hasSize(1);
    }

    @Test
    void bracesAndQuotesOfTheContentStayThemselves() {
        Diagnostic diagnostic = new Diagnostic(
                Place.of("content/themes.yaml"), DiagnosticCode.UNKNOWN_THEME, List.of("{0} ''{'"), null);
        assertThat(Messages.ENGLISH.of(diagnostic)).isEqualTo("no theme '{0} ''{'' in themes.yaml");
    }

    private static Set<String> codes() {
        return Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::word).collect(toCollection(TreeSet::new));
    }

    private static Properties messages(Language language) throws IOException {
        String name = language.equals(Language.ZH) ? "messages_zh.properties" : "messages.properties";
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(
                MAIN.resolve("resources/org/policybook/cli").resolve(name))) {
            properties.load(in);
        }
        return properties;
    }

    private static Set<String> details(String message) {
        return Pattern.compile("\\{\\d}")
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .collect(toCollection(TreeSet::new));
    }

    private static String sources() throws IOException {
        return texts(MAIN.resolve("java"), ".java");
    }

    private static String texts(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(f -> f.toString().endsWith(suffix)).toList();
            StringBuilder all = new StringBuilder();
            for (Path file : found) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
