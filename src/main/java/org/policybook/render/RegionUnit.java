package org.policybook.render;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.ResponsibleUnit;

/**
 * A body that a region's documents hold responsible.
 *
 * @param roles the parts it takes, in words
 * @param clauses what it answers for, in the order of the documents
 * @param all how many clauses it answers for, those that are left out too
 */
public record RegionUnit(String name, List<String> roles, List<Place> clauses, int all) {
    /**
     * A clause for which it answers.
     *
     * @param mark tells its document from others of the region; null where there are none
     */
    public record Place(Link clause, @Nullable String mark) {}

    private record Duty(Clause clause, ResponsibleUnit unit) {}

    /** The distinct units of a region, each with at most so many clauses: those with most clauses first, then as the documents name them. */
    static List<RegionUnit> of(Scene scene, RegionFacts facts, int most) {
        Map<String, List<Duty>> duties = facts.documents().stream()
                .flatMap(d -> d.clauses().stream())
                .flatMap(c -> c.units().stream().map(u -> new Duty(c, u)))
                .collect(groupingBy(duty -> duty.unit().unit(), LinkedHashMap::new, toList()));
        List<RegionUnit> units = new ArrayList<>();
        duties.forEach((name, its) -> {
            List<Clause> clauses = its.stream().map(Duty::clause).distinct().toList();
            units.add(new RegionUnit(
                    its.getFirst().unit().name(scene.language()),
                    roles(scene, its),
                    Bounds.first(clauses, most).stream()
                            .map(clause -> new Place(
                                    scene.links().to(clause), scene.marks().of(clause)))
                            .toList(),
                    clauses.size()));
        });
        units.sort(Comparator.comparingInt(unit -> -unit.all()));
        return List.copyOf(units);
    }

    private static List<String> roles(Scene scene, List<Duty> duties) {
        Set<ResponsibleUnit.Role> roles = new TreeSet<>();
        duties.forEach(duty -> roles.add(duty.unit().role()));
        return roles.stream().map(role -> scene.wording().word("role", role)).toList();
    }
}
