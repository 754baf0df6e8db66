package org.policybook.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.policybook.model.Block;
import org.policybook.notation.Quotation;

/**
 * Points that a full text writes as a numbered list and whose official file prints them as lines of their own, which read like
 * clauses: 1.坚持统筹。 Which of the two they are is for the full text to say.
 */
final class ListedClauses {
    private ListedClauses() {}

    /**
     * The clauses of the official text, where those that are points of a list in {@code own} stand in the clause that has the
     * list.
     */
    static List<Outline.Entry> folded(List<Outline.Entry> own, List<Outline.Entry> official) {
        Map<String, Outline.Entry> held = new HashMap<>();
        own.forEach(entry -> held.put(entry.path(), entry));
        List<Outline.Entry> folded = new ArrayList<>();
        for (Outline.Entry entry : official) {
            Outline.Entry above = folded.isEmpty() ? entry : folded.getLast();
            Outline.Entry list = held.get(above.path());
            boolean isPoint = list != null
                    && !held.containsKey(entry.path())
                    && entry.path().startsWith(above.path() + "-")
                    && hasPoint(list, entry);
            if (isPoint) {
                folded.set(folded.size() - 1, with(above, entry));
            } else {
                folded.add(entry);
            }
        }
        return folded;
    }

    /** Whether a line of {@code list} begins with the number that {@code point} prints. */
    private static boolean hasPoint(Outline.Entry list, Outline.Entry point) {
        String number = point.number();
        return number != null
                && list.body().stream()
                        .flatMap(block -> block.line().lines())
                        .anyMatch(line -> Quotation.bare(line).startsWith(Quotation.bare(number)));
    }

    private static Outline.Entry with(Outline.Entry clause, Outline.Entry point) {
        List<Block> body = new ArrayList<>(clause.body());
        body.add(new Block.Paragraph(point.number() + Objects.requireNonNullElse(point.heading(), "")));
        body.addAll(point.body());
        return new Outline.Entry(
                clause.path(),
                clause.parent(),
                clause.level(),
                clause.number(),
                clause.heading(),
                body,
                clause.attributes(),
                clause.place());
    }
}
