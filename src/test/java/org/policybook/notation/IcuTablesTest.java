package org.policybook.notation;

import static java.lang.Character.UnicodeScript.HAN;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tables that were made of ICU's are as ICU has them; {@code -Dpolicybook.write=tables} writes them anew. */
class IcuTablesTest {
    private static final Path TABLES = Path.of("src/main/resources/org/policybook/notation");

    @Test
    void pinyinIsThatOfIcu() throws IOException {
        List<Integer> characters = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> Character.UnicodeScript.of(c) == HAN)
                .boxed()
                .toList();
        String lines = characters.stream().map(Character::toString).collect(joining("\n"));
        List<String> latin = Transliterator.getInstance("Han-Latin; Lower")
                .transliterate(lines)
                .lines()
                .toList();
        Map<String, StringBuilder> bySyllable = new TreeMap<>();
        for (int i = 0; i < characters.size(); i++) {
            String syllable = letters(latin.get(i));
            if (!syllable.isEmpty()) {
                bySyllable.computeIfAbsent(syllable, s -> new StringBuilder()).appendCodePoint(characters.get(i));
            }
        }
        List<String> table = new ArrayList<>();
        bySyllable.forEach((syllable, those) -> table.add(syllable + " " + those));
        hold("pinyin.txt", table);
    }

    private static String letters(String latin) {
        return Normalizer.normalize(latin, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("u[\u0300-\u0307\u0309-\u036F]*\u0308", "v")
                .replaceAll("[^a-z]", "");
    }

    @Test
    void simplifiedFormsAreThoseOfIcu() throws IOException {
        Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
        Map<Character, String> forms = new TreeMap<>();
        for (String source : simplified.getSourceSet()) {
            String target = simplified.transliterate(source);
            if (source.length() == 1 && target.length() == 1 && !source.equals(target)) {
                forms.put(source.charAt(0), target);
            }
        }
        StringBuilder pairs = new StringBuilder();
        List<String> table = new ArrayList<>();
        forms.forEach((traditional, form) -> {
            pairs.append(traditional).append(form);
            if (pairs.length() >= 100) {
                table.add(pairs.toString());
                pairs.setLength(0);
            }
        });
        table.add(pairs.toString());
        hold("traditional.txt", table);
    }

    private static void hold(String name, List<String> table) throws IOException {
        if ("tables".equals(System.getProperty("policybook.write"))) {
            Files.createDirectories(TABLES);
            Files.write(TABLES.resolve(name), table);
        }
        assertThat(Files.readAllLines(TABLES.resolve(name))).isEqualTo(table);
    }

    @Test
    void aReadingIsFoundByItsCharacter() {
        assertThat(Pinyin.of('武')).isEqualTo("wu");
        assertThat(Pinyin.of('绿')).isEqualTo("lv");
        assertThat(Pinyin.of(0x20000)).isEqualTo("he");
        assertThat(Pinyin.of('a')).isEmpty();
        assertThat(Pinyin.of(Character.MAX_CODE_POINT)).isEmpty();
    }

    @Test
    void aTraditionalCharacterHasItsSimplifiedForm() {
        assertThat(Traditional.simplified()).containsEntry('萬', '万').doesNotContainKey('万');
    }
}
