package org.policybook.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.policybook.model.Ids;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Region;
import org.policybook.notation.RegionName;
import picocli.CommandLine.Model.CommandSpec;

/** Finds the region that a user means by its id, its name (潜江市, Qianjiang) or its name without 市 or 县 (潜江). */
final class RegionNames {
    private RegionNames() {}

    /**
     * The id of the region meant; where a name was given, a line says which region was taken.
     *
     * @throws Usage where no region is called so, or several are: it names the choices
     */
    static String id(String words, KnowledgeBase knowledge, CommandSpec spec, PolicybookCommand policybook) {
        List<Region> found = RegionName.called(words, knowledge.allRegions());
        if (found.isEmpty()) {
            String id = Ids.isId(words) ? words : "…";
            throw new Usage(spec, "new-unknown-region", words, list(knowledge.allRegions()), id);
        }
        if (found.size() > 1) {
            throw new Usage(spec, "ambiguous-region", words, named(found, knowledge));
        }
        Region region = found.getFirst();
        if (!policybook.quiet() && !region.id().equals(words)) {
            policybook.console().err().println(policybook.messages().text("taken-region", region.name(), region.id()));
        }
        return region.id();
    }

    /** The ids of regions, as a message names them. */
    static String list(List<Region> regions) {
        return regions.stream().map(Region::id).collect(Collectors.joining(", "));
    }

    private static String named(List<Region> regions, KnowledgeBase knowledge) {
        return regions.stream()
                .map(r -> {
                    Region above = r.parent() == null ? null : knowledge.region(r.parent());
                    return r.id() + " " + (above == null ? "" : above.name()) + r.name();
                })
                .collect(Collectors.joining(", "));
    }
}
