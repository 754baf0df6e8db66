package org.policybook.render;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Region;

/**
 * The regions by which a search can be narrowed, each below the one that takes it in. One without a document is offered where
 * it takes in several that have one; a province with a single city would say the same as the city.
 */
final class RegionChoices {
    private static final int SEVERAL = 2;

    private final Scene scene;
    private final Set<Region> top = new LinkedHashSet<>();
    private final Map<Region, Set<Region>> below = new LinkedHashMap<>();

    private RegionChoices(Scene scene) {
        this.scene = scene;
    }

    /** Those that no other region takes in, in the order of the regions that have documents. */
    static List<SearchPage.Choice> of(Scene scene) {
        KnowledgeBase knowledge = scene.knowledge();
        Map<Region, Integer> documented = new HashMap<>();
        knowledge
                .regions()
                .forEach(region -> knowledge.upwards(region.id()).forEach(at -> documented.merge(at, 1, Integer::sum)));
        RegionChoices choices = new RegionChoices(scene);
        for (Region region : knowledge.regions()) {
            choices.add(knowledge.upwards(region.id()).stream()
                    .filter(at -> knowledge.place(at) >= 0 || documented.getOrDefault(at, 0) >= SEVERAL)
                    .toList());
        }
        return choices.of(choices.top);
    }

    /** Adds the first of {@code upwards} below the second, and so on. */
    private void add(List<Region> upwards) {
        for (int i = 1; i < upwards.size(); i++) {
            below.computeIfAbsent(upwards.get(i), region -> new LinkedHashSet<>())
                    .add(upwards.get(i - 1));
        }
        top.add(upwards.getLast());
    }

    private List<SearchPage.Choice> of(Set<Region> regions) {
        return regions.stream().map(this::of).toList();
    }

    private SearchPage.Choice of(Region region) {
        return new SearchPage.Choice(
                region.id(),
                region.name(scene.language()),
                scene.knowledge().place(region) < 0 ? "" : scene.tags().colour(region),
                of(below.getOrDefault(region, Set.of())));
    }
}
