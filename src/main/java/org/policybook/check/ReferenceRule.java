package org.policybook.check;

import static org.policybook.model.DiagnosticCode.CYCLE;
import static org.policybook.model.DiagnosticCode.UNKNOWN_CLAUSE;
import static org.policybook.model.DiagnosticCode.UNKNOWN_TARGET;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostics;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;

/** Every id that a target names leads somewhere, and not back to itself. */
final class ReferenceRule implements Rule.OfDocument {
    @Override
    public void check(PolicyDocument document, Known known, Diagnostics problems) {
        Names names = new Names(known, problems);
        new Document(document, names, problems).check();
    }

    private record Document(PolicyDocument document, Names names, Diagnostics problems) {
        void check() {
            Map<String, Target> targets = new HashMap<>();
            document.targets().forEach(t -> targets.put(t.id(), t));
            for (Target target : document.targets()) {
                clause(target, "clause", target.clause());
                for (int i = 0; i < target.also().size(); i++) {
                    clause(target, "also/" + i + "/clause", target.also().get(i).clause());
                }
                names.indicator(target.indicator(), target.places().of("indicator"));
                names.population(target.population(), target.places().of("population"));
                other(target, "part_of", Target::partOf, targets);
                other(target, "when", Target::when, targets);
            }
        }

        private void clause(Target target, String field, String path) {
            if (document.clause(path) == null) {
                List<String> known =
                        document.clauses().stream().map(c -> c.id().path()).toList();
                problems.reportUnknown(target.places().of(field), UNKNOWN_CLAUSE, path, known);
            }
        }

        /** A part of a part is well; a part of itself is not. */
        private void other(
                Target target, String field, Function<Target, @Nullable String> named, Map<String, Target> targets) {
            String id = named.apply(target);
            if (id == null) {
                return;
            }
            String file = "documents/" + document.id() + "/targets.yaml";
            if (!targets.containsKey(id) && !document.unread().covers(file, id)) {
                problems.reportUnknown(target.places().of(field), UNKNOWN_TARGET, id, targets.keySet());
            }
            Set<String> seen = new HashSet<>();
            for (Target at = target; at != null; at = targets.get(named.apply(at))) {
                if (!seen.add(at.id())) {
                    problems.report(target.places().of(field), CYCLE, target.id());
                    return;
                }
            }
        }
    }
}
