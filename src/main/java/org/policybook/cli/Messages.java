package org.policybook.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostic;
import org.policybook.model.Language;

/** What the program says, in English or Chinese. */
final class Messages {
    /** What is said where no language is asked for, and what machines are told: JSON never changes (contract 1). */
    static final Messages ENGLISH = new Messages(Locale.ROOT, Language.EN);

    private static final long MEBIBYTE = 1 << 20;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Language language;

    private Messages(Locale locale, Language language) {
        this.locale = locale;
        this.language = language;
        this.bundle = bundle("messages");
    }

    private ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(
                "org.policybook.cli." + name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The texts of {@code --help} that do not stand with the options themselves. */
    ResourceBundle help() {
        return bundle("help");
    }

    /** The messages of {@code --lang}, else of the locale, else English. */
    static Messages of(@Nullable Language lang) {
        boolean chinese = lang == null ? Locale.getDefault().getLanguage().equals("zh") : lang.equals(Language.ZH);
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

    /** Words one after the other, as the language parts them. */
    String list(List<String> words) {
        return String.join(bundle.getString("list.separator"), words);
    }

    /** What a diagnostic says, its suggestion included: one line, whatever stands in the content. */
    String of(Diagnostic diagnostic) {
        String code = diagnostic.code().word();
        String key = diagnostic.wording() == null ? code : code + "." + diagnostic.wording();
        String message = text(key, diagnostic.details().toArray());
        return line(diagnostic.suggestion() == null ? message : message + text("suggestion", diagnostic.suggestion()));
    }

    /** What a fault of the program itself, or too little memory, is told by: one line, for traces are for those who ask. */
    String fault(Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            long heap = Runtime.getRuntime().maxMemory() / MEBIBYTE;
            return text("out-of-memory", Long.toString(heap), Long.toString(2 * heap));
        }
        return text("fault", line(fault.toString().lines().findFirst().orElse("")));
    }

    /** {@code text} without anything that moves a terminal's cursor or turns its writing round. */
    static String line(String text) {
        return INVISIBLE.matcher(text).replaceAll("\uFFFD");
    }
}
