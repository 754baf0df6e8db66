package org.policybook.check;

import static org.policybook.model.DiagnosticCode.GONE_WITHOUT_ENTRY;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.policybook.model.Diagnostics;
import org.policybook.model.Edition;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Place;
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
    public void check(KnowledgeBase knowledge, Known known, Diagnostics problems) {
        boolean unread =
                knowledge.unread().anyOf("removed.yaml") || knowledge.unread().anyOf(".json");
        if (unread || knowledge.editions().isEmpty()) {
            return;
        }
        Edition edition = knowledge.editions().getLast();
        Presence presence = new Presence(knowledge);
        Set<String> removed = knowledge.removed().stream().map(Removal::key).collect(Collectors.toSet());
        Gone gone = new Gone(edition, presence, removed, known, problems);
        for (Edition.Document was : edition.documents()) {
            if (removed.contains(was.id()) || presence.isUnread(was.id())) {
                continue;
            }
            PolicyDocument is = knowledge.document(was.id());
            if (is == null) {
                gone.document(was);
            } else {
                gone.clauses(was, is);
                gone.targets(was, is);
            }
        }
        gone.regions();
        gone.entries(Kind.THEME, edition.themes());
        gone.entries(Kind.INDICATOR, edition.indicators());
        // Editions of old have terms, but nobody was told then that their anchors last.
        if (edition.hasTables()) {
            gone.terms();
        }
    }

    /** What is gone is reported where it would have to be put back: at its folder or its file. */
    private record Gone(Edition edition, Presence presence, Set<String> removed, Known known, Diagnostics problems) {
        /** A folder that only got another name is found by the title of its document. */
        void document(Edition.Document was) {
            String renamed = presence.knowledge().documents().stream()
                    .filter(is -> is.front().region().equals(was.region()))
                    .filter(is -> Objects.equals(is.front().statedTitle().bracketed(), was.title()))
                    .map(PolicyDocument::id)
                    .filter(id -> edition.documents().stream()
                            .noneMatch(before -> before.id().equals(id)))
                    .findFirst()
                    .orElse(null);
            Place folder = known.place("documents/" + was.id());
            String day = edition.date().toString();
            if (renamed == null) {
                problems.reportAs(folder, GONE_WITHOUT_ENTRY, "document", was.id(), day);
            } else {
                problems.reportAs(folder, GONE_WITHOUT_ENTRY, "renamed", was.id(), day, renamed);
            }
        }

        void clauses(Edition.Document was, PolicyDocument is) {
            for (Edition.Clause clause : was.clauses()) {
                String id = was.id() + "/" + clause.path();
                if (is.clause(clause.path()) == null && !removed.contains(id)) {
                    report(id, "documents/" + was.id() + "/document.md");
                }
            }
        }

        /** Where all are gone, their file is, or has been emptied: that is said once. */
        void targets(Edition.Document was, PolicyDocument is) {
            Set<String> ids = is.targets().stream().map(Target::id).collect(Collectors.toSet());
            List<String> gone = was.targets().stream()
                    .filter(target -> !ids.contains(target.id()))
                    .filter(target -> !removed.contains(was.id() + "/" + target.clause()))
                    .map(target -> was.id() + "/" + target.id())
                    .filter(id -> !removed.contains(id) && !presence.isUnread(id))
                    .toList();
            String file = "documents/" + was.id() + "/targets.yaml";
            if (ids.isEmpty() && gone.size() > 1) {
                problems.reportAs(
                        known.place(file),
                        GONE_WITHOUT_ENTRY,
                        "targets",
                        Integer.toString(gone.size()),
                        edition.date().toString(),
                        String.join(", ", gone));
            } else {
                gone.forEach(id -> report(id, file));
            }
        }

        void regions() {
            for (Edition.Entry region : edition.regions()) {
                if (!wentWithDocuments(region.id())) {
                    entry(Kind.REGION, region);
                }
            }
        }

        /** Whether the region has lost its documents, and with them its place: what became of those is asked of them. */
        private boolean wentWithDocuments(String region) {
            return edition.documents().stream()
                    .filter(document -> document.region().equals(region))
                    .noneMatch(document -> presence.has(document.id()));
        }

        void entries(Kind kind, List<Edition.Entry> entries) {
            entries.forEach(was -> entry(kind, was));
        }

        void terms() {
            edition.terms().forEach(term -> entry(Kind.TERM, new Edition.Entry(term.id(), term.term(), term.termEn())));
        }

        private void entry(Kind kind, Edition.Entry was) {
            String id = was.id();
            if (!presence.has(kind, id) && !presence.isUnread(kind) && !removed.contains(Removal.key(kind, id))) {
                problems.reportAs(
                        known.place(Names.table(kind)),
                        GONE_WITHOUT_ENTRY,
                        Word.of(kind),
                        id,
                        edition.date().toString(),
                        was.name());
            }
        }

        private void report(String id, String file) {
            problems.report(
                    known.place(file), GONE_WITHOUT_ENTRY, id, edition.date().toString());
        }
    }
}
