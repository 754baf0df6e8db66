package org.policybook.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.policybook.model.Address;
import org.policybook.model.FrontMatter;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;

/**
 * The search box and what results can be narrowed by, and the ways to look for something without it.
 *
 * @param moreDocuments documents that are left out, for they are too many
 */
public record SearchPage(
        Frame frame,
        Totals totals,
        List<Facet> facets,
        List<Link> regions,
        List<Link> themes,
        List<DocumentBrief> documents,
        int moreDocuments,
        List<Link> terms)
        implements Page {
    private static final List<String> KINDS = List.of("clause", "target", "document", "term");

    /**
     * A group of boxes to tick.
     *
     * @param later whether it is closed at first, and what it counts is loaded where it is opened
     */
    public record Facet(String key, String label, List<Choice> choices, boolean later) {}

    /**
     * A box.
     *
     * @param value as queries name it
     * @param regionClass the colour of a region that has documents, empty for others
     * @param below of a region those that lie below it, which its box takes in
     */
    public record Choice(String value, String label, String regionClass, List<Choice> below) {}

    static Stream<Page> of(Scene scene) {
        KnowledgeBase knowledge = scene.knowledge();
        Totals totals = Totals.of(knowledge);
        return Stream.of(new SearchPage(
                scene.frame(
                        Address.SEARCH,
                        "search",
                        scene.t("search.title"),
                        scene.t("search.description"),
                        "search",
                        "search",
                        "search-page"),
                totals,
                facets(scene, totals.clauses() > Bounds.CLAUSES_COUNTED),
                knowledge.regions().stream().map(scene.links()::to).toList(),
                knowledge.themes().stream().map(scene.links()::to).toList(),
                Bounds.first(scene.documents(), Bounds.DOCUMENTS_ASIDE).stream()
                        .map(d -> DocumentBrief.of(scene, d))
                        .toList(),
                Bounds.more(knowledge.documents(), Bounds.DOCUMENTS_ASIDE),
                knowledge.glossary().stream()
                        .map(term -> new Link(Address.term(term.id()), term.name(scene.language())))
                        .toList()));
    }

    /** The groups, that of the themes {@code later} or not. */
    private static List<Facet> facets(Scene scene, boolean later) {
        KnowledgeBase knowledge = scene.knowledge();
        return List.of(
                facet(scene, "region", RegionChoices.of(scene).stream()),
                facet(scene, "kind", KINDS.stream().map(kind -> choice(kind, scene.t("search.kind." + kind)))),
                facet(
                        scene,
                        "theme",
                        knowledge.themes().stream().map(theme -> choice(theme.id(), theme.name(scene.language()))),
                        later),
                facet(
                        scene,
                        "year",
                        knowledge.documents().stream()
                                .map(document -> document.front().years())
                                .filter(Objects::nonNull)
                                .flatMap(years -> years.years().stream())
                                .distinct()
                                .sorted()
                                .map(year -> choice(year.toString(), year.toString()))),
                facet(scene, "issuer", issuers(scene)));
    }

    /** Each issuer once, as the first of its documents names it. */
    private static Stream<Choice> issuers(Scene scene) {
        Map<String, Choice> issuers = new LinkedHashMap<>();
        for (PolicyDocument document : scene.documents()) {
            FrontMatter front = document.front();
            String issuer = front.statedIssuer().value();
            if (issuer != null) {
                String label = front.statedIssuer().bracketed(scene.language(), front.issuerEn());
                issuers.putIfAbsent(issuer, choice(issuer, Objects.requireNonNull(label)));
            }
        }
        return issuers.values().stream();
    }

    private static Choice choice(String value, String label) {
        return new Choice(value, label, "", List.of());
    }

    private static Facet facet(Scene scene, String key, Stream<Choice> choices) {
        return facet(scene, key, choices, false);
    }

    /** Of issuers there may be as many as documents; who looks for one types its name. */
    private static Facet facet(Scene scene, String key, Stream<Choice> choices, boolean later) {
        List<Choice> all = choices.toList();
        boolean few = !key.equals("issuer") || all.size() <= Bounds.DOCUMENTS_ASIDE;
        return new Facet(key, scene.t("search.facet." + key), few ? all : List.of(), later);
    }

    @Override
    public String template() {
        return "search";
    }
}
