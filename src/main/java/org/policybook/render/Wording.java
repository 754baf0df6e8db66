package org.policybook.render;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Language;
import org.policybook.model.Period;
import org.policybook.model.Word;

/**
 * The interface texts of one language and its conventions: {@code templates/i18n/zh.yaml}, a flat table of keys. The
 * file is all that a language needs; plural forms follow the language's tag (CLDR).
 */
public final class Wording {
    /** Groups whose last part comes from content; a language words of them what it needs. */
    private static final Pattern OF_CONTENT = Pattern.compile("(?:unit|per|type)\\..*");

    /** A text without choices and quotation marks, in which braces hold a number each. */
    private static final Pattern PLAIN = Pattern.compile("(?:[^'{}]|\\{\\d\\})*+");

    /** A piece of {@link #runs}: {@code **strong**}, {@code [a link]}, {@code `code`}. */
    private static final Pattern MARKED =
            Pattern.compile("\\*\\*(?<strong>[^*]++)\\*\\*|\\[(?<link>[^\\]]++)\\]|`(?<code>[^`]++)`");

    private static final List<String> MARKS = List.of("strong", "link", "code");

    private final Language language;
    private final Map<String, Text> texts = new HashMap<>();
    private final ULocale locale;
    private final PluralRules plurals;

    /** Texts with choices, parsed once each; a format is used by one thread at a time. */
    private final Map<String, ChoiceText> formats = new ConcurrentHashMap<>();

    /**
     * One text.
     *
     * @param plain whether it has no choices
     */
    private record Text(String words, boolean plain) {}

    /**
     * The words of a language.
     *
     * @param texts by key
     */
    Wording(Language language, Map<String, String> texts) {
        this.language = language;
        texts.forEach((key, words) ->
                this.texts.put(key, new Text(words, PLAIN.matcher(words).matches())));
        this.locale = ULocale.forLanguageTag(language.tag());
        this.plurals = PluralRules.forLocale(locale);
    }

    /**
     * Compares this language with another, whose texts the pages are known to ask for.
     *
     * @throws TemplateFailure where a text is missing or nobody asks for one
     */
    void requireTextsOf(Wording other) throws TemplateFailure {
        if (!other.keys().equals(keys())) {
            List<String> wrong = new ArrayList<>();
            other.keys().stream().filter(key -> !texts.containsKey(key)).forEach(key -> wrong.add(lacks(key)));
            keys().stream()
                    .filter(key -> !other.texts.containsKey(key))
                    .forEach(key -> wrong.add(name() + " has a text '" + key + "' that no page asks for"));
            throw new TemplateFailure(wrong.getFirst(), null);
        }
    }

    private Set<String> keys() {
        Set<String> keys = new TreeSet<>(texts.keySet());
        keys.removeIf(key -> OF_CONTENT.matcher(key).matches());
        return keys;
    }

    private String name() {
        return "i18n/" + language.code() + ".yaml";
    }

    private String lacks(String key) {
        return name() + " has no text '" + key + "'";
    }

    public Language language() {
        return language;
    }

    /** The language's tag for the formats of the platform: names of months. */
    Locale locale() {
        return locale.toLocale();
    }

    /**
     * The text of {@code key}; {@code {0}} … are replaced by {@code details}.
     *
     * @throws UncheckedIOException where the language has no such text: a template error, which stops the build
     */
    public String t(String key, Object... details) {
        Text text = texts.get(key);
        if (text == null) {
            throw new UncheckedIOException(lacks(key), new TemplateFailure(lacks(key), null));
        }
        if (details.length == 0) {
            return text.words();
        }
        return text.plain() && arePlain(details) ? plain(text.words(), details) : format(text.words(), details);
    }

    /**
     * A text in pieces, as {@link #t}: in it, {@code **words**} are strong, {@code `words`} code, and {@code [words]} a
     * link, whose address the template knows. What {@code details} bring is never taken for a mark.
     */
    public List<WordingRun> runs(String key, Object... details) {
        String text = t(key);
        List<WordingRun> runs = new ArrayList<>();
        Matcher mark = MARKED.matcher(text);
        int at = 0;
        while (mark.find()) {
            add(runs, "text", text.substring(at, mark.start()), details);
            for (String kind : MARKS) {
                @Nullable String words = mark.group(kind);
                if (words != null) {
                    add(runs, kind, words, details);
                }
            }
            at = mark.end();
        }
        add(runs, "text", text.substring(at), details);
        return List.copyOf(runs);
    }

    private void add(List<WordingRun> runs, String kind, String text, Object[] details) {
        if (!text.isEmpty()) {
            runs.add(new WordingRun(kind, details.length == 0 ? text : format(text, details)));
        }
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

    private String format(String text, Object[] details) {
        return formats.computeIfAbsent(text, t -> ChoiceText.of(t, locale)).format(details);
    }

    /** The text of {@code key}, or {@code fallback} where the key comes from content and nobody has worded it. */
    String or(String key, String fallback) {
        Text text = texts.get(key);
        return text == null ? fallback : text.words();
    }

    /** As {@link #or}, in the form that follows {@code number}: {@code unit.人.one}, where the language has one. */
    String counted(String key, BigDecimal number, String fallback) {
        return or(key + "." + plurals.select(number.doubleValue()), or(key, fallback));
    }

    /** Which of two keys, where a plan of several years is spoken of otherwise than one of a single year. */
    static String ofYears(String ofOne, String ofSeveral, @Nullable Period years) {
        return years == null || years.isOneYear() ? ofOne : ofSeveral;
    }

    /** A year, or the first and last of several. */
    String years(Period years) {
        return years.isOneYear()
                ? years.toString()
                : t("years", Integer.toString(years.first()), Integer.toString(years.last()));
    }

    /** The word for a constant: {@code modality.firm}. */
    String word(String group, Enum<?> constant) {
        return t(group + "." + Word.of(constant));
    }
}
