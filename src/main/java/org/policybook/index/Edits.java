package org.policybook.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one character that would have a run of characters stand: a character is put where two stand around the
 * mistake, in a way in which it stands around them elsewhere in the texts.
 */
final class Edits {
    /** From so many characters on, what stands before an unusual ending tells what the ending may be, likewise a beginning. */
    private static final int TELLING = 5;

    /** A shorter run tells it where the three characters next to it stand together. */
    private static final int TELLING_TOGETHER = 4;

    /** They stand beside anything, so that they say nothing of what stands there. */
    private static final String PARTICLES = "的了和与及等";

    /**
     * Three characters are short for a longer name (新农合) more often than they lack one; what they lack in a name of the
     * glossary is found by the name.
     */
    private static final int ABBREVIATION = 3;

    private final String run;
    private final BitSet named;
    private final int first;
    private final Texts texts;
    private final List<Edit> found = new ArrayList<>();

    /**
     * Of one run.
     *
     * @param first the place of the first pair that stands nowhere, -1 where all stand
     * @param named where names of the glossary stand, in which nothing is changed
     */
    Edits(String run, int first, BitSet named, Texts texts) {
        this.run = run;
        this.first = first;
        this.named = named;
        this.texts = texts;
    }

    /** Where a character stands twice in the pair that stands nowhere, the run with one less of it; else null. */
    @Nullable
    String fewer() {
        if (at(first) == at(first + 1)) {
            remove(first + 1);
        }
        return best(found);
    }

    /** The run after the best change around the pair; null where none helps. */
    @Nullable
    String around() {
        replace(first);
        replace(first + 1);
        if (run.length() > ABBREVIATION) {
            insert(first + 1);
        }
        remove(first);
        remove(first + 1);
        return best(found);
    }

    /**
     * The run after the best change where a character does not stand among its neighbours, though all pairs stand; null
     * where anything but the change speaks against what was typed.
     */
    @Nullable
    String plain() {
        for (int i = 0; i < run.length(); i++) {
            if (!standsAmong(i)) {
                replace(i);
                insert(i);
                remove(i);
            }
        }
        return best(found.stream().filter(Edit::isPlain).toList());
    }

    private static @Nullable String best(List<Edit> edits) {
        return edits.stream().min(Edit.ORDER).map(Edit::result).orElse(null);
    }

    private char at(int i) {
        return i >= 0 && i < run.length() ? run.charAt(i) : 0;
    }

    /** Pairs that stand nowhere and have the character at {@code i}. */
    private int covered(int i) {
        int covered = 0;
        for (int start = i - 1; start <= i; start++) {
            if (start >= 0 && start + 2 <= run.length() && !texts.stands().test(run.substring(start, start + 2))) {
                covered++;
            }
        }
        return covered;
    }

    /** A character at {@code i} between what stands at {@code left} and {@code right}. */
    private void put(int i, int left, int right, boolean replacing) {
        String behind = key(Spelling.BEHIND, at(left - 1), at(left));
        String between = key(Spelling.BETWEEN, at(left), at(right));
        String before = key(Spelling.BEFORE, at(right), at(right + 1));
        String asked = !between.isEmpty() ? between : !behind.isEmpty() ? behind : before;
        if (asked.isEmpty()) {
            return;
        }
        String candidates = texts.spelling().get().beside(asked);
        for (int rank = 0; rank < candidates.length(); rank++) {
            char character = candidates.charAt(rank);
            boolean alike = replacing && texts.sounds().get().alike(run.charAt(i), character);
            if ((replacing && character == run.charAt(i)) || (!alike && PARTICLES.indexOf(character) >= 0)) {
                continue;
            }
            int windows = 0;
            int support = 0;
            for (String key : List.of(behind, between, before)) {
                if (!key.isEmpty()) {
                    windows++;
                    support += texts.spelling().get().beside(key).indexOf(character) >= 0 ? 1 : 0;
                }
            }
            boolean ending = support == windows && candidates.length() == 1 && tells(i);
            if ((support == windows && windows >= 2) || (alike && support >= Math.min(2, windows)) || ending) {
                String result = run.substring(0, i) + character + run.substring(replacing ? i + 1 : i);
                int covered = replacing ? covered(i) : 1;
                found.add(new Edit(result, covered, alike, support, windows, rank, found.size()));
            }
        }
    }

    /** Whether what stands next to an end of the run tells what that end may be. */
    private boolean tells(int end) {
        int next = end == 0 ? 1 : 0;
        return run.length() >= TELLING
                || (run.length() == TELLING_TOGETHER
                        && texts.spelling().get().stands(at(next), at(next + 1), at(next + 2)));
    }

    private static String key(char where, char one, char two) {
        return one == 0 || two == 0 ? "" : Spelling.key(where, one, two);
    }

    /** Whether the character at {@code i} stands among its neighbours as it is. */
    private boolean standsAmong(int i) {
        for (int start = Math.max(0, i - 2); start <= i && start + 3 <= run.length(); start++) {
            if (!texts.spelling().get().stands(run.charAt(start), run.charAt(start + 1), run.charAt(start + 2))) {
                return false;
            }
        }
        return true;
    }

    private void replace(int i) {
        if (!named.get(i)) {
            put(i, i - 1, i + 1, true);
        }
    }

    private void insert(int i) {
        if (i > 0 && !(named.get(i - 1) && named.get(i))) {
            put(i, i - 1, i, false);
        }
    }

    private void remove(int i) {
        int windows = 0;
        int support = 0;
        char left = at(i - 1);
        char right = at(i + 1);
        boolean twice = at(i) == left || at(i) == right;
        if (!twice && (left == 0 || right == 0 || named.get(i))) {
            return;
        }
        if (at(i - 2) != 0 && right != 0) {
            windows++;
            support += texts.spelling().get().stands(at(i - 2), left, right) ? 1 : 0;
        }
        if (at(i + 2) != 0 && left != 0) {
            windows++;
            support += texts.spelling().get().stands(left, right, at(i + 2)) ? 1 : 0;
        }
        if ((windows > 0 || twice) && support == windows) {
            String result = run.substring(0, i) + run.substring(i + 1);
            found.add(new Edit(result, covered(i), twice, support, windows, 0, found.size()));
        }
    }

    /**
     * A change of one character.
     *
     * @param covered how many pairs that stand nowhere it takes away
     * @param sounds whether the new character sounds like the old, or what is taken away stands twice
     * @param support in how many of the threes around the change the new characters stand
     * @param windows of how many
     * @param rank the place of the character among those that stand there, the commonest first
     * @param order of trial, for equals
     */
    private record Edit(String result, int covered, boolean sounds, int support, int windows, int rank, int order) {
        /** Whether nothing but the change speaks against what was typed. */
        boolean isPlain() {
            return support == windows && windows > 0 && (sounds || windows == 3);
        }

        /** The best first. */
        static final Comparator<Edit> ORDER = Comparator.<Edit>comparingInt(edit -> -edit.covered)
                .thenComparingInt(edit -> edit.sounds ? 0 : 1)
                .thenComparingInt(edit -> edit.windows - edit.support)
                .thenComparingInt(edit -> -edit.support)
                .thenComparingInt(edit -> edit.rank)
                .thenComparingInt(edit -> edit.order);
    }
}
