package org.policybook.render;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policybook.model.Region;

/**
 * Which colour a region has: it follows from regions.yaml alone, so that a picture of last month still reads the same when
 * other regions have got documents. Regions of one level, which are compared with one another, take the colours in turn; a
 * region that is added at the end changes none.
 */
final class RegionColours {
    /** As many as the style sheet has. */
    static final int COLOURS = 8;

    private final Map<String, Integer> places = new HashMap<>();

    /** The colours of {@code regions}, which stand in the order of their table, parents included. */
    RegionColours(List<Region> regions) {
        Map<Region.Level, Integer> next = new EnumMap<>(Region.Level.class);
        for (Region region : regions) {
            places.putIfAbsent(region.id(), next.merge(region.level(), 1, Integer::sum) - 1);
        }
    }

    /** The class of the region's colour, {@code r1} to {@code r8}. */
    String of(Region region) {
        return "r" + (places.getOrDefault(region.id(), 0) % COLOURS + 1);
    }
}
