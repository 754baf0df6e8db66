package org.policybook.render;

import java.util.List;
import java.util.stream.Stream;
import org.policybook.model.Clause;

/**
 * A measure in a list that is about one theme.
 *
 * @param path of the clause in its document: {@code 3-6}
 * @param others the further themes of the measure
 * @param main whether the list's theme is the measure's main one
 */
public record Measure(ClauseCard card, String path, List<Link> others, boolean main) {
    static Measure of(Scene scene, Clause clause, String theme) {
        return new Measure(
                scene.views().card(clause),
                clause.id().path(),
                clause.themes().stream()
                        .filter(id -> !id.equals(theme))
                        .map(scene.knowledge()::theme)
                        .flatMap(Stream::ofNullable)
                        .map(scene.views()::link)
                        .toList(),
                clause.themes().getFirst().equals(theme));
    }
}
