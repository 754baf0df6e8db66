package org.policybook.link;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Comparison;
import org.policybook.model.Comparison.Pair;
import org.policybook.model.Figure;
import org.policybook.model.Grade;
import org.policybook.model.Indicator;
import org.policybook.model.Population.Sort;
import org.policybook.model.Reason;
import org.policybook.model.Region;
import org.policybook.model.Target;

/**
 * How far figures may be compared (contract 2.3). A field that one figure states and the other does not counts as a
 * difference: where it is unknown whether two things are the same, the reader is told.
 */
final class Verdicts {
    private static final Set<Target.Measures> TOTALS =
            EnumSet.of(Target.Measures.STOCK, Target.Measures.INCREASE, Target.Measures.FLOW, Target.Measures.AMOUNT);

    /** Every two of more figures are more pairs than anybody reads; then examples stand for all of their kind. */
    static final int MOST_IN_PAIRS = 60;

    private Verdicts() {}

    /**
     * Grades an indicator.
     *
     * @param figures the reviewed ones that answer it
     */
    static Comparison compare(Indicator indicator, List<Figure> figures) {
        List<Pair> pairs = figures.size() <= MOST_IN_PAIRS ? pairs(figures) : examples(figures);
        Grade derived = pairs.stream().map(Pair::grade).reduce(Grade::worst).orElse(null);
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        pairs.forEach(pair -> reasons.addAll(pair.reasons()));
        Grade grade = derived;
        if (indicator.verdict() != null && derived != null) {
            grade = derived.worst(indicator.verdict().grade());
            reasons.addAll(indicator.verdict().reasons());
        }
        return new Comparison(indicator, figures, pairs, derived, grade, List.copyOf(reasons));
    }

    private static List<Pair> pairs(List<Figure> figures) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            for (int j = i + 1; j < figures.size(); j++) {
                Figure one = figures.get(i);
                Figure other = figures.get(j);
                if (!one.region().id().equals(other.region().id())) {
                    pairs.add(pair(one, other, reasons(one, other)));
                }
            }
        }
        return List.copyOf(pairs);
    }

    /** All that a comparison looks at. */
    private record Alike(
            @Nullable String unit,
            Target.Kind kind,
            Target.Measures measures,
            @Nullable String per,
            Target.@Nullable Tier tier,
            @Nullable Integer year,
            @Nullable String population,
            Target.@Nullable Modality modality,
            Region.Level level) {
        static Alike of(Figure figure) {
            Target target = figure.target();
            return new Alike(
                    figure.baseUnit(),
                    target.kind(),
                    target.measures(),
                    target.per(),
                    target.tier(),
                    figure.year(),
                    target.population(),
                    target.modality(),
                    figure.region().level());
        }
    }

    /** One pair for every set of reasons that stands between two figures; together they have the grade of all pairs. */
    private static List<Pair> examples(List<Figure> figures) {
        // Of figures that are alike, the first speaks for all, and one of another region for pairs among themselves.
        Map<Alike, List<Figure>> classes = new LinkedHashMap<>();
        for (Figure figure : figures) {
            List<Figure> alike = classes.computeIfAbsent(Alike.of(figure), key -> new ArrayList<>());
            if (alike.isEmpty()
                    || (alike.size() == 1
                            && !alike.getFirst()
                                    .region()
                                    .id()
                                    .equals(figure.region().id()))) {
                alike.add(figure);
            }
        }
        List<Figure> speakers = classes.values().stream().flatMap(List::stream).toList();
        Map<EnumSet<Reason>, Pair> examples = new LinkedHashMap<>();
        for (int i = 0; i < speakers.size(); i++) {
            for (int j = i + 1; j < speakers.size(); j++) {
                Figure one = speakers.get(i);
                Figure other = speakers.get(j);
                if (!one.region().id().equals(other.region().id())) {
                    examples.computeIfAbsent(reasons(one, other), reasons -> pair(one, other, reasons));
                }
            }
        }
        return List.copyOf(examples.values());
    }

    private static Pair pair(Figure a, Figure b, Set<Reason> reasons) {
        Grade grade = reasons.stream().map(Reason::grade).reduce(Grade.A, Grade::worst);
        return new Pair(a, b, grade, List.copyOf(reasons));
    }

    /** What stands between two figures. */
    private static EnumSet<Reason> reasons(Figure a, Figure b) {
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        Target s = a.target();
        Target t = b.target();
        note(reasons, Reason.UNIT, differ(a.baseUnit(), b.baseUnit()));
        note(reasons, Reason.KIND, s.kind() != t.kind());
        note(reasons, Reason.STOCK_FLOW, s.measures() != t.measures());
        note(reasons, Reason.DENOMINATOR, differ(s.per(), t.per()));
        note(reasons, Reason.TIER, s.tier() != t.tier() || provinceBesideCity(a, b));
        note(reasons, Reason.YEAR, differ(a.year(), b.year()));
        if (differ(s.population(), t.population())) {
            reasons.add(isFund(a) || isFund(b) ? Reason.FUND_POOL : Reason.POPULATION);
        }
        note(reasons, Reason.MODALITY, s.modality() != t.modality());
        return reasons;
    }

    /** A province's total and a city's are no more alike than a forest and a tree; a share may be. */
    private static boolean provinceBesideCity(Figure a, Figure b) {
        boolean levels =
                (a.region().level() == Region.Level.PROVINCE) != (b.region().level() == Region.Level.PROVINCE);
        return levels
                && (TOTALS.contains(a.target().measures())
                        || TOTALS.contains(b.target().measures()));
    }

    private static boolean isFund(Figure figure) {
        return figure.population() != null && figure.population().sort() == Sort.FUND;
    }

    private static boolean differ(@Nullable Object a, @Nullable Object b) {
        return !Objects.equals(a, b);
    }

    private static void note(Set<Reason> reasons, Reason reason, boolean applies) {
        if (applies) {
            reasons.add(reason);
        }
    }
}
