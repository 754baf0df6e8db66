package org.policybook.render;

import java.util.List;
import java.util.Objects;
import org.policybook.citation.Access;
import org.policybook.citation.Reference;
import org.policybook.model.Address;
import org.policybook.model.Block;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.PolicyDocument;

/** Shows clauses in brief, in one language. */
final class ClauseViews {
    private static final int SUMMARY = 90;

    private final KnowledgeBase knowledge;
    private final Wording wording;
    private final Language language;
    private final Links links;
    private final RegionTags regions;
    private final Access access;

    /**
     * Prepares the views of one language.
     *
     * @param access where and when a reader consults the documents, for citations
     */
    ClauseViews(KnowledgeBase knowledge, Wording wording, Links links, RegionTags regions, Access access) {
        this.knowledge = knowledge;
        this.wording = wording;
        this.language = wording.language();
        this.links = links;
        this.regions = regions;
        this.access = access;
    }

    /** A measure in a list. */
    ClauseCard card(Clause clause) {
        return new ClauseCard(
                clause.id().toString(),
                Address.clause(clause.id()),
                clause.number(),
                links.heading(clause),
                summary(clause),
                clause.instruments().stream()
                        .map(i -> wording.word("instrument", i))
                        .toList(),
                desk(clause));
    }

    /** A measure beside one that it resembles. */
    SimilarView similar(Clause clause) {
        RegionTag region = region(clause);
        return new SimilarView(
                region.link(), region.colour(), Address.clause(clause.id()), links.title(clause), summary(clause));
    }

    /** What a reader takes away of a clause. */
    DeskItem desk(Clause clause) {
        PolicyDocument document =
                Objects.requireNonNull(knowledge.document(clause.id().document()));
        String id = clause.id().toString();
        return new DeskItem(
                "clause",
                id,
                id,
                region(clause).link().text(),
                links.to(document).text(),
                links.title(clause),
                clause.body(language),
                "",
                "",
                "",
                Reference.to(document, clause, access),
                Address.clause(clause.id()));
    }

    private RegionTag region(Clause clause) {
        return Objects.requireNonNull(regions.of(clause.id().document()));
    }

    /** The first sentences of a text, about {@value SUMMARY} characters of Chinese or twice as many of Latin. */
    private String summary(Clause clause) {
        List<Block> body = clause.body(language);
        int most = language.readsEnglish() ? 2 * SUMMARY : SUMMARY;
        String text = FirstSentences.of(body, most);
        return body.equals(clause.bodyEn()) ? language.pick(text, text) : text;
    }
}
