package org.policybook.render;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Clause;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Region;
import org.policybook.model.Theme;

/**
 * Regions side by side, theme by theme. The page holds the full matrix; its script hides what a reader does not choose.
 *
 * @param regions the columns
 * @param most how many of them are shown at once
 * @param rows one for each theme
 * @param countsOnly whether there are too many regions for more than the numbers of what they say
 */
public record ComparePage(Frame frame, List<Column> regions, int most, List<Row> rows, boolean countsOnly)
        implements Page {
    /** A region that may be chosen. */
    public record Column(String id, Link region, String regionClass) {}

    /** A theme that may be chosen, with a cell for each region. */
    public record Row(String id, Link theme, @Nullable String scope, List<Cell> cells) {}

    /**
     * What one region says to one theme.
     *
     * @param extent key: {@code quantified}, {@code measures_only}, {@code absent}
     * @param measures how many clauses of the region carry the theme
     * @param figures how many reviewed commitments of the region belong to it, as on the board, and how many figures that
     *     await review; baselines are listed only
     * @param there the region's place on the theme's page
     * @param search of the region's documents for the words of the theme
     */
    public record Cell(
            Column region,
            String extent,
            String extentWord,
            int measures,
            FigureCount figures,
            String there,
            List<Entry> entries,
            Link search) {}

    /**
     * A clause and those of its figures that belong to the theme.
     *
     * @param mark tells its document from others of its region; null where there are none
     */
    public record Entry(Link clause, @Nullable String mark, List<FigureView> figures) {}

    static Stream<Page> of(Scene scene) {
        List<Column> columns = scene.knowledge().regions().stream()
                .map(r -> new Column(r.id(), scene.links().to(r), scene.tags().colour(r)))
                .toList();
        List<Row> rows = scene.knowledge().themes().stream()
                .map(theme -> new Row(
                        theme.id(),
                        scene.links().to(theme),
                        scene.language().pickOptional(theme.scope(), theme.scopeEn()),
                        columns.stream()
                                .map(column -> cell(scene, theme, column))
                                .toList()))
                .toList();
        return Stream.of(new ComparePage(
                scene.frame(
                        Address.COMPARE,
                        "compare",
                        scene.t("compare.title"),
                        scene.t("compare.description"),
                        "compare",
                        "words",
                        "copy",
                        "compare"),
                columns,
                Bounds.COMPARED,
                rows,
                !whole(scene.knowledge())));
    }

    private static boolean whole(KnowledgeBase knowledge) {
        return Bounds.besideEachOther(knowledge) && Bounds.together(knowledge);
    }

    private static Cell cell(Scene scene, Theme theme, Column column) {
        Region region = Objects.requireNonNull(scene.knowledge().region(column.id()));
        SaidOnTheme said = SaidOnTheme.of(scene.knowledge(), scene.knowledge().coverage(theme, region));
        List<Entry> entries = !whole(scene.knowledge())
                ? List.of()
                : scene.knowledge().documentsOf(region).stream()
                        .flatMap(document -> document.clauses().stream())
                        .flatMap(clause -> entry(scene, theme, clause))
                        .toList();
        return new Cell(
                column,
                said.extent(),
                said.word(scene.wording()),
                said.measures(),
                said.figures(),
                Address.themeIn(theme.id(), region.id()),
                entries,
                scene.links().search(theme, region));
    }

    /** A clause that carries the theme, or states a figure that belongs to it; otherwise nothing. */
    private static Stream<Entry> entry(Scene scene, Theme theme, Clause clause) {
        List<FigureView> figures = figures(scene, theme, clause);
        return clause.themes().contains(theme.id()) || !figures.isEmpty()
                ? Stream.of(new Entry(scene.links().to(clause), scene.marks().of(clause), figures))
                : Stream.empty();
    }

    private static List<FigureView> figures(Scene scene, Theme theme, Clause clause) {
        List<Figure> figures = scene.knowledge().figuresOf(clause.id()).stream()
                .filter(figure -> theme.equals(figure.theme()))
                .toList();
        return scene.figures().of(figures);
    }

    @Override
    public String template() {
        return "compare";
    }
}
