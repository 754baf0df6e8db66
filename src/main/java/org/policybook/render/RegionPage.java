package org.policybook.render;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Clause;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Region;
import org.policybook.model.Term;
import org.policybook.model.Theme;

/**
 * One region: what it is, what it issued, and what that says, theme by theme.
 *
 * @param themes those to which the region states a figure, or that are the main one of a measure
 * @param further those that some measures serve besides another
 * @param silent those under which none of its measures is filed
 * @param untied figures that belong to no theme, such as those of a general aim
 * @param unitless how many of its measures name no responsible unit
 * @param terms by how far the source explains them; groups without a term are left out
 * @param alone null where there is no other region
 * @param compare addresses of the comparison with each other region
 * @param compareAll address of the comparison of all regions; null where they are too many for it
 * @param documentsOfRegion address of a search for the documents of the region
 */
public record RegionPage(
        Frame frame,
        RegionProfile profile,
        RegionCard card,
        List<Section> themes,
        List<Section> further,
        List<Silence> silent,
        List<FigureView> untied,
        int moreUntied,
        List<RegionUnit> units,
        int moreUnits,
        int unitless,
        List<TermGroup> terms,
        @Nullable OnlyHere alone,
        List<Link> compare,
        @Nullable String compareAll,
        String documentsOfRegion)
        implements Page {

    /**
     * What the region says to one theme.
     *
     * @param theme the region's place on the theme's page
     * @param figures baselines and candidates too
     * @param measures those whose main theme this is
     * @param further measures that serve this theme besides another
     * @param more figures and measures that are left out, for they are too many
     * @param rest where they are found
     */
    public record Section(
            String anchor,
            Link theme,
            String extent,
            String extentWord,
            List<FigureView> figures,
            List<Measure> measures,
            List<Measure> further,
            int more,
            String rest) {
        private boolean isOnlyFurther() {
            return figures.isEmpty() && measures.isEmpty();
        }
    }

    /**
     * A theme under which the region has nothing.
     *
     * @param theme the region's place on the theme's page
     * @param search of the region's documents for the words of the theme
     */
    public record Silence(Link theme, Link search) {}

    /** Terms that the source explains equally far. */
    public record TermGroup(String status, List<TermCount> terms) {}

    /** A term and the number of the region's clauses in which it stands. */
    public record TermCount(Link term, int clauses) {}

    /** The pages one by one, each made when it is asked for. */
    static Stream<PendingPage> each(Scene scene) {
        return scene.knowledge().regions().stream()
                .map(region -> new PendingPage(Address.region(region.id()), () -> page(scene, region)));
    }

    private static Page page(Scene scene, Region region) {
        KnowledgeBase knowledge = scene.knowledge();
        RegionFacts facts = RegionFacts.of(knowledge, region);
        String name = region.name(scene.language());
        List<Section> sections = facts.said().stream()
                .filter(said -> !said.isSilent())
                .map(said -> section(scene, facts, said))
                .toList();
        List<Region> others =
                knowledge.regions().stream().filter(r -> !r.equals(region)).toList();
        int most = most(facts);
        List<Figure> untied =
                facts.figures().stream().filter(f -> f.theme() == null).toList();
        List<RegionUnit> units = RegionUnit.of(scene, facts, most);
        return new RegionPage(
                scene.frame(
                        Address.region(region.id()), "regions", name, scene.t("region.description", name), "region"),
                RegionProfile.of(scene, region),
                RegionCard.of(scene, region, Bounds.DOCUMENTS_ASIDE),
                sections.stream().filter(s -> !s.isOnlyFurther()).toList(),
                sections.stream().filter(Section::isOnlyFurther).toList(),
                facts.said().stream()
                        .filter(SaidOnTheme::isSilent)
                        .map(said -> new Silence(
                                there(scene, said.theme(), region),
                                scene.links().search(said.theme(), region)))
                        .toList(),
                scene.figures().of(Bounds.first(untied, most)),
                Bounds.more(untied, most),
                Bounds.first(units, most),
                Bounds.more(units, most),
                (int) facts.measures().stream().filter(c -> c.units().isEmpty()).count(),
                terms(scene, facts),
                OnlyHere.of(scene, region),
                Bounds.first(others, Bounds.REGIONS_BESIDE).stream()
                        .map(other -> new Link(Address.comparing(List.of(region, other)), other.name(scene.language())))
                        .toList(),
                others.size() < Bounds.COMPARED
                        ? Address.comparing(Stream.concat(Stream.of(region), others.stream())
                                .toList())
                        : null,
                Address.searchForDocuments(region));
    }

    /** How many clauses or figures stand in one group. */
    private static int most(RegionFacts facts) {
        return facts.documents().size() <= Bounds.DOCUMENTS_OF_A_REGION ? Integer.MAX_VALUE : Bounds.IN_A_GROUP;
    }

    private static Section section(Scene scene, RegionFacts facts, SaidOnTheme said) {
        Theme theme = said.theme();
        int most = most(facts);
        List<Clause> main = said.coverage().measures().stream()
                .filter(clause -> clause.themes().getFirst().equals(theme.id()))
                .toList();
        List<Clause> further = said.coverage().measures().stream()
                .filter(clause -> !clause.themes().getFirst().equals(theme.id()))
                .toList();
        List<Figure> figures =
                facts.figures().stream().filter(f -> theme.equals(f.theme())).toList();
        return new Section(
                "theme-" + theme.id(),
                there(scene, theme, facts.region()),
                said.extent(),
                said.word(scene.wording()),
                scene.figures().of(Bounds.first(figures, most)),
                measures(scene, theme, Bounds.first(main, most)),
                measures(scene, theme, Bounds.first(further, most)),
                Bounds.more(figures, most) + Bounds.more(main, most) + Bounds.more(further, most),
                Address.searchForTheme(theme, facts.region()));
    }

    private static List<Measure> measures(Scene scene, Theme theme, List<Clause> clauses) {
        return clauses.stream()
                .map(clause -> Measure.of(scene, clause, theme.id()))
                .toList();
    }

    private static Link there(Scene scene, Theme theme, Region region) {
        return new Link(Address.themeIn(theme.id(), region.id()), theme.name(scene.language()));
    }

    private static List<TermGroup> terms(Scene scene, RegionFacts facts) {
        return Arrays.stream(Term.Status.values())
                .map(status -> new TermGroup(
                        scene.wording().word("region.terms", status),
                        scene.knowledge().terms().stream()
                                .filter(use -> use.term().status() == status)
                                .map(use -> new TermCount(
                                        new Link(
                                                Address.term(use.term().id()),
                                                use.term().name(scene.language())),
                                        scene.terms()
                                                .clauses(
                                                        use.term(),
                                                        facts.region().id())))
                                .filter(count -> count.clauses() > 0)
                                .toList()))
                .filter(group -> !group.terms().isEmpty())
                .toList();
    }

    @Override
    public String template() {
        return "region";
    }
}
