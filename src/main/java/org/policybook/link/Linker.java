package org.policybook.link;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.policybook.model.Changes;
import org.policybook.model.CitedWork;
import org.policybook.model.Clause;
import org.policybook.model.Comparison;
import org.policybook.model.Coverage;
import org.policybook.model.Edition;
import org.policybook.model.Figure;
import org.policybook.model.Ids;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Memory;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.model.Sources;
import org.policybook.model.Term;
import org.policybook.model.TermUse;
import org.policybook.model.Workers;

/**
 * Joins documents and tables by their ids: first each document with the tables ({@link DocumentShares}), which is done once for
 * a document that stays as it is, then the documents with one another.
 */
public final class Linker {
    private final Sources sources;
    private final List<PolicyDocument> documents;
    private final Workers workers;
    private final Memory memory;

    private Linker(Sources sources, List<PolicyDocument> documents, Workers workers, Memory memory) {
        this.sources = sources;
        this.documents = documents;
        this.workers = workers;
        this.memory = memory;
    }

    /**
     * Joins everything.
     *
     * @param sources the tables
     * @param documents the parsed documents of the same content
     */
    public static KnowledgeBase link(Sources sources, List<PolicyDocument> documents) {
        return link(sources, documents, Workers.alone(), Memory.none());
    }

    /**
     * Joins everything.
     *
     * @param sources the tables
     * @param documents the parsed documents of the same content
     * @param workers who share the work
     * @param memory what was made of single documents before
     */
    public static KnowledgeBase link(Sources sources, List<PolicyDocument> documents, Workers workers, Memory memory) {
        return new Linker(sources, documents, workers, memory).link();
    }

    private KnowledgeBase link() {
        JoinTables tables = JoinTables.of(sources);
        List<DocumentShare> shares =
                memory.each(DocumentShare.class, tables, documents, workers, new DocumentShares(tables)::of);
        List<CitedWork> works = CitationGraph.of(shares);
        return new KnowledgeBase(
                sources,
                shares.stream().map(DocumentShare::dossier).toList(),
                comparisons(tables, shares),
                works,
                terms(shares),
                board(tables, shares),
                changes(works));
    }

    private List<Comparison> comparisons(JoinTables tables, List<DocumentShare> shares) {
        Map<String, List<Figure>> answers = shares.stream()
                .flatMap(share -> share.dossier().figures().stream())
                .filter(figure -> figure.target().isReviewed())
                .filter(figure -> figure.indicator() != null)
                .collect(groupingBy(figure -> indicator(figure).id()));
        Map<String, Comparison> compared = memory
                .each(
                        Comparison.class,
                        tables,
                        List.copyOf(answers.values()),
                        figures -> figures,
                        workers,
                        figures -> Verdicts.compare(indicator(figures.getFirst()), figures))
                .stream()
                .collect(toMap(comparison -> comparison.indicator().id(), Function.identity()));
        return sources.indicators().stream()
                .map(indicator -> compared.getOrDefault(indicator.id(), Verdicts.compare(indicator, List.of())))
                .toList();
    }

    private static Indicator indicator(Figure figure) {
        return Objects.requireNonNull(figure.indicator());
    }

    private List<Changes> changes(List<CitedWork> works) {
        List<Edition> editions = sources.editions();
        if (editions.isEmpty()) {
            return List.of();
        }
        return new Differences(new Recording(works), workers, memory).of(editions, documents, sources.glossary());
    }

    /** {@code knowledge} as an edition of that date records it. */
    public static Edition edition(LocalDate date, KnowledgeBase knowledge) {
        return Recording.of(date, knowledge);
    }

    private List<TermUse> terms(List<DocumentShare> shares) {
        List<List<Clause>> uses = new ArrayList<>();
        sources.glossary().forEach(term -> uses.add(new ArrayList<>()));
        shares.forEach(share -> share.uses().addTo(uses::get));
        List<TermUse> terms = new ArrayList<>();
        for (Term term : sources.glossary()) {
            terms.add(new TermUse(term, List.copyOf(uses.get(terms.size()))));
        }
        return terms;
    }

    /** The rows of the regions that have a document, told theme by theme. */
    private List<Coverage> board(JoinTables tables, List<DocumentShare> shares) {
        Map<String, List<DocumentShare>> present = shares.stream().collect(groupingBy(DocumentShare::region));
        List<Region> regions = sources.regions().stream()
                .filter(region -> present.containsKey(region.id()))
                .toList();
        Map<String, Region> byId = Ids.byId(regions, Region::id);
        List<Row> rows = memory.each(
                Row.class,
                tables,
                regions.stream()
                        .map(region -> present.getOrDefault(region.id(), List.of()))
                        .toList(),
                group -> group,
                workers,
                group -> Row.of(Objects.requireNonNull(byId.get(group.getFirst().region())), sources.themes(), group));
        return IntStream.range(0, sources.themes().size())
                .boxed()
                .flatMap(theme -> rows.stream().map(row -> row.cells().get(theme)))
                .toList();
    }
}
