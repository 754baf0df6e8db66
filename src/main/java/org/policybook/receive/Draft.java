package org.policybook.receive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.policybook.model.Original;
import org.policybook.model.Original.Cell;
import org.policybook.model.Original.Grid;
import org.policybook.model.Original.Kind;
import org.policybook.model.Original.Mark;
import org.policybook.model.SourceText;

/** The words of a file as they are gathered, with marks and tables. */
final class Draft {
    private static final Comparator<Mark> ORDER =
            Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end).thenComparing(Mark::kind);

    private static final int LAST_MARKS = 20;

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    /** The words from {@code start} on. */
    String from(int start) {
        return text.substring(start);
    }

    boolean endsWith(char c) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == c;
    }

    List<Grid> grids() {
        return grids;
    }

    /** Whether the next character begins a line. */
    boolean atLineStart() {
        return text.isEmpty() || endsWith('\n') || endsWith('\f');
    }

    void add(String words) {
        text.append(words);
    }

    void add(String words, Collection<Kind> kinds) {
        int start = text.length();
        text.append(words);
        kinds.forEach(kind -> mark(kind, start));
    }

    /** Marks all from {@code start} to here. */
    void mark(Kind kind, int start) {
        mark(kind, start, text.length());
    }

    /** Marks each line from {@code start} to here; of tables, none. */
    void markLines(Kind kind, int start) {
        int line = start;
        while (line < text.length()) {
            int end = text.indexOf("\n", line);
            int stop = end < 0 ? text.length() : end;
            int at = line;
            if (grids.stream().noneMatch(g -> g.start() <= at && at < g.end())) {
                mark(kind, line, stop);
            }
            line = stop + 1;
        }
    }

    /** Marks a stretch; one that goes on where the last of its kind ended makes that one longer. */
    void mark(Kind kind, int start, int end) {
        if (start >= end) {
            return;
        }
        for (int i = marks.size() - 1; i >= 0 && i >= marks.size() - 4; i--) {
            Mark last = marks.get(i);
            if (last.kind() == kind && last.end() == start) {
                marks.set(i, new Mark(kind, last.start(), end));
                return;
            }
        }
        marks.add(new Mark(kind, start, end));
    }

    void grid(Grid grid) {
        grids.add(grid);
    }

    /** Ends the line. */
    void newLine() {
        text.append('\n');
    }

    /** Ends the line unless it is empty. */
    void freshLine() {
        if (!atLineStart()) {
            newLine();
        }
    }

    /** A note on lines of its own after the body, with its number; in the body a number would run into the figures. */
    void note(String number, Draft words) {
        freshLine();
        add(number, List.of(Kind.NUMBERING));
        add(words.text().startsWith(" ") ? "" : " ");
        append(words);
        freshLine();
    }

    /** Ends the page: in the text a page ends where a line does. */
    void endPage() {
        if (endsWith('\n') && text.length() > 1 && text.charAt(text.length() - 2) != '\f') {
            cut(text.length() - 1);
        }
        text.append('\f');
    }

    /** Takes off the spaces that the line at the end closes with. */
    void trimLine() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        cut(end);
    }

    private void cut(int end) {
        if (end == text.length()) {
            return;
        }
        text.setLength(end);
        // Only marks of the last words can reach into what was cut.
        for (int i = marks.size() - 1; i >= Math.max(0, marks.size() - LAST_MARKS); i--) {
            Mark m = marks.get(i);
            if (m.start() >= end) {
                marks.remove(i);
            } else if (m.end() > end) {
                marks.set(i, new Mark(m.kind(), m.start(), end));
            }
        }
    }

    /** Adds all of {@code other}. */
    void append(Draft other) {
        int offset = text.length();
        text.append(other.text);
        other.marks.forEach(m -> mark(m.kind(), m.start() + offset, m.end() + offset));
        other.grids.forEach(g -> grids.add(new Grid(g.start() + offset, g.end() + offset, g.rows())));
    }

    /** Adds {@code other} on lines of its own. */
    void appendLines(Draft other) {
        if (other.length() > 0) {
            freshLine();
            append(other);
            freshLine();
        }
    }

    /**
     * Adds a table: a row a line, cells parted by tabs. A merged cell's words stand in the text once.
     *
     * @param slots its cells, none over another
     */
    void table(int rows, int columns, List<Slot> slots) {
        Slot[][] places = new Slot[rows][columns];
        for (Slot slot : slots) {
            for (int r = slot.row(); r < Math.min(rows, slot.row() + slot.rows()); r++) {
                for (int c = slot.column(); c < Math.min(columns, slot.column() + slot.columns()); c++) {
                    places[r][c] = slot;
                }
            }
        }
        freshLine();
        int start = text.length();
        List<List<Cell>> grid = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<Cell> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                if (c > 0) {
                    text.append('\t');
                }
                Slot slot = places[r][c];
                boolean begins = slot != null && slot.row() == r && slot.column() == c;
                if (begins) {
                    append(slot.words().onOneLine());
                }
                row.add(new Cell(slot == null ? "" : slot.words().text().strip(), slot != null && !begins));
            }
            newLine();
            grid.add(List.copyOf(row));
        }
        grids.add(new Grid(start, text.length(), List.copyOf(grid)));
    }

    /** The words of a cell as they stand in a row: line ends and tabs become spaces, one character for one. */
    private Draft onOneLine() {
        Draft line = new Draft();
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            line.text.append(c == '\n' || c == '\t' || c == '\f' ? ' ' : c);
        }
        for (Mark m : marks) {
            line.mark(m.kind(), Math.max(m.start() - start, 0), Math.min(m.end(), end) - start);
        }
        return line;
    }

    /** What was gathered, as the file {@code shown}. */
    Original original(String shown) {
        return new Original(
                new SourceText(shown, text.toString()),
                marks.stream().sorted(ORDER).toList(),
                List.copyOf(grids));
    }
}
