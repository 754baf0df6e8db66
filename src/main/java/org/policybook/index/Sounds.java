package org.policybook.index;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How characters sound (ICU, Han-Latin) to those who type them: without tones, and without the differences that many
 * speakers do not make (zh and z, ch and c, sh and s, n and l at the front, ng and n at the end).
 *
 * @param of the sound of each character in use
 */
record Sounds(Map<Character, String> of) {
    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FA5';

    /** The sounds of the characters of GB/T 2312, which are those that people type, and of those in the texts. */
    static Sounds of(Spelling spelling) {
        CharsetEncoder everyday = Charset.forName("GB2312").newEncoder();
        TreeSet<Character> characters = new TreeSet<>();
        for (char c = FIRST; c <= LAST; c++) {
            if (everyday.canEncode(c)) {
                characters.add(c);
            }
        }
        spelling.beside().values().forEach(text -> text.chars().forEach(c -> characters.add((char) c)));
        Transliterator latin = Transliterator.getInstance("Han-Latin");
        StringBuilder lines = new StringBuilder();
        characters.forEach(character -> lines.append(character.charValue()).append('\n'));
        // One by one they take a hundred times as long.
        List<String> syllables = latin.transliterate(lines.toString()).lines().toList();
        Map<Character, String> of = new TreeMap<>();
        int line = 0;
        for (char character : characters) {
            String sound = plain(syllables.get(line++));
            if (!sound.isEmpty()) {
                of.put(character, sound);
            }
        }
        return new Sounds(of);
    }

    private static String plain(String syllable) {
        return Normalizer.normalize(syllable, Normalizer.Form.NFD)
                .replaceAll("[^a-z]", "")
                .replaceFirst("^([zcs])h", "$1")
                .replaceFirst("^n(?=.)", "l")
                .replaceFirst("ng$", "n");
    }

    /** Whether two different characters may be taken for one another by those who type by sound. */
    boolean alike(char one, char other) {
        String sound = of.get(one);
        return one != other && sound != null && sound.equals(of.get(other));
    }

    /** Each sound with its characters: {@code a阿啊ai爱…}. */
    String grouped() {
        Map<String, StringBuilder> groups = new TreeMap<>();
        of.forEach((character, sound) ->
                groups.computeIfAbsent(sound, s -> new StringBuilder()).append(character));
        StringBuilder all = new StringBuilder();
        groups.forEach((sound, group) -> all.append(sound).append(group));
        return all.toString();
    }
}
