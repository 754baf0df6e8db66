package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchOptions;
import org.policybook.model.SearchResult;
import org.policybook.model.Word;

/**
 * Answers queries. Each term of each field is scored by Lucene's BM25; an entry's score is their sum, lowered by the
 * share of the query that it lacks. The script {@code search.js} does the same with the exported postings, in the same
 * order and with the same precision, so that both doors give the same results.
 */
final class Searcher {
    private final SearchIndex index;
    private final Weights weights;
    private final Postings postings;
    private final Phrases phrases;

    Searcher(SearchIndex index, Weights weights) throws IOException {
        this.index = index;
        this.weights = weights;
        this.postings = new Postings(index.reader(), weights);
        this.phrases = new Phrases(postings);
    }

    /** Answers {@code text}; every string is a query. */
    SearchResult search(String text, SearchOptions options) throws IOException {
        Query query = QueryParser.parse(text);
        Filters filters = Filters.of(query, options, index.entries());
        Plan plan = Plan.of(query, index.lexicon(), weights, this::stands, options.declined());
        Scores scores = scores(plan);
        BitSet allowed = allowed(query);
        BitSet matched = new BitSet();
        boolean asks = query.words().stream().anyMatch(word -> !word.without());
        for (int entry = 0; entry < index.entries().size(); entry++) {
            if ((!asks || scores.sum[entry] > 0) && allowed.get(entry)) {
                matched.set(entry);
            }
        }
        Map<String, Map<String, Integer>> facets = facets(matched, filters);
        int[] found =
                matched.stream().filter(entry -> filters.pass(entry, null)).toArray();
        float[] score = new float[index.entries().size()];
        for (int entry : found) {
            score[entry] = scores.of(entry);
        }
        List<Integer> order = IntStream.of(found)
                .boxed()
                .sorted((a, b) -> score[a] == score[b] ? Integer.compare(a, b) : Float.compare(score[b], score[a]))
                .skip(Math.max(0, options.offset()))
                .limit(Math.max(0, options.limit()))
                .toList();
        Set<String> terms = new HashSet<>();
        plan.units().forEach(unit -> terms.add(unit.term()));
        return new SearchResult(
                text,
                found.length,
                order.stream()
                        .map(entry -> hit(entry, score[entry], plan, terms))
                        .toList(),
                facets,
                plan.beside(),
                plan.instead(),
                Stream.concat(query.notices().stream(), filters.notices().stream())
                        .map(notice -> new SearchResult.Notice(notice.code(), notice.at(), notice.text()))
                        .toList());
    }

    private boolean stands(String pair) {
        try {
            return postings.frequency(Field.TEXT, pair) > 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What each entry has been given so far. */
    private final class Scores {
        private final double[] sum = new double[index.entries().size()];
        private final double[] covered = new double[sum.length];
        private final int[] last = new int[sum.length];
        private double whole;

        float of(int entry) {
            double share = whole == 0 ? 1 : covered[entry] / whole;
            double factor = 1 - weights.coverage() + weights.coverage() * share;
            boolean clause = index.entries().get(entry).kind() == EntryKind.CLAUSE;
            return (float) (sum[entry] * factor * (clause ? 1 : weights.other()));
        }

        /** Where anything was found already, single characters only rank it. */
        private void add(List<Unit> units, boolean ranking) throws IOException {
            Arrays.fill(last, -1);
            for (int i = 0; i < units.size(); i++) {
                Unit unit = units.get(i);
                int number = i;
                double part = unit.share() * rarity(unit.term());
                whole += part;
                for (Unit.Leaf leaf : unit.leaves()) {
                    postings.score(leaf.field(), unit.term(), leaf.weight(), (entry, score) -> {
                        if (ranking && sum[entry] == 0) {
                            return;
                        }
                        sum[entry] += score;
                        if (last[entry] != number) {
                            last[entry] = number;
                            covered[entry] += part;
                        }
                    });
                }
            }
        }

        private double rarity(String term) throws IOException {
            float text = postings.rarity(Field.TEXT, term);
            return text > 0 ? text : postings.rarity(Field.ENGLISH, term);
        }
    }

    private Scores scores(Plan plan) throws IOException {
        Scores scores = new Scores();
        scores.add(plan.units(), false);
        long found = Arrays.stream(scores.sum).filter(sum -> sum > 0).count();
        if (found < weights.few()) {
            scores.add(plan.characters(), found > 0);
        }
        return scores;
    }

    /** The entries that have every phrase and nothing that is unwanted. */
    private BitSet allowed(Query query) throws IOException {
        BitSet allowed = new BitSet();
        allowed.set(0, index.entries().size());
        for (QueryWord word : query.words()) {
            if (word.without()) {
                allowed.andNot(phrases.of(word.text()));
            } else if (word.quoted()) {
                allowed.and(phrases.of(word.text()));
            }
        }
        return allowed;
    }

    private Map<String, Map<String, Integer>> facets(BitSet matched, Filters filters) {
        Map<SearchFacet, Map<String, Integer>> counts = new EnumMap<>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            Map<String, Integer> count = new TreeMap<>();
            matched.stream()
                    .filter(entry -> filters.pass(entry, facet))
                    .forEach(entry -> Filters.values(index.entries().get(entry), facet)
                            .forEach(value -> count.merge(value, 1, Integer::sum)));
            counts.put(facet, count);
        }
        Map<String, Map<String, Integer>> named = new LinkedHashMap<>();
        counts.forEach((facet, count) -> named.put(Word.of(facet), count));
        return named;
    }

    private SearchResult.Hit hit(int number, float score, Plan plan, Set<String> terms) {
        Entry entry = index.entries().get(number);
        Snippet snippet = Snippet.of(entry.text(), plan.needles(), terms);
        if (!snippet.matches()) {
            Snippet english = Snippet.of(entry.english(), plan.needles(), terms);
            snippet = english.matches() ? english : snippet;
        }
        return new SearchResult.Hit(
                entry.id(),
                Word.of(entry.kind()),
                entry.title(),
                entry.titleEn(),
                entry.url(),
                score,
                snippet.text(),
                snippet.marks(),
                entry.path(),
                entry.pathEn(),
                orEmpty(entry.region()),
                orEmpty(entry.year()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Which entries pass, by facet. */
    private record Filters(Map<SearchFacet, Set<String>> wanted, List<Entry> entries, List<Query.Notice> notices) {
        static Filters of(Query query, SearchOptions options, List<Entry> entries) {
            Map<SearchFacet, Set<String>> wanted = new EnumMap<>(SearchFacet.class);
            for (Map<SearchFacet, List<String>> filters : List.of(query.filters(), options.filters())) {
                filters.forEach((facet, values) ->
                        wanted.computeIfAbsent(facet, f -> new HashSet<>()).addAll(values));
            }
            List<Query.Notice> notices = new ArrayList<>();
            wanted.forEach((facet, values) -> values.stream()
                    .sorted()
                    .filter(value ->
                            entries.stream().noneMatch(e -> values(e, facet).contains(value)))
                    .forEach(value -> notices.add(new Query.Notice("unknown-value", 0, Word.of(facet) + ":" + value))));
            return new Filters(wanted, entries, notices);
        }

        /** Whether an entry passes all filters but that of {@code except}. */
        boolean pass(int entry, @Nullable SearchFacet except) {
            for (Map.Entry<SearchFacet, Set<String>> filter : wanted.entrySet()) {
                if (filter.getKey() != except
                        && values(entries.get(entry), filter.getKey()).stream()
                                .noneMatch(filter.getValue()::contains)) {
                    return false;
                }
            }
            return true;
        }

        static List<String> values(Entry entry, SearchFacet facet) {
            return switch (facet) {
                case REGION -> one(entry.region());
                case THEME -> entry.themes();
                case YEAR -> one(entry.year());
                case KIND -> List.of(Word.of(entry.kind()));
                case ISSUER -> one(entry.issuer());
            };
        }

        private static List<String> one(@Nullable String value) {
            return value == null ? List.of() : List.of(value);
        }
    }
}
