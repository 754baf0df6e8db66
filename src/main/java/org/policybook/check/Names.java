package org.policybook.check;

import static org.policybook.model.DiagnosticCode.EMPTY_TABLE;
import static org.policybook.model.DiagnosticCode.UNKNOWN_INDICATOR;
import static org.policybook.model.DiagnosticCode.UNKNOWN_POPULATION;
import static org.policybook.model.DiagnosticCode.UNKNOWN_REGION;
import static org.policybook.model.DiagnosticCode.UNKNOWN_THEME;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostic;
import org.policybook.model.DiagnosticCode;
import org.policybook.model.Diagnostics;
import org.policybook.model.Nearest;
import org.policybook.model.Place;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Removal;

/** Looks whether an id leads to an entry of its table, and reports it where it does not. */
record Names(Known known, Diagnostics problems) {
    static final String REGIONS = "regions.yaml";
    static final String THEMES = "themes.yaml";
    static final String INDICATORS = "indicators.yaml";
    static final String POPULATIONS = "populations.yaml";
    static final String GLOSSARY = "glossary.yaml";

    private static final int NAMED = 10;

    /** The table that holds entries of that kind. */
    static String table(Removal.Kind kind) {
        return switch (kind) {
            case REGION -> REGIONS;
            case THEME -> THEMES;
            case INDICATOR -> INDICATORS;
            case TERM -> GLOSSARY;
        };
    }

    void region(String id, Place place) {
        check(id, known.regions(), REGIONS, UNKNOWN_REGION, place);
    }

    void theme(String id, Place place) {
        check(id, known.themes(), THEMES, UNKNOWN_THEME, place);
    }

    void indicator(@Nullable String id, Place place) {
        check(id, known.indicators(), INDICATORS, UNKNOWN_INDICATOR, place);
    }

    void population(@Nullable String id, Place place) {
        check(id, known.populations(), POPULATIONS, UNKNOWN_POPULATION, place);
    }

    /** The ids of documents of which there may be many, the first of them. */
    static String some(List<PolicyDocument> documents) {
        String first = documents.stream().limit(NAMED).map(PolicyDocument::id).collect(Collectors.joining(", "));
        return documents.size() > NAMED ? first + " …" : first;
    }

    private void check(@Nullable String id, Map<String, String> names, String file, DiagnosticCode code, Place place) {
        if (id == null || names.containsKey(id) || known.unread().covers(file, id)) {
            return;
        }
        if (names.isEmpty()) {
            // Said once, at the table itself, and not wherever it is used.
            problems.report(known.place(file), EMPTY_TABLE);
        } else {
            problems.add(new Diagnostic(place, code, List.of(id), meant(id, names)));
        }
    }

    /** Who writes a name where an id belongs has meant the entry of that name. */
    private static @Nullable String meant(String id, Map<String, String> names) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> Nearest.of(id, names.keySet()));
    }
}
