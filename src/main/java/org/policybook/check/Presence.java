package org.policybook.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.model.Removal;
import org.policybook.model.Term;
import org.policybook.model.Theme;

/** Which lasting ids the content has: of documents, clauses and targets, and of all else that has an address. */
final class Presence {
    private final KnowledgeBase knowledge;
    private final Map<Removal.Kind, Set<String>> tables = new EnumMap<>(Removal.Kind.class);

    Presence(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        for (Removal.Kind kind : Removal.Kind.values()) {
            Stream<String> ids = switch (kind) {
                case REGION -> knowledge.regions().stream().map(Region::id);
                case THEME -> knowledge.themes().stream().map(Theme::id);
                case INDICATOR -> knowledge.indicators().stream().map(Indicator::id);
                case TERM -> knowledge.glossary().stream().map(Term::id);
            };
            tables.put(kind, ids.collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** What is looked at. */
    KnowledgeBase knowledge() {
        return knowledge;
    }

    Set<String> documents() {
        Set<String> documents = new TreeSet<>();
        knowledge.documents().forEach(document -> documents.add(document.id()));
        return documents;
    }

    /** Whether the content has {@code id}: {@code wuhan-2020}, {@code wuhan-2020/3-6} or {@code wuhan-2020/vegetable-area}. */
    boolean has(String id) {
        int slash = id.indexOf('/');
        if (slash < 0) {
            return knowledge.document(id) != null;
        }
        PolicyDocument document = knowledge.document(id.substring(0, slash));
        String name = id.substring(slash + 1);
        return document != null
                && (knowledge.clause(new ClauseId(document.id(), name)) != null
                        || document.targets().stream().anyMatch(t -> t.id().equals(name)));
    }

    /** Whether something of that kind has {@code id} for its address. */
    boolean has(Removal.@Nullable Kind kind, String id) {
        return kind == null ? has(id) : all(kind).contains(id);
    }

    /** Whether entries of that kind could not be read, which has been reported: any of them may be here. */
    boolean isUnread(Removal.Kind kind) {
        return knowledge.unread().anyOf(Names.table(kind)) || (kind == Removal.Kind.REGION && hasUnknownRegion());
    }

    private boolean hasUnknownRegion() {
        return knowledge.documents().stream()
                .anyMatch(d -> knowledge.region(d.front().region()) == null);
    }

    /** All ids of that kind. */
    Set<String> all(Removal.Kind kind) {
        return Objects.requireNonNull(tables.get(kind));
    }

    /** Whether {@code id} may well be here: what it stands in could not be read, which has been reported. */
    boolean isUnread(String id) {
        int slash = id.indexOf('/');
        String document = slash < 0 ? id : id.substring(0, slash);
        if (knowledge.unread().covers("documents/" + document + "/targets.yaml", id.substring(slash + 1))) {
            return true;
        }
        PolicyDocument known = knowledge.document(document);
        // Of a text that cannot be read nothing is left but an empty preamble.
        return known != null
                && known.clauses().stream()
                        .allMatch(c -> c.isPreamble() && c.body().isEmpty());
    }

    /** The ids that {@code id} may have been meant for: documents, or all that stands in its document. */
    Set<String> near(String id) {
        int slash = id.indexOf('/');
        PolicyDocument document = slash < 0 ? null : knowledge.document(id.substring(0, slash));
        if (document == null) {
            return documents();
        }
        Set<String> ids = new TreeSet<>();
        document.clauses().stream().map(Clause::id).forEach(clause -> ids.add(clause.toString()));
        document.targets().forEach(target -> ids.add(document.id() + "/" + target.id()));
        return ids;
    }
}
