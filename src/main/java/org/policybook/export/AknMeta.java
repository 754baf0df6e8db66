package org.policybook.export;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.FrontMatter;
import org.policybook.model.Instrument;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Stated;
import org.policybook.model.Theme;
import org.policybook.model.Word;

/** What Akoma Ntoso says about a document: its identity on the levels of FRBR, its subjects, and what was inferred. */
final class AknMeta {
    private static final String EDITOR = "#" + AknReferences.EDITOR;
    private static final String ISSUER = "#" + AknReferences.ISSUER;
    private static final String LANGUAGE = "zho";

    private final KnowledgeBase knowledge;
    private final PolicyDocument document;
    private final FrontMatter front;
    private final AknNames names;
    private final Xml xml;

    AknMeta(KnowledgeBase knowledge, PolicyDocument document, AknNames names, Xml xml) {
        this.knowledge = knowledge;
        this.document = document;
        this.front = document.front();
        this.names = names;
        this.xml = xml;
    }

    void write(AknReferences references) {
        xml.open("meta");
        identification();
        if (front.date() != null) {
            String number = front.number() == null ? "" : front.number();
            xml.empty(
                    "publication",
                    "date",
                    front.date().toString(),
                    "name",
                    "公文",
                    "showAs",
                    document.title(),
                    "number",
                    number);
        }
        classification();
        references.write(xml);
        notes();
        xml.close();
    }

    private void identification() {
        String work = AknNames.work(document);
        String version = front.added() == null ? "" : front.added().toString();
        String expression = work + "/" + LANGUAGE + "@" + version;
        boolean digest = front.rendition() == FrontMatter.Rendition.DIGEST;
        xml.open("identification", "source", EDITOR);

        xml.open("FRBRWork");
        address(work + "/!main", work);
        if (front.titleEn() != null) {
            xml.empty("FRBRalias", "value", front.titleEn(), "name", "title_en");
        }
        workDate();
        xml.empty("FRBRauthor", "href", ISSUER);
        xml.empty("FRBRcountry", "value", "cn");
        value("FRBRsubtype", front.statedType().value());
        value("FRBRnumber", front.statedNumber().bracketed());
        value("FRBRname", front.statedTitle().bracketed());
        xml.close();

        xml.open("FRBRExpression");
        address(expression + "/!main", expression);
        added();
        xml.empty("FRBRauthor", "href", digest ? EDITOR : ISSUER);
        xml.empty("FRBRlanguage", "language", LANGUAGE);
        xml.close();

        xml.open("FRBRManifestation");
        address(expression + "/!main.xml", expression + ".akn");
        added();
        xml.empty("FRBRauthor", "href", EDITOR);
        xml.empty("FRBRformat", "value", "application/akn+xml");
        xml.close();

        xml.close();
    }

    private void address(String self, String uri) {
        xml.empty("FRBRthis", "value", self);
        xml.empty("FRBRuri", "value", uri);
    }

    /** The schema wants a day; where none is known, its name says what the day is that is given instead. */
    private void workDate() {
        Stated date = front.statedDate();
        String day = date.value();
        if (day != null && day.matches("\\d{4}-\\d{2}-\\d{2}")) {
            xml.empty("FRBRdate", "date", day, "name", date.isInferred() ? "inferred" : "issued");
        } else {
            added();
        }
    }

    private void added() {
        if (front.added() == null) {
            xml.empty("FRBRdate", "date", "0001-01-01", "name", "unknown");
        } else {
            xml.empty("FRBRdate", "date", front.added().toString(), "name", "recorded");
        }
    }

    private void value(String element, @Nullable String value) {
        if (value != null) {
            xml.empty(element, "value", value);
        }
    }

    private void classification() {
        List<Clause> measures =
                document.clauses().stream().filter(Clause::isMeasure).toList();
        if (measures.isEmpty()) {
            return;
        }
        xml.open("classification", "source", EDITOR);
        for (Clause clause : measures) {
            String place = "#" + names.id(clause);
            for (String id : clause.themes()) {
                Theme theme = knowledge.theme(id);
                keyword(place, id, theme == null ? id : theme.name(), "#themes");
            }
            for (Instrument instrument : clause.instruments()) {
                String word = Word.of(instrument);
                keyword(place, word, Labels.word("instrument." + word, Language.ZH), "#instruments");
            }
        }
        xml.close();
    }

    private void keyword(String place, String value, String name, String dictionary) {
        xml.empty("keyword", "href", place, "value", value, "showAs", name, "dictionary", dictionary);
    }

    /** What a reader must know: that this is a digest, where the text comes from, and what nobody printed. */
    private void notes() {
        boolean digest = front.rendition() == FrontMatter.Rendition.DIGEST;
        if (!digest
                && !document.isUnchecked()
                && front.source() == null
                && front.inferred().isEmpty()) {
            return;
        }
        xml.open("notes", "source", EDITOR);
        if (digest) {
            note("rendition", "正文为编者所写的摘编，不是官方原文。");
            note("rendition_en", "The text is a digest by the editors and not the official text.");
        }
        if (document.isUnchecked()) {
            note("caveat", Labels.word("caveat.unchecked", Language.ZH));
            note("caveat_en", Labels.word("caveat.unchecked", Language.EN));
        }
        if (front.source() != null) {
            note("source", front.source());
        }
        if (front.sourceEn() != null) {
            note("source_en", front.sourceEn());
        }
        new TreeMap<>(front.inferred()).forEach((field, inferred) -> {
            note("inferred_" + field, "[" + inferred.value() + "] " + inferred.why());
            if (inferred.whyEn() != null) {
                note("inferred_" + field + "_en", "[" + inferred.value() + "] " + inferred.whyEn());
            }
        });
        xml.close();
    }

    private void note(String id, String text) {
        xml.open("note", "eId", "note_" + id).line("p", text).close();
    }
}
