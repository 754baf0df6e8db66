package org.policybook.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.model.Target;
import org.policybook.model.Term;

/** Everything that can be found: clauses, then targets, documents and terms, each in the order of the content. */
final class Entries {
    private final KnowledgeBase knowledge;

    private Entries(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    static List<Entry> of(KnowledgeBase knowledge) {
        Entries entries = new Entries(knowledge);
        Stream<Entry> clauses = knowledge.documents().stream()
                .flatMap(document -> document.clauses().stream().map(clause -> entries.clause(document, clause)));
        Stream<Entry> targets = knowledge.figures().stream().map(entries::target);
        Stream<Entry> documents = knowledge.documents().stream().map(entries::document);
        Stream<Entry> terms = knowledge.glossary().stream().map(entries::term);
        return Stream.of(clauses, targets, documents, terms).flatMap(s -> s).toList();
    }

    private Entry clause(PolicyDocument document, Clause clause) {
        boolean preamble = clause.id().path().equals(ClauseId.PREAMBLE);
        // A document's own title, number and issuer are found with its clause 0 (contract 5).
        String heading = preamble ? masthead(document) : clause.title();
        String text = lines(
                heading,
                clause.text(),
                clause.unitsBracket(),
                clause.original().isEmpty() ? null : Clause.plain(clause.original()));
        String english =
                lines(preamble ? document.front().titleEn() : clause.headingEn(), Clause.plain(clause.bodyEn()));
        String above = above(document, clause, Language.ZH);
        return entry(
                clause.id().toString(),
                EntryKind.CLAUSE,
                heading,
                preamble ? document.title() : clause.title(),
                preamble ? document.title(Language.EN) : english(clause),
                above,
                above(document, clause, Language.EN),
                text,
                english,
                url(clause.id()),
                document,
                clause.themes());
    }

    private Entry target(Figure figure) {
        Target target = figure.target();
        PolicyDocument document = figure.document();
        List<String> themes =
                figure.theme() == null ? List.of() : List.of(figure.theme().id());
        Clause clause = figure.clause();
        return entry(
                figure.id(),
                EntryKind.TARGET,
                target.scope(),
                target.scope() + " " + target.quote(),
                target.scope(Language.EN) + " " + target.quote(),
                join(above(document, clause, Language.ZH), clause.title()),
                join(above(document, clause, Language.EN), english(clause)),
                lines(target.scope(), target.quote(), target.than(), target.note()),
                lines(target.scopeEn(), target.noteEn()),
                "documents/" + document.id() + ".html#t-" + target.id(),
                document,
                themes);
    }

    private Entry document(PolicyDocument document) {
        String basis = String.join("\n", document.front().basedOn());
        return entry(
                document.id(),
                EntryKind.DOCUMENT,
                document.title(),
                document.title(),
                document.title(Language.EN),
                "",
                "",
                lines(masthead(document), document.front().type(), basis),
                lines(document.front().titleEn(), document.front().issuerEn()),
                "documents/" + document.id() + ".html",
                document,
                List.of());
    }

    private Entry term(Term term) {
        String names = lines(term.term(), String.join("\n", term.aliases()));
        return new Entry(
                term.term(),
                EntryKind.TERM,
                names,
                term.term(),
                term.name(Language.EN),
                "",
                "",
                "",
                "",
                lines(names, term.definition()),
                lines(term.termEn(), String.join("\n", term.aliasesEn()), term.definitionEn()),
                "glossary.html#" + term.id(),
                null,
                List.of(),
                null,
                null);
    }

    private Entry entry(
            String id,
            EntryKind kind,
            String heading,
            String title,
            String titleEn,
            String path,
            String pathEn,
            String text,
            String english,
            String url,
            PolicyDocument document,
            List<String> themes) {
        Region region = knowledge.region(document.front().region());
        Integer year = document.front().year();
        String place = region == null ? "" : region.name();
        String context = lines(path.replace(SEPARATOR, "\n"), place, document.title());
        return new Entry(
                id,
                kind,
                heading,
                title,
                titleEn,
                path,
                pathEn,
                context,
                kind == EntryKind.DOCUMENT ? place : join(place, document.title()),
                text,
                english,
                url,
                document.front().region(),
                themes,
                year == null ? null : year.toString(),
                document.front().statedIssuer().value());
    }

    private static final String SEPARATOR = " › ";

    private static String join(String above, String title) {
        return above.isEmpty() ? title : above + SEPARATOR + title;
    }

    private static String url(ClauseId id) {
        return "documents/" + id.document() + ".html#c" + id.path();
    }

    /** What the document is called and known by. */
    private static String masthead(PolicyDocument document) {
        return lines(
                document.title(),
                document.front().noticeTitle(),
                document.front().statedNumber().value(),
                document.front().statedIssuer().value());
    }

    /** The headings above a clause, the outermost first. */
    private static String above(PolicyDocument document, Clause clause, Language language) {
        List<String> headings = new ArrayList<>();
        for (ClauseId id = clause.parent(); id != null; ) {
            Clause parent = Objects.requireNonNull(document.clause(id.path()));
            headings.addFirst(language.readsEnglish() ? english(parent) : parent.title());
            id = parent.parent();
        }
        return String.join(SEPARATOR, headings);
    }

    private static String english(Clause clause) {
        String heading = clause.heading(Language.EN);
        String number = clause.number() == null ? "" : clause.number() + " ";
        return heading == null ? clause.id().toString() : number + heading;
    }

    private static String lines(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining("\n"));
    }
}
