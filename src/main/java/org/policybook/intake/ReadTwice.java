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
        return now == null
                || now.in(bare).filter(span::equals).isPresent()
                || (before != null
                        && before.figure().comparator() == now.figure().comparator()
                        && Objects.equals(before.figure().unit(), now.figure().unit())
                        && isSameNumber(before.figure(), now.figure()));
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
