package org.policybook.check;

import static org.policybook.model.DiagnosticCode.EMPTY_TABLE;
import static org.policybook.model.DiagnosticCode.UNKNOWN_INDICATOR;
import static org.policybook.model.DiagnosticCode.UNKNOWN_POPULATION;
import static org.policybook.model.DiagnosticCode.UNKNOWN_REGION;
import static org.policybook.model.DiagnosticCode.UNKNOWN_THEME;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.policybook.model.DiagnosticCode;
import org.policybook.model.Diagnostics;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Place;
import org.policybook.model.Population;
import org.policybook.model.Region;
import org.policybook.model.Theme;

/** Looks whether an id leads to an entry of its table, and reports it where it does not. */
record Names(KnowledgeBase knowledge, Diagnostics problems) {
    void region(String id, Place place) {
        List<String> known = knowledge.allRegions().stream().map(Region::id).toList();
        check(id, known, "regions.yaml", UNKNOWN_REGION, place);
    }

    void theme(String id, Place place) {
        check(id, knowledge.themes().stream().map(Theme::id).toList(), "themes.yaml", UNKNOWN_THEME, place);
    }

    void indicator(@Nullable String id, Place place) {
        List<String> known = knowledge.indicators().stream().map(Indicator::id).toList();
        check(id, known, "indicators.yaml", UNKNOWN_INDICATOR, place);
    }

    void population(@Nullable String id, Place place) {
        List<String> known =
                knowledge.populations().stream().map(Population::id).toList();
        check(id, known, "populations.yaml", UNKNOWN_POPULATION, place);
    }

    private void check(@Nullable String id, List<String> known, String file, DiagnosticCode code, Place place) {
        if (id == null || known.contains(id) || knowledge.unread().covers(file, id)) {
            return;
        }
        if (known.isEmpty()) {
            // Said once, at the table itself, and not wherever it is used.
            String site = knowledge.site().places().here().file();
            problems.report(Place.of(site.replaceFirst("[^/]*$", Matcher.quoteReplacement(file))), EMPTY_TABLE);
        } else {
            problems.reportUnknown(place, code, id, known);
        }
    }
}
