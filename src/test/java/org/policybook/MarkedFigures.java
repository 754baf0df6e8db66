package org.policybook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Magnitude;
import org.policybook.model.Target;
import org.policybook.model.Word;
import org.policybook.notation.Quotation;
import org.policybook.notation.Span;

/**
 * A text of {@code intake/figures} without its marks, and what they say.
 *
 * @param text as an official file would print it
 */
record MarkedFigures(String text, List<Figure> figures) {
    private static final Pattern MARK = Pattern.compile("\\{([^{}|]*)\\|([^{}]*)\\}");

    /**
     * A figure that a reader finds.
     *
     * @param words as marked
     * @param span in the text without spaces
     * @param scopes of which any is right
     * @param links what it is a part of or depends on ({@code of 300个}), empty where nothing; a ? before says may be left out
     */
    record Figure(String words, Span span, Reading reading, List<String> scopes, String links) {
        /** Whether the links given are those wanted; a quote may have more words than the mark. */
        boolean isLinked(List<String> given) {
            boolean optional = links.startsWith("?");
            if (links.isEmpty() || given.isEmpty()) {
                return given.isEmpty() && (links.isEmpty() || optional);
            }
            String how = links.substring(optional ? 1 : 0, links.indexOf(' '));
            List<String> wanted =
                    List.of(links.substring(links.indexOf(' ') + 1).split("/", -1));
            return given.size() == 1
                    && given.getFirst().startsWith(how + " ")
                    && wanted.stream().anyMatch(given.getFirst()::contains);
        }
    }

    /** The fields of a figure by their names; a value may be several, of which any is right. */
    record Reading(Map<String, String> fields, Set<String> optional) {
        private static final List<String> FIRST = List.of("kind", "comparator", "value", "unit", "measures");
        private static final Set<String> MODALITIES = Set.of("firm", "expected", "principle", "encouraged");

        static Reading of(String mark) {
            Map<String, String> fields = new LinkedHashMap<>();
            Set<String> optional = new java.util.HashSet<>();
            int n = 0;
            for (String word : mark.split(" ", -1)) {
                boolean may = word.startsWith("?");
                String said = may ? word.substring(1) : word;
                int equals = said.indexOf('=');
                String name = n < FIRST.size()
                        ? FIRST.get(n)
                        : equals > 0 ? said.substring(0, equals) : MODALITIES.contains(said) ? "modality" : "by";
                fields.put(name, (equals > 0 ? said.substring(equals + 1) : said).replace('+', ' '));
                if (may) {
                    optional.add(name);
                }
                n++;
            }
            return new Reading(fields, optional);
        }

        /** The fields of {@code target} that are not as marked. */
        List<String> faults(Target target) {
            Map<String, String> given = fields(target);
            List<String> faults = new ArrayList<>();
            given.forEach((name, value) -> {
                String wanted = fields.getOrDefault(name, "");
                boolean right = wanted.equals(value)
                        || List.of(wanted.split("/", -1)).contains(value)
                        || (value.isEmpty() && optional.contains(name));
                if (!right) {
                    faults.add(name + " " + (value.isEmpty() ? "left out" : value) + " for " + wanted);
                }
            });
            return faults;
        }

        private static Map<String, String> fields(Target t) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("kind", Word.of(t.kind()));
            fields.put("comparator", Word.of(t.comparator()));
            fields.put(
                    "value", t.min() != null ? printed(t.min()) + "-" + printed(t.max()) : or(printed(t.value()), "-"));
            fields.put("unit", or(t.unit(), "-"));
            fields.put("measures", Word.of(t.measures()));
            fields.put("from", printed(t.from()));
            fields.put("per", or(t.per(), ""));
            fields.put("tier", t.tier() == null ? "" : t.tier().name().toLowerCase(Locale.ROOT));
            fields.put("pop", or(t.population(), ""));
            fields.put("ind", or(t.indicator(), ""));
            fields.put("modality", t.modality() == null ? "" : Word.of(t.modality()));
            String by = or(t.by(), "");
            fields.put("by", by.isEmpty() || Boolean.TRUE.equals(t.byPrinted()) ? by : "[" + by + "]");
            return fields;
        }

        private static String printed(@Nullable Magnitude magnitude) {
            return magnitude == null ? "" : magnitude.printed();
        }

        private static String or(@Nullable String value, String otherwise) {
            return value == null || value.isEmpty() ? otherwise : value;
        }
    }

    static MarkedFigures of(String marked) {
        StringBuilder text = new StringBuilder();
        List<Figure> figures = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int at = 0;
        while (mark.find()) {
            text.append(marked, at, mark.start());
            int start = Quotation.bare(text.toString()).length();
            text.append(mark.group(1));
            if (!mark.group(2).equals("x")) {
                String[] parts = mark.group(2).split("\\|", -1);
                Span span = new Span(start, Quotation.bare(text.toString()).length());
                figures.add(new Figure(
                        mark.group(1),
                        span,
                        Reading.of(parts[0]),
                        List.of(parts[1].split("/", -1)),
                        parts.length > 2 ? parts[2] : ""));
            }
            at = mark.end();
        }
        return new MarkedFigures(text.append(marked.substring(at)).toString(), List.copyOf(figures));
    }
}
