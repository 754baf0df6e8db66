package org.policybook.link;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Citation;
import org.policybook.model.CitedWork;
import org.policybook.model.Clause;
import org.policybook.model.PolicyDocument;
import org.policybook.notation.DocumentNumber;
import org.policybook.notation.EnglishCitations;
import org.policybook.notation.Quotation;

/** Who cites what: one entry for each cited work, found again by its 文号 or its title. */
final class CitationGraph {
    /** What a covering notice calls the plan that it issues, where that is not what the plan calls itself. */
    private static final Pattern ISSUED = Pattern.compile("关于(?:印发|转发|公布)《?([^《》]+)》?的通知$");

    private final Map<String, Draft> byTitle = new HashMap<>();
    private final Map<String, Draft> byNumber = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    private static final class Draft {
        private final String title;
        private @Nullable String titleEn;
        private @Nullable String number;
        private @Nullable PolicyDocument document;
        private final Set<Citation> forms = new LinkedHashSet<>();
        private final List<Clause> citedBy = new ArrayList<>();

        private Draft(String title) {
            this.title = title;
        }
    }

    private CitationGraph() {}

    static List<CitedWork> of(List<PolicyDocument> documents) {
        CitationGraph graph = new CitationGraph();
        documents.forEach(graph::hold);
        documents.forEach(document -> document.clauses().forEach(graph::cite));
        documents.forEach(document -> document.clauses().forEach(graph::english));
        return graph.drafts.stream()
                .filter(draft -> !draft.forms.isEmpty())
                .map(graph::finish)
                .sorted(Comparator.comparing((CitedWork w) -> w.document() == null)
                        .thenComparing(work -> work.title())
                        .thenComparing(w -> String.valueOf(w.number()))
                        .thenComparing(CitedWork::id))
                .toList();
    }

    private void hold(PolicyDocument document) {
        Draft draft = new Draft(document.title());
        draft.document = document;
        draft.titleEn = document.front().titleEn();
        drafts.add(draft);
        byTitle.putIfAbsent(Quotation.bare(document.title()), draft);
        String notice = document.front().noticeTitle();
        if (notice != null) {
            byTitle.putIfAbsent(Quotation.bare(notice), draft);
            Matcher issued = ISSUED.matcher(notice);
            if (issued.find()) {
                byTitle.putIfAbsent(Quotation.bare(issued.group(1)), draft);
            }
        }
        String number = document.front().statedNumber().value();
        if (number != null) {
            draft.number =
                    DocumentNumber.parse(number).map(DocumentNumber::toString).orElse(number);
            byNumber.putIfAbsent(draft.number, draft);
        }
    }

    private void cite(Clause clause) {
        for (Citation citation : clause.citations()) {
            Draft draft = find(citation);
            if (draft.number == null && citation.number() != null) {
                draft.number = citation.number();
            }
            draft.forms.add(citation);
            boolean itself = draft.document != null
                    && draft.document.id().equals(clause.id().document());
            // Clauses come one after the other, so a clause that is there already was the last to come.
            boolean noted = !draft.citedBy.isEmpty() && draft.citedBy.getLast().equals(clause);
            if (!itself && !noted) {
                draft.citedBy.add(clause);
            }
        }
    }

    /** Learns from the English twin of a clause what the works that it names are called. */
    private void english(Clause clause) {
        if (clause.bodyEn().isEmpty()) {
            return;
        }
        for (EnglishCitations.Found found : EnglishCitations.find(Clause.plain(clause.bodyEn()))) {
            Draft draft = found.number() != null
                    ? byNumber.get(found.number())
                    : byTitle.get(Quotation.bare(Objects.requireNonNullElse(found.chinese(), "")));
            if (draft != null && draft.titleEn == null) {
                draft.titleEn = found.title();
            }
        }
    }

    private Draft find(Citation citation) {
        Draft known = citation.number() == null ? null : byNumber.get(citation.number());
        if (known == null) {
            Draft namesake = byTitle.get(Quotation.bare(citation.title()));
            // Two notices may well have the same title; their numbers tell them apart.
            boolean another = namesake != null
                    && namesake.number != null
                    && citation.number() != null
                    && !namesake.number.equals(citation.number());
            known = another ? null : namesake;
        }
        if (known == null) {
            known = new Draft(citation.title());
            drafts.add(known);
        }
        byTitle.putIfAbsent(Quotation.bare(citation.title()), known);
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

    /** An ASCII anchor that depends on nothing but the title, and on the number where another has the same title. */
    private String id(Draft draft) {
        if (draft.document != null) {
            return draft.document.id();
        }
        String title = Quotation.bare(draft.title);
        boolean first = draft.equals(byTitle.get(title));
        CRC32 crc = new CRC32();
        crc.update((first ? title : title + draft.number).getBytes(StandardCharsets.UTF_8));
        return "w" + Long.toHexString(crc.getValue());
    }
}
