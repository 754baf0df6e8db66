package org.policybook.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Edition;
import org.policybook.model.PolicyDocument;
import org.policybook.model.ResponsibleUnit;

/**
 * The responsible units that an edition has of a document and the document no longer, by the anchors that they had.
 *
 * @param document its page, or that of its removal
 * @param heading the anchor that the document itself had, empty where it still has it
 */
public record GoneUnits(Link document, String heading, List<Unit> units) {
    /** A unit as it was printed. */
    public record Unit(String anchor, String name) {}

    /** The units that are gone, by document, in the order of the editions. */
    static List<GoneUnits> of(Scene scene) {
        Map<String, Map<String, Unit>> gone = new LinkedHashMap<>();
        for (Edition edition : scene.knowledge().editions()) {
            for (Edition.Document document : edition.documents()) {
                Map<String, Unit> units = gone.computeIfAbsent(document.id(), id -> new LinkedHashMap<>());
                for (Edition.Clause clause : document.clauses()) {
                    for (String recorded : clause.units()) {
                        String name = ResponsibleUnit.nameIn(recorded);
                        String anchor = Address.unitAnchor(document.id(), name);
                        units.put(anchor, new Unit(anchor, name));
                    }
                }
            }
        }
        Removals removals = new Removals(scene);
        List<GoneUnits> all = new ArrayList<>();
        gone.forEach((id, units) -> {
            PolicyDocument document = scene.knowledge().document(id);
            units.keySet().removeAll(anchors(document));
            if (!units.isEmpty() && (document != null || removals.has(id))) {
                Link link = document == null ? removals.link(id) : scene.links().to(document);
                all.add(new GoneUnits(link, document == null ? id : "", List.copyOf(units.values())));
            }
        });
        return List.copyOf(all);
    }

    private static Set<String> anchors(@Nullable PolicyDocument document) {
        Set<String> anchors = new HashSet<>();
        if (document != null) {
            document.clauses().stream()
                    .flatMap(clause -> clause.units().stream())
                    .forEach(unit -> anchors.add(Address.unitAnchor(document.id(), unit.unit())));
        }
        return anchors;
    }
}
