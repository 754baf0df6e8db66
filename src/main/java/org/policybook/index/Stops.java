package org.policybook.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Takes the frame of a question away from a word: 贫困户如何脱贫 asks for 贫困户 and 脱贫. */
final class Stops {
    /** In shorter words a single character is hardly ever a particle: 标的, 目的, 了解. */
    static final int SHORTEST_WITH_PARTICLE = 5;

    private Stops() {}

    /**
     * The parts of a word that are looked for.
     *
     * @param word folded
     * @param stands whether a pair stands anywhere in the texts; a frame is cut out only where the word as typed can
     *     stand nowhere, so that no string of the texts is ever torn
     */
    static List<String> parts(String word, Predicate<String> stands) {
        BitSet cut = new BitSet();
        for (String stop : Words.CHINESE_STOP) {
            if (stop.length() == 1 && word.length() < SHORTEST_WITH_PARTICLE) {
                continue;
            }
            for (int at = word.indexOf(stop); at >= 0; at = word.indexOf(stop, at + 1)) {
                int end = at + stop.length();
                if (cut.get(at, end).isEmpty() && !stands(word, at, end, stands)) {
                    cut.set(at, end);
                }
            }
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= word.length(); i++) {
            if (i < word.length() && !cut.get(i) && word.charAt(i) != ' ') {
                part.append(word.charAt(i));
            } else if (!part.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
            }
        }
        return parts.isEmpty() ? List.of(word) : parts;
    }

    /** Whether every pair of Han characters in the stop and across its ends stands. */
    private static boolean stands(String word, int from, int to, Predicate<String> stands) {
        int end = Math.min(word.length(), to + 1);
        for (int i = Math.max(0, from - 1); i + 2 <= end; i++) {
            if (Scan.isHan(word.charAt(i))
                    && Scan.isHan(word.charAt(i + 1))
                    && !stands.test(word.substring(i, i + 2))) {
                return false;
            }
        }
        return true;
    }
}
