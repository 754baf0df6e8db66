package org.policybook.render;

import java.io.Writer;
import java.util.Arrays;

/**
 * The text of one page while its template writes it. A template writes thousands of short pieces, so each is copied once, in
 * one go, and is escaped where it then stands; for one thread.
 */
final class PageText extends Writer implements CharSequence {
    /** A character takes so many bytes in UTF-8 at most; a pair takes four. */
    private static final int MOST_BYTES = 3;

    private char[] chars = new char[1 << 16];
    private int length;

    @Override
    public void write(int c) {
        room(1);
        chars[length++] = (char) c;
    }

    @Override
    public void write(char[] text, int from, int count) {
        room(count);
        System.arraycopy(text, from, chars, length, count);
        length += count;
    }

    @Override
    public void write(String text, int from, int count) {
        room(count);
        text.getChars(from, from + count, chars, length);
        length += count;
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    /** Writes words, in which nothing can become markup. */
    void writeEscaped(String words) {
        int start = length;
        write(words);
        for (int i = start; i < length; i++) {
            if (isMarkup(chars[i])) {
                length = i;
                escape(words, i - start);
                return;
            }
        }
    }

    private void escape(String words, int from) {
        for (int i = from; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isMarkup(c)) {
                String reference = reference(c);
                write(reference);
            } else {
                write(c);
            }
        }
    }

    private static boolean isMarkup(char c) {
        return c <= '>' && (c == '<' || c == '>' || c == '&' || c == '"' || c == '\'');
    }

    private static String reference(char markup) {
        return switch (markup) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> "&#39;";
        };
    }

    private void room(int more) {
        if (chars.length - length < more) {
            chars = Arrays.copyOf(chars, Math.max(length + more, 2 * chars.length));
        }
    }

    /** Writes a part of another text. */
    void write(PageText text, int from, int to) {
        write(text.chars, from, to - from);
    }

    /** Where a character first stands within a part; -1 where it does not. */
    int indexOf(char sought, int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars[i] == sought) {
                return i;
            }
        }
        return -1;
    }

    /** Whether {@code words} stand at a place. */
    boolean hasAt(int at, String words) {
        for (int i = 0; i < words.length(); i++) {
            if (charAt(at + i) != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new String(chars, from, to - from);
    }

    /**
     * The text in UTF-8; half of a character pair becomes a question mark. By hand, for an encoder checks the room that is
     * left at every character.
     */
    byte[] utf8() {
        byte[] utf8 = new byte[Math.multiplyExact(MOST_BYTES, length)];
        int size = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c < 0x80) {
                utf8[size++] = (byte) c;
            } else if (c < 0x800) {
                utf8[size++] = (byte) (0xC0 | (c >> 6));
                utf8[size++] = following(c);
            } else if (!Character.isSurrogate(c)) {
                utf8[size++] = (byte) (0xE0 | (c >> 12));
                utf8[size++] = following(c >> 6);
                utf8[size++] = following(c);
            } else if (i + 1 < length && Character.isSurrogatePair(c, chars[i + 1])) {
                int point = Character.toCodePoint(c, chars[++i]);
                utf8[size++] = (byte) (0xF0 | (point >> 18));
                utf8[size++] = following(point >> 12);
                utf8[size++] = following(point >> 6);
                utf8[size++] = following(point);
            } else {
                utf8[size++] = '?';
            }
        }
        return Arrays.copyOf(utf8, size);
    }

    /** A byte after the first, with the last six bits of {@code bits}. */
    private static byte following(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
