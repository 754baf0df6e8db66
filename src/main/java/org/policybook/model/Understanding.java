package org.policybook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an official file says of itself.
 *
 * @param front the fields that document.md has a place for: printed ones as such, others under {@code inferred}
 * @param issuers each issuing body by itself
 * @param effective the day from which it is in force (施行日期)
 * @param addressees 主送机关
 * @param attachments titles of what is attached
 * @param fields for each field its value and its standing, in the order in which a reader asks for them
 */
public record Understanding(
        FrontMatter front,
        List<String> issuers,
        @Nullable LocalDate effective,
        List<String> addressees,
        List<String> attachments,
        Map<String, Stated> fields) {

    /** The value of a field, printed or inferred; null where it is unknown. */
    public @Nullable String value(String field) {
        Stated stated = fields.get(field);
        return stated == null ? null : stated.value();
    }
}
