package org.policybook.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.policybook.model.Diagnostic;
import org.policybook.model.Word;

/** What the program says, in English or Chinese. */
final class Messages {
    /** Codes and JSON never change with the language, so these are what machines are told. */
    static final Messages ENGLISH = new Messages(Locale.ROOT);

    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        bundle = ResourceBundle.getBundle(
                "org.policybook.cli.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The messages of {@code --lang}, else of the locale, else English. */
    static Messages of(String lang) {
        String language = lang.isEmpty() ? Locale.getDefault().getLanguage() : lang;
        return language.equals("zh") ? new Messages(Locale.CHINESE) : ENGLISH;
    }

    /** The text of {@code key} with its details. */
    String text(String key, Object... details) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(details);
    }

    /** What a diagnostic says, its suggestion included. */
    String of(Diagnostic diagnostic) {
        String message = text(diagnostic.code().word(), diagnostic.details().toArray());
        return diagnostic.suggestion() == null ? message : message + text("suggestion", diagnostic.suggestion());
    }

    /** {@code error} or {@code warning} in this language. */
    String severity(Diagnostic diagnostic) {
        return text("severity." + Word.of(diagnostic.severity()));
    }
}
