package org.policybook.citation;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Stated;
import org.policybook.model.Stated.Basis;

/**
 * BibTeX for BibTeX, biblatex and the gbt7714 styles. The type is {@code misc}, which all of them know; {@code mark}
 * and {@code medium} tell the Chinese styles the type of document. Of a date that is inferred only the year is given,
 * as the number that styles sort by, and the note says that it was inferred.
 */
public final class BibTex {
    private BibTex() {}

    /** One entry, closed by a line break. */
    public static String of(Reference reference) {
        List<String> fields = new ArrayList<>();
        add(fields, "author", authors(reference));
        add(fields, "title", "{" + escape(bracketed(reference.title())) + "}");
        add(fields, "number", escaped(reference.number().bracketed()));
        Stated date = reference.date();
        List<Integer> parts = reference.dateParts();
        if (date.basis() == Basis.STATED) {
            add(fields, "date", escaped(date.value()));
        }
        if (!parts.isEmpty()) {
            add(fields, "year", parts.getFirst().toString());
        }
        add(fields, "mark", reference.isNumbered() ? "A" : "EB");
        add(fields, "medium", "OL");
        add(fields, "pages", escaped(reference.locator()));
        add(fields, "titleaddon", escaped(heading(reference)));
        add(fields, "url", reference.url());
        add(fields, "urldate", string(reference.access().date()));
        add(fields, "langid", "chinese");
        add(fields, "note", escaped(note(reference)));
        return "@misc{" + key(reference.id()) + ",\n" + String.join(",\n", fields) + "\n}\n";
    }

    /** The entries of several references, an empty line between them. */
    public static String file(List<Reference> references) {
        return references.stream().map(BibTex::of).collect(joining("\n"));
    }

    /** A slash is no good character for a key, and document ids hold hyphens. */
    private static String key(String id) {
        return id.replace('/', ':');
    }

    private static @Nullable String authors(Reference reference) {
        List<String> issuers = reference.issuers();
        return issuers.isEmpty()
                ? null
                : issuers.stream()
                        .map(name -> "{" + escape(reference.issuer().bracketed(name)) + "}")
                        .collect(joining(" and "));
    }

    private static @Nullable String heading(Reference reference) {
        return reference.clause() == null
                ? null
                : (reference.locator() + " "
                                + (reference.clause().heading() == null
                                        ? ""
                                        : reference.clause().heading()))
                        .strip();
    }

    private static @Nullable String note(Reference reference) {
        List<String> notes = reference.notes();
        return notes.isEmpty() ? null : String.join("；", notes);
    }

    private static void add(List<String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add("  " + name + " = {" + value + "}");
        }
    }

    private static String bracketed(Stated stated) {
        String text = stated.bracketed();
        return text == null ? "" : text;
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String escaped(@Nullable String text) {
        return text == null ? null : escape(text);
    }

    /** TeX's special characters as text; a brace must not even stand escaped, since BibTeX counts it all the same. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("{\\textbackslash}");
                case '{' -> escaped.append("{\\textbraceleft}");
                case '}' -> escaped.append("{\\textbraceright}");
                case '~' -> escaped.append("{\\textasciitilde}");
                case '^' -> escaped.append("{\\textasciicircum}");
                case '&', '%', '$', '#', '_' -> escaped.append('\\').append(c);
                case '\n', '\r', '\t' -> escaped.append(' ');
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
