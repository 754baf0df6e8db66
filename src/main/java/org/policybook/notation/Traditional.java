package org.policybook.notation;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Traditional characters and their simplified forms; from a table that was made of ICU's Traditional-Simplified. */
public final class Traditional {
    private static final SortedMap<Character, Character> SIMPLIFIED = simplified(Table.lines("traditional.txt"));

    private Traditional() {}

    /** Every traditional character with the simplified one that stands for it, in the order of code points. */
    public static SortedMap<Character, Character> simplified() {
        return SIMPLIFIED;
    }

    /** Of lines in which a simplified character stands after each traditional one. */
    private static SortedMap<Character, Character> simplified(List<String> lines) {
        SortedMap<Character, Character> forms = new TreeMap<>();
        for (String line : lines) {
            for (int i = 0; i < line.length(); i += 2) {
                forms.put(line.charAt(i), line.charAt(i + 1));
            }
        }
        return Collections.unmodifiableSortedMap(forms);
    }
}
