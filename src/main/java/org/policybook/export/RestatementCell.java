package org.policybook.export;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target;

/** The same figure stated elsewhere in its document: where, how it is printed there, and what else is different there. */
final class RestatementCell {
    /**
     * Something that may be different there.
     *
     * @param title what a person calls it, in Chinese
     */
    private record Part(String name, String title, Cell value) {
        boolean isThere() {
            return !value.text().isEmpty();
        }
    }

    private RestatementCell() {}

    /** @param document id of the document that states it */
    static Cell of(@Nullable String document, Target.Restatement also) {
        String clause = document + "/" + also.clause();
        List<Part> parts = List.of(
                new Part("occurrence", "第几处", Cell.of(also.occurrence())),
                new Part("by", "期限", Cell.of(also.by())),
                new Part("by_printed", "期限见于原文", Cell.of(also.byPrinted())),
                new Part("modality", "约束力度", Labels.of("modality", also.modality())));
        List<Part> there = parts.stream().filter(Part::isThere).toList();
        String different = there.stream()
                .map(part -> part.title() + " " + part.value().text())
                .collect(joining("，"));
        String differentEn = there.stream()
                .map(part -> Labels.english(part.name()) + " " + part.value().english())
                .collect(joining(", "));
        Cell.Parts cell = new Cell.Parts(
                        clause + "：" + also.quote() + (there.isEmpty() ? "" : "（" + different + "）"),
                        clause + ": " + also.quote() + (there.isEmpty() ? "" : " (" + differentEn + ")"))
                .and("clause", Cell.of(clause))
                .and("quote", Cell.of(also.quote()));
        for (Part part : parts) {
            cell = cell.and(part.name(), part.value());
        }
        return cell;
    }
}
