package org.policybook.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Clause;
import org.policybook.model.PolicyDocument;
import org.policybook.model.ResponsibleUnit;
import org.policybook.model.ResponsibleUnit.Role;
import org.policybook.model.Word;

/**
 * Who answers for what: responsible units × documents, and for each document its units with their clauses.
 *
 * @param columns every document, in the order of the regions
 * @param groups rows of the matrix, by the document that names the unit first
 * @param documents every document with its units, in printed order
 * @param gone units that are no longer here, each with the anchor that it had
 * @param names where there are too many documents for a matrix: the units named most often, and how often
 */
public record UnitsPage(
        Frame frame,
        List<Column> columns,
        List<Group> groups,
        List<Charge> documents,
        int naming,
        int units,
        List<GoneUnits> gone,
        List<Name> names)
        implements Page {

    /**
     * A document as a column of the matrix.
     *
     * @param silent whether it prints no responsible units at all
     */
    public record Column(DocumentHead head, boolean silent) {}

    /**
     * The rows of units that one document is the first to name.
     *
     * @param named how many units the document names
     * @param above how many of them have a row in an earlier group
     */
    public record Group(DocumentHead head, int named, int above, List<Row> rows) {}

    /** A unit and how many documents name it in how many clauses. */
    public record Name(String name, int documents, int clauses) {}

    /** A unit, in the reader's language and as printed, and what each document gives it to do; one cell a column. */
    public record Row(String name, @Nullable String printed, List<Cell> cells) {}

    /**
     * What one document gives a unit to do.
     *
     * @param silent whether the document prints no responsible units at all
     */
    public record Cell(boolean silent, List<Part> parts) {}

    /** The clauses in which a unit has one role. */
    public record Part(String role, String word, List<Task> tasks) {}

    /**
     * A clause that a unit answers for.
     *
     * @param path as in the clause's address
     */
    public record Task(String href, String path, String title) {}

    /** A document and the units that it names. */
    public record Charge(DocumentHead head, List<UnitView> units, int clauses, int measures) {}

    /**
     * A unit of one document with the clauses it answers for and their main themes.
     *
     * @param name as printed, by which units are told apart
     * @param label the name in the reader's language
     * @param printed the name as printed where {@code label} is another, else null
     */
    public record UnitView(
            String anchor,
            String name,
            String label,
            @Nullable String printed,
            List<Part> parts,
            int clauses,
            List<Link> themes) {}

    static Stream<Page> of(Scene scene) {
        if (!Bounds.together(scene.knowledge())) {
            return Stream.of(many(scene));
        }
        List<PolicyDocument> documents = scene.documents();
        List<Charge> charges =
                documents.stream().map(document -> charge(document, scene)).toList();
        Set<String> named = new LinkedHashSet<>();
        List<Group> groups = new ArrayList<>();
        for (Charge charge : charges) {
            List<Row> rows = charge.units().stream()
                    .filter(unit -> named.add(unit.name()))
                    .map(unit -> row(unit, charges))
                    .toList();
            if (!rows.isEmpty()) {
                int all = charge.units().size();
                groups.add(new Group(charge.head(), all, all - rows.size(), rows));
            }
        }
        return Stream.of(new UnitsPage(
                scene.frame(Address.UNITS, "units", scene.t("units.title"), scene.t("units.description"), "units"),
                charges.stream()
                        .map(charge -> new Column(charge.head(), charge.units().isEmpty()))
                        .toList(),
                groups,
                charges,
                (int) charges.stream().filter(c -> !c.units().isEmpty()).count(),
                named.size(),
                GoneUnits.of(scene),
                List.of()));
    }

    /** Where the units of a document are found: on this page, or their region's where there are too many documents. */
    static String hrefOf(PolicyDocument document, Scene scene) {
        return Bounds.together(scene.knowledge())
                ? Address.unitsOfDocument(document.id())
                : Address.unitsOfRegion(document.front().region());
    }

    /** As {@link #hrefOf(PolicyDocument, Scene)}, for one unit as the document prints it. */
    static String hrefOf(PolicyDocument document, String unit, Scene scene) {
        return Bounds.together(scene.knowledge())
                ? Address.unit(document.id(), unit)
                : Address.unitsOfRegion(document.front().region());
    }

    private static UnitsPage many(Scene scene) {
        Map<String, Integer> documents = new LinkedHashMap<>();
        Map<String, Integer> clauses = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        int naming = 0;
        for (PolicyDocument document : scene.knowledge().documents()) {
            Set<String> named = new LinkedHashSet<>();
            for (Clause clause : document.clauses()) {
                for (ResponsibleUnit unit : clause.units()) {
                    named.add(unit.unit());
                    clauses.merge(unit.unit(), 1, Integer::sum);
                    labels.putIfAbsent(unit.unit(), unit.name(scene.language()));
                }
            }
            named.forEach(unit -> documents.merge(unit, 1, Integer::sum));
            naming += named.isEmpty() ? 0 : 1;
        }
        List<Name> names = documents.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Bounds.WORKS)
                .map(unit -> new Name(
                        labels.getOrDefault(unit.getKey(), unit.getKey()),
                        unit.getValue(),
                        clauses.getOrDefault(unit.getKey(), 0)))
                .toList();
        return new UnitsPage(
                scene.frame(Address.UNITS, "units", scene.t("units.title"), scene.t("units.description"), "units"),
                List.of(),
                List.of(),
                List.of(),
                naming,
                documents.size(),
                List.of(),
                names);
    }

    private static Row row(UnitView named, List<Charge> charges) {
        return new Row(
                named.label(),
                named.printed(),
                charges.stream()
                        .map(charge -> new Cell(
                                charge.units().isEmpty(),
                                charge.units().stream()
                                        .filter(unit -> unit.name().equals(named.name()))
                                        .flatMap(unit -> unit.parts().stream())
                                        .toList()))
                        .toList());
    }

    private static Charge charge(PolicyDocument document, Scene scene) {
        Map<String, List<Clause>> byUnit = new LinkedHashMap<>();
        for (Clause clause : document.clauses()) {
            clause.units().stream()
                    .map(ResponsibleUnit::unit)
                    .distinct()
                    .forEach(unit ->
                            byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).add(clause));
        }
        return new Charge(
                DocumentHead.of(document, scene),
                byUnit.entrySet().stream()
                        .map(entry -> unit(document, entry.getKey(), entry.getValue(), scene))
                        .toList(),
                (int) document.clauses().stream()
                        .filter(clause -> !clause.units().isEmpty())
                        .count(),
                (int) document.clauses().stream().filter(Clause::isMeasure).count());
    }

    private static UnitView unit(PolicyDocument document, String name, List<Clause> clauses, Scene scene) {
        String label = clauses.getFirst().units().stream()
                .filter(unit -> unit.unit().equals(name))
                .findFirst()
                .map(unit -> unit.name(scene.language()))
                .orElse(name);
        return new UnitView(
                Address.unitAnchor(document.id(), name),
                name,
                label,
                label.equals(name) ? null : name,
                Arrays.stream(Role.values())
                        .map(role -> part(role, name, clauses, scene))
                        .filter(part -> !part.tasks().isEmpty())
                        .toList(),
                clauses.size(),
                clauses.stream()
                        .flatMap(clause -> scene.links().themes(clause).stream().limit(1))
                        .distinct()
                        .toList());
    }

    private static Part part(Role role, String name, List<Clause> clauses, Scene scene) {
        return new Part(
                Word.of(role),
                scene.wording().word("role", role),
                clauses.stream()
                        .filter(clause -> clause.units().stream()
                                .anyMatch(unit -> unit.unit().equals(name) && unit.role() == role))
                        .map(clause -> new Task(
                                Address.clause(clause.id()),
                                clause.id().path(),
                                scene.links().title(clause)))
                        .toList());
    }

    @Override
    public String template() {
        return "units";
    }
}
