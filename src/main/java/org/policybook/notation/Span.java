package org.policybook.notation;

/** A range of characters in a text, from {@code start} up to but not including {@code end}. */
public record Span(int start, int end) {
    /** Whether the two share a character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The characters of this range. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
