package org.policybook.render;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.policybook.model.Region;

/**
 * Which colour a region has. The regions of a level, which are compared with one another, take the colours in turn as they
 * stand in regions.yaml, with a document or without, so that a picture of last month still reads the same when others have got
 * documents. Only where two regions that have documents come to the same colour, one of them, the one above if one stands
 * above others, takes the first that is free; so eight regions never share any.
 */
final class RegionColours {
    /** As many as the style sheet has. */
    static final int COLOURS = 8;

    private final Map<String, Integer> colours = new HashMap<>();

    /**
     * Colours regions.
     *
     * @param all in the order of their table, parents included
     * @param present those that have documents
     */
    RegionColours(List<Region> all, List<Region> present) {
        Map<String, Integer> turns = turns(all);
        Set<String> above = new HashSet<>();
        all.forEach(region -> above.add(Objects.requireNonNullElse(region.parent(), "")));
        BitSet taken = new BitSet(COLOURS);
        List<Region> late = new ArrayList<>();
        for (boolean parents : new boolean[] {false, true}) {
            for (Region region : present) {
                int turn = turns.getOrDefault(region.id(), 0);
                if (above.contains(region.id()) != parents) {
                    continue;
                }
                if (taken.get(turn)) {
                    late.add(region);
                } else {
                    taken.set(turn);
                    colours.put(region.id(), turn);
                }
            }
        }
        for (Region region : late) {
            int free = taken.nextClearBit(0);
            int colour = free < COLOURS ? free : turns.getOrDefault(region.id(), 0);
            taken.set(colour);
            colours.put(region.id(), colour);
        }
    }

    /** The place of each region among those of its level, counted anew after the last colour. */
    private static Map<String, Integer> turns(List<Region> regions) {
        Map<String, Integer> turns = new HashMap<>();
        Map<Region.Level, Integer> next = new EnumMap<>(Region.Level.class);
        for (Region region : regions) {
            turns.putIfAbsent(region.id(), (next.merge(region.level(), 1, Integer::sum) - 1) % COLOURS);
        }
        return turns;
    }

    /** The class of the region's colour, {@code r1} to {@code r8}. */
    String of(Region region) {
        return "r" + (colours.getOrDefault(region.id(), 0) + 1);
    }
}
