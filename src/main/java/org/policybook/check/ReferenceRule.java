package org.policybook.check;

import static org.policybook.model.DiagnosticCode.CYCLE;
import static org.policybook.model.DiagnosticCode.UNKNOWN_CLAUSE;
import static org.policybook.model.DiagnosticCode.UNKNOWN_INDICATOR;
import static org.policybook.model.DiagnosticCode.UNKNOWN_POPULATION;
import static org.policybook.model.DiagnosticCode.UNKNOWN_TARGET;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostics;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Population;
import org.policybook.model.Target;

/** Every id that a target names leads somewhere. */
final class ReferenceRule implements Rule {
    @Override
    public void check(KnowledgeBase knowledge, Diagnostics problems) {
        for (PolicyDocument document : knowledge.documents()) {
            new Document(document, knowledge, problems).check();
        }
    }

    private record Document(PolicyDocument document, KnowledgeBase knowledge, Diagnostics problems) {
        void check() {
            Map<String, Target> targets = new HashMap<>();
            document.targets().forEach(t -> targets.put(t.id(), t));
            for (Target target : document.targets()) {
                clause(target, "clause", target.clause());
                for (int i = 0; i < target.also().size(); i++) {
                    clause(target, "also/" + i + "/clause", target.also().get(i).clause());
                }
                tables(target);
                targetNamed(target, "part_of", target.partOf(), targets);
                targetNamed(target, "when", target.when(), targets);
                wholes(target, targets);
            }
        }

        private void clause(Target target, String field, String path) {
            if (document.clause(path) == null) {
                List<String> known =
                        document.clauses().stream().map(c -> c.id().path()).toList();
                problems.reportUnknown(target.places().of(field), UNKNOWN_CLAUSE, path, known);
            }
        }

        private void tables(Target target) {
            if (target.indicator() != null && knowledge.indicator(target.indicator()) == null) {
                problems.reportUnknown(
                        target.places().of("indicator"),
                        UNKNOWN_INDICATOR,
                        target.indicator(),
                        knowledge.indicators().stream().map(Indicator::id).toList());
            }
            if (target.population() != null && knowledge.population(target.population()) == null) {
                problems.reportUnknown(
                        target.places().of("population"),
                        UNKNOWN_POPULATION,
                        target.population(),
                        knowledge.populations().stream().map(Population::id).toList());
            }
        }

        private void targetNamed(Target target, String field, @Nullable String id, Map<String, Target> targets) {
            if (id != null && !targets.containsKey(id)) {
                problems.reportUnknown(target.places().of(field), UNKNOWN_TARGET, id, targets.keySet());
            }
        }

        /** A part of a part is well; a part of itself is not. */
        private void wholes(Target target, Map<String, Target> targets) {
            Set<String> seen = new HashSet<>();
            for (Target at = target; at != null; at = at.partOf() == null ? null : targets.get(at.partOf())) {
                if (!seen.add(at.id())) {
                    problems.report(target.places().of("part_of"), CYCLE, target.id());
                    return;
                }
            }
        }
    }
}
