package org.policybook.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Change;
import org.policybook.model.Changes;
import org.policybook.model.ClauseId;
import org.policybook.model.Edition;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Removal;
import org.policybook.model.Target;
import org.policybook.model.Term;
import org.policybook.model.Word;

/** Words what differs between editions, in one language. */
final class ChangeSections {
    /** More lines than that nobody reads; the data files have them all. */
    private static final int MOST = 300;

    private final Scene scene;
    private final Removals removals;
    private final ChangeWords changed;
    private final Map<String, Term> terms = new HashMap<>();

    ChangeSections(Scene scene) {
        this.scene = scene;
        this.removals = new Removals(scene);
        this.changed = new ChangeWords(scene);
        scene.knowledge().glossary().forEach(term -> terms.put(term.term(), term));
    }

    List<ChangeSection> all() {
        return scene.knowledge().changes().stream().map(this::section).toList();
    }

    private ChangeSection section(Changes changes) {
        Map<String, List<ChangeView>> groups = new LinkedHashMap<>();
        Set<String> whole = new HashSet<>();
        for (Change<Edition.Document> change : changes.documents()) {
            if (change.sort() != Change.Sort.CHANGED) {
                whole.add(change.id());
            }
            group(groups, change).add(document(change));
        }
        // What came or went with its document is told by the document's own line.
        parts(changes.clauses(), whole).forEach(change -> group(groups, change).add(clause(change)));
        parts(changes.targets(), whole).forEach(change -> group(groups, change).add(target(change)));
        parts(changes.citations(), whole)
                .forEach(change -> group(groups, change).add(citation(change)));
        changes.terms().forEach(change -> group(groups, change).add(term(change)));
        List<ChangeSection.Group> shown = new ArrayList<>();
        int room = MOST;
        int left = 0;
        for (Map.Entry<String, List<ChangeView>> group : groups.entrySet()) {
            List<ChangeView> views = group.getValue();
            int fit = Math.min(room, views.size());
            if (fit > 0) {
                shown.add(
                        new ChangeSection.Group(heading(group.getKey(), changes), List.copyOf(views.subList(0, fit))));
            }
            room -= fit;
            left += views.size() - fit;
        }
        return new ChangeSection(
                changes.to() == null ? "since" : "e-" + changes.to(),
                changes.from().toString(),
                changes.to() == null ? null : changes.to().toString(),
                counts(changes),
                List.copyOf(shown),
                left);
    }

    private static <T> Stream<Change<T>> parts(List<Change<T>> changes, Set<String> whole) {
        return changes.stream().filter(change -> !whole.contains(change.document()));
    }

    /** Documents in the order in which their changes come; the terms, of no document, last. */
    private static List<ChangeView> group(Map<String, List<ChangeView>> groups, Change<?> change) {
        String document = change.document() == null ? "" : change.document();
        return groups.computeIfAbsent(document, id -> new ArrayList<>());
    }

    private Link heading(String id, Changes changes) {
        if (id.isEmpty()) {
            return new Link(Address.GLOSSARY, scene.t("glossary.title"));
        }
        PolicyDocument document = scene.knowledge().document(id);
        if (document != null) {
            return scene.links().to(document);
        }
        return changes.documents().stream()
                .filter(change -> change.id().equals(id))
                .findFirst()
                .map(change -> new Link(
                        removals.has(id) ? Address.document(id) : Address.CHANGES, removals.title(change.latest())))
                .orElseGet(() -> new Link(removals.has(id) ? Address.document(id) : Address.CHANGES, id));
    }

    private List<ChangeSection.Count> counts(Changes changes) {
        return Stream.of(
                        count("document", changes.documents()),
                        count("clause", changes.clauses()),
                        count("target", changes.targets()),
                        count("citation", changes.citations()),
                        count("term", changes.terms()))
                .filter(count -> count.added() + count.changed() + count.removed() > 0)
                .toList();
    }

    private <T> ChangeSection.Count count(String kind, List<Change<T>> changes) {
        Map<Change.Sort, Integer> counts = new HashMap<>();
        changes.forEach(change -> counts.merge(change.sort(), 1, Integer::sum));
        return new ChangeSection.Count(
                scene.t("changes.kind." + kind),
                counts.getOrDefault(Change.Sort.ADDED, 0),
                counts.getOrDefault(Change.Sort.CHANGED, 0),
                counts.getOrDefault(Change.Sort.REMOVED, 0));
    }

    private ChangeView document(Change<Edition.Document> change) {
        Edition.Document is = change.latest();
        String held = scene.t(
                "changes.document.holds",
                is.clauses().size(),
                is.targets().size(),
                is.citationsOfOthers().size());
        boolean there = scene.knowledge().document(change.id()) != null || removals.has(change.id());
        String href = there ? Address.document(change.id()) : null;
        if (change.before() == null) {
            return view("document", change, href, removals.title(is), null, held);
        }
        if (change.after() == null) {
            return view("document", change, href, removals.title(is), held, null);
        }
        return view("document", change, href, removals.title(is), null, null);
    }

    private ChangeView clause(Change<Edition.Clause> change) {
        return view("clause", change, address(change.id()), removals.title(change.latest()), null, null);
    }

    private ChangeView target(Change<Target> change) {
        String scope = change.latest().scope(scene.language());
        String was = change.before() == null ? null : printed(change.before());
        String is = change.after() == null ? null : printed(change.after());
        boolean same = was != null && was.equals(is);
        return view("target", change, address(change.id()), scope, same ? null : was, is);
    }

    /** The figure as pages show it, then as the document prints it. */
    private String printed(Target target) {
        String figure = scene.figures().text(target);
        return figure.contains(target.quote()) ? figure : figure + " " + scene.t("quote", target.quote());
    }

    private ChangeView citation(Change<Edition.Citation> change) {
        Edition.Citation is = change.latest();
        String clause = change.document() + "/" + is.clause();
        String title = is.printed();
        boolean same = change.sort() == Change.Sort.CHANGED;
        return new ChangeView(
                Word.of(change.sort()),
                scene.wording().word("changes.sort", change.sort()),
                scene.t("changes.kind.citation"),
                clause,
                address(clause),
                title,
                same || change.before() == null ? null : change.before().document(),
                same || change.after() == null ? null : change.after().document(),
                null,
                changed.of(change, false));
    }

    private ChangeView term(Change<Edition.Term> change) {
        Term term = terms.get(change.id());
        String anchor = change.latest().id();
        String gone = removals.has(Removal.Kind.TERM, anchor) ? Address.term(anchor) : null;
        String name =
                scene.language().pick(change.latest().term(), change.latest().termEn());
        return view("term", change, term == null ? gone : Address.term(term.id()), name, null, null);
    }

    private <T> ChangeView view(
            String kind,
            Change<T> change,
            @Nullable String href,
            String title,
            @Nullable String before,
            @Nullable String after) {
        return new ChangeView(
                Word.of(change.sort()),
                scene.wording().word("changes.sort", change.sort()),
                scene.t("changes.kind." + kind),
                change.id(),
                href,
                title,
                before,
                after,
                gone(change),
                changed.of(change, before != null));
    }

    private @Nullable RemovalView gone(Change<?> change) {
        if (change.sort() != Change.Sort.REMOVED) {
            return null;
        }
        return switch (change.latest()) {
            case Edition.Term term -> removals.of(Removal.key(Removal.Kind.TERM, term.id()));
            case Target target -> removals.of(change.id(), change.document() + "/" + target.clause());
            default -> removals.of(change.id());
        };
    }

    /** The page and anchor of a clause or figure, or of its removal. */
    private @Nullable String address(String id) {
        int slash = id.indexOf('/');
        ClauseId clause = new ClauseId(id.substring(0, slash), id.substring(slash + 1));
        if (scene.knowledge().clause(clause) != null || removals.has(id)) {
            return Address.clause(clause);
        }
        return scene.knowledge().figure(id) == null ? null : Address.target(clause.document(), clause.path());
    }
}
