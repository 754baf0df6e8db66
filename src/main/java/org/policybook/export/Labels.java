package org.policybook.export;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Language;
import org.policybook.model.Word;

/** The words for the keys of the contract, kept in {@code labels.properties} and, in English, in a twin of it. */
final class Labels {
    private static final Map<String, String> WORDS = load("labels.properties");
    private static final Map<String, String> ENGLISH = load("labels_en.properties");

    private Labels() {}

    /**
     * A key with its words.
     *
     * @param kind of key: the field that it stands in
     */
    static Cell of(String kind, @Nullable Enum<?> constant) {
        if (constant == null) {
            return Cell.Nothing.NOTHING;
        }
        String key = kind + "." + Word.of(constant);
        return new Cell.Keyed(Word.of(constant), word(key, Language.ZH), word(key, Language.EN));
    }

    /** As {@link #of(String, Enum)}, for a field that also takes words of the author's own. */
    static Cell open(String kind, @Nullable String key) {
        if (key == null) {
            return Cell.Nothing.NOTHING;
        }
        String label = kind + "." + key;
        return new Cell.Keyed(key, WORDS.getOrDefault(label, key), ENGLISH.getOrDefault(label, key));
    }

    /** The word itself. */
    static String word(String key, Language language) {
        Map<String, String> words = language.readsEnglish() ? ENGLISH : WORDS;
        return Objects.requireNonNull(
                words.get(key), () -> "labels have no word for " + key + " in " + language.code());
    }

    /** What a column or table is called in English: {@code text_en} is Text (English). */
    static String english(String name) {
        if (name.endsWith("_en")) {
            return english(name.substring(0, name.length() - "_en".length())) + " (English)";
        }
        String words = ENGLISH.get("column." + name);
        return words == null
                ? Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' ')
                : words;
    }

    /** The keys of a field that have a word of their own in either language, in alphabetical order. */
    static List<String> keys(String field) {
        return Stream.concat(WORDS.keySet().stream(), ENGLISH.keySet().stream())
                .filter(label -> label.substring(0, label.lastIndexOf('.')).equals(field))
                .map(label -> label.substring(field.length() + 1))
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, String> load(String file) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Labels.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> all = new TreeMap<>();
        words.stringPropertyNames().forEach(key -> all.put(key, words.getProperty(key)));
        return Map.copyOf(all);
    }
}
