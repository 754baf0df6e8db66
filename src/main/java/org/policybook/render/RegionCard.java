package org.policybook.render;

import java.util.List;
import org.policybook.model.Region;

/**
 * A region in brief.
 *
 * @param covered on how many themes its documents say anything
 * @param quantified on how many of them they commit to a figure
 * @param themes how many themes there are
 */
public record RegionCard(
        Link region,
        String regionClass,
        List<DocumentBrief> documents,
        int measures,
        int figures,
        int covered,
        int quantified,
        int themes) {
    static RegionCard of(Scene scene, Region region) {
        RegionFacts facts = RegionFacts.of(scene.knowledge(), region);
        return new RegionCard(
                scene.views().link(region),
                scene.views().regionClass(region),
                facts.documents().stream().map(d -> DocumentBrief.of(scene, d)).toList(),
                facts.measures().size(),
                facts.figures().size(),
                facts.covered(),
                facts.quantified(),
                facts.coverage().size());
    }
}
