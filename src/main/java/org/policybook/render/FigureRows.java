package org.policybook.render;

import java.util.Comparator;
import java.util.List;
import org.policybook.model.Figure;
import org.policybook.model.Target;

/** Lays figures out for tables, in one language. */
final class FigureRows {
    private final Scene scene;

    FigureRows(Scene scene) {
        this.scene = scene;
    }

    FigureRow row(Figure figure) {
        Target target = figure.target();
        return new FigureRow(
                scene.figures().of(figure),
                figure.due().bracketed(),
                figure.due().isInferred(),
                target.modality() == null ? null : scene.wording().word("modality", target.modality()),
                scene.wording().word("measures", target.measures()),
                target.tier() == null ? null : scene.wording().word("tier", target.tier()));
    }

    /** The order in which regions always stand, whatever their figures; those of one region keep theirs. */
    static List<Figure> inRegionOrder(Scene scene, List<Figure> figures) {
        return figures.stream()
                .sorted(Comparator.comparingInt(f -> scene.knowledge().place(f.region())))
                .toList();
    }
}
