package org.policybook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Citation;
import org.policybook.model.CitedWork;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.notation.Citations;

/**
 * Who cites what: the documents held here, and an entry for every other document that they name.
 *
 * @param held every document of the knowledge base, cited or not
 * @param named documents that are only named, by title
 * @param moreHeld held documents that are left out, for they are too many: those cited least
 * @param moreNamed the same of documents that are only named
 * @param citing for each held document, what it cites; empty where they are too many
 */
public record ReferencesPage(
        Frame frame, List<Entry> held, int moreHeld, List<Entry> named, int moreNamed, List<Citing> citing)
        implements Page {

    /**
     * A cited document.
     *
     * @param id anchor, {@link CitedWork#id}
     * @param title within 《》 where it is known from citations only
     * @param printed the title as printed, where {@code title} is its English rendering; else null
     * @param href its page, or null where it is not held
     * @param number 发文字号, or the words that say that none is printed
     * @param numbered whether there is one
     * @param forms other wordings under which it is cited
     * @param count how many clauses of other documents cite it
     * @param documents how many documents do, those that are left out of {@code citedBy} too
     */
    public record Entry(
            String id,
            String title,
            @Nullable String printed,
            @Nullable String href,
            String number,
            boolean numbered,
            List<String> forms,
            int count,
            int documents,
            List<CitedBy> citedBy) {}

    /**
     * A document that cites an entry.
     *
     * @param basis whether it names the entry as its basis (制定依据)
     */
    public record CitedBy(Link document, Link region, String regionClass, boolean basis, List<Link> clauses) {}

    /** A held document and the works that it cites. */
    public record Citing(DocumentHead head, List<Work> works) {}

    /**
     * A cited work.
     *
     * @param href where it is held or listed; null where neither
     */
    public record Work(String title, @Nullable String href) {}

    static Stream<Page> of(Scene scene) {
        KnowledgeBase knowledge = scene.knowledge();
        Map<String, CitedWork> works = new HashMap<>();
        knowledge.works().stream()
                .filter(work -> work.document() != null)
                .forEach(work ->
                        works.put(Objects.requireNonNull(work.document()).id(), work));
        List<PolicyDocument> documents = scene.documents();
        if (documents.size() > Bounds.WORKS) {
            documents = documents.stream()
                    .sorted(Comparator.comparingInt(document -> -cited(works.get(document.id()))))
                    .limit(Bounds.WORKS)
                    .toList();
        }
        List<Entry> held = documents.stream()
                .map(document -> held(document, works.get(document.id()), scene))
                .toList();
        List<CitedWork> unheld = knowledge.works().stream()
                .filter(work -> work.document() == null)
                .toList();
        List<Entry> named = unheld.stream()
                .filter(scene.works()::isListed)
                .map(work -> named(work, scene))
                .toList();
        List<Citing> citing = Bounds.together(knowledge)
                ? scene.documents().stream()
                        .map(document -> new Citing(DocumentHead.of(document, scene), cited(document, scene)))
                        .toList()
                : List.of();
        int all = knowledge.documents().size();
        return Stream.of(new ReferencesPage(
                scene.frame(
                        Address.REFERENCES,
                        "references",
                        scene.t("references.title"),
                        scene.t("references.description", all, unheld.size()),
                        "references"),
                held,
                all - held.size(),
                named,
                unheld.size() - named.size(),
                citing));
    }

    private static int cited(@Nullable CitedWork work) {
        return work == null ? 0 : work.citedBy().size();
    }

    private static Entry held(PolicyDocument document, @Nullable CitedWork found, Scene scene) {
        FactView number = DocumentHead.of(document, scene).number();
        CitedWork work = Objects.requireNonNullElseGet(
                found,
                () -> new CitedWork(
                        document.id(),
                        document.title(),
                        document.front().titleEn(),
                        null,
                        document,
                        List.of(),
                        List.of()));
        return entry(work, scene.links().to(document).text(), number.text(), !number.isUnknown(), scene);
    }

    private static Entry named(CitedWork work, Scene scene) {
        String number = Objects.requireNonNullElse(work.number(), scene.t("references.noNumber"));
        return entry(
                work, scene.t("references.work", work.title(scene.language())), number, work.number() != null, scene);
    }

    private static Entry entry(CitedWork work, String title, String number, boolean numbered, Scene scene) {
        Map<String, List<Clause>> byDocument = new LinkedHashMap<>();
        for (Clause clause : work.citedBy()) {
            byDocument
                    .computeIfAbsent(clause.id().document(), d -> new ArrayList<>())
                    .add(clause);
        }
        return new Entry(
                work.id(),
                title,
                !scene.language().readsEnglish() || work.document() != null || work.titleEn() == null
                        ? null
                        : work.title(),
                work.document() == null
                        ? null
                        : Address.document(work.document().id()),
                number,
                numbered,
                work.forms().stream()
                        .map(Citation::title)
                        .filter(form -> !form.equals(work.title()))
                        .distinct()
                        .toList(),
                work.citedBy().size(),
                byDocument.size(),
                byDocument.keySet().stream()
                        .sorted(Comparator.comparingInt(scene::place))
                        .limit(Bounds.together(scene.knowledge()) ? Integer.MAX_VALUE : Bounds.USES)
                        .map(id -> citedBy(work, id, byDocument.getOrDefault(id, List.of()), scene))
                        .toList());
    }

    private static CitedBy citedBy(CitedWork work, String id, List<Clause> clauses, Scene scene) {
        PolicyDocument document = Objects.requireNonNull(scene.knowledge().document(id));
        Region region =
                Objects.requireNonNull(scene.knowledge().region(document.front().region()));
        return new CitedBy(
                scene.links().to(document),
                scene.links().to(region),
                scene.tags().colour(region),
                document.front().basedOn().stream()
                        .flatMap(text -> Citations.find(text).stream())
                        .anyMatch(found -> work.equals(scene.knowledge().work(found.citation()))),
                clauses.stream().map(scene.links()::to).toList());
    }

    private static List<Work> cited(PolicyDocument document, Scene scene) {
        return scene.knowledge().worksCitedIn(document).stream()
                .map(work ->
                        new Work(work.title(scene.language()), scene.works().href(work)))
                .toList();
    }

    @Override
    public String template() {
        return "references";
    }
}
