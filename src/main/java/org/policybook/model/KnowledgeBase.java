package org.policybook.model;

import static java.util.stream.Collectors.groupingBy;
import static org.policybook.model.Ids.byId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that is known, joined by id; immutable. Lists keep the order of the content: documents by id, clauses and
 * targets as they stand in their document, tables as their YAML files have them.
 */
public final class KnowledgeBase {
    private final Sources sources;
    private final List<PolicyDocument> documents;
    private final List<Dossier> dossiers;
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
    private final Map<String, Dossier> dossierById;
    private final Map<String, List<PolicyDocument>> documentsByRegion;
    private final Map<Citation, CitedWork> workByForm;
    private final Map<String, CitedWork> workByTitle = new HashMap<>();
    private final Map<String, CitedWork> workByNumber = new HashMap<>();
    private final Map<String, List<Figure>> figuresByRegion;
    private final Map<String, Coverage> coverageByIds = new HashMap<>();
    private final Map<String, List<Figure>> figuresByIndicator = new HashMap<>();
    private final List<Region> regions;
    private final Map<String, Integer> placeOfRegion = new HashMap<>();

    /** Takes what the link stage has joined. */
    public KnowledgeBase(
            Sources sources,
            List<Dossier> dossiers,
            List<Comparison> comparisons,
            List<CitedWork> works,
            List<TermUse> terms,
            List<Coverage> board,
            List<Changes> changes) {
        this.sources = sources.withoutTexts();
        this.dossiers = List.copyOf(dossiers);
        documents = dossiers.stream().map(Dossier::document).toList();
        figures =
                dossiers.stream().flatMap(dossier -> dossier.figures().stream()).toList();
        this.comparisons = List.copyOf(comparisons);
        this.works = List.copyOf(works);
        this.terms = List.copyOf(terms);
        this.board = List.copyOf(board);
        this.changes = List.copyOf(changes);
        regionById = byId(sources.regions(), Region::id);
        themeById = byId(sources.themes(), Theme::id);
        indicatorById = byId(sources.indicators(), Indicator::id);
        populationById = byId(sources.populations(), Population::id);
        dossierById = byId(dossiers, dossier -> dossier.document().id());
        documentsByRegion = documents.stream().collect(groupingBy(d -> d.front().region()));
        workByForm = new HashMap<>();
        for (CitedWork work : works) {
            for (Citation form : work.forms()) {
                workByForm.put(form, work);
                workByTitle.putIfAbsent(form.title(), work);
            }
            if (work.number() != null) {
                workByNumber.putIfAbsent(work.number(), work);
            }
        }
        figuresByRegion = figures.stream().collect(groupingBy(f -> f.region().id()));
        board.forEach(cell ->
                coverageByIds.put(cell.theme().id() + "/" + cell.region().id(), cell));
        for (Figure figure : figures) {
            if (figure.indicator() != null) {
                figuresByIndicator
                        .computeIfAbsent(figure.indicator().id(), id -> new ArrayList<>())
                        .add(figure);
            }
        }
        regions = sources.regions().stream()
                .filter(r -> documentsByRegion.containsKey(r.id()))
                .toList();
        regions.forEach(region -> placeOfRegion.putIfAbsent(region.id(), placeOfRegion.size()));
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
        return new KnowledgeBase(sources.at(baseUrl), dossiers, comparisons, works, terms, board, changes);
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
        return regions;
    }

    /** A region and what lies above it, the region first; nothing where there is none of that id. */
    public List<Region> upwards(@Nullable String id) {
        List<Region> upwards = new ArrayList<>();
        for (Region at = region(id); at != null && !upwards.contains(at); at = region(at.parent())) {
            upwards.add(at);
        }
        return upwards;
    }

    /** The place of a region in {@link #regions()}, from 0; -1 for one without a document. */
    public int place(Region region) {
        return placeOfRegion.getOrDefault(region.id(), -1);
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
        Coverage cell = coverageByIds.get(theme.id() + "/" + region.id());
        return cell == null ? new Coverage(theme, region, List.of(), List.of()) : cell;
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
        Dossier dossier = dossierById.get(id);
        return dossier == null ? null : dossier.document();
    }

    public @Nullable Clause clause(ClauseId id) {
        Dossier dossier = dossierById.get(id.document());
        return dossier == null ? null : dossier.clause(id.path());
    }

    /** The figure with this full id. */
    public @Nullable Figure figure(String id) {
        int slash = id.indexOf('/');
        Dossier dossier = slash < 0 ? null : dossierById.get(id.substring(0, slash));
        return dossier == null ? null : dossier.figure(id.substring(slash + 1));
    }

    /** The figures that a clause states, candidates too. */
    public List<Figure> figuresOf(ClauseId clause) {
        Dossier dossier = dossierById.get(clause.document());
        return dossier == null ? List.of() : dossier.figuresOf(clause.path());
    }

    /** The figures of other clauses that this clause states again. */
    public List<Figure> restatedIn(ClauseId clause) {
        Dossier dossier = dossierById.get(clause.document());
        return dossier == null ? List.of() : dossier.restatedIn(clause.path());
    }

    /** The document that a citation means; null for a citation that stands nowhere in the content. */
    public @Nullable CitedWork work(Citation citation) {
        return workByForm.get(citation);
    }

    /** The document that an English citation means, by its 文号 or else by the title in Chinese. */
    public @Nullable CitedWork work(@Nullable String title, @Nullable String number) {
        CitedWork numbered = number == null ? null : workByNumber.get(number);
        return numbered != null || title == null ? numbered : workByTitle.get(title);
    }

    /** The figures that a region states, candidates too. */
    public List<Figure> figuresOf(Region region) {
        return figuresByRegion.getOrDefault(region.id(), List.of());
    }

    /** The figures that answer an indicator, candidates too. */
    public List<Figure> figuresOf(Indicator indicator) {
        return figuresByIndicator.getOrDefault(indicator.id(), List.of());
    }

    /** The documents of a region. */
    public List<PolicyDocument> documentsOf(Region region) {
        return documentsByRegion.getOrDefault(region.id(), List.of());
    }
}
