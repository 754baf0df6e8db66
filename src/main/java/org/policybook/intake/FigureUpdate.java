package org.policybook.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policybook.intake.Intake.Update.Sort;
import org.policybook.model.Clause;
import org.policybook.model.Magnitude;
import org.policybook.model.Target;
import org.policybook.model.Word;
import org.policybook.notation.Quotation;
import org.policybook.notation.Span;
import org.policybook.notation.Unit;

/**
 * What becomes of one entry of targets.yaml where its clause takes over other words. A figure that still stands between the same
 * words stays. Where an import reads another one of the same unit there, the entry takes that and awaits review again. In all other
 * cases nothing is changed and it is told.
 *
 * @param before what an import reads in the document as it stood
 * @param now what it reads in the file
 */
record FigureUpdate(YamlEntry entry, List<Reading> before, List<Reading> now) {
    private static final int LONGEST_QUOTE = 20;

    /**
     * What came of one place of a figure.
     *
     * @param told null where it stays as it is
     * @param now its quote
     * @param stands where it stands now, or null
     * @param reworded whether an import reads another deadline or modality there
     */
    record Outcome(
            @Nullable Sort told, String now, @Nullable Span stands, boolean reworded) {
        private static final Outcome UNTOLD = new Outcome(Sort.UNTOLD, "", null, false);
    }

    /** The entry's own place. */
    Outcome own(Target target, Clause was, Clause is) {
        return at(target, "", target.quote(), target.occurrence(), was, is);
    }

    /** A place where the entry says that the figure stands again. */
    Outcome again(Target target, int index, Clause was, Clause is) {
        Target.Restatement there = target.also().get(index);
        return at(target, "also/" + index + "/", there.quote(), there.occurrence(), was, is);
    }

    private Outcome at(Target target, String path, String quote, @Nullable Integer occurrence, Clause was, Clause is) {
        String old = WordsAround.bare(was);
        String bare = WordsAround.bare(is);
        Optional<Span> place = WordsAround.find(old, quote, occurrence);
        List<Span> same = Quotation.find(bare, quote);
        Optional<Span> there = place.flatMap(span -> new WordsAround(old, span).in(bare));
        if (place.isPresent() && there.isPresent()) {
            Span between = there.get();
            Optional<Span> standing = standing(same, between);
            Span span = standing.orElse(between);
            Read read = new Read(
                    Reading.at(place.get(), Renewal.path(was), old, before).orElse(null),
                    Reading.at(span, Renewal.path(is), bare, now).orElse(null));
            return standing.isPresent() && (span.equals(between) || read.isSaidAlike(span, bare))
                    ? stays(path, quote, occurrence, same, span, read)
                    : becomes(target, path, quote, occurrence, read, bare, between);
        }
        boolean asOften = same.size() == Quotation.find(old, quote).size() || place.isEmpty();
        if (same.isEmpty() || !asOften) {
            return Outcome.UNTOLD;
        }
        return new Outcome(
                null, quote, WordsAround.find(bare, quote, occurrence).orElse(null), false);
    }

    /** Where the quote itself stands between the words around it: right behind those before it, or once. */
    private static Optional<Span> standing(List<Span> same, Span between) {
        List<Span> inside = same.stream()
                .filter(span -> span.start() >= between.start() && span.end() <= between.end())
                .toList();
        return inside.size() == 1 || (!inside.isEmpty() && inside.getFirst().start() == between.start())
                ? Optional.of(inside.getFirst())
                : Optional.empty();
    }

    /** What an import read, and what it reads in the same place; either may be nothing. */
    private record Read(@Nullable Reading before, @Nullable Reading now) {
        /** Whether what an import reads at {@code span} is no more than that, or the figure that it read before. */
        boolean isSaidAlike(Span span, String bare) {
            return now == null
                    || now.in(bare).filter(span::equals).isPresent()
                    || (before != null && isSame(before.figure(), now.figure()));
        }

        private static boolean isSame(Target one, Target other) {
            return one.comparator() == other.comparator()
                    && Objects.equals(one.value(), other.value())
                    && Objects.equals(one.min(), other.min())
                    && Objects.equals(one.max(), other.max())
                    && Objects.equals(one.from(), other.from())
                    && Objects.equals(one.unit(), other.unit());
        }

        /** Whether deadline and modality are read as before. */
        boolean isBoundAlike() {
            return before == null
                    || now == null
                    || (Objects.equals(before.figure().by(), now.figure().by())
                            && before.figure().modality() == now.figure().modality());
        }
    }

    private Outcome stays(
            String path, String quote, @Nullable Integer occurrence, List<Span> same, Span span, Read read) {
        int nth = same.indexOf(span) + 1;
        if (!occurrence(path, occurrence, same.size() > 1 && nth > 0 ? Integer.valueOf(nth) : null)) {
            return Outcome.UNTOLD;
        }
        return new Outcome(null, quote, span, path.isEmpty() && !read.isBoundAlike());
    }

    /** @param between what stands now between the words around the figure */
    private Outcome becomes(
            Target target,
            String path,
            String quote,
            @Nullable Integer occurrence,
            Read read,
            String bare,
            Span between) {
        if (read.now() == null || !isAlike(target, read)) {
            return Outcome.UNTOLD;
        }
        // Who quotes as an import does gets its quote, and who cuts otherwise the same cut.
        boolean imports =
                read.before() != null && Quotation.bare(read.before().quote()).equals(Quotation.bare(quote));
        Span stands = imports ? read.now().in(bare).orElse(between) : between;
        String words = imports ? read.now().quote() : between.of(bare);
        List<Span> same = Quotation.find(bare, words);
        int nth = same.indexOf(stands) + 1;
        int mark = entry.lines().changes();
        boolean written = nth > 0
                && words.length() <= LONGEST_QUOTE
                && entry.replace(path + "quote", quote, words)
                && occurrence(path, occurrence, same.size() > 1 ? Integer.valueOf(nth) : null)
                && (!path.isEmpty() || (values(target, read) && awaitsReview(target)));
        if (!written) {
            entry.lines().keep(mark);
            return Outcome.UNTOLD;
        }
        if (path.isEmpty()) {
            reasons(read);
        }
        return new Outcome(Sort.FIGURE, words, stands, path.isEmpty() && !read.isBoundAlike());
    }

    /** The reasons of an import, which stand above the entry, are those of the figure that it reads now. */
    private void reasons(Read read) {
        if (read.before() == null || read.now() == null) {
            return;
        }
        List<String> was = read.before().candidate().why();
        List<String> is = read.now().candidate().why();
        TextLines lines = entry.lines();
        for (int line = entry.places().here().line() - 1;
                lines.line(line).strip().startsWith("#");
                line--) {
            for (int i = 0; i < Math.min(was.size(), is.size()); i++) {
                if (lines.line(line).equals("# " + was.get(i)) && !was.get(i).equals(is.get(i))) {
                    lines.replace(line, 2, lines.line(line).length(), is.get(i));
                }
            }
        }
    }

    /** The same sort of figure, of the same unit, stated by a number. */
    private static boolean isAlike(Target target, Read read) {
        Target found = Objects.requireNonNull(read.now()).figure();
        boolean counted = found.than() == null
                && target.than() == null
                && found.comparator() != Target.Comparator.ALL
                && target.comparator() != Target.Comparator.ALL;
        Target was = read.before() == null ? null : read.before().figure();
        boolean sameSort = was == null
                || (was.kind() == found.kind()
                        && was.measures() == found.measures()
                        && Objects.equals(was.per(), found.per()));
        return counted && sameSort && base(target).equals(base(found));
    }

    private static String base(Target target) {
        return target.unit() == null ? "" : Unit.of(target.unit()).base();
    }

    /** What the import reads as it did before is left as people have put it. */
    private boolean values(Target target, Read read) {
        Target found = Objects.requireNonNull(read.now()).figure();
        Target was = read.before() == null ? target : read.before().figure();
        boolean bound = was.comparator() == found.comparator()
                || entry.replaceWord("comparator", word(target.comparator()), word(found.comparator()));
        boolean unit = Objects.equals(was.unit(), found.unit())
                || (target.unit() != null
                        && found.unit() != null
                        && (target.unit().equals(found.unit()) || entry.replace("unit", target.unit(), found.unit())));
        return bound
                && unit
                && number("value", printed(target.value()), printed(found.value()))
                && number("min", printed(target.min()), printed(found.min()))
                && number("max", printed(target.max()), printed(found.max()))
                && number("from", printed(target.from()), printed(found.from()));
    }

    private static String word(Enum<?> constant) {
        return Word.of(constant);
    }

    private static @Nullable String printed(@Nullable Magnitude magnitude) {
        return magnitude == null ? null : magnitude.printed();
    }

    private boolean number(String field, @Nullable String was, @Nullable String is) {
        if (Objects.equals(was, is)) {
            return true;
        }
        if (was == null) {
            return entry.add("comparator", field, String.valueOf(is));
        }
        return is == null ? entry.remove(field, was) : entry.replaceWord(field, was, is);
    }

    private boolean occurrence(String path, @Nullable Integer was, @Nullable Integer is) {
        if (Objects.equals(was, is)) {
            return true;
        }
        if (was == null) {
            return path.isEmpty() && entry.add("quote", "occurrence", String.valueOf(is));
        }
        return is == null
                ? path.isEmpty() && entry.remove("occurrence", was.toString())
                : entry.replaceWord(path + "occurrence", was.toString(), is.toString());
    }

    /** Nobody has vouched for what is written now. */
    private boolean awaitsReview(Target target) {
        boolean gone = target.reviewedBy() == null || entry.remove("reviewed_by", target.reviewedBy());
        boolean stated = !target.isReviewed()
                || entry.replaceWord("status", "reviewed", "candidate")
                || entry.add("quote", "status", "candidate");
        return gone && stated;
    }

    /** The clause under which the entry stands, where its number is another now. */
    boolean moves(String path, String was, String is) {
        return was.equals(is) || entry.replaceWord(path + "clause", was, is);
    }
}
