package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NameFinderTest {
    private static List<String> find(List<String> names, String text) {
        NameFinder<String> all = new NameFinder<>();
        names.forEach(name -> all.add(name, name));
        List<String> found = new ArrayList<>();
        all.find(text, (name, start, end) -> found.add(name + "@" + start + "-" + end));
        return found;
    }

    @Test
    void findsEveryNameWithinAnotherToo() {
        assertThat(find(List.of("合作社", "农民合作社", "社", ""), "农民合作社。")).containsExactly("农民合作社@0-5", "合作社@2-5", "社@4-5");
    }

    /** As many plain searches, one for each name, would. */
    @Test
    void findsWhatPlainSearchesFind() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                names.add(word(random, 1 + random.nextInt(3)));
            }
            String text = word(random, 40);
            TreeSet<String> expected = new TreeSet<>();
            for (String name : names) {
                for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                    expected.add(name + "@" + at + "-" + (at + name.length()));
                }
            }
            assertThat(new TreeSet<>(find(names, text))).isEqualTo(expected);
        }
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append("甲乙丙a".charAt(random.nextInt(4)));
        }
        return word.toString();
    }
}
