package org.policybook.intake;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.policybook.model.Language;
import org.policybook.model.Word;

/** The words of the report of an import in one language: {@code report.properties} and {@code report_zh.properties}. */
final class ReportWords {
    private final ResourceBundle bundle;

    private ReportWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static ReportWords in(Language language) {
        return new ReportWords(ResourceBundle.getBundle(
                "org.policybook.intake.report",
                language.equals(Language.ZH) ? Locale.CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The text of {@code key} with its details. */
    String text(String key, Object... details) {
        return details.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), Locale.ROOT).format(details);
    }

    /** The word for a constant: {@code kind.target}. */
    String word(String group, Enum<?> constant) {
        return text(group + "." + Word.of(constant));
    }

    /** What a field of the head is called. */
    String field(String field) {
        return text("field." + field);
    }

    /** Words one after another. */
    String list(List<String> words) {
        return String.join(text("list"), words);
    }
}
