package org.policybook.link;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.policybook.model.Changes;
import org.policybook.model.CitedWork;
import org.policybook.model.Clause;
import org.policybook.model.Comparison;
import org.policybook.model.Coverage;
import org.policybook.model.Edition;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Memory;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.model.Sources;
import org.policybook.model.Term;
import org.policybook.model.TermUse;
import org.policybook.model.Theme;
import org.policybook.model.Workers;

/**
 * Joins documents and tables by their ids: first each document with the tables ({@link Shares}), which is done once for
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
        Tables tables = Tables.of(sources);
        List<Share> shares = memory.each(Share.class, tables, documents, workers, new Shares(tables)::of);
        List<CitedWork> works = CitationGraph.of(shares);
        return new KnowledgeBase(
                sources,
                shares.stream().map(Share::dossier).toList(),
                comparisons(shares),
                works,
                terms(shares),
                board(shares),
                changes(works));
    }

    private List<Comparison> comparisons(List<Share> shares) {
        Map<String, List<Figure>> answers = shares.stream()
                .flatMap(share -> share.dossier().figures().stream())
                .filter(f -> f.indicator() != null && f.target().isReviewed())
                .collect(groupingBy(f -> Objects.requireNonNull(f.indicator()).id()));
        return workers.map(
                sources.indicators(),
                indicator -> Verdicts.compare(indicator, answers.getOrDefault(indicator.id(), List.of())));
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

    private List<TermUse> terms(List<Share> shares) {
        List<List<Clause>> uses = new ArrayList<>();
        sources.glossary().forEach(term -> uses.add(new ArrayList<>()));
        for (Share share : shares) {
            for (Share.Use use : share.uses()) {
                uses.get(use.term()).add(use.clause());
            }
        }
        List<TermUse> terms = new ArrayList<>();
        for (Term term : sources.glossary()) {
            terms.add(new TermUse(term, List.copyOf(uses.get(terms.size()))));
        }
        return terms;
    }

    private List<Coverage> board(List<Share> shares) {
        Map<String, List<Share>> byRegion = shares.stream().collect(groupingBy(Share::region));
        List<Coverage> board = new ArrayList<>();
        for (Theme theme : sources.themes()) {
            for (Region region : sources.regions()) {
                List<Share> present = byRegion.getOrDefault(region.id(), List.of());
                if (!present.isEmpty()) {
                    board.add(coverage(theme, region, present));
                }
            }
        }
        return board;
    }

    /** {@code present} are the shares of the region's documents. */
    private static Coverage coverage(Theme theme, Region region, List<Share> present) {
        List<Clause> measures = new ArrayList<>();
        List<Figure> commitments = new ArrayList<>();
        for (Share share : present) {
            measures.addAll(share.measures(theme.id()));
            commitments.addAll(share.commitments(theme.id()));
        }
        return new Coverage(theme, region, List.copyOf(measures), List.copyOf(commitments));
    }
}
