package org.policybook.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states.
 *
 * @param anchor id on the page
 * @param from the earlier edition
 * @param to the later edition, or null for the content as it stands
 * @param counts of the kinds of things that differ
 * @param groups by document, the terms last
 * @param left how many changes the page goes without
 */
public record ChangeSection(
        String anchor, String from, @Nullable String to, List<Count> counts, List<Group> groups, int left) {

    /** How many things of one kind differ. */
    public record Count(String kind, int added, int changed, int removed) {}

    /** The changes of one document, or of the glossary. */
    public record Group(Link heading, List<ChangeView> changes) {}

    /** The changes as plain text, a line each. */
    String text(Scene scene) {
        StringBuilder text = new StringBuilder();
        for (Group group : groups) {
            text.append(group.heading().text()).append('\n');
            group.changes()
                    .forEach(change -> text.append(change.line(scene.wording())).append('\n'));
        }
        return left == 0 ? text.toString() : text + scene.t("changes.left", left) + "\n";
    }
}
