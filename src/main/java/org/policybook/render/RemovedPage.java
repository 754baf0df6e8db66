package org.policybook.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.policybook.model.Address;
import org.policybook.model.Edition;
import org.policybook.model.Removal;
import org.policybook.model.Target;

/**
 * The page of a document that was taken away: its address, and those of its clauses, lead here for good.
 *
 * @param held the clauses that it had in the last edition that knew it
 * @param removed clauses and figures that went before the document did
 */
public record RemovedPage(Frame frame, RemovalView removal, List<Held> held, List<RemovalView> removed)
        implements Page {
    /**
     * A clause as it was.
     *
     * @param anchors of the clause and of the figures that it stated
     */
    public record Held(String title, List<String> anchors) {}

    static Stream<Page> of(Scene scene) {
        Removals removals = new Removals(scene);
        return scene.knowledge().removed().stream()
                .filter(Removal::isDocument)
                .map(removal -> page(removal, removals, scene));
    }

    private static Page page(Removal removal, Removals removals, Scene scene) {
        RemovalView view = removals.view(removal);
        String title = view.title().isEmpty() ? view.id() : view.title();
        List<RemovalView> before = removals.within(removal.id());
        return new RemovedPage(
                scene.frame(
                        view.href(),
                        "documents",
                        scene.t("removed.title", title),
                        scene.t("removed.description", title, view.date(), view.why()),
                        "removed"),
                view,
                held(removal.id(), before, removals, scene),
                before);
    }

    private static List<Held> held(String id, List<RemovalView> before, Removals removals, Scene scene) {
        Set<String> gone = new HashSet<>();
        before.forEach(removal -> gone.add(removal.path()));
        for (Edition edition : scene.knowledge().editions().reversed()) {
            for (Edition.Document document : edition.documents()) {
                if (document.id().equals(id)) {
                    return document.clauses().stream()
                            .filter(clause -> !gone.contains(clause.path()))
                            .map(clause -> held(clause, document, gone, removals))
                            .toList();
                }
            }
        }
        return List.of();
    }

    private static Held held(Edition.Clause clause, Edition.Document document, Set<String> gone, Removals removals) {
        List<String> anchors = new ArrayList<>();
        anchors.add(Address.clauseAnchor(clause.path()));
        document.targets().stream()
                .filter(target -> target.clause().equals(clause.path()))
                .map(Target::id)
                .filter(target -> !gone.contains(target))
                .forEach(target -> anchors.add(Address.targetAnchor(target)));
        return new Held(removals.title(clause), List.copyOf(anchors));
    }

    @Override
    public String template() {
        return "removed";
    }
}
