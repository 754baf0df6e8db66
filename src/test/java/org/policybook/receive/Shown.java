package org.policybook.receive;

import java.util.stream.Collectors;
import org.policybook.model.Original;
import org.policybook.model.Original.Cell;
import org.policybook.model.Original.Grid;
import org.policybook.model.Original.Mark;

/** What was received, as a person reads and checks it: the text, then the marks, then the tables. */
final class Shown {
    private Shown() {}

    static String all(Original original) {
        return text(original) + "\n" + marks(original) + tables(original);
    }

    /** The text; pages end in a line of their own. */
    static String text(Original original) {
        return original.text().text().replace("\f", "\n======\n").replaceAll("\n+$", "") + "\n";
    }

    static String marks(Original original) {
        return original.marks().stream().map(m -> mark(original, m)).collect(Collectors.joining());
    }

    private static String mark(Original original, Mark mark) {
        String words = original.text().text().substring(mark.start(), mark.end());
        return mark.kind() + " " + words.replace('\n', '/') + "\n";
    }

    private static String tables(Original original) {
        return original.tables().stream().map(Shown::table).collect(Collectors.joining());
    }

    static String table(Grid grid) {
        return "\n"
                + grid.rows().stream()
                        .map(row -> row.stream().map(Shown::cell).collect(Collectors.joining(" | ")) + "\n")
                        .collect(Collectors.joining());
    }

    private static String cell(Cell cell) {
        return (cell.merged() ? "^" : "") + cell.text().replace('\n', '/');
    }
}
