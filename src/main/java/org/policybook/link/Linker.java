package org.policybook.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.policybook.model.Workers;
import org.policybook.notation.Names;
import org.policybook.notation.Unit;

/** Joins documents and tables by their ids. */
public final class Linker {
    private final Sources sources;
    private final List<PolicyDocument> documents;
    private final Map<String, Region> regions;
    private final Map<String, Theme> themes;
    private final Map<String, Indicator> indicators;
    private final Map<String, Population> populations;

    private final Workers workers;

    private Linker(Sources sources, List<PolicyDocument> documents, Workers workers) {
        this.workers = workers;
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
        return link(sources, documents, Workers.alone());
    }

    /**
     * Joins everything.
     *
     * @param sources the tables
     * @param documents the parsed documents of the same content
     * @param workers who share the work
     */
    public static KnowledgeBase link(Sources sources, List<PolicyDocument> documents, Workers workers) {
        return new Linker(sources, documents, workers).link();
    }

    private KnowledgeBase link() {
        List<Figure> figures =
                documents.stream().flatMap(d -> figures(d).stream()).toList();
        Map<String, List<Figure>> answers = figures.stream()
                .filter(f -> f.indicator() != null && f.target().isReviewed())
                .collect(Collectors.groupingBy(
                        f -> Objects.requireNonNull(f.indicator()).id()));
        List<Comparison> comparisons = workers.map(
                sources.indicators(),
                indicator -> Verdicts.compare(indicator, answers.getOrDefault(indicator.id(), List.of())));
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
        return Recording.of(date, knowledge);
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

    /** The clauses in which a term or one of its aliases stands. */
    private List<TermUse> terms() {
        List<List<Clause>> uses = new ArrayList<>();
        Names<Integer> names = new Names<>();
        for (Term term : sources.glossary()) {
            int number = uses.size();
            uses.add(new ArrayList<>());
            names.add(term.term(), number);
            term.aliases().forEach(alias -> names.add(alias, number));
        }
        for (List<Use> found : workers.map(documents, document -> uses(document, names))) {
            found.forEach(use -> uses.get(use.term()).add(use.clause()));
        }
        List<TermUse> terms = new ArrayList<>();
        for (Term term : sources.glossary()) {
            terms.add(new TermUse(term, List.copyOf(uses.get(terms.size()))));
        }
        return terms;
    }

    /**
     * A clause in which a term stands.
     *
     * @param term its place in the glossary
     */
    private record Use(int term, Clause clause) {}

    private static List<Use> uses(PolicyDocument document, Names<Integer> names) {
        List<Use> uses = new ArrayList<>();
        for (Clause clause : document.clauses()) {
            Set<Integer> found = new HashSet<>();
            names.find(clause.title() + "\n" + clause.text(), (number, start, end) -> found.add(number));
            found.forEach(term -> uses.add(new Use(term, clause)));
        }
        return uses;
    }

    /** A cell of the board. */
    private record Cell(String theme, String region) {}

    private List<Coverage> board(List<Figure> figures) {
        Map<Cell, List<Clause>> measures = new HashMap<>();
        Set<String> present = new HashSet<>();
        for (PolicyDocument document : documents) {
            String region = document.front().region();
            present.add(region);
            for (Clause clause : document.clauses()) {
                for (String theme : Set.copyOf(clause.themes())) {
                    measures.computeIfAbsent(new Cell(theme, region), cell -> new ArrayList<>())
                            .add(clause);
                }
            }
        }
        Map<Cell, List<Figure>> stated = new HashMap<>();
        for (Figure figure : figures) {
            Theme theme = figure.theme();
            if (theme != null && figure.target().isReviewed() && figure.target().isCommitment()) {
                stated.computeIfAbsent(new Cell(theme.id(), figure.region().id()), cell -> new ArrayList<>())
                        .add(figure);
            }
        }
        List<Coverage> board = new ArrayList<>();
        for (Theme theme : sources.themes()) {
            for (Region region : sources.regions()) {
                if (present.contains(region.id())) {
                    Cell cell = new Cell(theme.id(), region.id());
                    board.add(new Coverage(
                            theme,
                            region,
                            List.copyOf(measures.getOrDefault(cell, List.of())),
                            List.copyOf(stated.getOrDefault(cell, List.of()))));
                }
            }
        }
        return board;
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        return values.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a));
    }
}
