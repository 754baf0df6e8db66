package org.policybook.link;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Block;
import org.policybook.model.Citation;
import org.policybook.model.CitedWork;
import org.policybook.model.Clause;
import org.policybook.model.Edition;
import org.policybook.model.FrontMatter;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Named;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.policybook.model.PolicyDocument;
import org.policybook.model.ResponsibleUnit;
import org.policybook.model.Sha256;
import org.policybook.model.Term;
import org.policybook.model.Word;

/** The knowledge base as an edition records it. */
final class Recording {
    /** 48 bits: two states of one text are compared, never two of many. */
    private static final int HASH_DIGITS = 12;

    /** Stands for the id of a document that is cited and not here; no document has it. */
    private static final String NOT_HELD = "";

    private final Map<Citation, String> held = new HashMap<>();

    /** {@code works} tell which of the citations mean a document that is held. */
    Recording(List<CitedWork> works) {
        for (CitedWork work : works) {
            if (work.document() != null) {
                String id = work.document().id();
                work.forms().forEach(form -> held.put(form, id));
            }
        }
    }

    /**
     * Records {@code knowledge} under a date.
     *
     * @return an edition that has the place its file will have
     */
    static Edition of(LocalDate date, KnowledgeBase knowledge) {
        Recording recording = new Recording(knowledge.works());
        return new Edition(
                date,
                knowledge.documents().stream().map(recording::document).toList(),
                terms(knowledge.glossary()),
                entries(knowledge.regions()),
                entries(knowledge.themes()),
                entries(knowledge.indicators()),
                Places.at(Place.of("editions/" + date + ".json")));
    }

    private static List<Edition.Entry> entries(List<? extends Named> table) {
        return table.stream()
                .map(entry -> new Edition.Entry(entry.id(), entry.name(), entry.nameEn()))
                .toList();
    }

    static List<Edition.Term> terms(List<Term> glossary) {
        return glossary.stream().map(Recording::term).toList();
    }

    /** Which document each citation of {@code document} means, in the order of its text; {@link #NOT_HELD} where none. */
    List<String> held(PolicyDocument document) {
        return document.clauses().stream()
                .flatMap(clause -> clause.citations().stream())
                .map(citation -> held.getOrDefault(citation, NOT_HELD))
                .toList();
    }

    /** A document as an edition has it. */
    Edition.Document document(PolicyDocument document) {
        FrontMatter front = document.front();
        return new Edition.Document(
                document.id(),
                front.statedTitle().bracketed(),
                front.titleEn(),
                front.noticeTitle(),
                front.region(),
                front.statedIssuer().bracketed(),
                front.statedNumber().bracketed(),
                front.statedDate().bracketed(),
                front.statedType().bracketed(),
                front.years(),
                front.rendition(),
                front.source(),
                front.added(),
                document.clauses().stream().map(Recording::clause).toList(),
                document.targets(),
                citations(document));
    }

    private static Edition.Clause clause(Clause clause) {
        return new Edition.Clause(
                clause.id().path(),
                clause.number(),
                clause.heading(),
                clause.headingEn(),
                hash(clause.body()),
                hash(clause.bodyEn()),
                clause.units().stream().map(ResponsibleUnit::recorded).toList(),
                clause.themes(),
                clause.instruments().stream().map(Word::of).toList());
    }

    /** Each once: that a clause names a document twice is no second relation. */
    private List<Edition.Citation> citations(PolicyDocument document) {
        Set<Edition.Citation> citations = new LinkedHashSet<>();
        for (Clause clause : document.clauses()) {
            for (Citation citation : clause.citations()) {
                citations.add(new Edition.Citation(
                        clause.id().path(), citation.title(), citation.number(), held.get(citation)));
            }
        }
        return List.copyOf(citations);
    }

    private static Edition.Term term(Term term) {
        return new Edition.Term(
                term.term(),
                term.termEn(),
                term.aliases(),
                hash(term.definition()),
                hash(term.definitionEn()),
                term.status(),
                term.expands(),
                hash(term.reason()),
                hash(term.reasonEn()));
    }

    private static @Nullable String hash(List<Block> blocks) {
        return blocks.isEmpty() ? null : hash(Clause.plain(blocks));
    }

    private static @Nullable String hash(@Nullable String text) {
        return text == null ? null : Sha256.of(text).substring(0, HASH_DIGITS);
    }
}
