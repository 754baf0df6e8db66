package org.policybook.notation;

import java.util.ArrayList;
import java.util.List;

/**
 * How Han characters are read: Hanyu Pinyin (ISO 7098) in small letters, without tones, ü as v; the commonest reading
 * alone. It comes from a table that was made of ICU's Han-Latin: to get that ready takes a quarter of a small build.
 */
public final class Pinyin {
    private static final Pinyin STANDARD = new Pinyin(Table.lines("pinyin.txt"));

    private final List<String> syllables = new ArrayList<>(List.of(""));

    /** By code point the place of its syllable. */
    private final char[] places = new char[Character.MIN_SUPPLEMENTARY_CODE_POINT * 4];

    /** Of lines that begin with a syllable, a space and the characters that are read so after it. */
    private Pinyin(List<String> lines) {
        for (String line : lines) {
            int space = line.indexOf(' ');
            line.codePoints().skip(space + 1L).forEach(c -> places[c] = (char) syllables.size());
            syllables.add(line.substring(0, space));
        }
    }

    /** How a character is read; empty for one that is no Han character, or whose reading is not known. */
    public static String of(int codePoint) {
        return codePoint < STANDARD.places.length ? STANDARD.syllables.get(STANDARD.places[codePoint]) : "";
    }
}
