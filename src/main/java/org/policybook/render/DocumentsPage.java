package org.policybook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.ResponsibleUnit;

/**
 * The catalogue of documents, and when they were issued.
 *
 * @param entries oldest first
 * @param years from the first to the last; the silent ones too, unless there are {@value LONGEST} years or more
 * @param undated documents whose year nobody knows
 */
public record DocumentsPage(Frame frame, List<Entry> entries, List<Year> years, List<DocumentHead> undated)
        implements Page {
    private static final int LONGEST = 12;

    /** A document in the catalogue. */
    public record Entry(DocumentHead head, int clauses, int measures, int figures, int units) {}

    /** A year of the time line. */
    public record Year(String year, List<DocumentHead> documents) {}

    static Stream<Page> of(Scene scene) {
        KnowledgeBase knowledge = scene.knowledge();
        List<PolicyDocument> ordered = knowledge.documents().stream()
                .sorted(Comparator.comparing(DocumentsPage::day).thenComparing(PolicyDocument::id))
                .toList();
        return Stream.of(new DocumentsPage(
                scene.frame(
                        "documents/index.html",
                        "documents",
                        scene.t("documents.title"),
                        scene.t("documents.description", ordered.size()),
                        "documents"),
                ordered.stream().map(document -> entry(document, scene)).toList(),
                years(ordered, scene),
                ordered.stream()
                        .filter(document -> document.front().year() == null)
                        .map(document -> DocumentHead.of(document, scene))
                        .toList()));
    }

    /** The date as far as it is known; what is not dated within its year comes after what is. */
    private static String day(PolicyDocument document) {
        String day = document.front().statedDate().value();
        Integer year = document.front().year();
        return day != null ? day : (year == null ? "9999" : year) + "-99";
    }

    private static Entry entry(PolicyDocument document, Scene scene) {
        return new Entry(
                DocumentHead.of(document, scene),
                document.clauses().size(),
                (int) document.clauses().stream().filter(Clause::isMeasure).count(),
                document.targets().size(),
                (int) document.clauses().stream()
                        .flatMap(clause -> clause.units().stream())
                        .map(ResponsibleUnit::unit)
                        .distinct()
                        .count());
    }

    private static List<Year> years(List<PolicyDocument> documents, Scene scene) {
        TreeMap<Integer, List<DocumentHead>> dated = new TreeMap<>();
        for (PolicyDocument document : documents) {
            Integer year = document.front().year();
            if (year != null) {
                dated.computeIfAbsent(year, y -> new ArrayList<>()).add(DocumentHead.of(document, scene));
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
        return dated.entrySet().stream().map(DocumentsPage::year).toList();
    }

    private static Year year(Map.Entry<Integer, List<DocumentHead>> year) {
        return new Year(year.getKey().toString(), year.getValue());
    }

    @Override
    public String template() {
        return "documents";
    }
}
