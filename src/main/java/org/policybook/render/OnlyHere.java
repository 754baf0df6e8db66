package org.policybook.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Comparison;
import org.policybook.model.Coverage;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Region;
import org.policybook.model.Theme;

/**
 * What one region says and no other of several.
 *
 * @param themes on which all other regions are silent
 * @param indicators to which only this region states a figure
 * @param terms that stand in its documents only
 */
public record OnlyHere(List<Link> themes, List<IndicatorBrief> indicators, List<Link> terms) {
    /** Of {@code region}; null where it has no other beside it. */
    static @Nullable OnlyHere of(Scene scene, Region region) {
        KnowledgeBase knowledge = scene.knowledge();
        if (knowledge.regions().size() < 2) {
            return null;
        }
        return new OnlyHere(
                knowledge.themes().stream()
                        .filter(theme -> onlyThere(knowledge, theme, region))
                        .map(scene.links()::to)
                        .toList(),
                knowledge.comparisons().stream()
                        .filter(comparison -> onlyThere(comparison, region))
                        .map(c -> IndicatorBrief.of(scene, c))
                        .toList(),
                knowledge.terms().stream()
                        .filter(use -> scene.terms().onlyIn(region.id(), use.term()))
                        .map(use -> new Link(
                                Address.term(use.term().id()), use.term().name(scene.language())))
                        .toList());
    }

    private static boolean onlyThere(KnowledgeBase knowledge, Theme theme, Region region) {
        return knowledge.regions().stream()
                .allMatch(other -> other.equals(region)
                        == (knowledge.coverage(theme, other).extent() != Coverage.Extent.ABSENT));
    }

    private static boolean onlyThere(Comparison comparison, Region region) {
        return !comparison.figures().isEmpty()
                && comparison.figures().stream().allMatch(f -> f.region().equals(region));
    }
}
