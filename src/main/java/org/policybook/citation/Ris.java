package org.policybook.citation;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Stated.Basis;

/**
 * RIS, the tagged format that reference managers import: a line a field, ended by CR LF. The type is GOVDOC, with the
 * 文号 as its number and the clause as its section.
 */
public final class Ris {
    private static final String END = "\r\n";

    private Ris() {}

    /** One record. */
    public static String of(Reference reference) {
        StringBuilder record = new StringBuilder();
        add(record, "TY", reference.isNumbered() ? "GOVDOC" : "ELEC");
        add(record, "ID", reference.id());
        reference.issuers().forEach(name -> add(record, "AU", reference.issuer().bracketed(name)));
        add(record, "TI", reference.title().bracketed());
        add(record, "M1", reference.number().bracketed());
        if (reference.clause() != null) {
            add(record, "SE", reference.locator());
        }
        List<Integer> parts = reference.dateParts();
        if (!parts.isEmpty()) {
            add(record, "PY", parts.getFirst().toString());
        }
        if (reference.date().basis() == Basis.STATED && parts.size() == 3) {
            add(record, "DA", day(parts.get(0), parts.get(1), parts.get(2)));
        }
        LocalDate read = reference.access().date();
        if (read != null) {
            add(record, "Y2", day(read.getYear(), read.getMonthValue(), read.getDayOfMonth()));
        }
        add(record, "UR", reference.url());
        add(record, "LA", "zh");
        add(record, "DP", reference.access().site());
        reference.notes().forEach(note -> add(record, "N1", note));
        return record.append("ER  - ").append(END).toString();
    }

    /** The records of several references. */
    public static String file(List<Reference> references) {
        return references.stream().map(Ris::of).collect(joining(END));
    }

    private static String day(int year, int month, int day) {
        return String.format(Locale.ROOT, "%04d/%02d/%02d/", year, month, day);
    }

    /** A field is one line, whatever stands in it. */
    private static void add(StringBuilder record, String tag, @Nullable String value) {
        if (value != null) {
            String line =
                    value.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
            record.append(tag).append("  - ").append(line).append(END);
        }
    }
}
