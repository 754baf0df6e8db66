package org.policybook.export;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Word;

/** The Chinese words for the keys of the contract, kept in {@code labels.properties}. */
final class Labels {
    private static final Map<String, String> WORDS = load();

    private Labels() {}

    /**
     * A key with its word.
     *
     * @param kind of key: the field that it stands in
     */
    static Cell of(String kind, @Nullable Enum<?> constant) {
        if (constant == null) {
            return Cell.Nothing.NOTHING;
        }
        String key = Word.of(constant);
        return new Cell.Keyed(key, word(kind + "." + key));
    }

    /** As {@link #of(String, Enum)}, for a field that also takes words of the author's own. */
    static Cell open(String kind, @Nullable String key) {
        return key == null ? Cell.Nothing.NOTHING : new Cell.Keyed(key, WORDS.getOrDefault(kind + "." + key, key));
    }

    /** The word itself. */
    static String word(String key) {
        return Objects.requireNonNull(WORDS.get(key), () -> "labels.properties has no word for " + key);
    }

    private static Map<String, String> load() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Labels.class.getResourceAsStream("labels.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, words::getProperty));
    }
}
