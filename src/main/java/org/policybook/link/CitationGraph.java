package org.policybook.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Citation;
import org.policybook.model.CitedWork;
import org.policybook.model.Clause;
import org.policybook.model.PolicyDocument;

/** Who cites what: one entry for each cited work, found again by its 文号 or its title. */
final class CitationGraph {
    private final Map<String, Draft> byTitle = new HashMap<>();
    private final Map<String, Draft> byNumber = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    private static final class Draft {
        private final String title;

        /** The title as it is compared. */
        private final String bare;

        private @Nullable String titleEn;
        private @Nullable String number;
        private @Nullable PolicyDocument document;
        private final Set<Citation> forms = new LinkedHashSet<>();
        private final List<Clause> citedBy = new ArrayList<>();

        private Draft(String title, String bare) {
            this.title = title;
            this.bare = bare;
        }
    }

    private CitationGraph() {}

    static List<CitedWork> of(List<DocumentShare> shares) {
        CitationGraph graph = new CitationGraph();
        shares.forEach(share -> graph.hold(share.dossier().document(), share.cited()));
        shares.forEach(share -> share.cited().citations().forEach(graph::cite));
        shares.forEach(share -> share.cited().english().forEach(graph::learn));
        return graph.drafts.stream()
                .filter(draft -> !draft.forms.isEmpty())
                .map(graph::finish)
                .sorted(Comparator.comparing((CitedWork w) -> w.document() == null)
                        .thenComparing(work -> work.title())
                        .thenComparing(w -> String.valueOf(w.number()))
                        .thenComparing(CitedWork::id))
                .toList();
    }

    private void hold(PolicyDocument document, Cited cited) {
        Draft draft = new Draft(document.title(), cited.titles().getFirst());
        draft.document = document;
        draft.titleEn = document.front().titleEn();
        drafts.add(draft);
        cited.titles().forEach(title -> byTitle.putIfAbsent(title, draft));
        if (cited.number() != null) {
            draft.number = cited.number();
            byNumber.putIfAbsent(cited.number(), draft);
        }
    }

    private void cite(Cited.Mention mention) {
        Citation citation = mention.citation();
        Clause clause = mention.clause();
        Draft draft = find(citation, mention.title());
        if (draft.number == null && citation.number() != null) {
            draft.number = citation.number();
        }
        draft.forms.add(citation);
        boolean itself =
                draft.document != null && draft.document.id().equals(clause.id().document());
        // Clauses come one after the other, so a clause that is there already was the last to come.
        boolean noted = !draft.citedBy.isEmpty() && draft.citedBy.getLast().equals(clause);
        if (!itself && !noted) {
            draft.citedBy.add(clause);
        }
    }

    /** Learns from an English text what a work is called. */
    private void learn(Cited.Named named) {
        Draft draft = named.number() != null ? byNumber.get(named.number()) : byTitle.get(named.title());
        if (draft != null && draft.titleEn == null) {
            draft.titleEn = named.english();
        }
    }

    private Draft find(Citation citation, String title) {
        Draft known = citation.number() == null ? null : byNumber.get(citation.number());
        if (known == null) {
            Draft namesake = byTitle.get(title);
            // Two notices may well have the same title; their numbers tell them apart.
            boolean another = namesake != null
                    && namesake.number != null
                    && citation.number() != null
                    && !namesake.number.equals(citation.number());
            known = another ? null : namesake;
        }
        if (known == null) {
            known = new Draft(citation.title(), title);
            drafts.add(known);
        }
        byTitle.putIfAbsent(title, known);
        if (citation.number() != null) {
            byNumber.putIfAbsent(citation.number(), known);
        }
        return known;
    }

    private CitedWork finish(Draft draft) {
        return new CitedWork(
                id(draft),
                draft.title,
                draft.titleEn,
                draft.number,
                draft.document,
                List.copyOf(draft.forms),
                List.copyOf(draft.citedBy));
    }

    /** An ASCII anchor that depends on the title, and on the number too where a work of the same title is cited before. */
    private String id(Draft draft) {
        if (draft.document != null) {
            return draft.document.id();
        }
        boolean first = draft.equals(byTitle.get(draft.bare));
        CRC32 crc = new CRC32();
        crc.update((first ? draft.bare : draft.bare + draft.number).getBytes(StandardCharsets.UTF_8));
        return "w" + Long.toHexString(crc.getValue());
    }
}
