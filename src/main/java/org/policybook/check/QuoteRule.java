package org.policybook.check;

import static org.policybook.model.DiagnosticCode.QUOTE_AMBIGUOUS;
import static org.policybook.model.DiagnosticCode.QUOTE_NOT_FOUND;
import static org.policybook.model.DiagnosticCode.QUOTE_NOT_IN_ORIGINAL;
import static org.policybook.model.DiagnosticCode.QUOTE_TOO_LONG;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.Diagnostic;
import org.policybook.model.Diagnostics;
import org.policybook.model.Place;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.notation.NearestWords;
import org.policybook.notation.Quotation;

/** Every quote stands in its clause: in the digest, and in the official text where one lies beside it. */
final class QuoteRule implements Rule.OfDocument {
    private static final int LONGEST = 20;

    @Override
    public void check(PolicyDocument document, Known known, Diagnostics problems) {
        for (Target target : document.targets()) {
            Place place = target.places().of("quote");
            quote(document.clause(target.clause()), target.quote(), target.occurrence(), place, problems);
            for (int i = 0; i < target.also().size(); i++) {
                Target.Restatement also = target.also().get(i);
                Place there = target.places().of("also/" + i + "/quote");
                quote(document.clause(also.clause()), also.quote(), also.occurrence(), there, problems);
            }
        }
    }

    private static void quote(
            @Nullable Clause clause, String quote, @Nullable Integer occurrence, Place place, Diagnostics problems) {
        if (quote.codePointCount(0, quote.length()) > LONGEST) {
            problems.report(place, QUOTE_TOO_LONG, quote, Integer.toString(LONGEST));
        }
        if (clause == null) {
            return;
        }
        QuotePlaces places = QuotePlaces.in(clause, quote, occurrence);
        int found = places.found().size();
        int wanted = places.wanted();
        if (found > 0 && found < wanted) {
            problems.reportAs(
                    place,
                    QUOTE_NOT_FOUND,
                    "fewer",
                    quote,
                    clause.id().toString(),
                    Integer.toString(found),
                    Integer.toString(wanted));
        } else if (found < wanted && isInOddQuotes(quote, places)) {
            problems.reportAs(place, QUOTE_NOT_FOUND, "odd-quotes", quote, quote.substring(1, quote.length() - 1));
        } else if (found < wanted) {
            String near = NearestWords.in(places.words(), quote).orElse(null);
            List<String> details = List.of(quote, clause.id().toString());
            problems.add(new Diagnostic(place, QUOTE_NOT_FOUND, near == null ? null : "near", details, near));
        } else if (found > 1 && occurrence == null) {
            problems.report(place, QUOTE_AMBIGUOUS, quote, clause.id().toString());
        }
        if (found >= wanted && !clause.original().isEmpty()) {
            original(clause, quote, place, problems);
        }
    }

    /** Whether a quote carries quotation marks that were meant for YAML, and stands in the clause without them. */
    private static boolean isInOddQuotes(String quote, QuotePlaces places) {
        int last = quote.length() - 1;
        return last > 1
                && "“”„＂「".indexOf(quote.charAt(0)) >= 0
                && "“”＂」".indexOf(quote.charAt(last)) >= 0
                && !Quotation.find(places.words(), quote.substring(1, last)).isEmpty();
    }

    /** The official text is what counts: what it prints instead is told as far as anything there is alike. */
    private static void original(Clause clause, String quote, Place place, Diagnostics problems) {
        String printed = Clause.plain(clause.original());
        if (Quotation.find(printed, quote).isEmpty()) {
            String id = clause.id().toString();
            NearestWords.in(printed, quote)
                    .ifPresentOrElse(
                            near -> problems.reportAs(place, QUOTE_NOT_IN_ORIGINAL, "near", quote, id, near),
                            () -> problems.report(place, QUOTE_NOT_IN_ORIGINAL, quote, id));
        }
    }
}
