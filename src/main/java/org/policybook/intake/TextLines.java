package org.policybook.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text file that is changed line by line. Lines that no change names stay as they are, byte for byte; lines are counted from
 * 1, as they stood before all changes.
 */
final class TextLines {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private sealed interface Change {
        int line();

        /** Characters of a line from {@code from} up to {@code to} become others. */
        record Replaced(int line, int from, int to, String text) implements Change {}

        record Removed(int line) implements Change {}

        record Added(int line, List<String> lines) implements Change {}
    }

    private final String mark;
    private final String end;
    private final boolean closed;
    private final List<String> lines;
    private final List<Change> changes = new ArrayList<>();

    private TextLines(String mark, String end, boolean closed, List<String> lines) {
        this.mark = mark;
        this.end = end;
        this.closed = closed;
        this.lines = lines;
    }

    static TextLines of(String text) {
        String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        String bare = text.substring(mark.length());
        boolean closed = bare.isEmpty() || bare.endsWith("\n");
        String[] lines = (closed && !bare.isEmpty() ? bare.substring(0, bare.length() - 1) : bare).split("\n", -1);
        return new TextLines(
                mark, bare.contains("\r\n") ? "\r\n" : "\n", closed, bare.isEmpty() ? List.of() : List.of(lines));
    }

    int count() {
        return lines.size();
    }

    /** A line without its end; empty where there is none. */
    String line(int number) {
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1).replaceFirst("\r$", "");
    }

    void replace(int line, int from, int to, String text) {
        changes.add(new Change.Replaced(line, from, to, text));
    }

    void remove(int line) {
        changes.add(new Change.Removed(line));
    }

    /** Puts lines behind a line, or before the first where {@code line} is 0. */
    void add(int line, List<String> added) {
        changes.add(new Change.Added(line, List.copyOf(added)));
    }

    /** How many changes there are. */
    int changes() {
        return changes.size();
    }

    /** Takes all changes back but for the first ones. */
    void keep(int first) {
        changes.subList(first, changes.size()).clear();
    }

    /** On which line a line stands after the changes; of one that was removed, the next. */
    int now(int line) {
        int now = line;
        for (Change change : changes) {
            if (change.line() < line) {
                now += switch (change) {
                    case Change.Replaced replaced -> 0;
                    case Change.Removed removed -> -1;
                    case Change.Added added -> added.lines().size();
                };
            }
        }
        return now;
    }

    /** How many lines there are after the changes. */
    int countNow() {
        return now(lines.size() + 1) - 1;
    }

    /** The text after the changes. */
    String text() {
        List<String> out = new ArrayList<>();
        for (int line = 0; line <= lines.size(); line++) {
            int number = line;
            List<Change> here =
                    changes.stream().filter(change -> change.line() == number).toList();
            if (line > 0 && here.stream().noneMatch(Change.Removed.class::isInstance)) {
                out.add(replaced(lines.get(line - 1), here));
            }
            for (Change change : here) {
                if (change instanceof Change.Added added) {
                    String ending = end.substring(0, end.length() - 1);
                    added.lines().forEach(text -> out.add(text + ending));
                }
            }
        }
        boolean ends = !out.isEmpty() && (closed || changes.stream().anyMatch(Change.Added.class::isInstance));
        return mark + String.join("\n", out) + (ends ? "\n" : "");
    }

    private static String replaced(String line, List<Change> changes) {
        StringBuilder text = new StringBuilder(line);
        changes.stream()
                .filter(Change.Replaced.class::isInstance)
                .map(Change.Replaced.class::cast)
                .sorted(Comparator.comparingInt(Change.Replaced::from).reversed())
                .forEach(change -> text.replace(change.from(), change.to(), change.text()));
        return text.toString();
    }
}
