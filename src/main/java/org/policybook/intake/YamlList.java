package org.policybook.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.policybook.model.Places;

/** A YAML file that lists entries, to which entries are added and from which they are taken; comments stay with their entries. */
record YamlList(TextLines lines) {
    private static final Pattern BLANK_OR_COMMENT = Pattern.compile("\\s*(?:#.*)?");
    private static final String NO_ENTRY = "\\[\\s*]\\s*(?:#.*)?";

    /** Whether entries stand on lines of their own, so that others can be added. */
    boolean isOpen() {
        for (int line = 1; line <= lines.count(); line++) {
            // The document would end there.
            if (lines.line(line).matches("(?:\\.\\.\\.|---)(?:\\s.*)?")) {
                return false;
            }
        }
        for (int line = 1; line <= lines.count(); line++) {
            String text = lines.line(line);
            if (!BLANK_OR_COMMENT.matcher(text).matches()) {
                return text.stripLeading().startsWith("- ") || text.matches(NO_ENTRY);
            }
        }
        return true;
    }

    /** Adds entries at the end, an empty line before them. */
    void append(String entries) {
        int first = firstEntry();
        String head = lines.line(first);
        if (head.matches(NO_ENTRY)) {
            lines.remove(first);
        }
        String margin = head.stripLeading().startsWith("- ") ? head.substring(0, head.indexOf('-')) : "";
        if (lines.countNow() > 0 && !lines.line(lines.count()).isBlank()) {
            lines.add(lines.count(), List.of(""));
        }
        lines.add(
                lines.count(),
                entries.lines()
                        .map(line -> line.isEmpty() ? line : margin + line)
                        .toList());
    }

    /** Takes an entry out, with the comments that stand above it as a paragraph of their own; false where it has no own lines. */
    boolean remove(Places entry) {
        int first = entry.here().line();
        String head = lines.line(first);
        int dash = head.indexOf("- ");
        if (dash < 0 || !head.substring(0, dash).isBlank() || head.startsWith("{", dash + 2)) {
            return false;
        }
        int last = first;
        for (int line = first + 1; line <= lines.count(); line++) {
            String text = lines.line(line);
            int indent = text.length() - text.stripLeading().length();
            if (!BLANK_OR_COMMENT.matcher(text).matches()) {
                if (indent <= dash) {
                    break;
                }
                last = line;
            }
        }
        int above = first;
        while (above > 1 && lines.line(above - 1).stripLeading().startsWith("#")) {
            above--;
        }
        // What heads the file belongs to it, and what stands close below an entry to that.
        boolean own = above > 1 && lines.line(above - 1).isBlank() && above > firstEntry();
        for (int line = own ? above : first; line <= last; line++) {
            lines.remove(line);
        }
        if (lines.line(last + 1).isBlank() && last < lines.count()) {
            lines.remove(last + 1);
        }
        return true;
    }

    private int firstEntry() {
        int line = 1;
        while (line <= lines.count()
                && BLANK_OR_COMMENT.matcher(lines.line(line)).matches()) {
            line++;
        }
        return line;
    }
}
