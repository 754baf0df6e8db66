package org.policybook.check;

import static org.policybook.model.DiagnosticCode.MISSING_TRANSLATION;

import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostics;
import org.policybook.model.Inferred;
import org.policybook.model.Named;
import org.policybook.model.Place;
import org.policybook.model.Places;

/** Looks whether words that are there in one language are there in the other, and reports it where they are not. */
record Labels(Diagnostics problems) {
    void inferred(String field, Inferred inferred, Places places) {
        if (inferred.whyEn() == null) {
            problems.report(places.of("inferred/" + field + "/why"), MISSING_TRANSLATION, "why_en");
        }
    }

    void name(Named named, Places places) {
        pair(named.name(), named.nameEn(), "name", places);
    }

    /** {@code path} leads to the Chinese words; the English ones stand beside them, with {@code _en} at the end. */
    void pair(@Nullable String zh, @Nullable String en, String path, Places places) {
        if ((zh == null) != (en == null)) {
            Place place = places.of(zh == null ? path + "_en" : path);
            String field = path.substring(path.lastIndexOf('/') + 1);
            problems.report(place, MISSING_TRANSLATION, zh == null ? field : field + "_en");
        }
    }
}
