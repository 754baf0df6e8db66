package org.policybook.index;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.policybook.model.Output;
import org.policybook.notation.Pinyin;
import tools.jackson.databind.json.JsonMapper;

/**
 * By a syllable of pinyin, as {@link Pinyin} has it, the characters of the texts that are read so, in their order; those with ü
 * by u as well, since both are typed.
 */
record Readings(Map<String, String> characters) {
    private static final Pattern LETTERS = Pattern.compile("[a-z'’]{2,48}");
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F'’]");

    /** The readings of the characters that stand in the texts. */
    static Readings of(Set<Character> standing) {
        Map<String, StringBuilder> characters = new TreeMap<>();
        for (char character : standing) {
            for (String syllable : Pinyin.all(character)) {
                characters.computeIfAbsent(syllable, s -> new StringBuilder()).append(character);
                if (syllable.indexOf('v') >= 0) {
                    String typed = syllable.replace('v', 'u');
                    characters.computeIfAbsent(typed, s -> new StringBuilder()).append(character);
                }
            }
        }
        Map<String, String> made = new TreeMap<>();
        characters.forEach((syllable, those) -> made.put(syllable, those.toString()));
        return new Readings(made);
    }

    /** The letters of a folded word that may be pinyin, without tones, ü as v; empty where it has anything else, or very many. */
    static String letters(String word) {
        String plain = MARKS.matcher(
                        Normalizer.normalize(word, Normalizer.Form.NFD).replace("u\u0308", "v"))
                .replaceAll("");
        return LETTERS.matcher(plain).matches() ? plain : "";
    }

    /** Writes {@code pinyin}. */
    void write(Output output) throws IOException {
        output.write("pinyin", Script.ofChinese("pinyin", JsonMapper.shared().writeValueAsString(characters)));
    }
}
