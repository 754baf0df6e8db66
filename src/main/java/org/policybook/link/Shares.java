package org.policybook.link;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.Dossier;
import org.policybook.model.Figure;
import org.policybook.model.Indicator;
import org.policybook.model.Magnitude;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Population;
import org.policybook.model.Region;
import org.policybook.model.Target;
import org.policybook.model.Term;
import org.policybook.model.Theme;
import org.policybook.notation.Names;
import org.policybook.notation.Unit;

/** Joins one document with the tables. */
final class Shares {
    private final Map<String, Region> regions;
    private final Map<String, Theme> themes;
    private final Map<String, Indicator> indicators;
    private final Map<String, Population> populations;

    /** The names of each term, by its place in the glossary. */
    private final Names<Integer> terms = new Names<>();

    Shares(Tables tables) {
        regions = byId(tables.regions(), Region::id);
        themes = byId(tables.themes(), Theme::id);
        indicators = byId(tables.indicators(), Indicator::id);
        populations = byId(tables.populations(), Population::id);
        for (int i = 0; i < tables.glossary().size(); i++) {
            Term term = tables.glossary().get(i);
            terms.add(term.term(), i);
            for (String alias : term.aliases()) {
                terms.add(alias, i);
            }
        }
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        return values.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a));
    }

    /** What {@code document} gives to the whole. */
    Share of(PolicyDocument document) {
        List<Figure> figures = figures(document);
        return new Share(
                new Dossier(document, figures),
                uses(document),
                Cited.in(document),
                measures(document),
                commitments(figures));
    }

    /** A target whose region or clause is not known belongs nowhere, and is left out. */
    private List<Figure> figures(PolicyDocument document) {
        Region region = regions.get(document.front().region());
        List<Figure> figures = new ArrayList<>();
        for (Target target : document.targets()) {
            Clause clause = document.clause(target.clause());
            if (region != null && clause != null) {
                figures.add(figure(document, region, clause, target));
            }
        }
        return figures;
    }

    private Figure figure(PolicyDocument document, Region region, Clause clause, Target target) {
        Indicator indicator = target.indicator() == null ? null : indicators.get(target.indicator());
        Population population = target.population() == null ? null : populations.get(target.population());
        String themeId = indicator != null
                ? indicator.theme()
                : clause.themes().isEmpty() ? null : clause.themes().getFirst();
        Unit unit = target.unit() == null ? null : Unit.of(target.unit());
        return new Figure(
                document,
                region,
                clause,
                target,
                indicator,
                population,
                themeId == null ? null : themes.get(themeId),
                unit == null ? null : unit.base(),
                base(target.value(), unit),
                base(target.min(), unit),
                base(target.max(), unit));
    }

    private static @Nullable BigDecimal base(@Nullable Magnitude magnitude, @Nullable Unit unit) {
        if (magnitude == null) {
            return null;
        }
        return unit == null ? magnitude.exact() : unit.toBase(magnitude.exact());
    }

    /** The clauses in which a term or one of its aliases stands. */
    private List<Share.Use> uses(PolicyDocument document) {
        List<Share.Use> uses = new ArrayList<>();
        for (Clause clause : document.clauses()) {
            Set<Integer> found = new HashSet<>();
            terms.find(clause.title() + "\n" + clause.text(), (number, start, end) -> found.add(number));
            found.forEach(term -> uses.add(new Share.Use(term, clause)));
        }
        return List.copyOf(uses);
    }

    private static Map<String, List<Clause>> measures(PolicyDocument document) {
        Map<String, List<Clause>> measures = new HashMap<>();
        for (Clause clause : document.clauses()) {
            for (String theme : Set.copyOf(clause.themes())) {
                measures.computeIfAbsent(theme, id -> new ArrayList<>()).add(clause);
            }
        }
        return Map.copyOf(measures);
    }

    private static Map<String, List<Figure>> commitments(List<Figure> figures) {
        Map<String, List<Figure>> commitments = new HashMap<>();
        for (Figure figure : figures) {
            Theme theme = figure.theme();
            if (theme != null && figure.target().isReviewed() && figure.target().isCommitment()) {
                commitments.computeIfAbsent(theme.id(), id -> new ArrayList<>()).add(figure);
            }
        }
        return Map.copyOf(commitments);
    }
}
