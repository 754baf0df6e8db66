package org.policybook.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.CitedWork;
import org.policybook.model.FrontMatter;
import org.policybook.model.Language;
import org.policybook.model.Period;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.model.Word;
import org.policybook.notation.Citations;

/**
 * A document as schema.org/Legislation, for search engines and reference managers. Machines cannot see square brackets,
 * so what the source does not print is left out; only the title is always there, for the record must be called
 * something.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "@type", "@id"})
record LegislationData(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        @JsonProperty("@id") @Nullable String id,
        String name,
        List<String> alternateName,
        @Nullable String legislationIdentifier,
        @Nullable String legislationDate,
        @Nullable String legislationType,
        @Nullable Body legislationPassedBy,
        Place legislationJurisdiction,
        @Nullable String temporalCoverage,
        String inLanguage,
        List<Work> isBasedOn,
        List<Work> citation,
        Representation subjectOf) {

    @JsonPropertyOrder({"@type"})
    record Body(@JsonProperty("@type") String type, String name) {}

    @JsonPropertyOrder({"@type"})
    record Place(@JsonProperty("@type") String type, String name, String identifier) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"@type"})
    record Work(
            @JsonProperty("@type") String type,
            String name,
            @Nullable String legislationIdentifier) {}

    /** The page itself: a digest in the project's own words is about the document, and is not the document. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"@type"})
    record Representation(
            @JsonProperty("@type") String type,
            @Nullable String url,
            String name,
            String inLanguage,
            @Nullable String license,
            String version) {}

    /** The JSON-LD of a document, safe within a {@code script} element. */
    static String of(PolicyDocument document, Scene scene) {
        FrontMatter front = document.front();
        Region region = Objects.requireNonNull(scene.knowledge().region(front.region()));
        String url = scene.site().absolute(scene.language().folder() + Address.document(document.id()));
        LegislationData data = new LegislationData(
                "https://schema.org",
                "Legislation",
                url == null ? null : url + "#work",
                document.title(),
                Stream.of(Optional.ofNullable(front.noticeTitle()), Optional.ofNullable(front.titleEn()))
                        .flatMap(Optional::stream)
                        .toList(),
                front.number(),
                front.date() == null ? null : front.date().toString(),
                front.type(),
                front.issuer() == null ? null : new Body("GovernmentOrganization", front.issuer()),
                new Place("AdministrativeArea", region.name(), region.code()),
                front.period() == null ? null : interval(front.period()),
                Language.ZH.tag(),
                basis(document, scene),
                cited(document, scene),
                new Representation(
                        "WebPage",
                        url,
                        scene.t("rendition." + Word.of(front.rendition())),
                        scene.language().tag(),
                        // The official words are not ours to license.
                        front.rendition() == FrontMatter.Rendition.FULL ? null : JsonLd.LICENCE,
                        scene.edition()));
        return JsonLd.write(data);
    }

    /** A year, or an interval as ISO 8601 writes it. */
    private static String interval(Period period) {
        return period.isOneYear() ? period.toString() : period.first() + "/" + period.last();
    }

    private static List<Work> basis(PolicyDocument document, Scene scene) {
        return document.front().basedOn().stream()
                .flatMap(text -> Citations.find(text).stream())
                .map(found -> scene.knowledge().work(found.citation()))
                .filter(Objects::nonNull)
                .distinct()
                .map(LegislationData::work)
                .toList();
    }

    private static List<Work> cited(PolicyDocument document, Scene scene) {
        return scene.knowledge().worksCitedIn(document).stream()
                .map(LegislationData::work)
                .toList();
    }

    private static Work work(CitedWork work) {
        return new Work("Legislation", work.title(), work.number());
    }
}
