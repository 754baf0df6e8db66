package org.policybook.receive;

import java.text.Normalizer;

/**
 * A printed character (now and then a ligature of several) and its place on the page, in points from the upper left.
 *
 * @param x its left edge
 * @param y its baseline
 * @param width how far it reaches to the right
 * @param size of its font
 */
record Glyph(String words, double x, double y, double width, double size) {
    /**
     * A glyph whose words are characters of text. Fonts may have one form for a character and for the radical that looks
     * like it, and files then name the radical.
     */
    static Glyph of(String words, double x, double y, double width, double size) {
        boolean radical = words.codePoints().anyMatch(c -> c >= 0x2E80 && c <= 0x2FD5);
        return new Glyph(radical ? Normalizer.normalize(words, Normalizer.Form.NFKC) : words, x, y, width, size);
    }

    double end() {
        return x + width;
    }

    double middle() {
        return x + width / 2;
    }

    boolean isBlank() {
        return words.isBlank();
    }
}
