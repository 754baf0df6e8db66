package org.policybook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.policybook.model.Address;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.ResponsibleUnit;

/**
 * The catalogue of documents, and when they were issued.
 *
 * @param entries oldest first
 * @param years from the first to the last; the silent ones too, unless there are {@value LONGEST} years or more
 * @param undated documents whose year of issue nobody knows
 * @param moreUndated those that are left out, for they are too many
 * @param all how many documents there are
 * @param pages of the catalogue, where there are several
 * @param page the number of this one, from 1
 */
public record DocumentsPage(
        Frame frame,
        List<Entry> entries,
        List<Year> years,
        List<DocumentHead> undated,
        int moreUndated,
        int all,
        List<Link> pages,
        int page)
        implements Page {
    private static final int LONGEST = 12;

    /** A document in the catalogue. */
    public record Entry(DocumentHead head, int clauses, int measures, FigureCount figures, int units) {}

    /** A year of the time line; where there are too many documents, their number alone. */
    public record Year(String year, List<DocumentHead> documents, int count) {}

    static Stream<Page> of(Scene scene) {
        KnowledgeBase knowledge = scene.knowledge();
        List<PolicyDocument> ordered = knowledge.documents().stream()
                .sorted(Comparator.comparing(DocumentsPage::day).thenComparing(PolicyDocument::id))
                .toList();
        int pages = Math.max(1, Math.ceilDiv(ordered.size(), Bounds.CATALOGUE));
        List<Link> links = pages == 1
                ? List.of()
                : IntStream.rangeClosed(1, pages)
                        .mapToObj(page -> new Link(Address.catalogue(page), Integer.toString(page)))
                        .toList();
        return IntStream.rangeClosed(1, pages).mapToObj(page -> page(scene, ordered, page, links));
    }

    private static Page page(Scene scene, List<PolicyDocument> ordered, int page, List<Link> pages) {
        int from = (page - 1) * Bounds.CATALOGUE;
        String title = scene.t("documents.title");
        List<PolicyDocument> undated = page > 1
                ? List.of()
                : ordered.stream()
                        .filter(document -> document.front().issueYear() == null)
                        .toList();
        return new DocumentsPage(
                scene.frame(
                        Address.catalogue(page),
                        "documents",
                        page == 1 ? title : title + " " + page,
                        scene.t("documents.description", ordered.size()),
                        "documents"),
                ordered.subList(from, Math.min(ordered.size(), from + Bounds.CATALOGUE)).stream()
                        .map(document -> entry(document, scene))
                        .toList(),
                page == 1 ? years(ordered, scene) : List.of(),
                Bounds.first(undated, Bounds.DOCUMENTS_ASIDE).stream()
                        .map(document -> DocumentHead.of(document, scene))
                        .toList(),
                Bounds.more(undated, Bounds.DOCUMENTS_ASIDE),
                ordered.size(),
                pages,
                page);
    }

    /** The date as far as it is known; what is not dated within its year comes after what is. */
    private static String day(PolicyDocument document) {
        String day = document.front().statedDate().value();
        Integer year = document.front().issueYear();
        return day != null ? day : (year == null ? "9999" : year) + "-99";
    }

    private static Entry entry(PolicyDocument document, Scene scene) {
        return new Entry(
                DocumentHead.of(document, scene),
                document.clauses().size(),
                (int) document.clauses().stream().filter(Clause::isMeasure).count(),
                FigureCount.of(document.targets()),
                (int) document.clauses().stream()
                        .flatMap(clause -> clause.units().stream())
                        .map(ResponsibleUnit::unit)
                        .distinct()
                        .count());
    }

    private static List<Year> years(List<PolicyDocument> documents, Scene scene) {
        TreeMap<Integer, List<PolicyDocument>> dated = new TreeMap<>();
        for (PolicyDocument document : documents) {
            Integer year = document.front().issueYear();
            if (year != null) {
                dated.computeIfAbsent(year, y -> new ArrayList<>()).add(document);
            }
        }
        if (dated.isEmpty()) {
            return List.of();
        }
        if (dated.lastKey() - dated.firstKey() < LONGEST) {
            for (int year = dated.firstKey(); year <= dated.lastKey(); year++) {
                dated.putIfAbsent(year, List.of());
            }
        }
        return dated.entrySet().stream().map(year -> year(year, scene)).toList();
    }

    private static Year year(Map.Entry<Integer, List<PolicyDocument>> year, Scene scene) {
        List<PolicyDocument> shown = Bounds.together(scene.knowledge()) ? year.getValue() : List.of();
        return new Year(
                year.getKey().toString(),
                shown.stream().map(document -> DocumentHead.of(document, scene)).toList(),
                year.getValue().size());
    }

    @Override
    public String template() {
        return "documents";
    }
}
