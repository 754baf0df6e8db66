package org.policybook.index;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.policybook.model.Output;
import org.policybook.notation.Pinyin;
import tools.jackson.databind.json.JsonMapper;

/**
 * How characters sound ({@link Pinyin}) to those who type them: without tones, and without the differences that many
 * speakers do not make (zh and z, ch and c, sh and s, n and l at the front, ng and n at the end).
 *
 * @param of the sound of each character that people type
 * @param standing the characters that stand in the texts
 */
record Sounds(Map<Character, String> of, Set<Character> standing) {
    private static final int PART = 1200;
    private static final int MOST_PARTS = 64;

    private static final Charset EVERYDAY = Charset.forName("GB2312");
    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FA5';

    /** The sounds of the common characters (GB/T 2312, level 1), which are those that people type, and of those in the texts. */
    static Sounds of(Spelling spelling, Lexicon lexicon) {
        TreeSet<Character> characters = new TreeSet<>();
        for (char c = FIRST; c <= LAST; c++) {
            if (isCommon(c)) {
                characters.add(c);
            }
        }
        Set<Character> standing = new TreeSet<>();
        spelling.beside().values().forEach(text -> add(text, standing));
        lexicon.names().forEach(name -> add(name, standing));
        characters.addAll(standing);
        Map<Character, String> of = new TreeMap<>();
        for (char character : characters) {
            String sound = plain(Pinyin.of(character));
            if (!sound.isEmpty()) {
                of.put(character, sound);
            }
        }
        return new Sounds(of, standing);
    }

    /** Level 1 are the rows up to 55; every row begins with its number and A0. */
    private static boolean isCommon(char c) {
        byte[] code = String.valueOf(c).getBytes(EVERYDAY);
        return code.length == 2 && (code[0] & 0xFF) < 0xA0 + 56;
    }

    private static String plain(String syllable) {
        String sound = syllable.replace('v', 'u');
        if (sound.startsWith("zh") || sound.startsWith("ch") || sound.startsWith("sh")) {
            sound = sound.charAt(0) + sound.substring(2);
        } else if (sound.startsWith("n") && sound.length() > 1) {
            sound = "l" + sound.substring(1);
        }
        return sound.endsWith("ng") ? sound.substring(0, sound.length() - 1) : sound;
    }

    private static void add(String text, Set<Character> characters) {
        text.chars().filter(Scan::isHan).forEach(c -> characters.add((char) c));
    }

    /** Whether {@code other}, which stands in the texts, may be taken for {@code one} by those who type by sound. */
    boolean alike(char one, char other) {
        String sound = of.get(one);
        return one != other && sound != null && sound.equals(of.get(other)) && standing.contains(other);
    }

    /** Writes {@code h/}, for each character those that sound alike; gives the number of its parts, a power of two. */
    int write(Output output) throws IOException {
        Map<String, StringBuilder> groups = new TreeMap<>();
        for (char character : standing) {
            String sound = of.get(character);
            if (sound != null) {
                groups.computeIfAbsent(sound, s -> new StringBuilder()).append(character);
            }
        }
        Map<String, String> alike = new TreeMap<>();
        int size = 0;
        for (Map.Entry<Character, String> entry : of.entrySet()) {
            String others = String.valueOf(groups.getOrDefault(entry.getValue(), new StringBuilder()))
                    .replace(entry.getKey().toString(), "");
            if (!others.isEmpty()) {
                alike.put(entry.getKey().toString(), JsonMapper.shared().writeValueAsString(others));
                size += others.length() + 6;
            }
        }
        int parts = Shards.count(size, PART, MOST_PARTS);
        Shards.write("h", alike, parts, UnaryOperator.identity(), output);
        return parts;
    }
}
