package org.policybook.render;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policybook.citation.Gbt7714;
import org.policybook.citation.Reference;
import org.policybook.model.Block;
import org.policybook.model.Clause;
import org.policybook.model.FrontMatter;
import org.policybook.model.PolicyDocument;

/**
 * A clause on the page of its document, with everything that is known of it.
 *
 * @param id full id
 * @param path the anchor is {@code c} and the path
 * @param headingLevel 2 to 6
 * @param number as printed, or empty
 * @param original the official text, empty where none is attached
 * @param figures stated here
 * @param restated stated elsewhere in the document and repeated here
 * @param similar measures of other regions
 * @param citation as a note cites the clause, in one line (GB/T 7714)
 * @param correction where a reader may report a mistake, or null
 */
public record ClauseView(
        String id,
        String path,
        int headingLevel,
        String number,
        String heading,
        List<BlockView> blocks,
        List<BlockView> original,
        List<Answerable> units,
        List<Link> themes,
        List<String> instruments,
        List<FigureView> figures,
        List<FigureView> restated,
        List<SimilarView> similar,
        List<Link> similarRegions,
        String citation,
        @Nullable String correction,
        DeskItem desk) {

    static ClauseView of(PolicyDocument document, Clause clause, Scene scene, ClauseRuns texts) {
        List<SimilarView> similar = scene.similar().apply(clause.id()).stream()
                .map(s -> scene.clauses().similar(s.clause()))
                .toList();
        return new ClauseView(
                clause.id().toString(),
                clause.id().path(),
                Math.min(6, Math.max(2, clause.level() + 1)),
                Objects.requireNonNullElse(clause.number(), ""),
                scene.links().heading(clause),
                texts.blocks(clause, clause.body(scene.language())),
                texts.blocks(clause, beside(document, clause, scene)),
                Answerable.of(document, clause, scene),
                scene.links().themes(clause),
                clause.instruments().stream()
                        .map(i -> scene.wording().word("instrument", i))
                        .toList(),
                scene.figures().of(scene.knowledge().figuresOf(clause.id())),
                scene.figures().of(scene.knowledge().restatedIn(clause.id())),
                similar,
                similar.stream().map(SimilarView::region).distinct().toList(),
                Gbt7714.of(Reference.to(document, clause, scene.access())),
                correction(clause, scene),
                scene.clauses().desk(clause));
    }

    /** The official text beside a digest; a page that holds the text itself needs it no second time. */
    private static List<Block> beside(PolicyDocument document, Clause clause, Scene scene) {
        boolean itself = document.front().rendition() == FrontMatter.Rendition.FULL
                && clause.body(scene.language()).equals(clause.body());
        return itself ? List.of() : clause.original();
    }

    private static @Nullable String correction(Clause clause, Scene scene) {
        String contact = scene.site().contact();
        if (contact == null) {
            return null;
        }
        String id = clause.id().toString();
        return CorrectionLink.href(
                contact,
                scene.t("correction.subject", id),
                scene.t(
                        "correction.body",
                        id,
                        scene.links().title(clause),
                        scene.edition().isEmpty() ? scene.t("changes.edition.unknown") : scene.edition()));
    }
}
