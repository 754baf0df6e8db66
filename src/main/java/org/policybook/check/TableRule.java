package org.policybook.check;

import static java.util.stream.Collectors.toSet;
import static org.policybook.model.DiagnosticCode.CYCLE;
import static org.policybook.model.DiagnosticCode.DUPLICATE_ID;
import static org.policybook.model.DiagnosticCode.PLACEHOLDER;
import static org.policybook.model.DiagnosticCode.UNUSED_INDICATOR;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policybook.model.Diagnostics;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Place;
import org.policybook.model.Region;
import org.policybook.model.Target;
import org.policybook.model.Term;
import org.policybook.notation.Placeholder;

/** The tables name one another rightly, nothing in them is idle, and no two terms share an address. */
final class TableRule implements Rule.OfWhole {
    @Override
    public void check(KnowledgeBase knowledge, Known known, Diagnostics problems) {
        Names names = new Names(known, problems);
        knowledge.allRegions().forEach(region -> parents(region, knowledge, names));
        knowledge.indicators().forEach(indicator -> names(indicator, names));
        unused(knowledge, problems);
        terms(knowledge, problems);
    }

    private static void parents(Region region, KnowledgeBase knowledge, Names names) {
        if (region.code().equals(Placeholder.CODE)) {
            names.problems().report(region.places().of("code"), PLACEHOLDER, region.code());
        }
        if (region.parent() == null) {
            return;
        }
        Place place = region.places().of("parent");
        names.region(region.parent(), place);
        Set<String> seen = new HashSet<>();
        for (Region above = region; above != null; above = knowledge.region(above.parent())) {
            if (!seen.add(above.id())) {
                names.problems().report(place, CYCLE, region.id());
                return;
            }
        }
    }

    private static void names(Indicator indicator, Names names) {
        names.theme(indicator.theme(), indicator.places().of("theme"));
        List<Indicator.Confusable> confusable = indicator.confusable();
        for (int i = 0; i < confusable.size(); i++) {
            Place place = indicator.places().of("confusable/" + i + "/indicator");
            names.indicator(confusable.get(i).indicator(), place);
        }
    }

    private static void unused(KnowledgeBase knowledge, Diagnostics problems) {
        if (knowledge.unread().anyOf("targets.yaml")) {
            return;
        }
        Set<String> used = knowledge.documents().stream()
                .flatMap(d -> d.targets().stream())
                .map(Target::indicator)
                .collect(toSet());
        knowledge.indicators().stream()
                .filter(indicator -> !used.contains(indicator.id()))
                .forEach(i -> problems.report(i.places().here(), UNUSED_INDICATOR, i.id()));
    }

    private static void terms(KnowledgeBase knowledge, Diagnostics problems) {
        Map<String, Place> seen = new HashMap<>();
        for (Term term : knowledge.glossary()) {
            Place place = term.places().of("term_en");
            Place first = seen.putIfAbsent(term.id(), place);
            if (first != null) {
                problems.report(place, DUPLICATE_ID, term.id(), first.toString());
            }
        }
    }
}
