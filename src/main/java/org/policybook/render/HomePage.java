package org.policybook.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Comparison;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;

/**
 * The way in: what this is, the search box, the regions, the board, what may be drawn, and the documents in time.
 *
 * @param description what the site is, in the words of {@code site.yaml}, or null
 * @param indicators those whose figures may stand on one axis
 * @param timeline from the first document's year to the last one's; years without a document are stated too
 * @param undated documents of which not even the year is known
 * @param moreRegions regions that are left out, for they are too many
 * @param moreDocuments documents that are left out of the time line
 */
public record HomePage(
        Frame frame,
        @Nullable String description,
        Totals totals,
        List<RegionCard> regions,
        int moreRegions,
        Board board,
        List<IndicatorBrief> indicators,
        List<Stretch> timeline,
        List<DocumentBrief> undated,
        int moreDocuments)
        implements Page {

    /**
     * A stretch of the time line.
     *
     * @param label a year with documents, or the years between two such years
     * @param documents by date, those whose day is not known last; empty for the years between
     */
    public record Stretch(String label, List<DocumentBrief> documents) {}

    static Stream<Page> of(Scene scene) {
        KnowledgeBase knowledge = scene.knowledge();
        String description = scene.language()
                .pickOptional(scene.site().description(), scene.site().descriptionEn());
        String summary = Objects.requireNonNullElse(description, scene.t("home.lede"));
        Frame frame = scene.frame(Address.HOME, "home", scene.t("home.title"), summary, "home");
        return Stream.of(new HomePage(
                frame.withJsonLd(DatasetData.of(scene, frame, summary)),
                description,
                Totals.of(knowledge),
                Bounds.first(knowledge.regions(), Bounds.REGIONS_BESIDE).stream()
                        .map(r -> RegionCard.of(scene, r))
                        .toList(),
                Bounds.more(knowledge.regions(), Bounds.REGIONS_BESIDE),
                Board.of(scene),
                knowledge.comparisons().stream()
                        .filter(Comparison::drawable)
                        .sorted(Comparator.comparing(c -> Objects.requireNonNull(c.grade())))
                        .map(c -> IndicatorBrief.of(scene, c))
                        .toList(),
                timeline(scene),
                knowledge.documents().stream()
                        .filter(d -> d.front().issueYear() == null)
                        .limit(Bounds.DOCUMENTS_ASIDE)
                        .map(d -> DocumentBrief.of(scene, d))
                        .toList(),
                Math.max(0, knowledge.documents().size() - shown(knowledge))));
    }

    private static int shown(KnowledgeBase knowledge) {
        Map<Boolean, List<PolicyDocument>> dated = knowledge.documents().stream()
                .collect(Collectors.partitioningBy(d -> d.front().issueYear() != null));
        int inYears = Objects.requireNonNull(dated.get(true)).stream()
                .collect(Collectors.groupingBy(
                        d -> Objects.requireNonNull(d.front().issueYear())))
                .values()
                .stream()
                .mapToInt(year -> Math.min(year.size(), mostInAYear(knowledge)))
                .sum();
        return inYears + Math.min(Objects.requireNonNull(dated.get(false)).size(), Bounds.DOCUMENTS_ASIDE);
    }

    private static int mostInAYear(KnowledgeBase knowledge) {
        return Bounds.together(knowledge) ? Integer.MAX_VALUE : Bounds.IN_A_GROUP;
    }

    private static List<Stretch> timeline(Scene scene) {
        List<Integer> years = scene.knowledge().documents().stream()
                .map(d -> d.front().issueYear())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            int from = i == 0 ? years.getFirst() : years.get(i - 1) + 1;
            int to = years.get(i) - 1;
            if (from <= to) {
                stretches.add(new Stretch(from == to ? Integer.toString(from) : from + "–" + to, List.of()));
            }
            stretches.add(new Stretch(years.get(i).toString(), documents(scene, years.get(i))));
        }
        return List.copyOf(stretches);
    }

    private static List<DocumentBrief> documents(Scene scene, int year) {
        return scene.knowledge().documents().stream()
                .filter(d -> Objects.equals(d.front().issueYear(), year))
                .map(d -> DocumentBrief.of(scene, d))
                .sorted(Comparator.comparing(DocumentBrief::day, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(mostInAYear(scene.knowledge()))
                .toList();
    }

    @Override
    public String template() {
        return "home";
    }
}
