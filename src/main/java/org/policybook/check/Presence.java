package org.policybook.check;

import java.util.Set;
import java.util.TreeSet;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;

/** Which lasting ids the content has: of documents, clauses and targets. */
record Presence(KnowledgeBase knowledge) {
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
