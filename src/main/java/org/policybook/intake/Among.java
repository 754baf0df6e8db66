package org.policybook.intake;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target.Kind;
import org.policybook.notation.Unit;

/** Finds the figure of which another is a part: 培训3000人，其中妇女800名. */
final class Among {
    private static final String WORD = "其中";
    /** Measure words that count one and the same. */
    private static final List<String> PEOPLE = List.of("人", "名", "位");

    private static final List<String> BODIES = List.of("个", "家");

    private Among() {}

    /**
     * The figure before 其中: of the same kind, counted alike, and no smaller.
     *
     * @param before the figures of the sentence so far
     * @param earlier those of the sentences before, of which a sentence that begins with 其中 speaks
     */
    static @Nullable Guess whole(Setting setting, Kind kind, List<Guess> before, List<Guess> earlier) {
        String text = setting.sentenceBefore();
        int among = text.lastIndexOf(WORD);
        Found found = setting.found();
        if (among < 0 || text.indexOf(';', among) >= 0 || found.value() == null || found.unit() == null) {
            return null;
        }
        Guess whole = null;
        for (Guess guess : before) {
            whole = guess.found().start() < among && isCountedAlike(guess, kind, found) ? guess : whole;
        }
        if (text.strip().indexOf(WORD) == 0 && !earlier.isEmpty()) {
            whole = isCountedAlike(earlier.getLast(), kind, found) ? earlier.getLast() : null;
        }
        return whole == null || isLess(whole.found(), found) ? null : whole;
    }

    private static boolean isCountedAlike(Guess guess, Kind kind, Found found) {
        Found other = guess.found();
        return guess.kind() == kind
                && other.value() != null
                && other.unit() != null
                && found.unit() != null
                && !other.unit().equals("%")
                && counted(other.unit()).equals(counted(found.unit()));
    }

    private static String counted(String unit) {
        String base = Unit.of(unit).base();
        return PEOPLE.contains(base) ? PEOPLE.getFirst() : BODIES.contains(base) ? BODIES.getFirst() : base;
    }

    private static boolean isLess(Found one, Found other) {
        String first = String.valueOf(one.value());
        String second = String.valueOf(other.value());
        if (first.indexOf('/') >= 0 || second.indexOf('/') >= 0) {
            return true;
        }
        return inBase(one, first).compareTo(inBase(other, second)) < 0;
    }

    private static BigDecimal inBase(Found found, String value) {
        return Unit.of(String.valueOf(found.unit())).toBase(new BigDecimal(value));
    }
}
