package org.policybook.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Place;
import org.policybook.model.Places;

/**
 * An entry of a YAML file, or its front matter, of which single fields are changed in the text. A field is only changed where
 * it stands on one line and says what the loader has read there; where it does not, nothing is done and {@code false} given.
 *
 * @param places where the entry and its fields stand
 */
record YamlEntry(TextLines lines, Places places) {
    /** Words that need no quotation marks: no sign that YAML knows, and no number. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{IsHan}\\p{L}\\p{N}.%]*\\p{IsHan}[\\p{IsHan}\\p{L}\\p{N}.%]*");

    private static final Pattern FIELD = Pattern.compile("^(\\s*(?:- +)?)[a-z_]+\\s*:");

    /** A value on its line, from {@code from} up to {@code to}. */
    private record Scalar(int line, int from, int to, boolean bare) {}

    /** Puts {@code now} in the place of a value that says {@code before}. */
    boolean replace(String path, String before, String now) {
        return write(path, before, isNumber(now) ? now : null, now);
    }

    /** The same for a word of the schema, a number or a day, which stand without quotation marks. */
    boolean replaceWord(String path, String before, String now) {
        return write(path, before, now, now);
    }

    private boolean write(String path, String before, @Nullable String word, String now) {
        Optional<Scalar> scalar = scalar(path, before);
        scalar.ifPresent(there -> {
            boolean bare = there.bare() && PLAIN.matcher(now).matches();
            String text = word != null ? word : bare ? now : DocumentWriter.quoted(now);
            lines.replace(there.line(), there.from(), there.to(), text);
        });
        return scalar.isPresent();
    }

    /** Takes out a field that says {@code before}, with its line. */
    boolean remove(String field, String before) {
        Optional<Scalar> scalar = scalar(field, before)
                .filter(there -> lines.line(there.line()).matches("\\s+" + field + "\\s*:.*") && endsOn(there.line()));
        scalar.ifPresent(there -> lines.remove(there.line()));
        return scalar.isPresent();
    }

    /** Adds a field behind another one, on a line of its own. */
    boolean add(String after, String field, String now) {
        int line = places.of(after).line();
        Matcher name = FIELD.matcher(lines.line(line));
        if (!name.find() || isBroken() || !endsOn(line)) {
            return false;
        }
        lines.add(line, List.of(" ".repeat(name.group(1).length()) + field + ": " + now));
        return true;
    }

    /** Whether the entry stands between braces over several lines. */
    private boolean isBroken() {
        String head = lines.line(places.here().line()).strip();
        return head.matches("(?:- +)?\\{.*") && !head.matches(".*}\\s*(?:#.*)?");
    }

    /** Whether the value that begins on a line ends there too: what follows stands no deeper than its field. */
    private boolean endsOn(int line) {
        Matcher name = FIELD.matcher(lines.line(line));
        int field = name.find() ? name.group(1).length() : 0;
        for (int next = line + 1; next <= lines.count(); next++) {
            String text = lines.line(next);
            if (!text.isBlank()) {
                return text.length() - text.stripLeading().length() <= field;
            }
        }
        return true;
    }

    private Optional<Scalar> scalar(String path, String value) {
        if (isBroken()) {
            return Optional.empty();
        }
        Place place = places.of(path);
        String line = lines.line(place.line());
        String field = path.substring(path.lastIndexOf('/') + 1);
        if (line.codePointCount(0, line.length()) < place.column()) {
            return Optional.empty();
        }
        int from = line.offsetByCodePoints(0, place.column() - 1);
        if (!Pattern.compile("(?:^|[\\s{,-])" + field + "\\s*:\\s*$")
                .matcher(line.substring(0, from))
                .find()) {
            return Optional.empty();
        }
        char first = line.charAt(from);
        boolean bare = first != '"' && first != '\'';
        int to = bare ? bareEnd(line, from) : line.indexOf(first, from + 1) + 1;
        if (to <= from) {
            return Optional.empty();
        }
        String said = bare ? line.substring(from, to) : line.substring(from + 1, to - 1);
        return said.equals(value) ? Optional.of(new Scalar(place.line(), from, to, bare)) : Optional.empty();
    }

    /** Where a value without quotation marks ends: between braces at their signs, everywhere before a comment. */
    private static int bareEnd(String line, int from) {
        boolean braces = line.substring(0, from).matches(".*[\\[{].*");
        int end = from;
        while (end < line.length()
                && !line.startsWith(" #", end)
                && !(braces && ",]}".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        return from + line.substring(from, end).stripTrailing().length();
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9./]+");
    }
}
