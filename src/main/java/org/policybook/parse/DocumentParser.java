package org.policybook.parse;

import static org.policybook.model.DiagnosticCode.EMPTY_DOCUMENT;
import static org.policybook.model.DiagnosticCode.ORIGINAL_CLAUSE_MISSING;
import static org.policybook.model.DiagnosticCode.TRANSLATION_MISMATCH;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Block;
import org.policybook.model.Citation;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.Diagnostics;
import org.policybook.model.DocumentSource;
import org.policybook.model.FrontMatter;
import org.policybook.model.Official;
import org.policybook.model.Once;
import org.policybook.model.Original;
import org.policybook.model.Place;
import org.policybook.model.PolicyDocument;
import org.policybook.model.ResponsibleUnit.Role;
import org.policybook.model.SourceText;
import org.policybook.model.Unread;
import org.policybook.notation.Citations;

/** Understands one document: its clause tree, the units and citations of each clause, and its twins beside it. */
public final class DocumentParser {
    private final DocumentSource source;
    private final Diagnostics problems;
    private final Set<String> unreadable = new TreeSet<>();
    private final Map<String, ClauseId> ids = new HashMap<>();

    private DocumentParser(DocumentSource source, Diagnostics problems) {
        this.source = source;
        this.problems = problems;
    }

    /**
     * Parses a document; whatever is wrong with it is reported, and what can be read is given.
     *
     * @param source one folder of content/documents
     */
    public static PolicyDocument parse(DocumentSource source, Diagnostics problems) {
        return new DocumentParser(source, problems).parse();
    }

    /**
     * The clauses of an official text as issued, for whoever holds it against a digest.
     *
     * @return blocks by clause path, in document order; letterhead and title are in clause {@code 0}
     */
    public static Map<String, List<Block>> parseOfficial(Original original) {
        OfficialText text = OfficialText.read(original);
        Place start = Place.of(original.text().file());
        return printed(text, Outline.of(text.pieces(), start, new Diagnostics()));
    }

    /** The blocks of each clause with its heading, by path. */
    private static Map<String, List<Block>> printed(OfficialText text, List<Outline.Entry> entries) {
        Map<String, List<Block>> clauses = new LinkedHashMap<>();
        for (Outline.Entry entry : entries) {
            List<Block> blocks = new ArrayList<>();
            if (entry.path().equals(ClauseId.PREAMBLE)) {
                text.before().forEach(line -> blocks.add(new Block.Paragraph(line)));
            } else {
                String title = Objects.requireNonNullElse(entry.number(), "")
                        + Objects.requireNonNullElse(entry.heading(), "");
                blocks.add(new Block.Paragraph(title));
                blocks.addAll(entry.body());
            }
            clauses.put(entry.path(), List.copyOf(blocks));
        }
        return clauses;
    }

    /**
     * Cleans an official text and takes it apart.
     *
     * @param id of the document that it is or becomes
     */
    public static Official official(String id, Original original) {
        OfficialText text = OfficialText.read(original);
        Diagnostics numbering = new Diagnostics();
        DocumentSource source = new DocumentSource(
                id, OfficialText.NO_FRONT_MATTER, original.text(), null, original, List.of(), Unread.NONE);
        DocumentParser parser = new DocumentParser(source, new Diagnostics());
        List<Outline.Entry> entries =
                Outline.of(text.pieces(), Place.of(original.text().file()), numbering);
        Map<String, List<Block>> printed = printed(text, entries);
        List<Clause> clauses = parser.clauses(entries).stream()
                .map(clause ->
                        clause.withOriginal(printed.getOrDefault(clause.id().path(), List.of())))
                .toList();
        return new Official(
                original.text(),
                text.cleaned().changes(),
                Doubts.of(text, numbering, original.text()),
                text.lines(),
                TaskTable.tie(clauses));
    }

    private PolicyDocument parse() {
        Optional<List<Piece>> pieces = MarkdownText.read(HeadingMarks.halfWidth(source.text(), problems), problems);
        List<Outline.Entry> entries = Outline.of(pieces.orElse(List.of()), bodyStart(source.text()), problems);
        if (pieces.isPresent() && pieces.get().isEmpty()) {
            problems.report(Place.of(source.text().file()), EMPTY_DOCUMENT);
        }
        List<Clause> clauses = TaskTable.tie(clauses(entries));
        if (pieces.isEmpty()) {
            // Nobody knows what its clauses are, so nothing can be said of what names them.
            leftOut("document.md");
            return new PolicyDocument(source.id(), source.front(), List.copyOf(clauses), List.of(), false, unread());
        }
        clauses = withEnglish(clauses);
        clauses = withOriginal(clauses, entries);
        return new PolicyDocument(
                source.id(),
                source.front(),
                List.copyOf(clauses),
                source.targets(),
                source.original() != null,
                unread());
    }

    private void leftOut(String name) {
        unreadable.add("documents/" + source.id() + "/" + name);
    }

    private Unread unread() {
        return Unread.all(List.of(source.unread(), new Unread(unreadable, Set.of())));
    }

    private List<Clause> clauses(List<Outline.Entry> entries) {
        List<Clause> clauses = new ArrayList<>();
        Role inherited = Role.RESPONSIBLE;
        for (Outline.Entry entry : entries) {
            ClauseUnits units = ClauseUnits.take(entry.body(), inherited);
            inherited = units.nextRole();
            clauses.add(clause(entry, units));
        }
        return clauses;
    }

    private Clause clause(Outline.Entry entry, ClauseUnits units) {
        String parent = entry.parent();
        return new Clause(
                id(entry.path()),
                parent == null ? null : id(parent),
                entry.level(),
                Once.of(entry.number()),
                entry.heading(),
                null,
                units.body(),
                List.of(),
                List.of(),
                Once.of(units.printed()),
                units.units(),
                citations(entry.heading(), units.body()),
                entry.attributes().themes(),
                entry.attributes().instruments(),
                entry.attributes().places());
    }

    /** A clause and those below it name it by the same id. */
    private ClauseId id(String path) {
        return ids.computeIfAbsent(path, own -> new ClauseId(source.id(), own.intern()));
    }

    private static List<Citation> citations(@Nullable String heading, List<Block> body) {
        return Stream.concat(Stream.ofNullable(heading), body.stream().map(Block::text))
                .flatMap(text -> Citations.find(text).stream())
                .map(Citations.Found::citation)
                .distinct()
                .toList();
    }

    private List<Clause> withEnglish(List<Clause> clauses) {
        SourceText english = source.english();
        if (english == null) {
            return clauses;
        }
        Map<String, Outline.Entry> twins = new LinkedHashMap<>();
        // The Chinese tree has already told of gaps and repeats, and they are the same here.
        Diagnostics numbering = new Diagnostics();
        Optional<List<Piece>> pieces = MarkdownText.read(HeadingMarks.halfWidth(english, problems), problems);
        if (pieces.isEmpty()) {
            leftOut("document.en.md");
            return clauses;
        }
        Outline.of(pieces.get(), bodyStart(english), numbering).forEach(entry -> twins.put(entry.path(), entry));
        List<Clause> both = clauses.stream()
                .map(clause -> withTwin(clause, twins.remove(clause.id().path()), english))
                .toList();
        twins.values().forEach(extra -> problems.report(extra.place(), TRANSLATION_MISMATCH, extra.path()));
        return both;
    }

    private Clause withTwin(Clause clause, Outline.@Nullable Entry twin, SourceText english) {
        if (twin == null) {
            problems.report(
                    Place.of(english.file()), TRANSLATION_MISMATCH, clause.id().path());
            return clause;
        }
        return EnglishTwin.of(clause, twin, problems);
    }

    private List<Clause> withOriginal(List<Clause> clauses, List<Outline.Entry> entries) {
        Original original = source.original();
        if (original == null) {
            return clauses;
        }
        OfficialText text = OfficialText.read(original);
        List<Outline.Entry> issued =
                Outline.of(text.pieces(), Place.of(original.text().file()), new Diagnostics());
        FrontFacts.compare(source.front(), text.lines(), original.text().file(), problems);
        if (source.front().rendition() == FrontMatter.Rendition.FULL) {
            issued = ListedClauses.folded(entries, issued);
            FullText.compare(entries, issued, text.cleaned().text(), bodyStart(source.text()), problems);
        }
        Map<String, List<Block>> official = printed(text, issued);
        return clauses.stream()
                .map(clause -> {
                    List<Block> blocks = official.get(clause.id().path());
                    if (blocks == null) {
                        problems.report(
                                clause.places().here(),
                                ORIGINAL_CLAUSE_MISSING,
                                clause.id().path(),
                                original.text().file());
                        return clause;
                    }
                    return clause.withOriginal(blocks);
                })
                .toList();
    }

    /** The first line below the front matter. */
    private static Place bodyStart(SourceText text) {
        int i = 0;
        while (i < text.text().length() && text.text().charAt(i) == '\n') {
            i++;
        }
        return text.at(Math.min(i, Math.max(0, text.text().length() - 1)));
    }
}
