package org.policybook.render;

import java.util.List;
import java.util.function.Function;
import org.policybook.citation.Access;
import org.policybook.model.ClauseId;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Similar;
import org.policybook.model.Site;

/**
 * The knowledge base seen in one language: what every page is made from.
 *
 * @param similar measures of other regions that resemble a clause, best first
 * @param views turns records of the model into what templates show
 * @param terms which regions use which terms
 * @param languages every language of the site
 * @param access where and when a reader consults the documents, for citations
 */
record Scene(
        KnowledgeBase knowledge,
        Function<ClauseId, List<Similar>> similar,
        Site site,
        Wording wording,
        Views views,
        Access access,
        String edition,
        TermRegions terms,
        List<Language> languages) {

    /** The documents in the order in which their regions stand everywhere (regions.yaml), those of one region by id. */
    List<PolicyDocument> documents() {
        return knowledge.regions().stream()
                .flatMap(region -> knowledge.documentsOf(region).stream())
                .toList();
    }

    /** The place of a document among {@link #documents()}, as far as it stands in the order of regions. */
    int place(String document) {
        Views.RegionTag region = views.region(document);
        return region == null ? -1 : region.place();
    }

    Language language() {
        return wording.language();
    }

    String t(String key, Object... details) {
        return wording.t(key, details);
    }

    /** A frame for an ordinary page; the arguments are those of {@link Frame}. */
    Frame frame(String path, String section, String title, String description, String bodyClass, String... scripts) {
        return new Frame(
                language(),
                path,
                section,
                title,
                description,
                List.of(scripts),
                bodyClass,
                null,
                site,
                wording,
                edition,
                languages);
    }
}
