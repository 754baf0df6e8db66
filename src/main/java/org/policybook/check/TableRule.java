package org.policybook.check;

import static org.policybook.model.DiagnosticCode.CYCLE;
import static org.policybook.model.DiagnosticCode.UNKNOWN_INDICATOR;
import static org.policybook.model.DiagnosticCode.UNKNOWN_REGION;
import static org.policybook.model.DiagnosticCode.UNKNOWN_THEME;
import static org.policybook.model.DiagnosticCode.UNUSED_INDICATOR;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.policybook.model.Comparison;
import org.policybook.model.Diagnostics;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Region;
import org.policybook.model.Theme;

/** The tables name one another rightly: parents of regions, themes and confusables of indicators. */
final class TableRule implements Rule {
    @Override
    public void check(KnowledgeBase knowledge, Diagnostics problems) {
        knowledge.allRegions().forEach(region -> parents(region, knowledge, problems));
        knowledge.comparisons().forEach(comparison -> indicator(comparison, knowledge, problems));
    }

    private static void parents(Region region, KnowledgeBase knowledge, Diagnostics problems) {
        if (region.parent() == null) {
            return;
        }
        if (knowledge.region(region.parent()) == null) {
            problems.reportUnknown(
                    region.places().of("parent"),
                    UNKNOWN_REGION,
                    region.parent(),
                    knowledge.allRegions().stream().map(Region::id).toList());
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Region above = region; above != null; above = knowledge.region(above.parent())) {
            if (!seen.add(above.id())) {
                problems.report(region.places().of("parent"), CYCLE, region.id());
                return;
            }
        }
    }

    private static void indicator(Comparison comparison, KnowledgeBase knowledge, Diagnostics problems) {
        Indicator indicator = comparison.indicator();
        if (knowledge.theme(indicator.theme()) == null) {
            problems.reportUnknown(
                    indicator.places().of("theme"),
                    UNKNOWN_THEME,
                    indicator.theme(),
                    knowledge.themes().stream().map(Theme::id).toList());
        }
        List<Indicator.Confusable> confusable = indicator.confusable();
        for (int i = 0; i < confusable.size(); i++) {
            if (knowledge.indicator(confusable.get(i).indicator()) == null) {
                problems.reportUnknown(
                        indicator.places().of("confusable/" + i + "/indicator"),
                        UNKNOWN_INDICATOR,
                        confusable.get(i).indicator(),
                        knowledge.indicators().stream().map(Indicator::id).toList());
            }
        }
        boolean used = knowledge.figures().stream().anyMatch(f -> indicator.equals(f.indicator()));
        if (!used) {
            problems.report(indicator.places().here(), UNUSED_INDICATOR, indicator.id());
        }
    }
}
