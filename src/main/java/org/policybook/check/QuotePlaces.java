package org.policybook.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.notation.Quotation;
import org.policybook.notation.Span;

/**
 * Where a quote stands in its clause.
 *
 * @param words heading and text of the clause
 * @param found each place in {@code words}, in order
 * @param wanted which of them is meant, from 1
 */
record QuotePlaces(String words, List<Span> found, int wanted) {
    /** The places of {@code quote}; without an {@code occurrence} the first is meant. */
    static QuotePlaces in(Clause clause, String quote, @Nullable Integer occurrence) {
        String words = words(clause);
        return new QuotePlaces(words, Quotation.find(words, quote), occurrence == null ? 1 : occurrence);
    }

    /** The place that is meant; empty where the quote does not stand there. */
    Optional<Span> meant() {
        return found.size() < wanted ? Optional.empty() : Optional.of(found.get(wanted - 1));
    }

    /** Heading and text of {@code clause}, where its quotes stand. */
    static String words(Clause clause) {
        return (clause.heading() == null ? "" : clause.heading() + "\n") + clause.text();
    }
}
