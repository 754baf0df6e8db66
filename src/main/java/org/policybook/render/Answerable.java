package org.policybook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.policybook.model.Clause;
import org.policybook.model.PolicyDocument;
import org.policybook.model.ResponsibleUnit.Role;
import org.policybook.model.Word;

/**
 * The units that share a role in a clause.
 *
 * @param role key: {@code lead}, {@code cooperate} or {@code responsible}
 */
public record Answerable(String role, String word, List<Link> units) {

    /** The roles that the clause gives: 牵头 first, then those who answer without a distinction, then those who help. */
    static List<Answerable> of(PolicyDocument document, Clause clause, Scene scene) {
        if (clause.units().isEmpty()) {
            return List.of();
        }
        List<Answerable> answerable = new ArrayList<>();
        for (Role role : Role.values()) {
            List<Link> units = clause.units().stream()
                    .filter(unit -> unit.role() == role)
                    .map(unit -> new Link(UnitsPage.hrefOf(document, unit.unit(), scene), unit.name(scene.language())))
                    .distinct()
                    .toList();
            if (!units.isEmpty()) {
                answerable.add(new Answerable(Word.of(role), scene.wording().word("role", role), units));
            }
        }
        answerable.sort(Comparator.comparing(a -> a.role().equals("cooperate")));
        return List.copyOf(answerable);
    }
}
