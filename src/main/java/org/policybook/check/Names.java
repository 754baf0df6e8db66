package org.policybook.check;

import static org.policybook.model.DiagnosticCode.EMPTY_TABLE;
import static org.policybook.model.DiagnosticCode.UNKNOWN_INDICATOR;
import static org.policybook.model.DiagnosticCode.UNKNOWN_POPULATION;
import static org.policybook.model.DiagnosticCode.UNKNOWN_REGION;
import static org.policybook.model.DiagnosticCode.UNKNOWN_THEME;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
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
final class Names {
    private final KnowledgeBase knowledge;
    private final Diagnostics problems;
    private final Set<String> regions;
    private final Set<String> themes;
    private final Set<String> indicators;
    private final Set<String> populations;

    Names(KnowledgeBase knowledge, Diagnostics problems) {
        this.knowledge = knowledge;
        this.problems = problems;
        regions = ids(knowledge.allRegions(), Region::id);
        themes = ids(knowledge.themes(), Theme::id);
        indicators = ids(knowledge.indicators(), Indicator::id);
        populations = ids(knowledge.populations(), Population::id);
    }

    private static <T> Set<String> ids(List<T> table, Function<T, String> id) {
        return table.stream().map(id).collect(Collectors.toSet());
    }

    Diagnostics problems() {
        return problems;
    }

    void region(String id, Place place) {
        check(id, regions, "regions.yaml", UNKNOWN_REGION, place);
    }

    void theme(String id, Place place) {
        check(id, themes, "themes.yaml", UNKNOWN_THEME, place);
    }

    void indicator(@Nullable String id, Place place) {
        check(id, indicators, "indicators.yaml", UNKNOWN_INDICATOR, place);
    }

    void population(@Nullable String id, Place place) {
        check(id, populations, "populations.yaml", UNKNOWN_POPULATION, place);
    }

    private void check(@Nullable String id, Set<String> known, String file, DiagnosticCode code, Place place) {
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
