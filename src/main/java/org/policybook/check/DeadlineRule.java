package org.policybook.check;

import static org.policybook.model.DiagnosticCode.DEADLINE_MISMATCH;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.Diagnostics;
import org.policybook.model.FrontMatter;
import org.policybook.model.Period;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.model.Target.Kind;
import org.policybook.notation.DeadlineWords;
import org.policybook.notation.Due;
import org.policybook.notation.YearWords;

/**
 * A target is due when its sentence prints that it is, and says that this is printed; a year that is said to be printed
 * stands in the clause, above it or in the title. Where neither is certain, nothing is said.
 */
final class DeadlineRule implements Rule.OfDocument {
    /** A condition, a payment and a fact are dated, not due. */
    private static final Set<Kind> NEVER_DUE = EnumSet.of(Kind.SUBSIDY, Kind.THRESHOLD, Kind.BASELINE);

    private static final int YEAR_DIGITS = 4;

    @Override
    public void check(PolicyDocument document, Known known, Diagnostics problems) {
        for (Target target : document.targets()) {
            Clause clause = document.clause(target.clause());
            if (clause != null) {
                new Given(target.by(), target.byPrinted(), "", target.quote(), target)
                        .check(document, QuotePlaces.in(clause, target.quote(), target.occurrence()), clause, problems);
            }
            for (int i = 0; i < target.also().size(); i++) {
                Target.Restatement also = target.also().get(i);
                Clause other = document.clause(also.clause());
                if (other != null) {
                    new Given(also.by(), also.byPrinted(), "also/" + i + "/", also.quote(), target)
                            .check(document, QuotePlaces.in(other, also.quote(), also.occurrence()), other, problems);
                }
            }
        }
    }

    /** @param path to the fields, which are looked at where they are given */
    private record Given(@Nullable String by, @Nullable Boolean printed, String path, String quote, Target target) {
        void check(PolicyDocument document, QuotePlaces places, Clause clause, Diagnostics problems) {
            if (by == null || by.length() < YEAR_DIGITS || places.meant().isEmpty()) {
                return;
            }
            Due said = said(document, places).orElse(null);
            if (said != null && said.contradicts(by)) {
                problems.report(target.places().of(path + "by"), DEADLINE_MISMATCH, quote, said.words(), by);
            } else if (said != null && Boolean.FALSE.equals(printed)) {
                problems.reportAs(
                        target.places().of(path + "by_printed"), DEADLINE_MISMATCH, "printed", quote, said.words());
            } else if (Boolean.TRUE.equals(printed)) {
                String due = by.substring(0, YEAR_DIGITS);
                if (!YearWords.mayMean(above(document, clause), due)) {
                    problems.reportAs(target.places().of(path + "by"), DEADLINE_MISMATCH, "nowhere", quote, due);
                }
            }
        }

        /** The deadline of the sentence; a year before the plan's first is none. */
        private Optional<Due> said(PolicyDocument document, QuotePlaces places) {
            if (NEVER_DUE.contains(target.kind())) {
                return Optional.empty();
            }
            Period own = document.front().years();
            return places.meant()
                    .flatMap(place -> DeadlineWords.due(places.words(), place))
                    .filter(due -> own == null || due.year() == null || due.year() >= own.first());
        }

        /** The words of {@code clause}, of the official text beside it, of the clauses above it, and the document's titles. */
        private static String above(PolicyDocument document, Clause clause) {
            FrontMatter front = document.front();
            StringBuilder words = new StringBuilder(document.title())
                    .append('\n')
                    .append(Objects.requireNonNullElse(front.noticeTitle(), ""));
            Clause at = clause;
            while (at != null) {
                words.append('\n').append(QuotePlaces.words(at)).append('\n').append(Clause.plain(at.original()));
                ClauseId parent = at.parent();
                at = parent == null ? null : document.clause(parent.path());
            }
            return words.toString();
        }
    }
}
