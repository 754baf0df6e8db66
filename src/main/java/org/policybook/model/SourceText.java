package org.policybook.model;

/**
 * The text of one file, or of the part of it below the front matter.
 *
 * @param file path as the user wrote it
 * @param text lines ended by {@code \n}, without byte order mark; what was cut off above is kept as empty lines, so
 *     that line numbers are those of the file
 */
public record SourceText(String file, String text) {
    /** The place of the character at {@code offset}. */
    public Place at(int offset) {
        int line = 1;
        int start = 0;
        for (int next = text.indexOf('\n'); next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) {
            line++;
            start = next + 1;
        }
        return new Place(file, line, text.codePointCount(start, Math.min(offset, text.length())) + 1);
    }
}
