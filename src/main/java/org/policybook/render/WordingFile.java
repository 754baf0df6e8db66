package org.policybook.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.policybook.model.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code templates/i18n/XX.yaml}: the texts and conventions of a language, a flat table of keys. */
final class WordingFile {
    /** A key that stands twice would hide one of its texts. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private WordingFile() {}

    /**
     * Reads the texts of a language from {@code templates}.
     *
     * @param code of the language, which is the name of its file
     * @throws TemplateFailure where there is no such file, or one that tells no language
     */
    static Wording read(Path templates, String code) throws IOException {
        Path file = templates.resolve("i18n").resolve(code + ".yaml");
        if (!Files.exists(file)) {
            throw new TemplateFailure(
                    file + ": site.yaml names the language '" + code + "', which has no file of words", null);
        }
        try {
            Map<String, String> texts =
                    YAML.readValue(Files.readString(file), new TypeReference<Map<String, String>>() {});
            for (Map.Entry<String, String> text : texts.entrySet()) {
                if (text.getValue() == null) {
                    throw new TemplateFailure(file + ": '" + text.getKey() + "' has no text", null);
                }
            }
            return new Wording(language(file, code, texts), texts);
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new TemplateFailure(
                    file + ":" + place.getLineNr() + ":" + place.getColumnNr() + ": this is no table of texts: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        }
    }

    private static Language language(Path file, String code, Map<String, String> texts) throws TemplateFailure {
        setting(file, texts, "language.direction", "ltr|rtl");
        return new Language(
                code,
                setting(file, texts, "language.tag", "[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"),
                setting(file, texts, "language.folder", "(?:[a-z0-9-]+/)?"),
                setting(file, texts, "language.name", ".+"),
                setting(file, texts, "language.content", "zh|en").equals(Language.EN.code()));
    }

    private static String setting(Path file, Map<String, String> texts, String key, String form)
            throws TemplateFailure {
        String value = texts.get(key);
        if (value == null || !value.matches(form)) {
            throw new TemplateFailure(file + ": '" + key + "' must be of the form " + form, null);
        }
        return value;
    }
}
