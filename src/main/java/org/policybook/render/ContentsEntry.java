package org.policybook.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.policybook.model.Address;
import org.policybook.model.Clause;

/** A line of the contents of a document, and the lines below it. */
public record ContentsEntry(String anchor, String number, String heading, List<ContentsEntry> below) {

    /** The clauses as a tree; they come in order, each after the one above it. */
    static List<ContentsEntry> of(List<Clause> clauses, Scene scene) {
        List<ContentsEntry> entries = new ArrayList<>();
        int at = 0;
        while (at < clauses.size()) {
            Clause clause = clauses.get(at);
            int end = at + 1;
            while (end < clauses.size()
                    && clause.level() > 0
                    && clauses.get(end).level() > clause.level()) {
                end++;
            }
            entries.add(new ContentsEntry(
                    Address.clauseAnchor(clause.id().path()),
                    Objects.requireNonNullElse(clause.number(), ""),
                    scene.links().heading(clause),
                    of(clauses.subList(at + 1, end), scene)));
            at = end;
        }
        return List.copyOf(entries);
    }
}
