package org.policybook.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Region;

/**
 * The regions by which a search can be narrowed: those that have a document and those above them, a province before its
 * cities and each city below its province.
 */
final class RegionChoices {
    private final Scene scene;
    private final Map<String, List<Region>> below = new HashMap<>();

    private RegionChoices(Scene scene) {
        this.scene = scene;
    }

    /** Those that no other region takes in, in the order of regions.yaml. */
    static List<SearchPage.Choice> of(Scene scene) {
        KnowledgeBase knowledge = scene.knowledge();
        RegionChoices choices = new RegionChoices(scene);
        Set<Region> offered = new HashSet<>();
        knowledge.regions().forEach(region -> offered.addAll(knowledge.upwards(region.id())));
        List<Region> top = new ArrayList<>();
        for (Region region : knowledge.allRegions()) {
            Region parent = knowledge.region(region.parent());
            if (offered.contains(region)) {
                List<Region> beside =
                        parent == null ? top : choices.below.computeIfAbsent(parent.id(), id -> new ArrayList<>());
                beside.add(region);
            }
        }
        return choices.of(top);
    }

    private List<SearchPage.Choice> of(List<Region> regions) {
        return regions.stream().map(this::of).toList();
    }

    private SearchPage.Choice of(Region region) {
        return new SearchPage.Choice(
                region.id(),
                region.name(scene.language()),
                scene.knowledge().place(region) < 0 ? "" : scene.views().regionClass(region),
                of(below.getOrDefault(region.id(), List.of())));
    }
}
