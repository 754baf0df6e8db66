package org.policybook.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Changes;
import org.policybook.model.CitedWork;
import org.policybook.model.Clause;
import org.policybook.model.Comparison;
import org.policybook.model.Coverage;
import org.policybook.model.Edition;
import org.policybook.model.Figure;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Magnitude;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Population;
import org.policybook.model.Region;
import org.policybook.model.Sources;
import org.policybook.model.Target;
import org.policybook.model.Term;
import org.policybook.model.TermUse;
import org.policybook.model.Theme;
import org.policybook.notation.Unit;

/** Joins documents and tables by their ids. */
public final class Linker {
    private final Sources sources;
    private final List<PolicyDocument> documents;
    private final Map<String, Region> regions;
    private final Map<String, Theme> themes;
    private final Map<String, Indicator> indicators;
    private final Map<String, Population> populations;

    private Linker(Sources sources, List<PolicyDocument> documents) {
        this.sources = sources;
        this.documents = documents;
        this.regions = byId(sources.regions(), Region::id);
        this.themes = byId(sources.themes(), Theme::id);
        this.indicators = byId(sources.indicators(), Indicator::id);
        this.populations = byId(sources.populations(), Population::id);
    }

    /**
     * Joins everything.
     *
     * @param sources the tables
     * @param documents the parsed documents of the same content
     */
    public static KnowledgeBase link(Sources sources, List<PolicyDocument> documents) {
        return new Linker(sources, documents).link();
    }

    private KnowledgeBase link() {
        List<Figure> figures =
                documents.stream().flatMap(d -> figures(d).stream()).toList();
        List<Comparison> comparisons = sources.indicators().stream()
                .map(indicator -> Verdicts.compare(indicator, figures))
                .toList();
        List<CitedWork> works = CitationGraph.of(documents);
        return new KnowledgeBase(
                sources, documents, figures, comparisons, works, terms(), board(figures), changes(works));
    }

    private List<Changes> changes(List<CitedWork> works) {
        List<Edition> editions = sources.editions();
        if (editions.isEmpty()) {
            return List.of();
        }
        LocalDate newest = editions.getLast().date();
        return Differences.of(editions, Recording.of(newest, documents, works, sources.glossary()));
    }

    /** {@code knowledge} as an edition of that date records it. */
    public static Edition edition(LocalDate date, KnowledgeBase knowledge) {
        return Recording.of(date, knowledge.documents(), knowledge.works(), knowledge.glossary());
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

    private static java.math.@Nullable BigDecimal base(@Nullable Magnitude magnitude, @Nullable Unit unit) {
        if (magnitude == null) {
            return null;
        }
        return unit == null ? magnitude.exact() : unit.toBase(magnitude.exact());
    }

    private record Searchable(Clause clause, String words) {}

    private List<TermUse> terms() {
        List<Searchable> clauses = documents.stream()
                .flatMap(d -> d.clauses().stream())
                .map(c -> new Searchable(c, c.title() + "\n" + c.text()))
                .toList();
        return sources.glossary().stream().map(term -> use(term, clauses)).toList();
    }

    private static TermUse use(Term term, List<Searchable> clauses) {
        List<String> names = new ArrayList<>(term.aliases());
        names.add(term.term());
        return new TermUse(
                term,
                clauses.stream()
                        .filter(c -> names.stream().anyMatch(c.words()::contains))
                        .map(Searchable::clause)
                        .toList());
    }

    private List<Coverage> board(List<Figure> figures) {
        List<Coverage> board = new ArrayList<>();
        List<Region> present = sources.regions().stream()
                .filter(r -> documents.stream().anyMatch(d -> d.front().region().equals(r.id())))
                .toList();
        for (Theme theme : sources.themes()) {
            for (Region region : present) {
                List<Clause> measures = documents.stream()
                        .filter(d -> d.front().region().equals(region.id()))
                        .flatMap(d -> d.clauses().stream())
                        .filter(c -> c.themes().contains(theme.id()))
                        .toList();
                List<Figure> stated = figures.stream()
                        .filter(f -> f.region().equals(region)
                                && theme.equals(f.theme())
                                && f.target().isReviewed()
                                && f.target().isCommitment())
                        .toList();
                board.add(new Coverage(theme, region, measures, stated));
            }
        }
        return board;
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        return values.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a));
    }
}
