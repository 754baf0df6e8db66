package org.policybook.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Coverage;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Region;
import org.policybook.model.Theme;
import org.policybook.model.Word;

/**
 * The theme × region board: who speaks to what, with figures, without, or not at all.
 *
 * @param more regions that are left out, for they are too many
 */
public record Board(List<Column> columns, List<Row> rows, int more) {
    /** A region at the head of its column. */
    public record Column(Link region, String regionClass) {}

    /** A theme with what each region says to it, in the order of the columns. */
    public record Row(Link theme, @Nullable String scope, List<Cell> cells) {}

    /**
     * What one region says to one theme.
     *
     * @param href the region's place on the theme's page
     * @param extent class for the style sheet: {@code quantified}, {@code measures_only}, {@code absent}
     * @param count figures where there are any, else measures; 0 where the region is silent
     * @param unit word for what is counted; the word for silence where the count is 0
     * @param title the whole of it in words
     */
    public record Cell(String href, String extent, int count, String unit, String title) {}

    static Board of(Scene scene) {
        KnowledgeBase knowledge = scene.knowledge();
        List<Region> regions = Bounds.first(knowledge.regions(), Bounds.BOARD);
        List<Column> columns = regions.stream()
                .map(r -> new Column(scene.views().link(r), scene.views().regionClass(r)))
                .toList();
        List<Row> rows = knowledge.themes().stream()
                .map(theme -> new Row(
                        scene.views().link(theme),
                        scene.language().pickOptional(theme.scope(), theme.scopeEn()),
                        regions.stream()
                                .map(region -> cell(scene, theme, region))
                                .toList()))
                .toList();
        return new Board(columns, rows, Bounds.more(knowledge.regions(), Bounds.BOARD));
    }

    private static Cell cell(Scene scene, Theme theme, Region region) {
        Coverage coverage = scene.knowledge().coverage(theme, region);
        int figures = coverage.figures().size();
        int measures = coverage.measures().size();
        int count = figures > 0 ? figures : measures;
        String word = scene.wording().word("extent", coverage.extent());
        String unit = count == 0 ? word : scene.t(figures > 0 ? "board.unit.figures" : "board.unit.measures", count);
        String where = scene.t("board.cell.where", region.name(scene.language()), theme.name(scene.language()), word);
        return new Cell(
                Urls.theme(theme) + "#" + ThemePage.anchor(region),
                Word.of(coverage.extent()),
                count,
                unit,
                count == 0 ? where : where + scene.t("board.cell.counts", measures, figures));
    }
}
