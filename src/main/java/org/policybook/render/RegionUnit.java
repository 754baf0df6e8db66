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
import org.policybook.model.Clause;
import org.policybook.model.ResponsibleUnit;

/**
 * A body that a region's documents hold responsible.
 *
 * @param roles the parts it takes, in words
 * @param clauses what it answers for, in the order of the documents
 */
public record RegionUnit(String name, List<String> roles, List<Link> clauses) {
    private record Duty(Clause clause, ResponsibleUnit unit) {}

    /** The distinct units of a region, those with most clauses first, then as the documents name them. */
    static List<RegionUnit> of(Scene scene, RegionFacts facts) {
        Map<String, List<Duty>> duties = facts.documents().stream()
                .flatMap(d -> d.clauses().stream())
                .flatMap(c -> c.units().stream().map(u -> new Duty(c, u)))
                .collect(groupingBy(duty -> duty.unit().unit(), LinkedHashMap::new, toList()));
        List<RegionUnit> units = new ArrayList<>();
        duties.forEach((name, its) -> units.add(
                new RegionUnit(its.getFirst().unit().name(scene.language()), roles(scene, its), clauses(scene, its))));
        units.sort(Comparator.comparingInt(unit -> -unit.clauses().size()));
        return List.copyOf(units);
    }

    private static List<String> roles(Scene scene, List<Duty> duties) {
        Set<ResponsibleUnit.Role> roles = new TreeSet<>();
        duties.forEach(duty -> roles.add(duty.unit().role()));
        return roles.stream().map(role -> scene.wording().word("role", role)).toList();
    }

    private static List<Link> clauses(Scene scene, List<Duty> duties) {
        return duties.stream()
                .map(Duty::clause)
                .distinct()
                .map(scene.views()::link)
                .toList();
    }
}
