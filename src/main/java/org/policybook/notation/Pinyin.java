package org.policybook.notation;

import java.util.ArrayList;
import java.util.List;

/**
 * How Han characters are read: Hanyu Pinyin (ISO 7098) in small letters, without tones, ü as v. The commonest readings
 * come from a table that was made of ICU's Han-Latin, for to get that ready takes a quarter of a small build; the further ones
 * of common characters (长, 行) from a table of our own.
 */
public final class Pinyin {
    private static final Pinyin STANDARD = new Pinyin(Table.lines("pinyin.txt"));
    private static final List<String> FURTHER = Table.lines("readings.txt");

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

    /** The most common reading of a character; empty for one that is no Han character, or whose reading is not known. */
    public static String of(int codePoint) {
        return codePoint < STANDARD.places.length ? STANDARD.syllables.get(STANDARD.places[codePoint]) : "";
    }

    /** All readings of a character that are known, the commonest first. */
    public static List<String> all(int codePoint) {
        List<String> readings = new ArrayList<>();
        String commonest = of(codePoint);
        if (!commonest.isEmpty()) {
            readings.add(commonest);
            FURTHER.stream()
                    .filter(line -> line.indexOf(codePoint) > 0)
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .forEach(readings::add);
        }
        return readings;
    }
}
