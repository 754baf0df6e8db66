package org.policybook.render;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;

/** All regions that have a document. */
public record RegionsPage(Frame frame, List<Row> regions) implements Page {
    /** A region with its place in the administration and its counts. */
    public record Row(
            RegionProfile profile,
            RegionCard card,
            int units,
            @Nullable OnlyHere alone) {}

    static Stream<Page> of(Scene scene) {
        return Stream.of(new RegionsPage(
                scene.frame(
                        Address.overview(Address.REGIONS),
                        "regions",
                        scene.t("regions.title"),
                        scene.t("regions.description"),
                        "regions"),
                scene.knowledge().regions().stream()
                        .map(region -> new Row(
                                RegionProfile.of(scene, region),
                                RegionCard.of(scene, region),
                                RegionUnit.of(scene, RegionFacts.of(scene.knowledge(), region), 0)
                                        .size(),
                                OnlyHere.of(scene, region)))
                        .toList()));
    }

    @Override
    public String template() {
        return "regions";
    }
}
