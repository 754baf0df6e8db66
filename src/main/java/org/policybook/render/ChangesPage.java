package org.policybook.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Edition;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Removal;

/**
 * What differs between editions and since the last one, and what was added and taken away by day.
 *
 * @param edition what the present edition holds, as it was recorded; where none is, what is here
 * @param now what is here, where that is something else, or null
 * @param recorded whether the edition was recorded, or is only named after the newest document
 * @param sections the newest first; empty where no edition is recorded
 * @param days the newest first
 * @param moreDays how many older ones the page goes without
 * @param undated documents that do not say when they were added
 * @param moreUndated how many of them the page goes without
 */
public record ChangesPage(
        Frame frame,
        Holdings edition,
        @Nullable Holdings now,
        boolean recorded,
        List<ChangeSection> sections,
        List<Day> days,
        int moreDays,
        List<DocumentBrief> undated,
        int moreUndated)
        implements Page {
    /** How much a state of the knowledge base holds. */
    public record Holdings(int documents, int clauses, int figures, int terms) {
        private static Holdings of(Totals totals) {
            return new Holdings(totals.documents(), totals.clauses(), totals.figures(), totals.terms());
        }

        private static Holdings of(Edition edition) {
            return new Holdings(
                    edition.documents().size(),
                    edition.clauses(),
                    edition.targets(),
                    edition.terms().size());
        }
    }

    /**
     * One day's documents and removed ids; of very many, the first.
     *
     * @param allAdded how many documents were added
     * @param goneSince documents that were added on that day and have been removed since
     * @param moreAdded how many of both the page goes without
     * @param allRemoved how many ids were removed
     * @param moreRemoved how many of them the page goes without
     */
    public record Day(
            String date,
            int allAdded,
            List<Link> goneSince,
            List<DocumentBrief> added,
            int moreAdded,
            int allRemoved,
            List<RemovalView> removed,
            int moreRemoved) {}

    /** What happened on one day. */
    private static final class News {
        private final List<PolicyDocument> added = new ArrayList<>();
        private final List<String> goneSince = new ArrayList<>();
        private final List<Removal> removed = new ArrayList<>();
    }

    static Stream<Page> of(Scene scene) {
        KnowledgeBase knowledge = scene.knowledge();
        Removals removals = new Removals(scene);
        SortedMap<LocalDate, News> news = news(scene, removals);
        List<PolicyDocument> undated = scene.documents().stream()
                .filter(document -> document.front().added() == null)
                .toList();
        Holdings here = Holdings.of(Totals.of(knowledge));
        Holdings edition = knowledge.editions().isEmpty()
                ? here
                : Holdings.of(knowledge.editions().getLast());
        return Stream.of(new ChangesPage(
                scene.frame(
                        Address.CHANGES,
                        "changes",
                        scene.t("changes.title"),
                        scene.t("changes.description"),
                        "changes"),
                edition,
                edition.equals(here) ? null : here,
                !knowledge.editions().isEmpty(),
                new ChangeSections(scene).all(),
                news.entrySet().stream()
                        .limit(Bounds.DAYS)
                        .map(day -> day(scene, day.getKey(), day.getValue(), removals))
                        .toList(),
                Math.max(0, news.size() - Bounds.DAYS),
                briefs(scene, Bounds.first(undated, Bounds.DOCUMENTS_ASIDE)),
                Bounds.more(undated, Bounds.DOCUMENTS_ASIDE)));
    }

    /** What happened by day, the newest first. */
    private static SortedMap<LocalDate, News> news(Scene scene, Removals removals) {
        SortedMap<LocalDate, News> news = new TreeMap<>(Comparator.reverseOrder());
        for (PolicyDocument document : scene.documents()) {
            LocalDate day = document.front().added();
            if (day != null) {
                news.computeIfAbsent(day, d -> new News()).added.add(document);
            }
        }
        goneSince(scene.knowledge(), removals)
                .forEach((document, day) ->
                        news.computeIfAbsent(day, d -> new News()).goneSince.add(document));
        for (Removal removal : scene.knowledge().removed()) {
            news.computeIfAbsent(removal.date(), d -> new News()).removed.add(removal);
        }
        return news;
    }

    /** The removed documents of which an edition tells on which day they were added. */
    private static Map<String, LocalDate> goneSince(KnowledgeBase knowledge, Removals removals) {
        Map<String, LocalDate> gone = new LinkedHashMap<>();
        for (Edition edition : knowledge.editions()) {
            for (Edition.Document document : edition.documents()) {
                if (document.added() != null && removals.has(document.id())) {
                    gone.put(document.id(), document.added());
                }
            }
        }
        return gone;
    }

    private static Day day(Scene scene, LocalDate date, News news, Removals removals) {
        List<String> gone = Bounds.first(news.goneSince, Bounds.DOCUMENTS_ASIDE);
        List<PolicyDocument> added = Bounds.first(news.added, Bounds.DOCUMENTS_ASIDE);
        List<Removal> removed = Bounds.first(news.removed, Bounds.DOCUMENTS_ASIDE);
        int allAdded = news.goneSince.size() + news.added.size();
        return new Day(
                date.toString(),
                allAdded,
                gone.stream().map(removals::link).toList(),
                briefs(scene, added),
                allAdded - gone.size() - added.size(),
                news.removed.size(),
                removed.stream().map(removals::view).toList(),
                news.removed.size() - removed.size());
    }

    private static List<DocumentBrief> briefs(Scene scene, List<PolicyDocument> documents) {
        return documents.stream()
                .map(document -> DocumentBrief.of(scene, document))
                .toList();
    }

    @Override
    public String template() {
        return "changes";
    }
}
