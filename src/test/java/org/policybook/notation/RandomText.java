package org.policybook.notation;

import java.util.Random;

/** Text without sense, for what must hold of any text. */
final class RandomText {
    private RandomText() {}

    /** Up to {@code longest} characters, each drawn from {@code alphabet}. */
    static String of(Random random, String alphabet, int longest) {
        int length = random.nextInt(longest + 1);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
