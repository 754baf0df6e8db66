package org.policybook.receive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The styles of a .docx: what a paragraph or a run gets from its style, or from one that this is based on. */
final class WordStyles {
    /** Word allows chains of ten or so. */
    private static final int LONGEST_CHAIN = 50;

    private final Map<String, XmlElement> styles = new HashMap<>();
    private @Nullable String standard;

    /** Reads {@code styles.xml}; a file without it has no styles. */
    WordStyles(Optional<XmlElement> part) {
        part.ifPresent(root -> root.all("style").forEach(this::add));
    }

    private void add(XmlElement style) {
        String id = style.attribute("styleId");
        if (id == null) {
            return;
        }
        styles.putIfAbsent(id, style);
        if (style.attribute("type", "").equals("paragraph") && isOn(style.attribute("default", "0"))) {
            standard = id;
        }
    }

    /** The style of a paragraph: the one that it names, else the document's standard. */
    @Nullable
    String ofParagraph(@Nullable XmlElement properties) {
        String named = properties == null ? null : properties.val("pStyle").orElse(null);
        return named == null ? standard : named;
    }

    /** The first of a style and those that it is based on for which {@code property} finds something. */
    <T> Optional<T> find(@Nullable String id, Function<XmlElement, Optional<T>> property) {
        Set<String> seen = new HashSet<>();
        String next = id;
        while (next != null && seen.size() < LONGEST_CHAIN && seen.add(next)) {
            XmlElement style = styles.get(next);
            if (style == null) {
                return Optional.empty();
            }
            Optional<T> found = property.apply(style);
            if (found.isPresent()) {
                return found;
            }
            next = style.val("basedOn").orElse(null);
        }
        return Optional.empty();
    }

    /** The name that people know a style by; the ids differ with the language of the word processor. */
    String name(@Nullable String id) {
        XmlElement style = id == null ? null : styles.get(id);
        return style == null ? "" : style.val("name").orElse("");
    }

    /** Whether a run has {@code property}: by itself, else by its character style, else by its paragraph's style. */
    boolean isOn(String property, @Nullable XmlElement run, @Nullable String paragraphStyle) {
        Optional<Boolean> own = run == null ? Optional.empty() : toggle(run, property);
        String style = run == null ? null : run.val("rStyle").orElse(null);
        return own.or(() -> find(style, s -> s.first("rPr").flatMap(p -> toggle(p, property))))
                .or(() -> find(paragraphStyle, s -> s.first("rPr").flatMap(p -> toggle(p, property))))
                .orElse(false);
    }

    private static Optional<Boolean> toggle(XmlElement properties, String property) {
        return properties.first(property).map(e -> isOn(e.attribute("val", "1")));
    }

    static boolean isOn(String value) {
        return !(value.equals("0") || value.equals("false") || value.equals("off") || value.equals("none"));
    }
}
