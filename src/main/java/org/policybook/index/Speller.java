package org.policybook.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.notation.ChineseNumeral;

/**
 * Puts words right that have one character wrong, missing or too many. First by the names that the glossary has; then by
 * what stands beside one another in the texts: a character is put where two characters stand around the mistake, in a way
 * in which it stands around them elsewhere. What is typed in pinyin becomes the words of the texts that are read so, English
 * words the nearest ones of the texts. The script {@code search-spelling.js} does the same.
 */
final class Speller {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_WORD = 4;

    /** What is longer is a sentence, in which words meet that never met before. */
    private static final int LONGEST = 10;

    /** A number below ten thousand before its unit. */
    private static final Pattern WRITTEN_OUT =
            Pattern.compile("(?:[一二两三四五六七八九]千(?:[一二两三四五六七八九]百)?(?:[一二三四五六七八九]十[一二三四五六七八九]?)?"
                    + "|[一二两三四五六七八九]百(?:[一二三四五六七八九]十[一二三四五六七八九]?)?|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
                    + "(?=[万亿元亩户人个家名吨斤头只项次场年月天倍公米套台所座条])");

    private final Lexicon lexicon;
    private final Texts texts;
    private final NearNames names;

    Speller(Lexicon lexicon, Texts texts) {
        this.lexicon = lexicon;
        this.texts = texts;
        this.names = new NearNames(lexicon, texts);
    }

    /**
     * What was typed and what may have been meant.
     *
     * @param word the whole name or run of characters
     */
    record Correction(String typed, String word) {}

    /**
     * Corrects a part of a query that stands nowhere as it is; null where it does, or nothing resembles it.
     *
     * @param part folded
     * @param sentence whether it is part of a sentence, where only names are looked for
     */
    @Nullable
    Correction missing(String part, boolean sentence) {
        if (texts.haveAll(part)) {
            return latin(part);
        }
        Correction digits = digits(part);
        if (digits != null) {
            return digits;
        }
        if (sentence) {
            return names.near(part, piece -> !texts.haveAll(piece));
        }
        String run = runs(part).stream()
                .filter(Speller::isOfLength)
                .filter(candidate -> firstMissing(candidate) >= 0)
                .findFirst()
                .orElse("");
        Correction twice = run.isEmpty() ? null : correction(run, edits(run).fewer());
        if (twice != null) {
            return twice;
        }
        Correction named = names.near(part, piece -> !texts.haveAll(piece));
        return named != null || run.isEmpty()
                ? named
                : correction(run, edits(run).around());
    }

    /** A count that is written out stands in digits: 十万元 for 10万元. */
    private @Nullable Correction digits(String part) {
        Matcher count = WRITTEN_OUT.matcher(part);
        while (count.find()) {
            OptionalInt value = ChineseNumeral.parse(count.group());
            if (value.isPresent()) {
                String digits = Integer.toString(value.getAsInt());
                String word = part.substring(0, count.start()) + digits + part.substring(count.end());
                if (texts.stands().test(digits) && texts.haveAll(word)) {
                    return new Correction(part, word);
                }
            }
        }
        return null;
    }

    /**
     * Where the first pair is that stands nowhere; -1 where all stand. At the ends of a name words meet that never met
     * before, which is no mistake.
     */
    private int firstMissing(String run) {
        BitSet named = lexicon.fixed(run);
        BitSet within = lexicon.fixed(run, 1);
        for (int i = 0; i + 2 <= run.length(); i++) {
            boolean meeting = !named.get(i, i + 2).isEmpty() && !within.get(i) && run.charAt(i) != run.charAt(i + 1);
            if (!meeting && !texts.stands().test(run.substring(i, i + 2))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * What may have been meant by a part whose pairs all stand somewhere, but not together: a name that it resembles, or
     * with one character changed for one that sounds alike, one more, or one less where it is doubled, all of it stands.
     */
    @Nullable
    Correction unusual(String part) {
        if (!texts.haveAll(part) || runs(part).stream().noneMatch(run -> run.length() >= SHORTEST)) {
            return null;
        }
        Correction named = names.near(part, piece -> !threesStand(piece));
        if (named != null) {
            return named;
        }
        for (String run : runs(part)) {
            if (isOfLength(run)) {
                Correction found = correction(run, edits(run).plain());
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private boolean threesStand(String piece) {
        for (int i = 0; i + 3 <= piece.length(); i++) {
            if (!texts.spelling().get().stands(piece.charAt(i), piece.charAt(i + 1), piece.charAt(i + 2))) {
                return false;
            }
        }
        return true;
    }

    /**
     * For a part of which a word in Latin letters stands nowhere: what it spells in pinyin, or the commonest English word that
     * is one letter, or a swap of two, away. The name of a region is no mistake.
     */
    private @Nullable Correction latin(String part) {
        List<String> unknown = Scan.query(part).stream()
                .filter(texts::lack)
                .map(Token::text)
                .filter(word -> !lexicon.isPlace(word))
                .toList();
        if (unknown.isEmpty()) {
            return null;
        }
        return spelled(part)
                .map(word -> new Correction(part, word))
                .orElseGet(() -> unknown.stream()
                        .filter(word -> word.length() >= SHORTEST_WORD)
                        .flatMap(word -> Stream.ofNullable(english(word)))
                        .findFirst()
                        .orElse(null));
    }

    private @Nullable Correction english(String typed) {
        for (String word :
                texts.spelling().get().words().getOrDefault(typed.charAt(0), "").split(" ", -1)) {
            if (isNear(typed, word)) {
                return new Correction(typed, word);
            }
        }
        return null;
    }

    private Optional<String> spelled(String part) {
        String letters = Readings.letters(part);
        return letters.isEmpty()
                ? Optional.empty()
                : new Spelled(letters, texts.spelling().get(), texts.readings().get(), texts.frequency()).word();
    }

    /**
     * What words that follow one another spell in pinyin together, where one of them stands nowhere: chan ye fu pin; null where
     * they spell nothing.
     */
    @Nullable
    Correction together(List<String> words) {
        return words.size() > 1
                        && words.stream()
                                .flatMap(word -> Scan.query(word).stream())
                                .anyMatch(texts::lack)
                ? spelled(String.join("", words))
                        .map(word -> new Correction(String.join(" ", words), word))
                        .orElse(null)
                : null;
    }

    /** Whether a folded word may be pinyin: it has letters alone and is no region's name. */
    boolean maySpell(String word) {
        return !Readings.letters(word).isEmpty() && !lexicon.isPlace(word);
    }

    private static boolean isNear(String typed, String word) {
        if (Math.abs(typed.length() - word.length()) > 1) {
            return false;
        }
        String shorter = typed.length() < word.length() ? typed : word;
        String longer = typed.length() < word.length() ? word : typed;
        int same = Likeness.shared(shorter, longer);
        if (shorter.length() < longer.length()) {
            return same == shorter.length();
        }
        int front = Likeness.front(typed, word);
        return same == typed.length() - 1
                || (same == typed.length() - 2
                        && typed.charAt(front) == word.charAt(front + 1)
                        && typed.charAt(front + 1) == word.charAt(front));
    }

    private static List<String> runs(String part) {
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= part.length(); i++) {
            if (i == part.length() || !Scan.isHan(part.charAt(i))) {
                if (i > from) {
                    runs.add(part.substring(from, i));
                }
                from = i + 1;
            }
        }
        return runs;
    }

    private static boolean isOfLength(String run) {
        return run.length() >= SHORTEST && run.length() <= LONGEST;
    }

    private Edits edits(String run) {
        return new Edits(run, firstMissing(run), lexicon.fixed(run), texts);
    }

    private static @Nullable Correction correction(String run, @Nullable String word) {
        return word == null ? null : new Correction(run, word);
    }
}
