package org.policybook.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostic;
import org.policybook.model.Language;

/** What the program says, in English or Chinese. */
final class Messages {
    /** Codes and JSON never change with the language, so these are what machines are told. */
    static final Messages ENGLISH = new Messages(Locale.ROOT, Language.EN);

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final ResourceBundle bundle;
    private final Language language;

    private Messages(Locale locale, Language language) {
        this.language = language;
        bundle = ResourceBundle.getBundle(
                "org.policybook.cli.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The messages of {@code --lang}, else of the locale, else English. */
    static Messages of(@Nullable Language lang) {
        boolean chinese = lang == null ? Locale.getDefault().getLanguage().equals("zh") : lang == Language.ZH;
        return chinese ? new Messages(Locale.CHINESE, Language.ZH) : ENGLISH;
    }

    /** The language that is spoken. */
    Language language() {
        return language;
    }

    /** The text of {@code key} with its details. */
    String text(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(details);
    }

    /** What a diagnostic says, its suggestion included: one line, whatever stands in the content. */
    String of(Diagnostic diagnostic) {
        String message = text(diagnostic.code().word(), diagnostic.details().toArray());
        return line(diagnostic.suggestion() == null ? message : message + text("suggestion", diagnostic.suggestion()));
    }

    /** {@code text} without anything that moves a terminal's cursor or turns its writing round. */
    static String line(String text) {
        return INVISIBLE.matcher(text).replaceAll("\uFFFD");
    }
}
