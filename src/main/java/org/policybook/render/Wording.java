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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private final Set<String> plain;

    /** A text without choices and quotation marks, in which braces hold a number each. */
    private static final Pattern PLAIN = Pattern.compile("(?:[^'{}]|\\{\\d\\})*+");

    private Wording(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
        this.plain = texts.entrySet().stream()
                .filter(text -> PLAIN.matcher(text.getValue()).matches())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
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
        if (details.length == 0) {
            return text;
        }
        return plain.contains(key) && arePlain(details) ? plain(text, details) : format(text, details);
    }

    private static boolean arePlain(Object[] details) {
        for (Object detail : details) {
            if (!(detail instanceof String || detail instanceof Integer || detail instanceof Long)) {
                return false;
            }
        }
        return true;
    }

    /** Puts details in their places; most texts need no more, and a MessageFormat takes a hundred times as long. */
    private static String plain(String text, Object[] details) {
        StringBuilder said = new StringBuilder(text.length() + 32);
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int number = text.charAt(open + 1) - '0';
            said.append(text, at, open);
            said.append(number < details.length ? details[number] : text.substring(open, open + 3));
            at = open + 3;
        }
        return said.append(text, at, text.length()).toString();
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
