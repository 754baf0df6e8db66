package org.policybook.render;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Region;

/** The tags of regions, by their documents: asked for millions of times, and mostly for nothing else. */
final class RegionTags {
    private final RegionColours colours;
    private final Map<String, RegionTag> byDocument = new HashMap<>();

    RegionTags(KnowledgeBase knowledge, Links links) {
        colours = new RegionColours(knowledge.allRegions(), knowledge.regions());
        for (Region region : knowledge.regions()) {
            RegionTag tag = new RegionTag(region, knowledge.place(region), links.to(region), colour(region));
            knowledge.documentsOf(region).forEach(document -> byDocument.put(document.id(), tag));
        }
    }

    /** The region of a document; null where there is no such document. */
    @Nullable
    RegionTag of(String document) {
        return byDocument.get(document);
    }

    /** The class of a region's colour. */
    String colour(Region region) {
        return colours.of(region);
    }
}
