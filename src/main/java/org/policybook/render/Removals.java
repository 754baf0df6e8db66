package org.policybook.render;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
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
    private final Map<String, Removal> byKey = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();

    Removals(Scene scene) {
        this.scene = scene;
        List<Removal> removed = scene.knowledge().removed();
        byDocument = removed.stream()
                .filter(removal -> removal.isDocument() || removal.isPart())
                .collect(groupingBy(Removal::document));
        removed.forEach(removal -> byKey.put(removal.key(), removal));
        if (!removed.isEmpty()) {
            scene.knowledge().editions().forEach(this::learn);
        }
    }

    /** Later editions know better. */
    private void learn(Edition edition) {
        edition.regions().forEach(region -> note(Removal.Kind.REGION, region));
        edition.themes().forEach(theme -> note(Removal.Kind.THEME, theme));
        edition.indicators().forEach(indicator -> note(Removal.Kind.INDICATOR, indicator));
        edition.terms()
                .forEach(term -> note(
                        Removal.key(Removal.Kind.TERM, term.id()),
                        scene.language().pick(term.term(), term.termEn())));
        for (Edition.Document document : edition.documents()) {
            if (!byDocument.containsKey(document.id())) {
                continue;
            }
            note(document.id(), title(document));
            regions.put(document.id(), document.region());
            for (Edition.Clause clause : document.clauses()) {
                note(document.id() + "/" + clause.path(), title(clause));
            }
            for (Target target : document.targets()) {
                note(document.id() + "/" + target.id(), target.scope(scene.language()));
            }
        }
    }

    private void note(Removal.Kind kind, Edition.Entry entry) {
        note(Removal.key(kind, entry.id()), entry.name(scene.language()));
    }

    private void note(String key, String title) {
        if (byKey.containsKey(key)) {
            titles.put(key, title);
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

    /** Whether a document, clause or figure was removed. */
    boolean has(String id) {
        return byKey.containsKey(id);
    }

    /** Whether something of that kind was removed. */
    boolean has(Removal.Kind kind, String id) {
        return byKey.containsKey(Removal.key(kind, id));
    }

    /** The first of {@code keys} that was removed: what goes with its clause has no entry of its own. */
    @Nullable
    RemovalView of(String... keys) {
        return Stream.of(keys)
                .map(byKey::get)
                .filter(Objects::nonNull)
                .map(this::view)
                .findFirst()
                .orElse(null);
    }

    /** What was removed of that kind. */
    List<RemovalView> of(Removal.Kind kind) {
        return scene.knowledge().removed().stream()
                .filter(removal -> removal.kind() == kind)
                .map(this::view)
                .toList();
    }

    /** The removed documents that the editions know as those of a region. */
    List<RemovalView> documentsOf(String region) {
        return scene.knowledge().removed().stream()
                .filter(Removal::isDocument)
                .filter(removal -> region.equals(regions.get(removal.id())))
                .map(this::view)
                .toList();
    }

    /** The removed document's page, called as the editions call it. */
    Link link(String document) {
        return new Link(Address.document(document), titles.getOrDefault(document, document));
    }

    /** The removed clauses and figures of a document. */
    List<RemovalView> within(String document) {
        return byDocument.getOrDefault(document, List.of()).stream()
                .filter(removal -> !removal.isDocument())
                .map(this::view)
                .toList();
    }

    RemovalView view(Removal removal) {
        String path =
                removal.isPart() ? removal.id().substring(removal.document().length() + 1) : "";
        return new RemovalView(
                removal.id(),
                path,
                href(removal, path),
                titles.getOrDefault(removal.key(), ""),
                removal.date().toString(),
                removal.why(scene.language()),
                removal.successor() == null ? null : successor(removal.kind(), removal.successor()));
    }

    private static String href(Removal removal, String path) {
        return switch (removal.kind()) {
            case null ->
                path.isEmpty()
                        ? Address.document(removal.document())
                        : Address.clause(new ClauseId(removal.document(), path));
            case REGION -> Address.region(removal.id());
            case THEME -> Address.theme(removal.id());
            case INDICATOR -> Address.indicator(removal.id());
            case TERM -> Address.term(removal.id());
        };
    }

    private @Nullable Link successor(Removal.@Nullable Kind kind, String id) {
        KnowledgeBase knowledge = scene.knowledge();
        return switch (kind) {
            case null -> successor(id);
            case REGION -> link(knowledge.region(id), scene.links()::to);
            case THEME -> link(knowledge.theme(id), scene.links()::to);
            case INDICATOR -> link(knowledge.indicator(id), scene.links()::to);
            case TERM ->
                knowledge.glossary().stream()
                        .filter(term -> term.id().equals(id))
                        .map(term -> new Link(Address.term(term.id()), term.name(scene.language())))
                        .findFirst()
                        .orElse(null);
        };
    }

    private static <T> @Nullable Link link(@Nullable T thing, Function<T, Link> link) {
        return thing == null ? null : link.apply(thing);
    }

    private @Nullable Link successor(String id) {
        KnowledgeBase knowledge = scene.knowledge();
        int slash = id.indexOf('/');
        PolicyDocument document = knowledge.document(slash < 0 ? id : id.substring(0, slash));
        if (document == null) {
            return null;
        }
        String title = scene.links().to(document).text();
        if (slash < 0) {
            return scene.links().to(document);
        }
        Clause clause = knowledge.clause(new ClauseId(document.id(), id.substring(slash + 1)));
        if (clause != null) {
            return new Link(
                    Address.clause(clause.id()), title + " " + scene.links().title(clause));
        }
        Figure figure = knowledge.figure(id);
        return figure == null
                ? null
                : new Link(
                        Address.target(document.id(), figure.target().id()),
                        title + " " + figure.target().scope(scene.language()));
    }
}
