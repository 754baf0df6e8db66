package org.policybook.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target together with everything it refers to: what pages, exports and comparisons speak of.
 *
 * @param clause the clause that states it
 * @param baseUnit the printed unit with 万 and 亿 resolved, or null where there is no unit
 * @param baseValue the value in the base unit, or null where it has none (range, words)
 * @param theme the indicator's theme, else the main theme of the clause, else null
 */
public record Figure(
        PolicyDocument document,
        Region region,
        Clause clause,
        Target target,
        @Nullable Indicator indicator,
        @Nullable Population population,
        @Nullable Theme theme,
        @Nullable String baseUnit,
        @Nullable BigDecimal baseValue,
        @Nullable BigDecimal baseMin,
        @Nullable BigDecimal baseMax) {

    /** Document and target tell figures apart; to read all their parts for a hash would take long. */
    @Override
    public int hashCode() {
        return 31 * document.hashCode() + target.id().hashCode();
    }

    /** Full id: {@code wuhan-2020/vegetable-area}. */
    public String id() {
        return document.id() + "/" + target.id();
    }

    /** The year or date by which it is due; where no deadline is given, it is inferred from the plan's last year. */
    public Stated due() {
        Integer year = lastYear();
        return target.by() != null || year == null
                ? target.deadline()
                : new Stated(year.toString(), Stated.Basis.INFERRED);
    }

    /** The year by which it is due; the plan's last year where no deadline is given; null where neither is known. */
    public @Nullable Integer year() {
        String by = target.by();
        return by == null ? lastYear() : Integer.valueOf(by.substring(0, 4));
    }

    private @Nullable Integer lastYear() {
        Period years = document.front().years();
        return years == null ? null : years.last();
    }
}
