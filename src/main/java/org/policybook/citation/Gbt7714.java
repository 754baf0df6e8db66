package org.policybook.citation;

import java.time.LocalDate;
import java.util.List;
import org.policybook.model.Stated;

/**
 * GB/T 7714-2015 信息与文献 参考文献著录规则. A numbered paper is cited as the standard's own example of 4.6.2 is
 * (京政办发[2005]37号[A/OL]. (2005-07-12)[2011-07-12]. …); a text without a 文号, known only from where it was read, as
 * an electronic resource, [EB/OL]. The 文号 and the clause are other title information (8.2).
 */
public final class Gbt7714 {
    /** The standard names up to three responsible bodies (8.1). */
    private static final int MOST_AUTHORS = 3;

    private Gbt7714() {}

    /** The reference as one line of plain text. */
    public static String of(Reference reference) {
        StringBuilder line = new StringBuilder();
        List<String> issuers = reference.issuers();
        if (!issuers.isEmpty()) {
            String names = String.join(", ", issuers.subList(0, Math.min(MOST_AUTHORS, issuers.size())))
                    + (issuers.size() > MOST_AUTHORS ? ", 等" : "");
            line.append(reference.issuer().bracketed(names)).append(". ");
        }
        line.append(reference.title().bracketed());
        if (reference.number().value() != null) {
            line.append(": ").append(reference.number().bracketed());
        }
        if (reference.locator() != null) {
            line.append(reference.isNumbered() ? ", " : ": ").append(reference.locator());
        }
        line.append(reference.isNumbered() ? "[A/OL]. " : "[EB/OL]. ");
        Stated date = reference.date();
        LocalDate read = reference.access().date();
        if (date.value() != null) {
            line.append('(').append(date.bracketed()).append(')');
        }
        if (read != null) {
            line.append('[').append(read).append(']');
        }
        if (date.value() != null || read != null) {
            line.append(". ");
        }
        String url = reference.url();
        return line.append(url == null ? reference.access().site() + ": " + reference.path() : url)
                .append('.')
                .toString();
    }
}
