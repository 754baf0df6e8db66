package org.policybook.model;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge base as it stood on a day (版次), as far as later states are compared with it. Long texts are kept as
 * hashes: whether they changed can be told, what they said cannot.
 *
 * @param documents by id
 * @param terms in the order of glossary.yaml
 * @param regions those with a document, and {@code themes} and {@code indicators} all, in the order of their tables: each
 *     had a page; empty in editions of old
 */
public record Edition(
        LocalDate date,
        List<Document> documents,
        List<Term> terms,
        List<Entry> regions,
        List<Entry> themes,
        List<Entry> indicators,
        @JacksonInject Places places) {

    /** An entry of a table that had a page. */
    public record Entry(String id, String name, @Nullable String nameEn) implements Named {}

    /** Whether it says which regions, themes and indicators had a page: editions of old do not. */
    public boolean hasTables() {
        return !regions.isEmpty() || !themes.isEmpty() || !indicators.isEmpty();
    }

    /** How many clauses its documents had. */
    public int clauses() {
        return documents.stream().mapToInt(d -> d.clauses().size()).sum();
    }

    /** How many targets its documents had. */
    public int targets() {
        return documents.stream().mapToInt(d -> d.targets().size()).sum();
    }

    /** How many citations its documents had. */
    public int citations() {
        return documents.stream().mapToInt(d -> d.citations().size()).sum();
    }

    /**
     * A document; what its source does not print stands in square brackets.
     *
     * @param added the day on which it entered the knowledge base, as far as its front matter says
     * @param targets as targets.yaml had them
     */
    public record Document(
            String id,
            @Nullable String title,
            @Nullable String titleEn,
            @Nullable String noticeTitle,
            String region,
            @Nullable String issuer,
            @Nullable String number,
            @Nullable String date,
            @Nullable String type,
            @Nullable Period period,
            FrontMatter.Rendition rendition,
            @Nullable String source,
            @Nullable LocalDate added,
            List<Clause> clauses,
            List<Target> targets,
            List<Citation> citations) {
        /** What it cites besides itself: that a notice names the plan which it sends is no relation between documents. */
        public List<Citation> citationsOfOthers() {
            return citations.stream()
                    .filter(citation -> !id.equals(citation.document()))
                    .toList();
        }
    }

    /**
     * A clause.
     *
     * @param text hash of the text, {@code textEn} of the English one; null where there is none
     * @param units the responsible units as {@link ResponsibleUnit#recorded()} writes them
     */
    public record Clause(
            String path,
            @Nullable String number,
            @Nullable String heading,
            @Nullable String headingEn,
            @Nullable String text,
            @Nullable String textEn,
            List<String> units,
            List<String> themes,
            List<String> instruments) {}

    /**
     * A citation: the relation of a clause to a document.
     *
     * @param document the held document that is meant, or null
     */
    public record Citation(
            String clause,
            String title,
            @Nullable String number,
            @Nullable String document) {
        /** The work as it is cited: 《title》（number）. */
        public String printed() {
            return new org.policybook.model.Citation(title, number).printed();
        }
    }

    /**
     * A term.
     *
     * @param definition hash of the definition, as of the other texts
     */
    public record Term(
            String term,
            @Nullable String termEn,
            List<String> aliases,
            @Nullable String definition,
            @Nullable String definitionEn,
            org.policybook.model.Term.Status status,
            List<String> expands,
            @Nullable String reason,
            @Nullable String reasonEn) {
        /** The anchor that the term had. */
        public String id() {
            return org.policybook.model.Term.anchor(term, termEn);
        }
    }
}
