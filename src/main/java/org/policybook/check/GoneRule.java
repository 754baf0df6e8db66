package org.policybook.check;

import static org.policybook.model.DiagnosticCode.GONE_WITHOUT_ENTRY;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.policybook.model.ClauseId;
import org.policybook.model.Diagnostics;
import org.policybook.model.Edition;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Removal;
import org.policybook.model.Removal.Kind;
import org.policybook.model.Target;
import org.policybook.model.Word;

/**
 * An id that the newest edition has is still here, or removed.yaml says why it is not: others may have cited it. What
 * stands in a removed document or clause needs no entry of its own, nor does a region all of whose documents were removed.
 */
final class GoneRule implements Rule.OfWhole {
    @Override
    public void check(KnowledgeBase knowledge, Diagnostics problems) {
        boolean unread =
                knowledge.unread().anyOf("removed.yaml") || knowledge.unread().anyOf(".json");
        if (unread || knowledge.editions().isEmpty()) {
            return;
        }
        Edition edition = knowledge.editions().getLast();
        Presence presence = new Presence(knowledge);
        Set<String> removed = knowledge.removed().stream().map(Removal::key).collect(Collectors.toSet());
        for (int i = 0; i < edition.documents().size(); i++) {
            Edition.Document was = edition.documents().get(i);
            if (removed.contains(was.id()) || presence.isUnread(was.id())) {
                continue;
            }
            Gone gone = new Gone(edition, "documents/" + i + "/", presence, removed, problems);
            PolicyDocument is = knowledge.document(was.id());
            if (is == null) {
                gone.report(was.id(), "id");
            } else {
                gone.clauses(was, knowledge);
                gone.targets(was, is);
            }
        }
        Gone tables = new Gone(edition, "", presence, removed, problems);
        tables.regions();
        tables.entries(Kind.THEME, "themes/", edition.themes());
        tables.entries(Kind.INDICATOR, "indicators/", edition.indicators());
        // Editions of old have terms, but nobody was told then that their anchors last.
        if (edition.hasTables()) {
            tables.terms();
        }
    }

    /** @param path within the edition of what is looked at: a document, or empty for all of it */
    private record Gone(Edition edition, String path, Presence presence, Set<String> removed, Diagnostics problems) {
        void clauses(Edition.Document was, KnowledgeBase knowledge) {
            List<Edition.Clause> clauses = was.clauses();
            for (int i = 0; i < clauses.size(); i++) {
                ClauseId id = new ClauseId(was.id(), clauses.get(i).path());
                if (knowledge.clause(id) == null && !removed.contains(id.toString())) {
                    report(id.toString(), "clauses/" + i + "/path");
                }
            }
        }

        void targets(Edition.Document was, PolicyDocument is) {
            Set<String> ids = is.targets().stream().map(Target::id).collect(Collectors.toSet());
            for (int i = 0; i < was.targets().size(); i++) {
                Target target = was.targets().get(i);
                String id = was.id() + "/" + target.id();
                boolean known = ids.contains(target.id())
                        || removed.contains(id)
                        || removed.contains(was.id() + "/" + target.clause())
                        || presence.isUnread(id);
                if (!known) {
                    report(id, "targets/" + i + "/id");
                }
            }
        }

        void regions() {
            for (int i = 0; i < edition.regions().size(); i++) {
                Edition.Entry region = edition.regions().get(i);
                if (!wentWithDocuments(region.id())) {
                    entry(Kind.REGION, region, "regions/" + i + "/id");
                }
            }
        }

        /** Whether the region has lost its documents, and with them its place: what became of those is asked of them. */
        private boolean wentWithDocuments(String region) {
            return edition.documents().stream()
                    .filter(document -> document.region().equals(region))
                    .noneMatch(document -> presence.has(document.id()));
        }

        void entries(Kind kind, String table, List<Edition.Entry> entries) {
            for (int i = 0; i < entries.size(); i++) {
                entry(kind, entries.get(i), table + i + "/id");
            }
        }

        void terms() {
            for (int i = 0; i < edition.terms().size(); i++) {
                Edition.Term term = edition.terms().get(i);
                entry(Kind.TERM, new Edition.Entry(term.id(), term.term(), term.termEn()), "terms/" + i + "/term");
            }
        }

        private void entry(Kind kind, Edition.Entry was, String field) {
            String id = was.id();
            if (!presence.has(kind, id) && !presence.isUnread(kind) && !removed.contains(Removal.key(kind, id))) {
                problems.reportAs(
                        edition.places().of(field),
                        GONE_WITHOUT_ENTRY,
                        Word.of(kind),
                        id,
                        edition.date().toString(),
                        was.name());
            }
        }

        private void report(String id, String field) {
            problems.report(
                    edition.places().of(path + field),
                    GONE_WITHOUT_ENTRY,
                    id,
                    edition.date().toString());
        }
    }
}
