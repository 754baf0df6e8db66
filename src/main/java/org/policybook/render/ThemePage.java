package org.policybook.render;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Clause;
import org.policybook.model.Comparison;
import org.policybook.model.Coverage;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Region;
import org.policybook.model.Theme;

/**
 * One theme: what every region says to it, side by side.
 *
 * @param columns a region each, in the order of the board; silent regions too
 * @param indicators those to which two or more regions state a figure, the best verdicts first
 * @param single those to which one region does
 * @param compare address of the comparison with this theme chosen
 */
public record ThemePage(
        Frame frame,
        String name,
        @Nullable String scope,
        List<Column> columns,
        List<IndicatorBrief> indicators,
        List<IndicatorBrief> single,
        String compare,
        @Nullable Link previous,
        @Nullable Link next)
        implements Page {

    /**
     * What one region says.
     *
     * @param extent class for the style sheet: {@code quantified}, {@code measures_only}, {@code absent}
     * @param figures of the theme, baselines and candidates too
     * @param measures those whose main theme this is first, each part in the order of the documents
     * @param allFigures how many there are, those that are left out too
     * @param count those that count on the board, and those that await review
     * @param allMeasures the same
     * @param more figures and measures that are left out, for there are too many regions
     * @param rest where they are found
     * @param search of the region's documents for the words of the theme
     */
    public record Column(
            String anchor,
            Link region,
            String regionClass,
            String extent,
            String extentWord,
            List<FigureView> figures,
            List<Measure> measures,
            int allFigures,
            FigureCount count,
            int allMeasures,
            int more,
            String rest,
            Link search) {}

    /** The pages one by one, each made when it is asked for. */
    static Stream<PendingPage> each(Scene scene) {
        return scene.knowledge().themes().stream()
                .map(theme -> new PendingPage(Address.theme(theme.id()), () -> page(scene, theme)));
    }

    private static Page page(Scene scene, Theme theme) {
        KnowledgeBase knowledge = scene.knowledge();
        List<Theme> themes = knowledge.themes();
        int at = themes.indexOf(theme);
        String name = theme.name(scene.language());
        String scope = scene.language().pickOptional(theme.scope(), theme.scopeEn());
        List<Comparison> comparisons = knowledge.comparisons().stream()
                .filter(c -> c.indicator().theme().equals(theme.id()))
                .sorted(Comparator.comparing(Comparison::grade, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new ThemePage(
                scene.frame(
                        Address.theme(theme.id()),
                        "themes",
                        name,
                        scene.t("theme.description", name, Objects.requireNonNullElse(scope, name)),
                        "theme"),
                name,
                scope,
                knowledge.regions().stream().map(r -> column(scene, theme, r)).toList(),
                comparisons.stream()
                        .filter(c -> c.grade() != null)
                        .map(c -> IndicatorBrief.of(scene, c))
                        .toList(),
                comparisons.stream()
                        .filter(c -> c.grade() == null && !c.figures().isEmpty())
                        .map(c -> IndicatorBrief.of(scene, c))
                        .toList(),
                Address.comparing(theme),
                at == 0 ? null : scene.links().to(themes.get(at - 1)),
                at + 1 == themes.size() ? null : scene.links().to(themes.get(at + 1)));
    }

    private static Column column(Scene scene, Theme theme, Region region) {
        KnowledgeBase knowledge = scene.knowledge();
        Coverage coverage = knowledge.coverage(theme, region);
        SaidOnTheme said = SaidOnTheme.of(knowledge, coverage);
        List<Figure> figures = knowledge.figuresOf(region).stream()
                .filter(f -> theme.equals(f.theme()))
                .toList();
        int most = most(knowledge);
        Predicate<Clause> mainly = clause -> clause.themes().getFirst().equals(theme.id());
        List<Clause> measures = Stream.concat(
                        coverage.measures().stream().filter(mainly),
                        coverage.measures().stream().filter(mainly.negate()))
                .toList();
        return new Column(
                Address.regionAnchor(region.id()),
                scene.links().to(region),
                scene.tags().colour(region),
                said.extent(),
                said.word(scene.wording()),
                scene.figures().of(Bounds.first(figures, most)),
                Bounds.first(measures, most).stream()
                        .map(clause -> Measure.of(scene, clause, theme.id()))
                        .toList(),
                figures.size(),
                said.figures(),
                measures.size(),
                Bounds.more(figures, most) + Bounds.more(measures, most),
                Address.searchForTheme(theme, region),
                scene.links().search(theme, region));
    }

    private static int most(KnowledgeBase knowledge) {
        if (!Bounds.besideEachOther(knowledge)) {
            return Bounds.BESIDE_MANY;
        }
        return Bounds.together(knowledge) ? Integer.MAX_VALUE : Bounds.IN_A_GROUP;
    }

    @Override
    public String template() {
        return "theme";
    }
}
