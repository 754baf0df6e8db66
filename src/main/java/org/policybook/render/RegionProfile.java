package org.policybook.render;

import org.jspecify.annotations.Nullable;
import org.policybook.model.Region;

/**
 * A region's place in the administration.
 *
 * @param code GB/T 2260
 * @param parent name of the region above, or null
 */
public record RegionProfile(
        String name, String level, String code, @Nullable String parent) {
    static RegionProfile of(Scene scene, Region region) {
        Region parent = scene.knowledge().region(region.parent());
        return new RegionProfile(
                region.name(scene.language()),
                scene.wording().word("region.level", region.level()),
                region.code(),
                parent == null ? null : parent.name(scene.language()));
    }
}
