package org.policybook.check;

import static org.policybook.model.DiagnosticCode.CYCLE;
import static org.policybook.model.DiagnosticCode.NEVER_HERE;
import static org.policybook.model.DiagnosticCode.NEVER_RECORDED;
import static org.policybook.model.DiagnosticCode.STILL_HERE;
import static org.policybook.model.DiagnosticCode.UNKNOWN_DOCUMENT;
import static org.policybook.model.DiagnosticCode.UNKNOWN_SUCCESSOR;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.policybook.model.Diagnostic;
import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Nearest;
import org.policybook.model.Removal;
import org.policybook.model.Word;

/** What removed.yaml names is gone, once had an address, and its successor is here. */
final class RemovalRule implements Rule.OfWhole {
    @Override
    public void check(KnowledgeBase knowledge, Known known, Diagnostics problems) {
        if (knowledge.removed().isEmpty()) {
            return;
        }
        Presence presence = new Presence(knowledge);
        Recorded recorded = new Recorded(knowledge, null);
        Set<String> had = recorded.ids();
        Set<String> documents = new TreeSet<>(presence.documents());
        knowledge.removed().stream().filter(Removal::isDocument).forEach(r -> documents.add(r.id()));
        had.stream().filter(id -> id.indexOf('/') < 0).forEach(documents::add);
        for (Removal removal : knowledge.removed()) {
            if (presence.has(removal.kind(), removal.id())) {
                problems.report(removal.places().of("id"), STILL_HERE, removal.key());
            }
            if (removal.kind() != null) {
                entry(removal, removal.kind(), presence, problems);
            } else if (!documents.contains(removal.document()) && !presence.isUnread(removal.document())) {
                problems.reportUnknown(removal.places().of("id"), UNKNOWN_DOCUMENT, removal.document(), documents);
            } else if (recorded.tells(removal.date())) {
                unnamed(removal, had, presence, problems);
            }
            successor(removal, presence, problems);
        }
    }

    /** A document, a clause or a target stands in an edition, unless it is still here, which is told. */
    private static void unnamed(Removal removal, Set<String> had, Presence presence, Diagnostics problems) {
        String id = removal.id();
        if (had.contains(id) || presence.has(id) || presence.isUnread(id)) {
            return;
        }
        Set<String> near = removal.isDocument() ? presence.documents() : presence.near(id);
        had.stream()
                .filter(other ->
                        removal.isDocument() ? other.indexOf('/') < 0 : other.startsWith(removal.document() + "/"))
                .forEach(near::add);
        // A number that is one off is no slip of spelling.
        near.removeIf(other -> Character.isDigit(other.charAt(other.indexOf('/') + 1)));
        String wording = removal.isDocument() ? null : "part";
        problems.add(
                new Diagnostic(removal.places().of("id"), NEVER_RECORDED, wording, List.of(id), Nearest.of(id, near)));
    }

    /** An entry of a table had an address, as far as the editions can tell. */
    private static void entry(Removal removal, Removal.Kind kind, Presence presence, Diagnostics problems) {
        Recorded recorded = new Recorded(presence.knowledge(), kind);
        boolean never = !isAddress(kind, removal.id()) || recorded.tells(removal.date());
        Set<String> known = recorded.ids();
        known.addAll(presence.all(kind));
        if (never && !known.contains(removal.id()) && !presence.isUnread(kind)) {
            problems.reportUnknown(removal.places().of("id"), NEVER_HERE, removal.id(), known, Word.of(kind));
        }
    }

    /** Whether a page or anchor of its own could have been of that name: {@code index.html} is that of all. */
    private static boolean isAddress(Removal.Kind kind, String id) {
        return id.indexOf('/') < 0 && (kind == Removal.Kind.TERM || !id.equals("index"));
    }

    private static void successor(Removal removal, Presence presence, Diagnostics problems) {
        String successor = removal.successor();
        if (successor == null) {
            return;
        }
        if (successor.equals(removal.id())) {
            problems.report(removal.places().of("successor"), CYCLE, removal.id());
        } else if (removal.kind() != null) {
            Removal.Kind kind = removal.kind();
            if (!presence.has(kind, successor) && !presence.isUnread(kind)) {
                problems.add(new Diagnostic(
                        removal.places().of("successor"),
                        UNKNOWN_SUCCESSOR,
                        "kind",
                        List.of(successor, Word.of(kind)),
                        Nearest.of(successor, presence.all(kind))));
            }
        } else if (!presence.has(successor) && !presence.isUnread(successor)) {
            problems.reportUnknown(
                    removal.places().of("successor"), UNKNOWN_SUCCESSOR, successor, presence.near(successor));
        }
    }
}
