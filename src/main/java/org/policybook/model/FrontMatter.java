package org.policybook.model;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of {@code document.md}. Only what the source prints is a field; what was concluded from
 * elsewhere stands in {@code inferred} under the field's name.
 *
 * @param title the plan's own title
 * @param noticeTitle the covering notice's title
 * @param number 发文字号 as printed
 * @param date of issue
 * @param period the years the plan is for, and what {@code year:} means in a search
 * @param source where the text was taken from
 * @param basedOn the documents it names as its basis
 * @param added the day it entered this knowledge base
 */
public record FrontMatter(
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable String noticeTitle,
        String region,
        @Nullable String issuer,
        @Nullable String issuerEn,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String type,
        @Nullable Period period,
        Rendition rendition,
        @Nullable String source,
        @Nullable String sourceEn,
        List<String> basedOn,
        @Nullable LocalDate added,
        Map<String, Inferred> inferred,
        @JacksonInject Places places) {

    /** What many documents say is kept once. */
    public FrontMatter {
        region = region.intern();
        issuer = Once.of(issuer);
        issuerEn = Once.of(issuerEn);
        type = Once.of(type);
        source = Once.of(source);
        sourceEn = Once.of(sourceEn);
    }

    /** Whether the text is the project's own précis or the document's own words. */
    public enum Rendition {
        DIGEST,
        FULL
    }

    /** Of a document of which nothing is known, or could be read. */
    public static FrontMatter empty(Rendition rendition, Places places) {
        return new FrontMatter(
                null, null, null, "", null, null, null, null, null, null, rendition, null, null, List.of(), null,
                Map.of(), places);
    }

    private @Nullable String inferred(String field) {
        Inferred value = inferred.get(field);
        return value == null ? null : value.value();
    }

    /** A field as printed, else as inferred, else unknown. */
    private Stated stated(@Nullable String printed, String field) {
        if (printed != null) {
            return new Stated(printed, Stated.Basis.STATED);
        }
        Inferred value = inferred.get(field);
        return value == null
                ? new Stated(null, Stated.Basis.UNKNOWN)
                : new Stated(value.value(), Stated.Basis.INFERRED, value.why(), value.whyEn());
    }

    /** The title, and whether the source prints it. */
    public Stated statedTitle() {
        return stated(title, "title");
    }

    /** The issuing body (发文机关), and whether the source prints it. */
    public Stated statedIssuer() {
        return stated(issuer, "issuer");
    }

    /** The 发文字号, and whether the source prints it. */
    public Stated statedNumber() {
        return stated(number, "number");
    }

    /** The date of issue in ISO form, and whether the source prints it. */
    public Stated statedDate() {
        return stated(date == null ? null : date.toString(), "date");
    }

    /** The kind of document (要点, 方案, 计划), and whether the source prints it. */
    public Stated statedType() {
        return stated(type, "type");
    }

    /** The years the plan is for, printed or inferred, else the year of issue; null where neither is known. */
    public @Nullable Period years() {
        if (period != null) {
            return period;
        }
        String value = inferred("period");
        Integer issued = yearOfIssue();
        Period ofIssue = issued == null ? null : Period.of(issued);
        return value == null ? ofIssue : Period.parse(value).orElse(ofIssue);
    }

    /** The year of issue, printed or inferred; the plan's first year where no date is known; null where neither is. */
    public @Nullable Integer issueYear() {
        Integer issued = yearOfIssue();
        Period years = issued == null ? years() : null;
        return years == null ? issued : Integer.valueOf(years.first());
    }

    private @Nullable Integer yearOfIssue() {
        String day = statedDate().value();
        return day != null && day.matches("[0-9]{4}(?:-.*)?") ? Integer.valueOf(day.substring(0, 4)) : null;
    }
}
