package org.policybook.render;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.citation.Reference;
import org.policybook.model.Address;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;

/**
 * The reading page of one document: its head, its contents, every clause with all that is known of it, and how to cite
 * it.
 *
 * @param unchecked whether it is a full text that no official file vouches for
 * @param untranslated whether its readers would expect English, and none of the text stands in it
 * @param source where the text was taken from, or null
 * @param basedOn the documents that it names as its basis
 * @param namesUnits whether any clause prints responsible units
 * @param unitsHref where its units are listed with what they answer for
 * @param removed clauses and figures that once were in it
 * @param citations how to cite the document, in the formats that readers use
 * @param compares whether the official text is attached and may be shown beside the digest
 */
public record DocumentPage(
        Frame frame,
        DocumentHead head,
        boolean unchecked,
        boolean untranslated,
        @Nullable String source,
        @Nullable String added,
        List<BasisWork> basedOn,
        DocumentCounts counts,
        boolean namesUnits,
        String unitsHref,
        boolean compares,
        List<ContentsEntry> contents,
        List<ClauseView> clauses,
        List<RemovalView> removed,
        List<CitationFormat> citations)
        implements Page {

    /** The pages one by one, each made when it is asked for. */
    static Stream<PendingPage> each(Scene scene) {
        ClauseRuns texts = new ClauseRuns(scene);
        Removals removals = new Removals(scene);
        return scene.knowledge().documents().stream()
                .map(document ->
                        new PendingPage(Address.document(document.id()), () -> page(document, scene, texts, removals)));
    }

    private static Page page(PolicyDocument document, Scene scene, ClauseRuns texts, Removals removals) {
        DocumentHead head = DocumentHead.of(document, scene);
        Region region =
                Objects.requireNonNull(scene.knowledge().region(document.front().region()));
        Frame frame = scene.frame(
                        Address.document(document.id()),
                        "documents",
                        head.title().text(),
                        scene.t(
                                "document.description." + head.rendition(),
                                head.title().text(),
                                region.name(scene.language()),
                                document.clauses().size(),
                                document.targets().size()),
                        "document",
                        "copy",
                        "contents",
                        "renditions",
                        "matches")
                .withJsonLd(LegislationData.of(document, scene));
        List<ClauseView> clauses = document.clauses().stream()
                .map(clause -> ClauseView.of(document, clause, scene, texts))
                .toList();
        return new DocumentPage(
                frame,
                head,
                document.isUnchecked(),
                scene.language().readsEnglish() && !document.isTranslated(),
                scene.language()
                        .pickOptional(
                                document.front().source(), document.front().sourceEn()),
                document.front().added() == null
                        ? null
                        : DocumentHead.date(document.front().added().toString(), scene),
                document.front().basedOn().stream()
                        .flatMap(text -> BasisWork.of(text, scene))
                        .toList(),
                DocumentCounts.of(document, scene),
                document.clauses().stream().anyMatch(c -> !c.units().isEmpty()),
                UnitsPage.hrefOf(document, scene),
                clauses.stream().anyMatch(clause -> !clause.original().isEmpty()),
                ContentsEntry.of(document.clauses(), scene),
                clauses,
                removals.within(document.id()),
                CitationFormat.of(Reference.to(document, scene.access())));
    }

    @Override
    public String template() {
        return "document";
    }
}
