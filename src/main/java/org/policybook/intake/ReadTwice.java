package org.policybook.intake;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target;
import org.policybook.notation.Span;
import org.policybook.notation.Unit;

/** What an import read in one place of a clause, and what it reads there now; either may be nothing. */
record ReadTwice(@Nullable Reading before, @Nullable Reading now) {
    /** Whether what an import reads at {@code span} is no more than that, or the figure that it read before. */
    boolean isSaidAlike(Span span, String bare) {
        if (now == null) {
            return true;
        }
        boolean isThat = now.in(bare).filter(span::equals).isPresent();
        if (before == null) {
            return isThat;
        }
        Target was = before.figure();
        Target is = now.figure();
        boolean isThatAgain =
                was.comparator() == is.comparator() && Objects.equals(was.unit(), is.unit()) && isSameNumber(was, is);
        // Where a change starts stands outside the quote.
        return isThatAgain || (isThat && Objects.equals(was.from(), is.from()));
    }

    /** Whether two figures state the same numbers. */
    static boolean isSameNumber(Target one, Target other) {
        return Objects.equals(one.value(), other.value())
                && Objects.equals(one.min(), other.min())
                && Objects.equals(one.max(), other.max())
                && Objects.equals(one.from(), other.from());
    }

    /** Whether deadline and modality are read as before. */
    boolean isBoundAlike() {
        return before == null
                || now == null
                || (Objects.equals(before.figure().by(), now.figure().by())
                        && before.figure().modality() == now.figure().modality());
    }

    /** The figure that an entry may take: of the same sort and unit as its own, stated by a number; null where there is none. */
    @Nullable
    Target replacement(Target target) {
        if (now == null) {
            return null;
        }
        Target found = now.figure();
        boolean counted = found.than() == null
                && target.than() == null
                && found.comparator() != Target.Comparator.ALL
                && target.comparator() != Target.Comparator.ALL;
        Target was = before == null ? null : before.figure();
        boolean sameSort = was == null
                || (was.kind() == found.kind()
                        && was.measures() == found.measures()
                        && Objects.equals(was.per(), found.per()));
        return counted && sameSort && base(target).equals(base(found)) ? found : null;
    }

    private static String base(Target target) {
        return target.unit() == null ? "" : Unit.of(target.unit()).base();
    }
}
