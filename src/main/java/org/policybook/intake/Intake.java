package org.policybook.intake;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.Difference;
import org.policybook.model.DocumentUpdate;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.Official;
import org.policybook.model.Period;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.model.Target;
import org.policybook.model.Theme;
import org.policybook.model.Understanding;
import org.policybook.model.Unread;

/** Understands official files. */
public final class Intake {
    private static final String PROVISIONAL = "new";

    private final KnowledgeBase knowledge;
    private final Store store;
    private final Set<String> taken = new HashSet<>();

    /**
     * An importer into a content.
     *
     * @param knowledge what could be read of it
     * @param content its folder, which may hold documents that could not be read
     */
    public Intake(KnowledgeBase knowledge, Path content) {
        this.knowledge = knowledge;
        this.store = new Store(content);
        knowledge.documents().forEach(d -> taken.add(d.id()));
        // What once was here keeps its address.
        knowledge.removed().forEach(r -> taken.add(r.document()));
        knowledge.editions().forEach(e -> e.documents().forEach(d -> taken.add(d.id())));
    }

    /** How a file's document was found. */
    public enum How {
        NUMBER,
        TITLE,
        HEADINGS,
        ID
    }

    /**
     * The document already held that a file is the original of.
     *
     * @param share of the document's numbered headings that stand in the file, in order
     */
    public record Belongs(String document, How how, double share) {}

    /**
     * The document already held that a new one may be a copy of, though its number is another.
     *
     * @param titled whether the titles are the same, not nearly all headings only
     */
    public record Twin(String document, boolean titled) {}

    /**
     * What came of holding a file against the document that it belongs to. What stands before the first clause is never
     * compared.
     *
     * @param words whether the words were compared, and not numbers, headings and figures only
     */
    public record Comparison(boolean words, List<Difference> differences) {}

    /**
     * All that was understood of one file.
     *
     * @param belongs the document that it belongs to, or null where it becomes a new one
     * @param contradiction where the user named a document: another one that is here, whose number or title the file has;
     *     else null
     * @param foreign whether the user named a document that is here, and neither title nor number nor headings are its own
     * @param twin of a document that is new: the one that it equals in region, year and title or headings, or null
     * @param document its clauses, with suggested themes, and candidate targets
     * @param candidates the same targets, each with the reasons for what was guessed
     * @param comparison with the document that it belongs to, or null where it becomes a new one
     * @param themes of which its clauses may be
     * @param region of the document, or null where nothing tells it
     */
    public record Imported(
            String id,
            @Nullable Belongs belongs,
            @Nullable Belongs contradiction,
            boolean foreign,
            @Nullable Twin twin,
            Official official,
            Understanding understanding,
            PolicyDocument document,
            List<Candidate> candidates,
            @Nullable Comparison comparison,
            List<Theme> themes,
            @Nullable Region region) {
        /** In what it differs from the document that it belongs to; in nothing where it becomes a new one. */
        List<Difference> differences() {
            return comparison == null ? List.of() : comparison.differences();
        }
    }

    /**
     * What an import tells whoever sits at the desk: what was understood, what was guessed, what is missing, and what to
     * look at first.
     *
     * @param first what to look at first
     * @param differences from the document that is here, a line each
     * @param clauses the tree, a line a clause
     * @param targets a line a candidate
     * @param lines the text as received, line by line
     */
    public record Report(
            String title,
            List<String> first,
            List<String> differences,
            List<Fact> understood,
            List<Fact> guessed,
            List<String> missing,
            List<ClauseLine> clauses,
            List<TargetLine> targets,
            List<String> changes,
            List<String> doubts,
            List<SourceLine> lines) {
        /** A field and its value; {@code why} where it was concluded. */
        public record Fact(
                String name, String value, @Nullable String why) {}

        /**
         * A clause.
         *
         * @param line of the received text on which it begins
         */
        public record ClauseLine(String path, String title, String units, String themes, int characters, int line) {}

        /** A candidate. */
        public record TargetLine(String clause, String quote, String reading, String why, int line) {}

        /** A line as received. */
        public record SourceLine(int number, String text) {}
    }

    /**
     * A figure that may be a target.
     *
     * @param why reasons in Chinese: for the indicator, the kind, the modality
     */
    public record Candidate(Target target, List<String> why) {}

    /**
     * Understands one file.
     *
     * @param read cleans the file and takes it apart, for a document of the id that it is given
     * @param name of the file, without folder and ending
     * @param id the document that the user says it is or is to become, or null
     * @param region the region that the user names, or null
     */
    public Imported understand(
            Function<String, Official> read, String name, @Nullable String id, @Nullable String region) {
        Official first = read.apply(id == null ? PROVISIONAL : id);
        Understanding understanding = Facts.of(first, knowledge.allRegions(), region, false, name);
        Optional<Belongs> belongs = Belonging.find(first, understanding, knowledge.documents(), id);
        String chosen = belongs.map(Belongs::document).orElse(id == null ? free(suggested(understanding, name)) : id);
        taken.add(chosen);
        PolicyDocument held = belongs.map(b -> knowledge.document(b.document())).orElse(null);
        if (held != null && region == null) {
            understanding = Facts.of(first, knowledge.allRegions(), held.front().region(), true, name);
        }
        Official official = chosen.equals(id == null ? PROVISIONAL : id) ? first : read.apply(chosen);
        List<Clause> clauses = official.clauses().stream()
                .map(c -> c.withThemes(ThemeGuess.of(c, knowledge.themes()).stream()
                        .map(ThemeGuess::theme)
                        .toList()))
                .toList();
        List<Candidate> candidates = Candidates.of(clauses, understanding, knowledge);
        PolicyDocument document = new PolicyDocument(
                chosen,
                understanding.front(),
                clauses,
                candidates.stream().map(Candidate::target).toList(),
                true,
                Unread.NONE);
        return new Imported(
                chosen,
                belongs.orElse(null),
                contradiction(first, understanding, id, held),
                id != null
                        && held != null
                        && Belonging.isForeign(
                                understanding, held, belongs.get().share()),
                belongs.isPresent()
                        ? null
                        : Twins.of(first, understanding, knowledge.documents()).orElse(null),
                official,
                understanding,
                document,
                candidates,
                held == null ? null : HeldDifferences.of(held, official.clauses()),
                knowledge.themes(),
                knowledge.region(understanding.front().region()));
    }

    /** The figures of a document that is held, as those of a new one are guessed, in the order of its clauses. */
    public List<Candidate> figures(PolicyDocument document) {
        return Candidates.of(document.clauses(), Facts.held(document.front()), knowledge);
    }

    /** A new document may have the title of another one, but not its number. */
    private @Nullable Belongs contradiction(
            Official file, Understanding understanding, @Nullable String id, @Nullable PolicyDocument held) {
        return id == null
                ? null
                : Belonging.named(file, understanding, knowledge.documents())
                        .filter(named -> !named.document().equals(id))
                        .filter(named -> held != null || named.how() == How.NUMBER)
                        .orElse(null);
    }

    /** What writing did. */
    public enum Written {
        /** A new document. */
        NEW,
        /** The file now stands beside its document. */
        ATTACHED,
        /** The file took the place of another original. */
        REPLACED,
        /** The file was there already. */
        UNCHANGED
    }

    /**
     * Writes what came of a file into a content: beside the document that it belongs to, or as a new one. All or
     * nothing; writing the same file again changes nothing.
     *
     * @param file the official file itself, which is kept as {@code original.*}
     * @param added the day on which a new document enters the content
     * @throws FileAlreadyExistsException where something stands in the place of a new document
     * @throws IOException where the content cannot be written to; nothing is left half-written
     */
    public static Written write(Imported imported, Path content, Path file, LocalDate added) throws IOException {
        return new Store(content).write(imported, file, added);
    }

    /** The official files other than {@code file} that a document has or had, the newest first. */
    public List<Path> others(String document, Path file) throws IOException {
        return store.others(document, file);
    }

    /**
     * Works out what the document that a file belongs to takes over from it; writes nothing.
     *
     * @param imported a file that belongs to a document
     * @param kept the official files that the document had before, the newest first: what stands in none of them, somebody has
     *     written
     * @param today the day on which what is gone is removed
     */
    public DocumentUpdate update(Imported imported, List<Official> kept, LocalDate today) throws IOException {
        PolicyDocument held = Objects.requireNonNull(knowledge.document(imported.id()));
        return new Updates(imported, held, knowledge, kept, store.folder(held.id())).make(figures(held), today);
    }

    /**
     * Writes what a document takes over from a file, and the file beside it. All or nothing; the earlier files stay in the
     * document's folder under hidden names.
     *
     * @throws IOException where the content cannot be written to; then all is as before
     */
    public static Written write(DocumentUpdate update, Path content, Path file) throws IOException {
        return new Store(content).update(update, file);
    }

    /** What was taken over and what is left to people, a line each. */
    public static List<String> steps(DocumentUpdate update, Language language) {
        return UpdateWords.lines(update, language);
    }

    /** What to tell whoever imports, line by line. */
    public static List<String> report(Imported imported, Language language) {
        return ReportText.of(DeskReport.of(imported, language), ReportWords.in(language));
    }

    /** What to look at first where a file belongs to a document that is here: in what it differs, line by line. */
    public static List<String> differences(Imported imported, Language language) {
        return DeskReport.differences(imported, language);
    }

    /** The same as an HTML page, with the source beside it. */
    public static String page(Imported imported, Language language) {
        return ReportPage.of(imported, language);
    }

    /** How many things the report says to look at first. */
    public static int toLookAt(Imported imported) {
        return LookFirst.of(imported).size();
    }

    /** Region and year, of several the last, as the ids of all documents are made; of the file's name where either is unknown. */
    private static String suggested(Understanding understanding, String name) {
        String region = understanding.front().region();
        Period years = understanding.front().years();
        return region.isEmpty() || years == null ? Identifier.of(name) : region + "-" + years.last();
    }

    /** {@code id}, or with a number where a document has or had it, or something stands in its place. */
    private String free(String id) {
        String free = id;
        for (int n = 2; taken.contains(free) || store.holds(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }
}
