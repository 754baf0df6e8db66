package org.policybook.render;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Period;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;

/**
 * What tells the documents of one region apart where their clauses and figures stand mixed: the plan's years, or the title
 * where two have the same or they are unknown. A region with one document needs none.
 */
record DocumentMarks(Map<String, String> byDocument) {
    static DocumentMarks of(KnowledgeBase knowledge, Wording wording) {
        Map<String, String> marks = new HashMap<>();
        for (Region region : knowledge.regions()) {
            List<PolicyDocument> documents = knowledge.documentsOf(region);
            if (documents.size() > 1) {
                mark(documents, wording, marks);
            }
        }
        return new DocumentMarks(Collections.unmodifiableMap(marks));
    }

    private static void mark(List<PolicyDocument> documents, Wording wording, Map<String, String> marks) {
        Map<Period, Integer> ofYears = new HashMap<>();
        for (PolicyDocument document : documents) {
            Period years = document.front().years();
            if (years != null) {
                ofYears.merge(years, 1, Integer::sum);
            }
        }
        for (PolicyDocument document : documents) {
            Period years = document.front().years();
            marks.put(
                    document.id(),
                    years != null && ofYears.getOrDefault(years, 0) == 1
                            ? wording.t(
                                    Wording.ofYears("document.year.of", "document.year.of.years", years),
                                    wording.years(years))
                            : title(document, wording));
        }
    }

    /** The title in the reader's language; a document without one goes by its id. */
    static String title(PolicyDocument document, Wording wording) {
        String title = document.front()
                .statedTitle()
                .bracketed(wording.language(), document.front().titleEn());
        return Objects.requireNonNullElse(title, document.id());
    }

    /** What marks the document of a clause; null where it is the only one of its region. */
    @Nullable
    String of(Clause clause) {
        return byDocument.get(clause.id().document());
    }
}
