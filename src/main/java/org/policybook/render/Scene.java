package org.policybook.render;

import java.time.LocalDate;
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
 * @param languages every language of the site
 * @param edition the day by which the knowledge base is called, or empty
 * @param access where and when a reader consults the documents, for citations
 * @param tags what most pages say of a region
 * @param marks what tells documents of one region apart
 * @param works where cited works are found
 * @param terms which regions use which terms
 */
record Scene(
        KnowledgeBase knowledge,
        Function<ClauseId, List<Similar>> similar,
        Site site,
        Wording wording,
        List<Language> languages,
        String edition,
        Access access,
        Links links,
        RegionTags tags,
        DocumentMarks marks,
        CitedWorks works,
        FigureViews figures,
        ClauseViews clauses,
        TermRegions terms) {

    /**
     * The knowledge base in the language of {@code wording}.
     *
     * @param similar measures of other regions that resemble a clause, best first
     * @param site under the address at which it will stand
     * @param languages every language of the site
     */
    static Scene of(
            KnowledgeBase knowledge,
            Function<ClauseId, List<Similar>> similar,
            Site site,
            Wording wording,
            List<Language> languages) {
        Language language = wording.language();
        LocalDate day = knowledge.date();
        Access access = new Access(day, site.title(language), site.absolute(language.folder()));
        Links links = new Links(knowledge, wording);
        RegionTags tags = new RegionTags(knowledge, links);
        DocumentMarks marks = DocumentMarks.of(knowledge, wording);
        return new Scene(
                knowledge,
                similar,
                site,
                wording,
                languages,
                day == null ? "" : day.toString(),
                access,
                links,
                tags,
                marks,
                CitedWorks.of(knowledge),
                new FigureViews(knowledge, wording, links, tags, marks, access),
                new ClauseViews(knowledge, wording, links, tags, access),
                new TermRegions(knowledge, tags));
    }

    /** The documents in the order in which their regions stand everywhere (regions.yaml), those of one region by id. */
    List<PolicyDocument> documents() {
        return knowledge.regions().stream()
                .flatMap(region -> knowledge.documentsOf(region).stream())
                .toList();
    }

    /** The place of a document among {@link #documents()}, as far as it stands in the order of regions. */
    int place(String document) {
        RegionTag region = tags.of(document);
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
