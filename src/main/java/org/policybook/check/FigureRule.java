package org.policybook.check;

import static org.policybook.model.DiagnosticCode.COMPARATOR_MISMATCH;
import static org.policybook.model.DiagnosticCode.FIGURE_MISMATCH;
import static org.policybook.model.DiagnosticCode.MODALITY_MISMATCH;
import static org.policybook.model.DiagnosticCode.QUOTE_CUT;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.Diagnostics;
import org.policybook.model.Magnitude;
import org.policybook.model.Place;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.model.Target.Comparator;
import org.policybook.model.Target.Modality;
import org.policybook.model.Word;
import org.policybook.notation.FigureWords;
import org.policybook.notation.QuoteEnds;
import org.policybook.notation.Span;
import org.policybook.notation.Unit;

/**
 * The figure of a target is the one that its quote prints, and so is the bound. Where the quote prints no number (每户),
 * or none that can be read for certain, nothing is said.
 */
final class FigureRule implements Rule.OfDocument {
    @Override
    public void check(PolicyDocument document, Known known, Diagnostics problems) {
        for (Target target : document.targets()) {
            if (target.comparator() != Comparator.ALL && ValueRule.wellFormed(target)) {
                new Figures(document, target, problems).check();
            }
        }
    }

    /**
     * Words that state a figure, and the numbers in them.
     *
     * @param field of the target that has the words
     */
    private record Quoted(String words, String field, List<FigureWords.Printed> numbers) {
        /** 三分之一 has no end. */
        private static final int MOST_DIGITS = 9;

        private static final MathContext ROUGHLY = new MathContext(4);

        boolean isMain() {
            return field.equals("quote");
        }

        String said() {
            return numbers.stream().map(Quoted::said).distinct().collect(Collectors.joining(", "));
        }

        private static String said(FigureWords.Printed number) {
            BigDecimal said = Objects.requireNonNullElse(number.printed(), number.whole());
            BigDecimal shown = said.scale() > MOST_DIGITS ? said.round(ROUGHLY) : said;
            return shown.stripTrailingZeros().toPlainString() + Objects.requireNonNullElse(number.unit(), "");
        }
    }

    private record Figures(PolicyDocument document, Target target, Diagnostics problems) {
        void check() {
            Clause clause = document.clause(target.clause());
            // A quote that does not stand in its clause has been reported; it may be the wrong one.
            if (clause != null) {
                QuotePlaces places = QuotePlaces.in(clause, target.quote(), target.occurrence());
                if (!places.found().isEmpty()) {
                    quote(target.quote(), "quote");
                    places.meant().ifPresent(place -> {
                        bond(places.words(), place);
                        ends(places.words(), place);
                    });
                }
            }
            for (int i = 0; i < target.also().size(); i++) {
                Target.Restatement also = target.also().get(i);
                Clause other = document.clause(also.clause());
                if (other != null
                        && !QuotePlaces.in(other, also.quote(), also.occurrence())
                                .found()
                                .isEmpty()) {
                    quote(also.quote(), "also/" + i + "/quote");
                }
            }
            Optional<Comparator> said = FigureWords.bound(target.quote());
            if (said.isPresent() && said.get() != target.comparator()) {
                problems.report(
                        target.places().of("comparator"),
                        COMPARATOR_MISMATCH,
                        target.quote(),
                        Word.of(said.get()),
                        Word.of(target.comparator()));
            }
        }

        /** 力争 in the words before the quote, and firm in the entry: readers would take a hope for a promise. */
        private void bond(String words, Span place) {
            Modality given = target.modality();
            if (given == null) {
                return;
            }
            FigureWords.bond(words, place)
                    .filter(said -> said != given)
                    .ifPresent(said -> problems.report(
                            target.places().of("modality"),
                            MODALITY_MISMATCH,
                            target.quote(),
                            Word.of(said),
                            Word.of(given)));
        }

        /** A quote that stops short of its unit, or of the word that makes a bound of an exact figure. */
        private void ends(String words, Span place) {
            Place at = target.places().of("quote");
            QuoteEnds.cutUnit(words, place)
                    .ifPresent(unit -> problems.reportAs(at, QUOTE_CUT, "unit", target.quote(), unit));
            if (target.comparator() == Comparator.EQ) {
                QuoteEnds.leftBound(words, place)
                        .ifPresent(left -> problems.report(
                                at, QUOTE_CUT, target.quote(), left.words(), Word.of(left.comparator())));
            }
        }

        private void quote(String quote, String field) {
            List<FigureWords.Printed> numbers = FigureWords.numbers(quote);
            if (numbers.isEmpty()) {
                return;
            }
            Quoted quoted = new Quoted(quote, field, numbers);
            stands("value", target.value(), quoted);
            stands("min", target.min(), quoted);
            stands("max", target.max(), quoted);
            // Where a change starts may stand before the quote; a second number in it is that start.
            if (numbers.size() > 1) {
                stands("from", target.from(), quoted);
            }
        }

        /** What is wrong is said of the figure; of words that state it again, said of these. */
        private void stands(String field, @Nullable Magnitude magnitude, Quoted quoted) {
            if (magnitude != null && quoted.numbers().stream().noneMatch(number -> equal(number, magnitude))) {
                String unit = target.unit() == null ? "" : target.unit();
                problems.report(
                        target.places().of(quoted.isMain() ? field : quoted.field()),
                        FIGURE_MISMATCH,
                        field,
                        magnitude.printed() + unit,
                        quoted.words(),
                        quoted.said());
            }
        }

        /** A fall by 5 % is printed without its sign. */
        private boolean equal(FigureWords.Printed number, Magnitude magnitude) {
            BigDecimal exact = magnitude.exact().abs();
            Unit unit = target.unit() == null ? null : Unit.of(target.unit());
            boolean whole = number.whole().compareTo(unit == null ? exact : unit.toBase(exact)) == 0;
            if (number.unit() != null) {
                return whole
                        && (unit == null || measuresAlike(Unit.of(number.unit()).base(), unit.base()));
            }
            boolean printed = number.printed() != null && number.printed().compareTo(exact) == 0;
            // 50% may be written as half.
            boolean share = "%".equals(target.unit())
                    && number.whole().movePointRight(2).compareTo(exact) == 0;
            return printed || share || whole;
        }

        /** A bare 万 says nothing of what is measured, and of 人（户） the first is printed first. */
        private static boolean measuresAlike(String printed, String given) {
            return given.startsWith(printed) || (printed.length() == 1 && "十百千万亿".contains(printed));
        }
    }
}
