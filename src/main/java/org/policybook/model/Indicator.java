package org.policybook.model;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that several regions answer with a figure (指标).
 *
 * @param theme id of the theme it belongs to
 * @param unit the unit it is usually stated in
 * @param verdict a grade set by hand; it may lower the derived one, never raise it
 * @param confusable indicators that look equal and are not (grade D between two indicators)
 */
public record Indicator(
        String id,
        String name,
        @Nullable String nameEn,
        String theme,
        @Nullable String unit,
        String definition,
        @Nullable String definitionEn,
        @Nullable String note,
        @Nullable String noteEn,
        @Nullable SetVerdict verdict,
        List<Confusable> confusable,
        @JacksonInject Places places)
        implements Named {

    /** A verdict written into indicators.yaml by someone who knows better than the rules. */
    public record SetVerdict(
            Grade grade,
            List<Reason> reasons,
            @Nullable String note,
            @Nullable String noteEn) {}

    /** Another indicator whose figures are easily mistaken for this one's, and why they are not the same. */
    public record Confusable(
            String indicator, String note, @Nullable String noteEn) {}
}
