package org.policybook.render;

import java.util.List;
import java.util.stream.Stream;
import org.policybook.model.KnowledgeBase;

/** The search box, and the ways to look for something without it. */
public record SearchPage(
        Frame frame,
        Totals totals,
        List<Link> regions,
        List<Link> themes,
        List<DocumentBrief> documents,
        List<Link> terms)
        implements Page {
    static Stream<Page> of(Scene scene) {
        KnowledgeBase knowledge = scene.knowledge();
        return Stream.of(new SearchPage(
                scene.frame(
                        "search.html",
                        "search",
                        scene.t("search.title"),
                        scene.t("search.description"),
                        "search",
                        "search"),
                Totals.of(knowledge),
                knowledge.regions().stream().map(scene.views()::link).toList(),
                knowledge.themes().stream().map(scene.views()::link).toList(),
                knowledge.documents().stream()
                        .map(d -> DocumentBrief.of(scene, d))
                        .toList(),
                knowledge.glossary().stream()
                        .map(term -> new Link(Urls.term(term), term.name(scene.language())))
                        .toList()));
    }

    @Override
    public String template() {
        return "search";
    }
}
