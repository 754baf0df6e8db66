package org.policybook.render;

import java.util.List;
import org.policybook.citation.Gbt7714;
import org.policybook.citation.Reference;
import org.policybook.model.Block;
import org.policybook.model.Clause;

/**
 * What a reader takes away when a clause or a figure is put on the desk; it becomes {@code data-desk-…} attributes.
 *
 * @param kind {@code clause} or {@code figure}
 * @param id full id of the clause or figure
 * @param clause full id of the clause, or of the figure's clause
 * @param document title of its document
 * @param place number and heading of its clause
 * @param body the words of a clause; empty for a figure
 * @param scope what a figure counts; empty for a clause
 * @param figure the figure with comparator and unit; empty for a clause
 * @param quote the figure as printed; empty for a clause
 * @param source what a note on it cites
 * @param href permalink, from the root of this language's pages
 */
public record DeskItem(
        String kind,
        String id,
        String clause,
        String region,
        String document,
        String place,
        List<Block> body,
        String scope,
        String figure,
        String quote,
        Reference source,
        String href) {

    /** All words of a clause; for a figure, what it counts. */
    public String text() {
        return kind.equals("clause") ? Clause.plain(body) : scope;
    }

    /** The clause as a note cites it, in one line (GB/T 7714). */
    public String citation() {
        return Gbt7714.of(source);
    }
}
