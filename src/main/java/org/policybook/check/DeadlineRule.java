package org.policybook.check;

import static org.policybook.model.DiagnosticCode.DEADLINE_MISMATCH;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.Diagnostics;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.notation.DeadlineWords;
import org.policybook.notation.Span;

/**
 * A target is due in the year that the sentence of its quote prints, and says that it is printed. Where the sentence names no
 * deadline, or none that is certain, nothing is said.
 */
final class DeadlineRule implements Rule.OfDocument {
    @Override
    public void check(PolicyDocument document, Known known, Diagnostics problems) {
        for (Target target : document.targets()) {
            Clause clause = document.clause(target.clause());
            if (clause != null) {
                new Due(target.by(), target.byPrinted(), "", target, problems)
                        .check(clause, target.quote(), target.occurrence());
            }
            for (int i = 0; i < target.also().size(); i++) {
                Target.Restatement also = target.also().get(i);
                Clause other = document.clause(also.clause());
                if (other != null) {
                    new Due(also.by(), also.byPrinted(), "also/" + i + "/", target, problems)
                            .check(other, also.quote(), also.occurrence());
                }
            }
        }
    }

    /** @param path to the fields, which are looked at where they are given */
    private record Due(
            @Nullable String by, @Nullable Boolean printed, String path, Target target, Diagnostics problems) {
        void check(Clause clause, String quote, @Nullable Integer occurrence) {
            if (by == null) {
                return;
            }
            List<Span> places = QuoteRule.places(clause, quote);
            int place = occurrence == null ? 1 : occurrence;
            if (places.size() < place) {
                return;
            }
            String year = DeadlineWords.year(QuoteRule.words(clause), places.get(place - 1))
                    .orElse(null);
            if (year != null && !by.startsWith(year)) {
                problems.report(target.places().of(path + "by"), DEADLINE_MISMATCH, quote, year, by);
            } else if (year != null && Boolean.FALSE.equals(printed)) {
                problems.reportAs(target.places().of(path + "by_printed"), DEADLINE_MISMATCH, "printed", quote, year);
            }
        }
    }
}
