package org.policybook.index;

import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What the texts tell of words. The last three are asked only where a word stands nowhere, for they take time to make.
 *
 * @param stands whether a pair stands anywhere
 * @param known whether the stem of an English word stands anywhere
 * @param frequency in how many texts a pair stands
 */
record Texts(
        Predicate<String> stands,
        Predicate<String> known,
        ToIntFunction<String> frequency,
        Supplier<Spelling> spelling,
        Supplier<Sounds> sounds,
        Supplier<Readings> readings) {
    /** Whether all pairs of a piece stand somewhere. */
    boolean haveAll(String piece) {
        return Scan.query(piece).stream()
                .filter(token -> token.kind() == Token.Kind.PAIR)
                .allMatch(token -> stands.test(token.text()));
    }

    /** Whether an English word says something and stands nowhere. */
    boolean lack(Token token) {
        return token.kind() == Token.Kind.WORD
                && !Words.ENGLISH_STOP.contains(token.text())
                && !known.test(token.term());
    }
}
