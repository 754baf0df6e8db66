package org.policybook.render;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policybook.model.ClauseId;
import org.policybook.model.Coverage;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Region;
import org.policybook.model.Term;
import org.policybook.model.Theme;
import org.policybook.model.Word;

/**
 * One region: what it is, what it issued, and what that says, theme by theme.
 *
 * @param themes those to which the region states a figure, or that are the main one of a measure
 * @param further those that some measures serve besides another
 * @param silent those under which none of its measures is filed
 * @param untied figures that belong to no theme, such as those of a general aim
 * @param unitless how many of its measures name no responsible unit
 * @param terms by how far the source explains them; groups without a term are left out
 * @param compare addresses of the comparison with each other region
 * @param compareAll address of the comparison of all regions
 */
public record RegionPage(
        Frame frame,
        RegionProfile profile,
        RegionCard card,
        List<Section> themes,
        List<Section> further,
        List<Silence> silent,
        List<FigureView> untied,
        List<RegionUnit> units,
        int unitless,
        List<TermGroup> terms,
        Alone alone,
        List<Link> compare,
        String compareAll)
        implements Page {

    /**
     * What the region says to one theme.
     *
     * @param theme the region's place on the theme's page
     * @param figures baselines and candidates too
     * @param measures those whose main theme this is
     * @param further measures that serve this theme besides another
     */
    public record Section(
            String anchor,
            Link theme,
            String extent,
            String extentWord,
            List<FigureView> figures,
            List<Measure> measures,
            List<Measure> further) {
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

    static Stream<Page> of(Scene scene) {
        return scene.knowledge().regions().stream().map(region -> page(scene, region));
    }

    private static Page page(Scene scene, Region region) {
        KnowledgeBase knowledge = scene.knowledge();
        RegionFacts facts = RegionFacts.of(knowledge, region);
        String name = region.name(scene.language());
        List<Section> sections = facts.coverage().stream()
                .filter(c -> c.extent() != Coverage.Extent.ABSENT)
                .map(c -> section(scene, facts, c))
                .toList();
        List<Region> others =
                knowledge.regions().stream().filter(r -> !r.equals(region)).toList();
        return new RegionPage(
                scene.frame(Urls.region(region), "regions", name, scene.t("region.description", name), "region"),
                RegionProfile.of(scene, region),
                RegionCard.of(scene, region),
                sections.stream().filter(s -> !s.isOnlyFurther()).toList(),
                sections.stream().filter(Section::isOnlyFurther).toList(),
                facts.coverage().stream()
                        .filter(c -> c.extent() == Coverage.Extent.ABSENT)
                        .map(c -> new Silence(
                                there(scene, c.theme(), region), scene.views().search(c.theme(), region)))
                        .toList(),
                scene.views()
                        .figures(facts.figures().stream()
                                .filter(f -> f.theme() == null)
                                .toList()),
                RegionUnit.of(scene, facts),
                (int) facts.measures().stream().filter(c -> c.units().isEmpty()).count(),
                terms(scene, facts),
                Alone.of(scene, region),
                others.stream()
                        .map(other -> new Link(compare(Stream.of(region, other)), other.name(scene.language())))
                        .toList(),
                compare(Stream.concat(Stream.of(region), others.stream())));
    }

    private static Section section(Scene scene, RegionFacts facts, Coverage coverage) {
        Theme theme = coverage.theme();
        List<Measure> measures = coverage.measures().stream()
                .map(clause -> Measure.of(scene, clause, theme.id()))
                .toList();
        return new Section(
                "theme-" + theme.id(),
                there(scene, theme, facts.region()),
                Word.of(coverage.extent()),
                scene.wording().word("extent", coverage.extent()),
                scene.views()
                        .figures(facts.figures().stream()
                                .filter(f -> theme.equals(f.theme()))
                                .toList()),
                measures.stream().filter(Measure::isMain).toList(),
                measures.stream().filter(m -> !m.isMain()).toList());
    }

    private static Link there(Scene scene, Theme theme, Region region) {
        return new Link(Urls.theme(theme) + "#" + ThemePage.anchor(region), theme.name(scene.language()));
    }

    private static List<TermGroup> terms(Scene scene, RegionFacts facts) {
        Set<ClauseId> clauses = new HashSet<>();
        facts.documents().forEach(d -> d.clauses().forEach(c -> clauses.add(c.id())));
        return Arrays.stream(Term.Status.values())
                .map(status -> new TermGroup(
                        scene.wording().word("region.terms", status),
                        scene.knowledge().terms().stream()
                                .filter(use -> use.term().status() == status)
                                .map(use -> new TermCount(
                                        new Link(
                                                Urls.term(use.term()),
                                                use.term().name(scene.language())),
                                        (int) use.clauses().stream()
                                                .filter(c -> clauses.contains(c.id()))
                                                .count()))
                                .filter(count -> count.clauses() > 0)
                                .toList()))
                .filter(group -> !group.terms().isEmpty())
                .toList();
    }

    private static String compare(Stream<Region> regions) {
        return "compare.html?regions=" + regions.map(Region::id).collect(Collectors.joining(","));
    }

    @Override
    public String template() {
        return "region";
    }
}
