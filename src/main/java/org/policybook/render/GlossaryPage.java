package org.policybook.render;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.model.Removal;
import org.policybook.model.Term;
import org.policybook.model.TermUse;
import org.policybook.model.Word;

/**
 * The ledger of terms: what each source says of its terms of art, and where they stand.
 *
 * @param entries in the order of glossary.yaml, which keeps related terms together
 * @param statuses the index by how far the sources explain a term
 * @param regions the index by the regions that use a term; empty where there are too many
 * @param removed terms that once were here, each with the anchor that it had
 */
public record GlossaryPage(
        Frame frame, List<Entry> entries, List<Index> statuses, List<Index> regions, List<RemovalView> removed)
        implements Page {
    /** Uses in more clauses than this are folded away behind their number. */
    private static final int FOLD = 8;

    /**
     * A term.
     *
     * @param id anchor
     * @param other the term in the other language of the content, if there is one
     * @param status {@code defined}, {@code listed} or {@code undefined}
     * @param definition what the source says, or for an undefined term what is publicly known; null where nothing is
     * @param expands words that a search for the term also tries; linked where they are terms themselves
     * @param regionIds ids of the regions that use it, joined by spaces
     * @param searchable the words by which the filter finds it
     * @param moreUses documents that are left out of {@code uses}, for they are too many
     * @param folded whether its uses are many
     */
    public record Entry(
            String id,
            String term,
            @Nullable String other,
            List<String> aliases,
            String status,
            String statusWord,
            @Nullable String definition,
            List<Expansion> expands,
            @Nullable String reason,
            List<Use> uses,
            int moreUses,
            int clauses,
            String regionIds,
            String searchable,
            boolean folded) {}

    /** A word that a search also tries; {@code href} is null where it is no term of its own. */
    public record Expansion(String text, @Nullable String href) {}

    /** The clauses of one document that use a term. */
    public record Use(Link document, Link region, String regionClass, List<ClauseLink> clauses) {}

    /** A clause by its path, with number and heading. */
    public record ClauseLink(String href, String path, String title) {}

    /** A group of terms in an index. */
    public record Index(String id, String name, String styleClass, List<Link> terms) {}

    static Stream<Page> of(Scene scene) {
        List<TermUse> terms = scene.knowledge().terms();
        return Stream.of(new GlossaryPage(
                scene.frame(
                        Address.GLOSSARY,
                        "glossary",
                        scene.t("glossary.title"),
                        scene.t("glossary.description", terms.size()),
                        "glossary",
                        "words",
                        "ledger",
                        "matches"),
                terms.stream().map(use -> entry(use, scene)).toList(),
                statuses(terms, scene),
                regions(terms, scene),
                new Removals(scene).of(Removal.Kind.TERM)));
    }

    private static Entry entry(TermUse use, Scene scene) {
        Term term = use.term();
        String name = term.name(scene.language());
        String definition = scene.language().pickOptional(term.definition(), term.definitionEn());
        Map<String, List<Clause>> byDocument = use.clauses().stream()
                .collect(Collectors.groupingBy(
                        clause -> clause.id().document(), LinkedHashMap::new, Collectors.toList()));
        int most = Bounds.together(scene.knowledge()) ? Integer.MAX_VALUE : Bounds.USES;
        return new Entry(
                term.id(),
                name,
                name.equals(term.term()) ? term.termEn() : term.term(),
                aliases(term, scene.language()),
                Word.of(term.status()),
                scene.wording().word("status", term.status()),
                definition,
                term.expands().stream().map(word -> expansion(word, scene)).toList(),
                scene.language().pickOptional(term.reason(), term.reasonEn()),
                uses(byDocument, most, scene),
                Bounds.more(List.copyOf(byDocument.keySet()), most),
                use.clauses().size(),
                Bounds.besideEachOther(scene.knowledge())
                        ? String.join(" ", scene.terms().regions(term))
                        : "",
                String.join(
                        " ",
                        name,
                        Objects.requireNonNullElse(term.termEn(), ""),
                        String.join(" ", term.aliases()),
                        String.join(" ", term.aliasesEn())),
                use.clauses().size() > FOLD);
    }

    /** Readers of English are shown what else the term is called in English, too. */
    private static List<String> aliases(Term term, Language language) {
        Stream<String> english = language.readsEnglish()
                ? term.aliasesEn().stream().map(name -> language.pick(name, name))
                : Stream.empty();
        return Stream.concat(english, term.aliases().stream()).toList();
    }

    private static Expansion expansion(String word, Scene scene) {
        return scene.knowledge().glossary().stream()
                .filter(term -> term.term().equals(word))
                .findFirst()
                .map(term -> new Expansion(word, Address.term(term.id())))
                .orElseGet(() -> new Expansion(word, null));
    }

    private static List<Use> uses(Map<String, List<Clause>> byDocument, int most, Scene scene) {
        return byDocument.entrySet().stream()
                .collect(Collectors.groupingBy(entry -> scene.place(entry.getKey()), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .limit(most)
                .map(entry -> use(
                        Objects.requireNonNull(scene.knowledge().document(entry.getKey())), entry.getValue(), scene))
                .toList();
    }

    private static Use use(PolicyDocument document, List<Clause> clauses, Scene scene) {
        Region region = region(document, scene.knowledge());
        return new Use(
                scene.links().to(document),
                scene.links().to(region),
                scene.tags().colour(region),
                clauses.stream().map(clause -> link(clause, scene)).toList());
    }

    private static ClauseLink link(Clause clause, Scene scene) {
        return new ClauseLink(
                Address.clause(clause.id()), clause.id().path(), scene.links().title(clause));
    }

    private static Region region(PolicyDocument document, KnowledgeBase knowledge) {
        return Objects.requireNonNull(knowledge.region(document.front().region()));
    }

    private static List<Index> statuses(List<TermUse> terms, Scene scene) {
        return Arrays.stream(Term.Status.values())
                .map(status -> new Index(
                        Word.of(status),
                        scene.wording().word("status", status),
                        "status-" + Word.of(status),
                        links(terms.stream().filter(use -> use.term().status() == status), scene)))
                .toList();
    }

    private static List<Index> regions(List<TermUse> terms, Scene scene) {
        if (!Bounds.besideEachOther(scene.knowledge())) {
            return List.of();
        }
        return scene.knowledge().regions().stream()
                .map(region -> new Index(
                        region.id(),
                        region.name(scene.language()),
                        scene.tags().colour(region),
                        links(terms.stream().filter(use -> scene.terms().clauses(use.term(), region.id()) > 0), scene)))
                .toList();
    }

    private static List<Link> links(Stream<TermUse> uses, Scene scene) {
        return uses.map(TermUse::term)
                .map(term -> new Link(Address.term(term.id()), term.name(scene.language())))
                .toList();
    }

    @Override
    public String template() {
        return "glossary";
    }
}
