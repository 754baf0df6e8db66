package org.policybook.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.DocumentUpdate.Effect;
import org.policybook.model.Target;
import org.policybook.notation.Quotation;
import org.policybook.notation.Span;

/**
 * What becomes of one entry of targets.yaml where its clause takes over other words. A figure that still stands between the same
 * words stays; that the same number stands elsewhere in the clause says nothing. Where an import reads another one of the same unit there, the entry takes that and awaits review again. In all other
 * cases nothing is changed and it is told.
 *
 * @param before what an import reads in the document as it stood
 * @param now what it reads in the file
 */
record FigureUpdate(FigureEntry entry, List<Reading> before, List<Reading> now) {
    private static final int LONGEST_QUOTE = 20;

    /**
     * What came of one place of a figure.
     *
     * @param told null where it stays as it is
     * @param now its quote
     * @param stands where it stands now, or null
     * @param reworded whether an import reads another deadline or modality there
     * @param figure what an import reads there, where the entry has taken it over; else null
     */
    record Outcome(
            @Nullable Effect told,
            String now,
            @Nullable Span stands,
            boolean reworded,
            @Nullable Target figure) {
        private static final Outcome UNTOLD = new Outcome(Effect.UNTOLD, "", null, false, null);

        private static final Outcome UNSURE = new Outcome(Effect.UNSURE, "", null, false, null);

        private static final Outcome AGAIN = new Outcome(Effect.AGAIN, "", null, false, null);
    }

    /** The entry's own place. */
    Outcome own(Target target, Clause was, Clause is) {
        Outcome outcome = at(target, "", target.quote(), target.occurrence(), null, was, is);
        if (outcome != null) {
            return outcome;
        }
        return Quotation.find(WordsAround.bare(is), target.quote()).isEmpty() ? Outcome.UNTOLD : Outcome.UNSURE;
    }

    /**
     * A place where the entry says that the figure stands again.
     *
     * @param figure that it states now
     */
    Outcome again(Target target, int index, Target figure, Clause was, Clause is) {
        Target.Restatement there = target.also().get(index);
        Outcome outcome = at(target, "also/" + index + "/", there.quote(), there.occurrence(), figure, was, is);
        return outcome == null ? Outcome.AGAIN : outcome;
    }

    /**
     * Looks for the figure by the words around it; null where it cannot be told.
     *
     * @param figure that it must be, or null where any will do
     */
    private @Nullable Outcome at(
            Target target,
            String path,
            String quote,
            @Nullable Integer occurrence,
            @Nullable Target figure,
            Clause was,
            Clause is) {
        String old = WordsAround.bare(was);
        String bare = WordsAround.bare(is);
        Optional<Span> place = WordsAround.find(old, quote, occurrence);
        List<Span> same = Quotation.find(bare, quote);
        Span between =
                place.flatMap(span -> new WordsAround(old, span).in(bare)).orElse(null);
        if (place.isEmpty()) {
            return null;
        }
        if (old.equals(bare)) {
            return new Outcome(null, quote, place.get(), false, null);
        }
        Optional<Span> standing = new WordsAround(old, place.get()).among(bare, same);
        ReadTwice read = new ReadTwice(
                Reading.at(place.get(), Renewal.path(was), old, before).orElse(null),
                standing.or(() -> Optional.ofNullable(between))
                        .flatMap(span -> Reading.at(span, Renewal.path(is), bare, now))
                        .orElse(null));
        if (standing.isPresent() && read.isSaidAlike(standing.get(), bare)) {
            Outcome outcome = stays(path, quote, occurrence, same, standing.get(), read);
            if (outcome != null) {
                return outcome;
            }
        }
        return between == null ? null : becomes(target, path, quote, occurrence, figure, read, bare, between);
    }

    private @Nullable Outcome stays(
            String path, String quote, @Nullable Integer occurrence, List<Span> same, Span span, ReadTwice read) {
        int nth = same.indexOf(span) + 1;
        return entry.occurrence(path, occurrence, same.size() > 1 && nth > 0 ? Integer.valueOf(nth) : null)
                ? new Outcome(null, quote, span, path.isEmpty() && !read.isBoundAlike(), null)
                : null;
    }

    /** @param between what stands now between the words around the figure */
    private @Nullable Outcome becomes(
            Target target,
            String path,
            String quote,
            @Nullable Integer occurrence,
            @Nullable Target figure,
            ReadTwice read,
            String bare,
            Span between) {
        Reading reading = read.now();
        Target found = read.replacement(target);
        if (reading == null || found == null || (figure != null && !ReadTwice.isSameNumber(figure, found))) {
            return null;
        }
        // Who quotes as an import does gets its quote, and who cuts otherwise the same cut.
        boolean imports =
                read.before() != null && Quotation.bare(read.before().quote()).equals(Quotation.bare(quote));
        Span stands = imports ? reading.in(bare).orElse(between) : between;
        String words = imports ? reading.quote() : between.of(bare);
        List<Span> same = Quotation.find(bare, words);
        int nth = same.indexOf(stands) + 1;
        int mark = entry.mark();
        boolean written = nth > 0
                && words.length() <= LONGEST_QUOTE
                && entry.quote(path, quote, words)
                && entry.occurrence(path, occurrence, same.size() > 1 ? Integer.valueOf(nth) : null)
                && (!path.isEmpty() || (entry.values(target, read, found) && entry.awaitsReview(target)));
        if (!written) {
            entry.back(mark);
            return null;
        }
        if (path.isEmpty()) {
            entry.reasons(read);
        }
        return new Outcome(Effect.FIGURE, words, stands, path.isEmpty() && !read.isBoundAlike(), found);
    }
}
