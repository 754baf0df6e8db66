package org.policybook.render;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.Edition;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Removal;
import org.policybook.model.Target;

/** What removed.yaml keeps, in one language. */
final class Removals {
    private final Scene scene;
    private final Map<String, List<Removal>> byDocument;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> titles = new HashMap<>();

    Removals(Scene scene) {
        this.scene = scene;
        List<Removal> removed = scene.knowledge().removed();
        byDocument = removed.stream().collect(groupingBy(Removal::document));
        removed.forEach(removal -> ids.add(removal.id()));
        if (!removed.isEmpty()) {
            scene.knowledge().editions().forEach(this::learn);
        }
    }

    /** Later editions know better. */
    private void learn(Edition edition) {
        for (Edition.Document document : edition.documents()) {
            if (!byDocument.containsKey(document.id())) {
                continue;
            }
            note(document.id(), title(document));
            for (Edition.Clause clause : document.clauses()) {
                note(document.id() + "/" + clause.path(), title(clause));
            }
            for (Target target : document.targets()) {
                note(document.id() + "/" + target.id(), target.scope(scene.language()));
            }
        }
    }

    private void note(String id, String title) {
        if (ids.contains(id)) {
            titles.put(id, title);
        }
    }

    String title(Edition.Document document) {
        return scene.language().pick(Objects.requireNonNullElse(document.title(), document.id()), document.titleEn());
    }

    String title(Edition.Clause clause) {
        if (clause.path().equals(ClauseId.PREAMBLE)) {
            return scene.t("clause.preamble");
        }
        String number = Objects.requireNonNullElse(clause.number(), "");
        String heading = scene.language().pickOptional(clause.heading(), clause.headingEn());
        return (number + scene.t("number.space") + Objects.requireNonNullElse(heading, "")).strip();
    }

    boolean has(String id) {
        return ids.contains(id);
    }

    /** The removed clauses and figures of a document. */
    List<RemovalView> within(String document) {
        return byDocument.getOrDefault(document, List.of()).stream()
                .filter(removal -> !removal.isDocument())
                .map(this::view)
                .toList();
    }

    RemovalView view(Removal removal) {
        String path = removal.isDocument()
                ? ""
                : removal.id().substring(removal.document().length() + 1);
        return new RemovalView(
                removal.id(),
                path,
                "documents/" + removal.document() + ".html" + (path.isEmpty() ? "" : "#c" + path),
                titles.getOrDefault(removal.id(), ""),
                removal.date().toString(),
                removal.why(scene.language()),
                removal.successor() == null ? null : successor(removal.successor()));
    }

    private @Nullable Link successor(String id) {
        KnowledgeBase knowledge = scene.knowledge();
        int slash = id.indexOf('/');
        PolicyDocument document = knowledge.document(slash < 0 ? id : id.substring(0, slash));
        if (document == null) {
            return null;
        }
        String title = scene.views().link(document).text();
        if (slash < 0) {
            return scene.views().link(document);
        }
        Clause clause = knowledge.clause(new ClauseId(document.id(), id.substring(slash + 1)));
        if (clause != null) {
            return new Link(
                    Urls.clause(clause.id()), title + " " + scene.views().title(clause));
        }
        Figure figure = knowledge.figure(id);
        return figure == null
                ? null
                : new Link(
                        Urls.document(document) + "#" + Views.anchor(figure),
                        title + " " + figure.target().scope(scene.language()));
    }
}
