package org.policybook.render;

import java.util.List;
import org.policybook.model.Region;

/**
 * A region in brief.
 *
 * @param moreDocuments how many are not among {@code documents}
 * @param covered on how many themes its documents say anything
 * @param quantified on how many of them they commit to a figure
 * @param themes how many themes there are
 */
public record RegionCard(
        Link region,
        String regionClass,
        List<DocumentBrief> documents,
        int moreDocuments,
        int measures,
        FigureCount figures,
        int covered,
        int quantified,
        int themes) {
    static RegionCard of(Scene scene, Region region) {
        return of(scene, region, Bounds.DOCUMENTS_OF_A_REGION);
    }

    /** The card with at most so many documents. */
    static RegionCard of(Scene scene, Region region, int most) {
        RegionFacts facts = RegionFacts.of(scene.knowledge(), region);
        return new RegionCard(
                scene.links().to(region),
                scene.tags().colour(region),
                Bounds.first(facts.documents(), most).stream()
                        .map(d -> DocumentBrief.of(scene, d))
                        .toList(),
                Bounds.more(facts.documents(), most),
                facts.measures().size(),
                facts.count(),
                facts.covered(),
                facts.quantified(),
                facts.said().size());
    }
}
