package org.policybook.index;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.Figure;
import org.policybook.model.FrontMatter;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.Period;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.model.Target;
import org.policybook.model.Term;

/**
 * Everything that can be found: clauses, then targets, documents and terms, each in the order of the content. An entry is
 * put together when it is asked for, since all at once would double what the knowledge itself takes.
 */
final class Entries extends AbstractList<Entry> implements RandomAccess {
    private static final String SEPARATOR = " › ";

    /** Stands between a digest and the official text: no word, so that nothing finds it and no phrase crosses it. */
    private static final String BESIDE = "\n‖\n";

    private final KnowledgeBase knowledge;
    /** The number of the first clause of each document, and of what follows the last clause. */
    private final int[] firsts;

    /** The place of the first figure of each document, and of what follows the last figure. */
    private final int[] figures;

    private final Function<Figure, String> english;

    private Entries(KnowledgeBase knowledge, Function<Figure, String> english) {
        this.knowledge = knowledge;
        this.firsts = new int[knowledge.documents().size() + 1];
        for (int i = 0; i + 1 < firsts.length; i++) {
            firsts[i + 1] = firsts[i] + knowledge.documents().get(i).clauses().size();
        }
        this.figures = figures(knowledge);
        this.english = english;
    }

    /** Figures stand in the order of their documents. */
    private static int[] figures(KnowledgeBase knowledge) {
        int[] figures = new int[knowledge.documents().size() + 1];
        int next = 0;
        for (int i = 0; i + 1 < figures.length; i++) {
            String document = knowledge.documents().get(i).id();
            while (next < knowledge.figures().size()
                    && knowledge.figures().get(next).document().id().equals(document)) {
                next++;
            }
            figures[i + 1] = next;
        }
        return figures;
    }

    /** The entries of {@code knowledge}, with figures in English as {@link FigureLine} writes them. */
    static Entries of(KnowledgeBase knowledge) {
        return of(knowledge, figure -> FigureLine.of(figure.target(), Language.EN));
    }

    /**
     * The entries of {@code knowledge}.
     *
     * @param english writes a figure for readers of English
     */
    static Entries of(KnowledgeBase knowledge, Function<Figure, String> english) {
        return new Entries(knowledge, english);
    }

    @Override
    public int size() {
        return firsts[firsts.length - 1]
                + knowledge.figures().size()
                + knowledge.documents().size()
                + knowledge.glossary().size();
    }

    @Override
    public Entry get(int number) {
        Objects.checkIndex(number, size());
        int left = number;
        if (left < firsts[firsts.length - 1]) {
            int found = Arrays.binarySearch(firsts, left);
            int document = found < 0 ? -found - 2 : found;
            // A document without clauses begins where the next one does.
            while (firsts[document + 1] == left) {
                document++;
            }
            PolicyDocument of = knowledge.documents().get(document);
            return clause(of, of.clauses().get(left - firsts[document]));
        }
        left -= firsts[firsts.length - 1];
        if (left < knowledge.figures().size()) {
            return target(knowledge.figures().get(left));
        }
        left -= knowledge.figures().size();
        return left < knowledge.documents().size()
                ? document(knowledge.documents().get(left))
                : term(knowledge.glossary().get(left - knowledge.documents().size()));
    }

    /** What the entries are filtered by; none is put together for it. */
    Columns columns() {
        Columns.Maker maker = new Columns.Maker();
        for (PolicyDocument document : knowledge.documents()) {
            for (Clause clause : document.clauses()) {
                maker.themed(EntryKind.CLAUSE, document.id(), clause.themes());
            }
        }
        for (Figure figure : knowledge.figures()) {
            maker.themed(EntryKind.TARGET, figure.document().id(), themes(figure));
        }
        for (PolicyDocument document : knowledge.documents()) {
            maker.document(
                    document.id(),
                    regions(document),
                    years(document),
                    document.front().statedIssuer().value());
        }
        knowledge.glossary().forEach(term -> maker.term());
        return maker.columns();
    }

    /** How an index of them is divided. */
    Division division() {
        return Division.of(knowledge.documents().size());
    }

    /** The entries of each part of an index; a part that would hold none is left out. */
    List<PartEntries> divided(Division division, Names names) {
        List<List<Integer>> documents = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>())
                .limit(division.parts())
                .toList();
        for (int i = 0; i < knowledge.documents().size(); i++) {
            documents.get(division.part(knowledge.documents().get(i).id())).add(i);
        }
        List<PartEntries> divided = new ArrayList<>();
        for (int part = 0; part < division.parts(); part++) {
            PartEntries held = held(documents.get(part), part == 0, names);
            if (held.numbers().length > 0) {
                divided.add(held);
            }
        }
        return divided;
    }

    /** The entries of the documents that stand at these places, and of the glossary where it is to be {@code termed}. */
    private PartEntries held(List<Integer> places, boolean termed, Names names) {
        IntStream.Builder numbers = IntStream.builder();
        int block = firsts[firsts.length - 1];
        places.forEach(i -> IntStream.range(firsts[i], firsts[i + 1]).forEach(numbers));
        places.forEach(
                i -> IntStream.range(block + figures[i], block + figures[i + 1]).forEach(numbers));
        int documents = block + knowledge.figures().size();
        places.forEach(i -> numbers.add(documents + i));
        List<Term> terms = termed ? knowledge.glossary() : List.of();
        IntStream.range(size() - terms.size(), size()).forEach(numbers);
        List<PolicyDocument> of =
                places.stream().map(knowledge.documents()::get).toList();
        List<String> regions = of.stream().map(this::place).toList();
        return new PartEntries(
                new Source(of, regions, terms.stream().map(this::term).toList(), names.words()),
                numbers.build().toArray());
    }

    private Entry clause(PolicyDocument document, Clause clause) {
        boolean preamble = clause.id().path().equals(ClauseId.PREAMBLE);
        // A document's own title, number and issuer are found with its clause 0 (contract 5).
        String heading = preamble ? masthead(document) : clause.title();
        String text = lines(heading, words(document, clause));
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
                Address.clause(clause.id()),
                document,
                clause.themes());
    }

    /** What a clause says; of a digest also what the official text beside it says, which is that of a full text anyway. */
    private static String words(PolicyDocument document, Clause clause) {
        String own = lines(clause.text(), clause.unitsBracket());
        String original = Clause.plain(clause.original());
        if (original.isEmpty() || document.front().rendition() == FrontMatter.Rendition.FULL) {
            return own;
        }
        return own.isEmpty() ? original : own + BESIDE + original;
    }

    private Entry target(Figure figure) {
        Target target = figure.target();
        PolicyDocument document = figure.document();
        Clause clause = figure.clause();
        Entry entry = entry(
                figure.id(),
                EntryKind.TARGET,
                target.scope(),
                target.scope(),
                target.scope(Language.EN),
                join(above(document, clause, Language.ZH), clause.title()),
                join(above(document, clause, Language.EN), english(clause)),
                lines(target.scope(), target.quote(), target.than(), target.note()),
                lines(target.scopeEn(), target.noteEn()),
                Address.target(document.id(), target.id()),
                document,
                themes(figure));
        return entry.withFigure(
                FigureLine.of(target, Language.ZH) + FigureLine.review(target, Language.ZH),
                english.apply(figure) + FigureLine.review(target, Language.EN),
                FigureLine.deadline(target));
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
                Address.document(document.id()),
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
                "",
                "",
                "",
                Address.term(term.id()),
                List.of(),
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
        String place = place(document);
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
                "",
                "",
                "",
                url,
                regions(document),
                themes,
                years(document),
                document.front().statedIssuer().value());
    }

    /** A document's region, and those above it: who asks for a province asks for its cities as well. */
    private List<String> regions(PolicyDocument document) {
        return knowledge.upwards(document.front().region()).stream()
                .map(Region::id)
                .toList();
    }

    /** The name of a document's region; empty where it is not known. */
    private String place(PolicyDocument document) {
        Region region = knowledge.region(document.front().region());
        return region == null ? "" : region.name();
    }

    private static @Nullable String years(PolicyDocument document) {
        Period years = document.front().years();
        return years == null ? null : years.toString();
    }

    private static List<String> themes(Figure figure) {
        return figure.theme() == null ? List.of() : List.of(figure.theme().id());
    }

    private static String join(String above, String title) {
        return above.isEmpty() ? title : above + SEPARATOR + title;
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
        StringBuilder lines = new StringBuilder();
        for (String part : parts) {
            if (part != null && !part.isEmpty()) {
                lines.append(lines.isEmpty() ? "" : "\n").append(part);
            }
        }
        return lines.toString();
    }
}
