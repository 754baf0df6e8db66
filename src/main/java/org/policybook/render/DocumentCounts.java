package org.policybook.render;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.policybook.model.CitedWork;
import org.policybook.model.Clause;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;

/**
 * How much there is in a document.
 *
 * @param kinds figures by kind, those that await review too, in the order of the kinds; only kinds that occur
 * @param citations how many other documents it cites
 * @param units how many distinct units it makes responsible
 */
public record DocumentCounts(
        int clauses, int measures, FigureCount figures, List<Count> kinds, int citations, int units) {

    /** A number of things of one kind. */
    public record Count(String word, int number) {}

    static DocumentCounts of(PolicyDocument document, Scene scene) {
        List<Count> kinds = Arrays.stream(Target.Kind.values())
                .map(kind -> new Count(scene.wording().word("kind", kind), (int) document.targets().stream()
                        .filter(t -> t.kind() == kind)
                        .count()))
                .filter(count -> count.number() > 0)
                .toList();
        Set<Object> works = new LinkedHashSet<>();
        Set<String> units = new LinkedHashSet<>();
        for (Clause clause : document.clauses()) {
            clause.citations()
                    .forEach(c -> works.add(
                            Objects.requireNonNullElse(scene.knowledge().work(c), c)));
            clause.units().forEach(unit -> units.add(unit.unit()));
        }
        works.removeIf(work -> work instanceof CitedWork held && document.equals(held.document()));
        return new DocumentCounts(
                document.clauses().size(),
                (int) document.clauses().stream().filter(Clause::isMeasure).count(),
                FigureCount.of(document.targets()),
                kinds,
                works.size(),
                units.size());
    }
}
