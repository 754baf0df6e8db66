package org.policybook.link;

import static org.policybook.model.Ids.byId;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.policybook.notation.NameFinder;
import org.policybook.notation.Unit;

/** Joins one document with the tables. */
final class DocumentShares {
    private final Map<String, Region> regions;
    private final Map<String, Theme> themes;
    private final Map<String, Indicator> indicators;
    private final Map<String, Population> populations;

    /** The names of each term, by its place in the glossary. */
    private final NameFinder<Integer> names = new NameFinder<>();

    private final int terms;

    DocumentShares(JoinTables tables) {
        regions = byId(tables.regions(), Region::id);
        themes = byId(tables.themes(), Theme::id);
        indicators = byId(tables.indicators(), Indicator::id);
        populations = byId(tables.populations(), Population::id);
        terms = tables.glossary().size();
        for (int i = 0; i < terms; i++) {
            Term term = tables.glossary().get(i);
            names.add(term.term(), i);
            for (String alias : term.aliases()) {
                names.add(alias, i);
            }
        }
    }

    /** What {@code document} gives to the whole. */
    DocumentShare of(PolicyDocument document) {
        return new DocumentShare(
                new Dossier(document, figures(document)), Uses.in(document, names, terms), Cited.in(document));
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
}
