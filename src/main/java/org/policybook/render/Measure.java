package org.policybook.render;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.Theme;

/**
 * A measure in a list that is about one theme.
 *
 * @param path of the clause in its document: {@code 3-6}
 * @param mark tells its document from others of its region; null where there are none
 * @param main the measure's main theme where the list is about another one; else null
 * @param others its further themes
 */
public record Measure(
        ClauseCard card,
        String path,
        @Nullable String mark,
        @Nullable Link main,
        List<Link> others) {
    static Measure of(Scene scene, Clause clause, String theme) {
        String main = clause.themes().getFirst();
        return new Measure(
                scene.clauses().card(clause),
                clause.id().path(),
                scene.marks().of(clause),
                main.equals(theme) ? null : link(scene, main),
                clause.themes().stream()
                        .filter(id -> !id.equals(theme) && !id.equals(main))
                        .map(id -> link(scene, id))
                        .flatMap(Stream::ofNullable)
                        .toList());
    }

    /** Whether the list's theme is the measure's main one. */
    boolean isMain() {
        return main == null;
    }

    private static @Nullable Link link(Scene scene, String theme) {
        Theme known = scene.knowledge().theme(theme);
        return known == null ? null : scene.links().to(known);
    }
}
