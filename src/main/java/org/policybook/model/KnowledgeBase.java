package org.policybook.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that is known, joined by id; immutable. Lists keep the order of the content: documents by id, clauses and
 * targets as they stand in their document, tables as their YAML files have them.
 */
public final class KnowledgeBase {
    private final Sources sources;
    private final List<PolicyDocument> documents;
    private final List<Figure> figures;
    private final List<Comparison> comparisons;
    private final List<CitedWork> works;
    private final List<TermUse> terms;
    private final List<Coverage> board;
    private final List<Changes> changes;

    private final Map<String, Region> regionById;
    private final Map<String, Theme> themeById;
    private final Map<String, Indicator> indicatorById;
    private final Map<String, Population> populationById;
    private final Map<String, PolicyDocument> documentById;
    private final Map<ClauseId, Clause> clauseById;
    private final Map<String, Figure> figureById;
    private final Map<ClauseId, List<Figure>> figuresByClause;
    private final Map<ClauseId, List<Figure>> restatedByClause;
    private final Map<String, List<PolicyDocument>> documentsByRegion;
    private final Map<Citation, CitedWork> workByForm;

    /** Takes what the link stage has joined. */
    public KnowledgeBase(
            Sources sources,
            List<PolicyDocument> documents,
            List<Figure> figures,
            List<Comparison> comparisons,
            List<CitedWork> works,
            List<TermUse> terms,
            List<Coverage> board,
            List<Changes> changes) {
        this.sources = sources;
        this.documents = List.copyOf(documents);
        this.figures = List.copyOf(figures);
        this.comparisons = List.copyOf(comparisons);
        this.works = List.copyOf(works);
        this.terms = List.copyOf(terms);
        this.board = List.copyOf(board);
        this.changes = List.copyOf(changes);
        regionById = byId(sources.regions(), Region::id);
        themeById = byId(sources.themes(), Theme::id);
        indicatorById = byId(sources.indicators(), Indicator::id);
        populationById = byId(sources.populations(), Population::id);
        documentById = byId(documents, PolicyDocument::id);
        clauseById = byId(documents.stream().flatMap(d -> d.clauses().stream()).toList(), Clause::id);
        figureById = byId(figures, Figure::id);
        figuresByClause = figures.stream().collect(groupingBy(f -> f.clause().id()));
        restatedByClause = restated(figures);
        documentsByRegion = documents.stream().collect(groupingBy(d -> d.front().region()));
        workByForm = new HashMap<>();
        works.forEach(work -> work.forms().forEach(form -> workByForm.put(form, work)));
    }

    private static Map<ClauseId, List<Figure>> restated(List<Figure> figures) {
        Map<ClauseId, List<Figure>> restated = new HashMap<>();
        for (Figure figure : figures) {
            figure.target().also().stream()
                    .map(also -> new ClauseId(figure.document().id(), also.clause()))
                    .distinct()
                    .forEach(clause -> restated.computeIfAbsent(clause, c -> new ArrayList<>())
                            .add(figure));
        }
        return restated;
    }

    private static <K, V> Map<K, V> byId(List<V> values, Function<V, K> id) {
        return values.stream().collect(toMap(id, Function.identity(), (first, second) -> first));
    }

    /** The works that {@code document} cites, in the order of its text, each once; it does not cite itself. */
    public List<CitedWork> worksCitedIn(PolicyDocument document) {
        return document.clauses().stream()
                .flatMap(clause -> clause.citations().stream())
                .map(this::work)
                .filter(Objects::nonNull)
                .filter(work -> !document.equals(work.document()))
                .distinct()
                .toList();
    }

    /** The same knowledge base, published at another address than site.yaml says. */
    public KnowledgeBase at(String baseUrl) {
        return new KnowledgeBase(sources.at(baseUrl), documents, figures, comparisons, works, terms, board, changes);
    }

    public Site site() {
        return sources.site();
    }

    /** All regions of regions.yaml, parents included. */
    public List<Region> allRegions() {
        return sources.regions();
    }

    /** The regions that have a document, in the order of regions.yaml: those with a page and a row. */
    public List<Region> regions() {
        return sources.regions().stream()
                .filter(r -> documentsByRegion.containsKey(r.id()))
                .toList();
    }

    public List<Theme> themes() {
        return sources.themes();
    }

    public List<Indicator> indicators() {
        return sources.indicators();
    }

    public List<Population> populations() {
        return sources.populations();
    }

    public List<Term> glossary() {
        return sources.glossary();
    }

    public List<Removal> removed() {
        return sources.removed();
    }

    /** The recorded editions, by date. */
    public List<Edition> editions() {
        return sources.editions();
    }

    /**
     * What is new since the last edition, then what was new in each edition, the newest first; empty where no edition was
     * recorded.
     */
    public List<Changes> changes() {
        return changes;
    }

    /**
     * The day by which the knowledge base is called: that of the newest edition, else that on which a document was last
     * added; null where neither is known.
     */
    public @Nullable LocalDate date() {
        return sources.editions().isEmpty()
                ? documents.stream()
                        .map(document -> document.front().added())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : sources.editions().getLast().date();
    }

    /** What is not in here because it could not be read. */
    public Unread unread() {
        return sources.unread();
    }

    public List<PolicyDocument> documents() {
        return documents;
    }

    /** Every figure of every document, candidates too. */
    public List<Figure> figures() {
        return figures;
    }

    /** One comparison for each indicator, in the order of indicators.yaml. */
    public List<Comparison> comparisons() {
        return comparisons;
    }

    /** Every cited document, held ones first, then by title. */
    public List<CitedWork> works() {
        return works;
    }

    /** Every term of the glossary with the clauses that use it. */
    public List<TermUse> terms() {
        return terms;
    }

    /** The theme × region board, theme by theme. */
    public List<Coverage> board() {
        return board;
    }

    /** The cell of the board. */
    public Coverage coverage(Theme theme, Region region) {
        return board.stream()
                .filter(c -> c.theme().equals(theme) && c.region().equals(region))
                .findFirst()
                .orElseGet(() -> new Coverage(theme, region, List.of(), List.of()));
    }

    public @Nullable Region region(@Nullable String id) {
        return id == null ? null : regionById.get(id);
    }

    public @Nullable Theme theme(@Nullable String id) {
        return id == null ? null : themeById.get(id);
    }

    public @Nullable Indicator indicator(@Nullable String id) {
        return id == null ? null : indicatorById.get(id);
    }

    public @Nullable Population population(@Nullable String id) {
        return id == null ? null : populationById.get(id);
    }

    public @Nullable PolicyDocument document(String id) {
        return documentById.get(id);
    }

    public @Nullable Clause clause(ClauseId id) {
        return clauseById.get(id);
    }

    /** The figure with this full id. */
    public @Nullable Figure figure(String id) {
        return figureById.get(id);
    }

    /** The figures that a clause states, candidates too. */
    public List<Figure> figuresOf(ClauseId clause) {
        return figuresByClause.getOrDefault(clause, List.of());
    }

    /** The figures of other clauses that this clause states again. */
    public List<Figure> restatedIn(ClauseId clause) {
        return restatedByClause.getOrDefault(clause, List.of());
    }

    /** The document that a citation means; null for a citation that stands nowhere in the content. */
    public @Nullable CitedWork work(Citation citation) {
        return workByForm.get(citation);
    }

    /** The documents of a region. */
    public List<PolicyDocument> documentsOf(Region region) {
        return documentsByRegion.getOrDefault(region.id(), List.of());
    }
}
