package org.policybook.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.FrontMatter;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;

/** One document as Akoma Ntoso 3.0 (OASIS LegalDocML, Akoma Ntoso Version 1.0), a {@code doc} with its clause tree. */
final class AkomaNtoso {
    private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private final PolicyDocument document;
    private final AknNames names;
    private final Xml xml = new Xml();
    private final AknText text;
    private final AknReferences references;
    private final AknMeta meta;

    private AkomaNtoso(KnowledgeBase knowledge, PolicyDocument document) {
        this.document = document;
        this.names = new AknNames(document);
        this.references = new AknReferences(knowledge, document);
        this.text = new AknText(knowledge, references, xml);
        this.meta = new AknMeta(knowledge, document, names, xml);
    }

    /** The bytes of the file. */
    static byte[] of(KnowledgeBase knowledge, PolicyDocument document) {
        return new AkomaNtoso(knowledge, document).write();
    }

    private byte[] write() {
        xml.open("akomaNtoso", "xmlns", NAMESPACE);
        xml.open("doc", "name", "policy");
        meta.write(references);
        preface();
        Clause preamble = document.clause(ClauseId.PREAMBLE);
        List<Clause> parts = document.clauses().stream()
                .filter(clause -> clause.parent() == null && !clause.equals(preamble))
                .toList();
        boolean hasPreamble = preamble != null && !(preamble.body().isEmpty() && preamble.unitsBracket() == null);
        if (preamble != null && hasPreamble && !parts.isEmpty()) {
            xml.open("preamble", "eId", "preamble");
            text.blocks(preamble, "preamble");
            xml.close();
        }
        xml.open("mainBody", "eId", "body");
        parts.forEach(this::clause);
        if (parts.isEmpty()) {
            unnumbered(hasPreamble ? preamble : null);
        }
        xml.close();
        return xml.close().close().bytes();
    }

    /** A document without numbered clauses has its text where the schema wants some. */
    private void unnumbered(@Nullable Clause preamble) {
        if (preamble == null) {
            xml.line("p", "");
        } else {
            text.blocks(preamble, "body");
        }
    }

    private void preface() {
        FrontMatter front = document.front();
        xml.open("preface", "eId", "preface");
        line("docAuthority", front.statedIssuer().bracketed());
        line("docNumber", front.statedNumber().bracketed());
        if (front.noticeTitle() != null) {
            xml.open("container", "name", "notice", "eId", "preface__container_1")
                    .line("p", front.noticeTitle())
                    .close();
        }
        line("docTitle", front.statedTitle().bracketed());
        if (front.statedTitle().value() == null) {
            line("docTitle", "[" + document.id() + "]");
        }
        String day = front.statedDate().value();
        String printed = front.statedDate().bracketed();
        if (day != null && printed != null && day.matches("\\d{4}-\\d{2}-\\d{2}")) {
            xml.openLine("p").inline("docDate", printed, "date", day).closeLine();
        }
        xml.close();
    }

    private void line(String element, @Nullable String text) {
        if (text != null) {
            xml.openLine("p").inline(element, text).closeLine();
        }
    }

    private void clause(Clause clause) {
        String id = names.id(clause);
        List<Clause> below = document.clauses().stream()
                .filter(child -> clause.id().equals(child.parent()))
                .toList();
        xml.open(AknNames.element(clause), "eId", id);
        if (clause.number() != null) {
            xml.line("num", clause.number());
        }
        text.heading(clause);
        boolean says = !clause.body().isEmpty() || clause.unitsBracket() != null;
        if (says) {
            block(below.isEmpty() ? "content" : "intro", clause, id);
        } else if (below.isEmpty()) {
            xml.empty("content", "eId", id + "__content");
        }
        below.forEach(this::clause);
        xml.close();
    }

    private void block(String element, Clause clause, String id) {
        xml.open(element, "eId", id + "__" + element);
        text.blocks(clause, id);
        xml.close();
    }
}
