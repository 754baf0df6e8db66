package org.policybook.index;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How characters sound (ICU, Han-Latin) to those who type them: without tones, and without the differences that many
 * speakers do not make (zh and z, ch and c, sh and s, n and l at the front, ng and n at the end).
 *
 * @param of the sound of each character in use
 */
record Sounds(Map<Character, String> of) {
    /** The sounds of the characters of everyday Chinese (CLDR) and of those in the texts. */
    static Sounds of(Spelling spelling) {
        UnicodeSet characters =
                new UnicodeSet(LocaleData.getInstance(ULocale.CHINESE).getExemplarSet(0, LocaleData.ES_STANDARD));
        spelling.beside().values().forEach(characters::addAll);
        Transliterator latin = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
        Map<Character, String> of = new TreeMap<>();
        for (String character : characters) {
            if (character.length() == 1 && Scan.isHan(character.charAt(0))) {
                String sound = plain(latin.transliterate(character));
                if (!sound.isEmpty()) {
                    of.put(character.charAt(0), sound);
                }
            }
        }
        return new Sounds(of);
    }

    private static String plain(String syllable) {
        return syllable.replaceAll("[^a-z]", "")
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
