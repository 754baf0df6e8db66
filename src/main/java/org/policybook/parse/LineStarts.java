package org.policybook.parse;

import java.util.Arrays;
import org.policybook.model.Place;
import org.policybook.model.SourceText;

/** Finds the line and column of any character of one text, however long it is. */
final class LineStarts {
    private final SourceText source;
    private final int[] starts;

    LineStarts(SourceText source) {
        this.source = source;
        int[] found = new int[(int) source.text().chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int i = source.text().indexOf('\n'); i >= 0; i = source.text().indexOf('\n', i + 1)) {
            found[line++] = i + 1;
        }
        this.starts = found;
    }

    /** The place of the character at {@code offset}. */
    Place at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        int end = Math.min(offset, source.text().length());
        return new Place(source.file(), line + 1, source.text().codePointCount(starts[line], end) + 1);
    }
}
