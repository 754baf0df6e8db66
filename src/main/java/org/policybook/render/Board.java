package org.policybook.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Region;
import org.policybook.model.Theme;

/**
 * The theme × region board: who speaks to what, with figures, without, or not at all.
 *
 * @param outside for each column, the figures that its cells leave out
 * @param awaiting whether any figure awaits review
 * @param more regions that are left out, for they are too many
 */
public record Board(List<Column> columns, List<Row> rows, List<Outside> outside, boolean awaiting, int more) {
    /** A region at the head of its column. */
    public record Column(Link region, String regionClass) {}

    /** A theme with what each region says to it, in the order of the columns. */
    public record Row(Link theme, @Nullable String scope, List<Cell> cells) {}

    /**
     * What one region says to one theme.
     *
     * @param href the region's place on the theme's page
     * @param extent class for the style sheet: {@code quantified}, {@code measures_only}, {@code absent}
     * @param count reviewed figures where there are any, else measures, else figures that await review; 0 where the region
     *     is silent
     * @param unit word for what is counted; the word for silence where the count is 0
     * @param title the whole of it in words
     */
    public record Cell(String href, String extent, int count, String unit, String title) {}

    /**
     * The figures of a region that no cell counts, so that the counts add up.
     *
     * @param parts what they are: baselines, figures that belong to no theme, those of them that await review
     * @param title the whole of it in words
     */
    public record Outside(int count, List<String> parts, String title) {}

    static Board of(Scene scene) {
        KnowledgeBase knowledge = scene.knowledge();
        List<Region> regions = Bounds.first(knowledge.regions(), Bounds.BOARD);
        List<Column> columns = regions.stream()
                .map(r -> new Column(scene.links().to(r), scene.tags().colour(r)))
                .toList();
        List<Row> rows = knowledge.themes().stream()
                .map(theme -> new Row(
                        scene.links().to(theme),
                        scene.language().pickOptional(theme.scope(), theme.scopeEn()),
                        regions.stream()
                                .map(region -> cell(scene, theme, region))
                                .toList()))
                .toList();
        return new Board(
                columns,
                rows,
                regions.stream().map(region -> outside(scene, region)).toList(),
                knowledge.figures().stream().anyMatch(f -> !f.target().isReviewed()),
                Bounds.more(knowledge.regions(), Bounds.BOARD));
    }

    private static Outside outside(Scene scene, Region region) {
        List<Figure> all = scene.knowledge().figuresOf(region);
        List<Figure> reviewed =
                all.stream().filter(f -> f.target().isReviewed()).toList();
        int candidates = (int) all.stream()
                .filter(f -> !f.target().isReviewed() && f.theme() == null)
                .count();
        int baselines =
                (int) reviewed.stream().filter(f -> !f.target().isCommitment()).count();
        int untied = (int) reviewed.stream()
                .filter(f -> f.target().isCommitment() && f.theme() == null)
                .count();
        List<String> parts = new ArrayList<>();
        part(scene, "board.outside.baselines", baselines, parts);
        part(scene, "board.outside.untied", untied, parts);
        part(scene, "board.outside.candidates", candidates, parts);
        int count = baselines + untied + candidates;
        return new Outside(
                count,
                List.copyOf(parts),
                scene.t("board.outside.title", region.name(scene.language()), all.size(), count));
    }

    private static void part(Scene scene, String key, int count, List<String> parts) {
        if (count > 0) {
            parts.add(scene.t(key, count));
        }
    }

    private static Cell cell(Scene scene, Theme theme, Region region) {
        SaidOnTheme said = SaidOnTheme.of(scene.knowledge(), scene.knowledge().coverage(theme, region));
        String word = said.word(scene.wording());
        String where = scene.t("board.cell.where", region.name(scene.language()), theme.name(scene.language()), word);
        FigureCount figures = said.figures();
        Counted counted = counted(scene, said);
        String counts = figures.candidates() > 0
                ? scene.t("board.cell.counts.candidates", said.measures(), figures.reviewed(), figures.candidates())
                : scene.t("board.cell.counts", said.measures(), figures.reviewed());
        return new Cell(
                Address.themeIn(theme.id(), region.id()),
                said.extent(),
                counted.count(),
                counted.count() == 0 ? word : counted.unit(),
                counted.count() == 0 ? where : where + counts);
    }

    private record Counted(int count, String unit) {}

    private static Counted counted(Scene scene, SaidOnTheme said) {
        int figures = said.figures().reviewed();
        int candidates = said.figures().candidates();
        String key = figures > 0 ? "figures" : said.measures() > 0 ? "measures" : "awaiting";
        int count = figures > 0 ? figures : said.measures() > 0 ? said.measures() : candidates;
        String unit = scene.t("board.unit." + key, count);
        return new Counted(
                count,
                candidates == 0 || key.equals("awaiting")
                        ? unit
                        : unit + scene.t("board.unit." + key + ".more", candidates));
    }
}
