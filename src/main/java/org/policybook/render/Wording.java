package org.policybook.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import org.policybook.model.Language;
import org.policybook.model.Word;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The interface texts of one language: {@code templates/i18n/zh.yaml}, a flat table of keys. */
public final class Wording {
    private final Language language;
    private final Map<String, String> texts;

    private Wording(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Reads the texts of {@code language} from {@code templates}. */
    static Wording load(Path templates, Language language) throws IOException {
        Path file = templates.resolve("i18n").resolve(language.code() + ".yaml");
        try {
            Map<String, String> texts =
                    new YAMLMapper().readValue(Files.readString(file), new TypeReference<Map<String, String>>() {});
            return new Wording(language, Map.copyOf(texts));
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new TemplateFailure(
                    file + ":" + place.getLineNr() + ":" + place.getColumnNr() + ": this is no table of texts: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        }
    }

    public Language language() {
        return language;
    }

    /**
     * The text of {@code key}; {@code {0}} … are replaced by {@code details}.
     *
     * @throws UncheckedIOException where the language has no such text: a template error, which stops the build
     */
    public String t(String key, Object... details) {
        String text = texts.get(key);
        if (text == null) {
            String message = "i18n/" + language.code() + ".yaml has no text '" + key + "'";
            throw new UncheckedIOException(message, new TemplateFailure(message, null));
        }
        return details.length == 0 ? text : format(text, details);
    }

    /** Numbers are written in plain digits (a year is not 2,020), but stay numbers, so that a plural can choose. */
    private static String format(String text, Object[] details) {
        MessageFormat format = new MessageFormat(text, Locale.ROOT);
        Format[] formats = format.getFormatsByArgumentIndex();
        for (int i = 0; i < Math.min(formats.length, details.length); i++) {
            if (formats[i] == null && details[i] instanceof Number) {
                format.setFormatByArgumentIndex(
                        i, new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)));
            }
        }
        return format.format(details);
    }

    /** The text of {@code key}, or {@code fallback} where the key comes from content and nobody has worded it. */
    String or(String key, String fallback) {
        return texts.getOrDefault(key, fallback);
    }

    /** The word for a constant: {@code modality.firm}. */
    String word(String group, Enum<?> constant) {
        return t(group + "." + Word.of(constant));
    }
}
