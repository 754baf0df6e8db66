package org.policybook.render;

import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.PolicyDocument;

/**
 * A document in brief, as lists of documents show it.
 *
 * @param day the date of issue for machines; null where it is unknown or not known as a date
 */
public record DocumentBrief(DocumentHead head, @Nullable String day, int clauses, int measures, FigureCount figures) {
    static DocumentBrief of(Scene scene, PolicyDocument document) {
        DocumentHead head = DocumentHead.of(document, scene);
        return new DocumentBrief(
                head,
                head.isoDate(),
                document.clauses().size(),
                (int) document.clauses().stream().filter(Clause::isMeasure).count(),
                FigureCount.of(document.targets()));
    }
}
