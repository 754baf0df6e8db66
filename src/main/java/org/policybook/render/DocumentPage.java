package org.policybook.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.citation.BibTex;
import org.policybook.citation.Gbt7714;
import org.policybook.citation.Reference;
import org.policybook.citation.Ris;
import org.policybook.model.Address;
import org.policybook.model.Block;
import org.policybook.model.CitedWork;
import org.policybook.model.Clause;
import org.policybook.model.Figure;
import org.policybook.model.FrontMatter;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.model.ResponsibleUnit.Role;
import org.policybook.model.Target;
import org.policybook.model.Word;
import org.policybook.notation.Citations;

/**
 * The reading page of one document: its head, its contents, every clause with all that is known of it, and how to cite
 * it.
 *
 * @param unchecked whether it is a full text that no official file vouches for
 * @param untranslated whether its readers would expect English, and none of the text stands in it
 * @param source where the text was taken from, or null
 * @param basedOn the documents that it names as its basis
 * @param namesUnits whether any clause prints responsible units
 * @param unitsHref where its units are listed with what they answer for
 * @param removed clauses and figures that once were in it
 * @param citations how to cite the document, in the formats that readers use
 * @param compares whether the official text is attached and may be shown beside the digest
 */
public record DocumentPage(
        Frame frame,
        DocumentHead head,
        boolean unchecked,
        boolean untranslated,
        @Nullable String source,
        @Nullable String added,
        List<Work> basedOn,
        Counts counts,
        boolean namesUnits,
        String unitsHref,
        boolean compares,
        List<Entry> contents,
        List<ClauseView> clauses,
        List<RemovalView> removed,
        List<CitationFormat> citations)
        implements Page {

    /** A document named in the head; without a link where nobody cites it in the text. */
    public record Work(String text, @Nullable String href) {}

    /**
     * The document's citation in one format.
     *
     * @param id anchor of its text
     */
    public record CitationFormat(String id, String label, String text) {}

    /**
     * How much there is.
     *
     * @param kinds figures by kind, those that await review too, in the order of the kinds; only kinds that occur
     */
    public record Counts(int clauses, int measures, FigureCount figures, List<Count> kinds, int citations, int units) {}

    /** A number of things of one kind. */
    public record Count(String word, int number) {}

    /** A line of the contents and the lines below it. */
    public record Entry(String anchor, String number, String heading, List<Entry> below) {}

    /** The units that share a role in a clause. */
    public record Answerable(String role, String word, List<Link> units) {}

    /**
     * A clause with everything that is known of it.
     *
     * @param id full id
     * @param path the anchor is {@code c} and the path
     * @param headingLevel 2 to 6
     * @param number as printed, or empty
     * @param original the official text, empty where none is attached
     * @param figures stated here
     * @param restated stated elsewhere in the document and repeated here
     * @param similar measures of other regions
     * @param citation as a note cites the clause, in one line
     * @param correction where a reader may report a mistake, or null
     */
    public record ClauseView(
            String id,
            String path,
            int headingLevel,
            String number,
            String heading,
            List<BlockView> blocks,
            List<BlockView> original,
            List<Answerable> units,
            List<Link> themes,
            List<String> instruments,
            List<FigureView> figures,
            List<FigureView> restated,
            List<SimilarView> similar,
            List<Link> similarRegions,
            String citation,
            @Nullable String correction,
            DeskItem desk) {}

    static Stream<Page> of(Scene scene) {
        return each(scene).map(draft -> draft.page().get());
    }

    /** The pages one by one, each made when it is asked for. */
    static Stream<Draft> each(Scene scene) {
        Texts texts = new Texts(scene.knowledge(), scene.views());
        Removals removals = new Removals(scene);
        return scene.knowledge().documents().stream()
                .map(document ->
                        new Draft(Address.document(document.id()), () -> page(document, scene, texts, removals)));
    }

    private static Page page(PolicyDocument document, Scene scene, Texts texts, Removals removals) {
        DocumentHead head = DocumentHead.of(document, scene);
        Region region =
                Objects.requireNonNull(scene.knowledge().region(document.front().region()));
        Frame frame = scene.frame(
                        Address.document(document.id()),
                        "documents",
                        head.title().text(),
                        scene.t(
                                "document.description." + head.rendition(),
                                head.title().text(),
                                region.name(scene.language()),
                                document.clauses().size(),
                                document.targets().size()),
                        "document",
                        "copy",
                        "contents",
                        "renditions",
                        "matches")
                .withJsonLd(LegislationData.of(document, scene));
        return new DocumentPage(
                frame,
                head,
                document.isUnchecked(),
                scene.language().readsEnglish() && !document.isTranslated(),
                scene.language()
                        .pickOptional(
                                document.front().source(), document.front().sourceEn()),
                document.front().added() == null
                        ? null
                        : DocumentHead.date(document.front().added().toString(), scene),
                document.front().basedOn().stream()
                        .flatMap(text -> works(text, scene))
                        .toList(),
                counts(document, scene),
                document.clauses().stream().anyMatch(c -> !c.units().isEmpty()),
                scene.views().unitsHref(document),
                document.clauses().stream()
                        .anyMatch(c -> !beside(document, c, scene).isEmpty()),
                contents(document.clauses(), scene),
                document.clauses().stream()
                        .map(clause -> clause(document, clause, scene, texts))
                        .toList(),
                removals.within(document.id()),
                citations(Reference.to(document, scene.access())));
    }

    /** The works named in one entry of {@code based_on}; the entry itself where it names none. */
    private static Stream<Work> works(String text, Scene scene) {
        List<Citations.Found> found = Citations.find(text);
        if (found.isEmpty()) {
            return Stream.of(new Work(text, null));
        }
        return found.stream().map(f -> {
            CitedWork work = scene.knowledge().work(f.citation());
            if (work == null || !scene.language().readsEnglish() || work.titleEn() == null) {
                return new Work(
                        f.span().of(text), work == null ? null : scene.views().href(work));
            }
            return new Work(
                    scene.t("quote", work.title(scene.language())) + " ("
                            + f.span().of(text) + ")",
                    scene.views().href(work));
        });
    }

    private static Counts counts(PolicyDocument document, Scene scene) {
        List<Count> kinds = Arrays.stream(Target.Kind.values())
                .map(kind -> new Count(scene.wording().word("kind", kind), (int) document.targets().stream()
                        .filter(t -> t.kind() == kind)
                        .count()))
                .filter(count -> count.number() > 0)
                .toList();
        Set<Object> works = new LinkedHashSet<>();
        Set<String> units = new LinkedHashSet<>();
        for (Clause clause : document.clauses()) {
            clause.citations()
                    .forEach(c -> works.add(
                            Objects.requireNonNullElse(scene.knowledge().work(c), c)));
            clause.units().forEach(unit -> units.add(unit.unit()));
        }
        works.removeIf(work -> work instanceof CitedWork held && document.equals(held.document()));
        return new Counts(
                document.clauses().size(),
                (int) document.clauses().stream().filter(Clause::isMeasure).count(),
                FigureCount.of(document.targets()),
                kinds,
                works.size(),
                units.size());
    }

    /** The clauses as a tree; they come in order, each after the one above it. */
    private static List<Entry> contents(List<Clause> clauses, Scene scene) {
        return below(clauses, 0, clauses.size(), scene);
    }

    private static List<Entry> below(List<Clause> clauses, int from, int to, Scene scene) {
        List<Entry> entries = new ArrayList<>();
        int at = from;
        while (at < to) {
            Clause clause = clauses.get(at);
            int end = at + 1;
            while (end < to && clause.level() > 0 && clauses.get(end).level() > clause.level()) {
                end++;
            }
            entries.add(new Entry(
                    Address.clauseAnchor(clause.id().path()),
                    Objects.requireNonNullElse(clause.number(), ""),
                    scene.views().heading(clause),
                    below(clauses, at + 1, end, scene)));
            at = end;
        }
        return List.copyOf(entries);
    }

    /** The official text beside a digest; a page that holds the text itself needs it no second time. */
    private static List<Block> beside(PolicyDocument document, Clause clause, Scene scene) {
        boolean itself = document.front().rendition() == FrontMatter.Rendition.FULL
                && clause.body(scene.language()).equals(clause.body());
        return itself ? List.of() : clause.original();
    }

    private static ClauseView clause(PolicyDocument document, Clause clause, Scene scene, Texts texts) {
        List<SimilarView> similar = scene.similar().apply(clause.id()).stream()
                .map(s -> scene.views().similar(s.clause()))
                .toList();
        List<Figure> restated = scene.knowledge().restatedIn(clause.id());
        return new ClauseView(
                clause.id().toString(),
                clause.id().path(),
                Math.min(6, Math.max(2, clause.level() + 1)),
                Objects.requireNonNullElse(clause.number(), ""),
                scene.views().heading(clause),
                texts.blocks(clause, clause.body(scene.language())),
                texts.blocks(clause, beside(document, clause, scene)),
                answerable(document, clause, scene),
                scene.views().themes(clause),
                clause.instruments().stream()
                        .map(i -> scene.wording().word("instrument", i))
                        .toList(),
                scene.views().figures(scene.knowledge().figuresOf(clause.id())),
                scene.views().figures(restated),
                similar,
                similar.stream().map(SimilarView::region).distinct().toList(),
                scene.views().citation(clause),
                correction(clause, scene),
                scene.views().desk(clause));
    }

    private static List<CitationFormat> citations(Reference reference) {
        return List.of(
                new CitationFormat("cite-gbt7714", "GB/T 7714", Gbt7714.of(reference)),
                new CitationFormat("cite-bibtex", "BibTeX", BibTex.of(reference)),
                new CitationFormat("cite-ris", "RIS", Ris.of(reference)));
    }

    private static List<Answerable> answerable(PolicyDocument document, Clause clause, Scene scene) {
        if (clause.units().isEmpty()) {
            return List.of();
        }
        List<Answerable> answerable = new ArrayList<>();
        for (Role role : Role.values()) {
            List<Link> units = clause.units().stream()
                    .filter(unit -> unit.role() == role)
                    .map(unit -> new Link(scene.views().unitHref(document, unit.unit()), unit.name(scene.language())))
                    .distinct()
                    .toList();
            if (!units.isEmpty()) {
                answerable.add(new Answerable(Word.of(role), scene.wording().word("role", role), units));
            }
        }
        // 牵头 comes first, then those who answer without a distinction, then those who help.
        answerable.sort(Comparator.comparing(a -> a.role().equals("cooperate")));
        return List.copyOf(answerable);
    }

    private static @Nullable String correction(Clause clause, Scene scene) {
        String contact = scene.site().contact();
        if (contact == null) {
            return null;
        }
        String id = clause.id().toString();
        return Correction.href(
                contact,
                scene.t("correction.subject", id),
                scene.t(
                        "correction.body",
                        id,
                        scene.views().title(clause),
                        scene.edition().isEmpty() ? scene.t("changes.edition.unknown") : scene.edition()));
    }

    @Override
    public String template() {
        return "document";
    }
}
