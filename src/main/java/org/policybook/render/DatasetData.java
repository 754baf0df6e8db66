package org.policybook.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;

/**
 * The knowledge base as schema.org/Dataset, for search engines; addresses only where the site has one.
 *
 * @param temporalCoverage from the first year of any document to the last, as ISO 8601 writes an interval
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "@type", "@id"})
record DatasetData(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        @JsonProperty("@id") @Nullable String id,
        String name,
        String description,
        @Nullable String url,
        String inLanguage,
        String license,
        String version,
        @Nullable String temporalCoverage,
        List<Area> spatialCoverage,
        @Nullable Organization publisher,
        boolean isAccessibleForFree,
        List<Download> distribution) {

    @JsonPropertyOrder({"@type"})
    record Area(@JsonProperty("@type") String type, String name, String identifier) {}

    @JsonPropertyOrder({"@type"})
    record Organization(@JsonProperty("@type") String type, String name) {}

    @JsonPropertyOrder({"@type"})
    record Download(@JsonProperty("@type") String type, String encodingFormat, String contentUrl) {}

    /**
     * The JSON-LD of the home page.
     *
     * @param frame of the home page
     * @param description what the knowledge base is
     */
    static String of(Scene scene, Frame frame, String description) {
        String url = frame.absolute(scene.language());
        String publisher = scene.language()
                .pickOptional(scene.site().publisher(), scene.site().publisherEn());
        return JsonLd.write(new DatasetData(
                "https://schema.org",
                "Dataset",
                url == null ? null : url + "#dataset",
                frame.siteTitle(),
                description,
                url,
                scene.language().tag(),
                JsonLd.LICENCE,
                scene.edition(),
                years(scene.knowledge()),
                scene.knowledge().regions().stream()
                        .map(r -> new Area("AdministrativeArea", r.name(scene.language()), r.code()))
                        .toList(),
                publisher == null ? null : new Organization("Organization", publisher),
                true,
                downloads(scene)));
    }

    private static @Nullable String years(KnowledgeBase knowledge) {
        List<Integer> years = knowledge.documents().stream()
                .map(PolicyDocument::front)
                .map(front -> front.years())
                .filter(Objects::nonNull)
                .flatMap(period -> Stream.of(period.first(), period.last()))
                .sorted()
                .toList();
        return years.isEmpty() ? null : years.getFirst() + "/" + years.getLast();
    }

    /** The package that describes all data files; nothing where the site has no address. */
    private static List<Download> downloads(Scene scene) {
        String address = scene.site().absolute(Address.DATA_PACKAGE);
        return address == null ? List.of() : List.of(new Download("DataDownload", "application/json", address));
    }
}
