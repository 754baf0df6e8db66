package org.policybook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Language;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchOptions;
import org.policybook.model.SearchResult;
import org.policybook.model.Word;

/**
 * Answers queries. Each term of each field is scored by Lucene's BM25; an entry's score is their sum, lowered by the
 * share of the query that it lacks; among the best, those rise in which the words stand as they were typed. The scripts
 * of {@code assets/js/engine} do the same with the exported postings, in the same order of additions, so that the scores are
 * equal.
 */
final class Searcher {
    private final SearchIndex index;
    private final Weights weights;
    private final Postings postings;
    private final Phrases phrases;
    private final Speller speller;

    Searcher(SearchIndex index, Weights weights) throws IOException {
        this.index = index;
        this.weights = weights;
        this.postings = new Postings(index.reader(), weights);
        this.phrases = new Phrases(postings);
        Supplier<Spelling> spelling = once(() -> Spelling.of(index));
        this.speller = new Speller(
                index.lexicon(),
                this::stands,
                this::known,
                spelling,
                once(() -> Sounds.of(spelling.get(), index.lexicon())));
    }

    /** Made when it is first asked for. */
    private static <T> Supplier<T> once(Supplier<T> make) {
        return new Supplier<>() {
            private @Nullable T made;

            @Override
            public synchronized T get() {
                if (made == null) {
                    made = make.get();
                }
                return made;
            }
        };
    }

    /** An entry with its score. */
    private record Scored(int entry, float score) {
        /** The best first; of equals, that which stands first. */
        static final Comparator<Scored> ORDER =
                Comparator.comparingDouble((Scored one) -> -one.score()).thenComparingInt(Scored::entry);
    }

    /** As {@link Lexicon#known}. */
    Optional<String> value(SearchFacet facet, String name) {
        return index.lexicon().known(facet, name);
    }

    /** As {@link Lexicon#region}. */
    String region(String id, Language language) {
        return index.lexicon().region(id, language);
    }

    /** Answers {@code text}; every string is a query. */
    SearchResult search(String text, SearchOptions options) throws IOException {
        Query query = QueryParser.parse(text);
        Filters filters = new Filters(query, options, index.lexicon(), index.facets());
        Plan plan = Plan.of(query, index.lexicon(), weights, this::stands, speller, options.declined());
        List<String> absent = absent(plan);
        Scores scores = scores(plan);
        BitSet complete = complete(plan, scores, absent);
        BitSet allowed = allowed(query);
        Matches matches = new Matches(index.facets());
        for (int entry = 0; entry < index.facets().size(); entry++) {
            if ((!query.asks() || scores.sum[entry] > 0)
                    && (allowed == null || allowed.get(entry))
                    && (!options.complete() || complete.get(entry))
                    && filters.admits(entry)) {
                matches.add(entry, filters);
            }
        }
        int offset = Math.max(0, options.offset());
        int limit = Math.max(0, options.limit());
        List<Scored> best = best(matches, scores, plan, (long) offset + limit);
        return new SearchResult(
                text,
                matches.total(),
                matches.count(complete),
                best.stream()
                        .skip(offset)
                        .limit(limit)
                        .map(scored -> hit(scored, plan, options.language()))
                        .toList(),
                matches.counts(),
                absent,
                plan.beside(),
                plan.instead(),
                corrected(text, corrections(plan, complete)),
                Stream.concat(query.notices().stream(), filters.notices().stream())
                        .map(notice -> new SearchResult.Notice(notice.code(), notice.at(), notice.text()))
                        .toList());
    }

    private boolean stands(String pair) {
        try {
            return postings.frequency(Field.TEXT, pair) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean known(String stem) {
        try {
            return postings.frequency(Field.ENGLISH, stem) > 0 || postings.frequency(Field.TEXT, stem) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- Words that stand and words that do not
    // ----------------------------------------------------------------------

    /** The parts of a query of which something stands nowhere at all. */
    private List<String> absent(Plan plan) throws IOException {
        Set<String> absent = new LinkedHashSet<>();
        for (Plan.Asked asked : plan.asked()) {
            boolean stands = true;
            for (String term : asked.terms()) {
                stands &= postings.frequency(Field.TEXT, term) > 0
                        || postings.frequency(Field.PATH, term) > 0
                        || postings.frequency(Field.ENGLISH, term) > 0;
            }
            for (Plan.Alone alone : asked.alone()) {
                stands &= postings.frequency(alone.field(), alone.term()) > 0;
            }
            if (!stands) {
                absent.add(asked.text());
            }
        }
        return List.copyOf(absent);
    }

    /** The entries that have all that the query says; all where it says nothing. */
    private BitSet complete(Plan plan, Scores scores, List<String> absent) throws IOException {
        BitSet complete = new BitSet();
        if (!absent.isEmpty()) {
            return complete;
        }
        for (int entry = 0; entry < index.facets().size(); entry++) {
            if (scores.complete(entry)) {
                complete.set(entry);
            }
        }
        for (Plan.Asked asked : plan.asked()) {
            for (Plan.Alone alone : asked.alone()) {
                BitSet having = new BitSet();
                postings.score(alone.field(), alone.term(), 1, (entry, score) -> having.set(entry));
                complete.and(having);
            }
        }
        return complete;
    }

    /** What may have been meant: of words that stand nowhere, and where nothing has all the words, of those that look odd. */
    private List<Speller.Correction> corrections(Plan plan, BitSet complete) {
        if (!plan.corrections().isEmpty()) {
            return plan.corrections().stream().map(Plan.Corrected::correction).toList();
        }
        if (!complete.isEmpty()) {
            return List.of();
        }
        return plan.asked().stream()
                .filter(asked -> !asked.sentence())
                .map(asked -> speller.unusual(asked.text()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The query with its corrections; null where there are none, or it was typed in characters that fold away. */
    private static @Nullable String corrected(String text, List<Speller.Correction> corrections) {
        String corrected = text;
        for (Speller.Correction correction : corrections) {
            int at = Fold.of(corrected).indexOf(correction.typed());
            if (at >= 0) {
                corrected = corrected.substring(0, at)
                        + correction.word()
                        + corrected.substring(at + correction.typed().length());
            }
        }
        return corrected.equals(text) ? null : corrected;
    }

    /** The best entries, at least {@code wanted} or all, in their order. */
    private List<Scored> best(Matches matches, Scores scores, Plan plan, long wanted) {
        Best best = new Best((int) Math.min(matches.total(), Math.max(wanted, weights.window())));
        Best complete = new Best(plan.phrases().isEmpty() ? 0 : weights.window());
        for (int i = 0; i < matches.total(); i++) {
            int entry = matches.entry(i);
            Scored scored = new Scored(entry, scores.of(entry));
            best.add(scored);
            if (scores.complete(entry)) {
                complete.add(scored);
            }
        }
        List<Scored> list = best.list();
        if (plan.phrases().isEmpty() || list.isEmpty()) {
            return list;
        }
        float top = list.get(0).score();
        Set<Scored> looked = new LinkedHashSet<>(list.subList(0, Math.min(list.size(), weights.window())));
        looked.addAll(complete.list());
        List<Scored> ordered = new ArrayList<>();
        list.stream().filter(scored -> !looked.contains(scored)).forEach(ordered::add);
        looked.forEach(scored -> ordered.add(withPhrases(scored, top, scores, plan)));
        ordered.sort(Scored.ORDER);
        return ordered;
    }

    /** The best so far, no more than asked for. */
    private static final class Best {
        private final int most;
        private final PriorityQueue<Scored> queue = new PriorityQueue<>(Scored.ORDER.reversed());

        Best(int most) {
            this.most = most;
        }

        void add(Scored scored) {
            if (queue.size() < most) {
                queue.add(scored);
            } else if (most > 0 && Scored.ORDER.compare(scored, queue.element()) < 0) {
                queue.poll();
                queue.add(scored);
            }
        }

        List<Scored> list() {
            List<Scored> list = new ArrayList<>(queue);
            list.sort(Scored.ORDER);
            return list;
        }
    }

    /**
     * The score with what the words as typed add to it, each by its share of the query: where all of it stands as typed,
     * the entry comes before all where it does not.
     */
    private Scored withPhrases(Scored scored, float top, Scores scores, Plan plan) {
        Shown shown = index.shown().apply(scored.entry());
        String text = Fold.of(shown.text());
        String english = Fold.of(shown.english());
        double standing = 0;
        for (Plan.Phrase phrase : plan.phrases()) {
            if (Snippet.stands(text, phrase.text())
                    || (phrase.text().chars().noneMatch(Scan::isHan) && Snippet.stands(english, phrase.text()))) {
                standing += rarity(phrase.terms());
            }
        }
        double share = scores.whole == 0 ? 0 : standing / scores.whole;
        return new Scored(scored.entry(), (float) (scored.score() + weights.phrase() * share * top));
    }

    private double rarity(List<String> terms) {
        try {
            double sum = 0;
            for (String term : terms) {
                sum += rarity(term);
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float rarity(String term) throws IOException {
        float text = postings.rarity(Field.TEXT, term);
        return text > 0 ? text : postings.rarity(Field.ENGLISH, term);
    }

    /** What each entry has been given so far. */
    private final class Scores {
        private final double[] sum = new double[index.facets().size()];
        private final double[] covered = new double[sum.length];
        private double whole;

        float of(int entry) {
            double share = whole == 0 ? 1 : covered[entry] / whole;
            double factor = 1 - weights.coverage() + weights.coverage() * share;
            boolean clause = index.facets().kind(entry) == EntryKind.CLAUSE;
            return (float) (sum[entry] * factor * (clause ? 1 : weights.other()));
        }

        /** Whether an entry has all that the query asks for. */
        boolean complete(int entry) {
            return covered[entry] == whole;
        }

        /** Where anything was found already, single characters only rank it. */
        private void add(List<Unit> units, boolean ranking) throws IOException {
            int[] last = new int[sum.length];
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

        /** Of a word that stands nowhere, single characters find only what has all of them: some of them are no trace of it. */
        private void keepWithAll(List<Unit> characters) throws IOException {
            int[] having = new int[sum.length];
            for (Unit unit : characters) {
                postings.score(Field.CHARACTERS, unit.term(), 1, (entry, score) -> having[entry]++);
            }
            for (int entry = 0; entry < sum.length; entry++) {
                if (having[entry] < characters.size()) {
                    sum[entry] = 0;
                }
            }
        }

        /**
         * An expansion gives no more than the words for which it stands would give, whatever its own rarity, and all
         * that stand for the same words together give no more than a part of what these could: the exact word stays
         * above. What explains a question has no such word, and is what was meant.
         */
        private void expand(List<Plan.Expansion> expansions) throws IOException {
            Map<List<String>, List<Plan.Expansion>> byOrigin = new LinkedHashMap<>();
            for (Plan.Expansion expansion : expansions) {
                byOrigin.computeIfAbsent(expansion.origin(), origin -> new ArrayList<>())
                        .add(expansion);
            }
            for (Map.Entry<List<String>, List<Plan.Expansion>> group : byOrigin.entrySet()) {
                double own = rarity(group.getKey());
                double[] given = new double[sum.length];
                for (Plan.Expansion expansion : group.getValue()) {
                    String word = Fold.of(expansion.word());
                    float idf = postings.rarity(Field.NAMES, word);
                    if (idf > 0) {
                        double most = Math.max(1, word.length() - 1)
                                * (double) postings.rarity(postings.frequency(Field.NAMES, word));
                        double weight = weights.expansion() * (own > 0 ? Math.min(own, most) : most) / idf;
                        postings.score(Field.NAMES, word, weight, (entry, score) -> given[entry] += score);
                    }
                }
                double cap = own > 0 ? weights.expansions() * own : Double.MAX_VALUE;
                for (int entry = 0; entry < sum.length; entry++) {
                    sum[entry] += Math.min(cap, given[entry]);
                }
            }
        }
    }

    private Scores scores(Plan plan) throws IOException {
        Scores scores = new Scores();
        scores.add(plan.units(), false);
        scores.expand(plan.expansions());
        long found = Arrays.stream(scores.sum).filter(sum -> sum > 0).count();
        if (found < weights.few()) {
            scores.add(plan.characters(), found > 0);
            if (found == 0 && !plan.units().isEmpty()) {
                scores.keepWithAll(plan.characters());
            }
        }
        return scores;
    }

    /** The entries that have every phrase and nothing that is unwanted; null for all. */
    private @Nullable BitSet allowed(Query query) throws IOException {
        BitSet allowed = null;
        for (QueryWord word : query.words()) {
            if (word.without() || word.quoted()) {
                if (allowed == null) {
                    allowed = new BitSet();
                    allowed.set(0, index.facets().size());
                }
                BitSet having = phrases.of(word.text());
                if (word.without()) {
                    allowed.andNot(having);
                } else {
                    allowed.and(having);
                }
            }
        }
        return allowed;
    }

    private SearchResult.Hit hit(Scored scored, Plan plan, Language language) {
        int entry = scored.entry();
        Shown shown = index.shown().apply(entry);
        boolean english = language.readsEnglish();
        String title = language.pick(shown.title(), shown.titleEn());
        List<List<Integer>> inTitle = Snippet.marks(Fold.of(title), plan.needles());
        String text = english && !shown.english().isEmpty() ? shown.english() : shown.text();
        Snippet snippet = Snippet.of(below(title, text), plan.needles());
        // The other language next; what neither text has stands in the headings above, the document's title or the
        // region.
        for (String other : List.of(english ? shown.text() : shown.english(), shown.path() + " · " + shown.where())) {
            if (!snippet.matches() && inTitle.isEmpty()) {
                Snippet found = Snippet.of(other, plan.needles());
                snippet = found.matches() ? found : snippet;
            }
        }
        return new SearchResult.Hit(
                shown.id(),
                Word.of(index.facets().kind(entry)),
                title,
                inTitle,
                shown.url(),
                scored.score(),
                snippet.text(),
                snippet.marks(),
                language.pick(shown.path(), shown.pathEn()),
                value(SearchFacet.REGION, entry),
                value(SearchFacet.YEAR, entry),
                language.pick(shown.figure(), shown.figureEn()),
                shown.deadline());
    }

    /** A text without its first line, where the title says that already and there is more. */
    private static String below(String title, String text) {
        int line = text.indexOf('\n');
        return line > 0 && title.endsWith(text.substring(0, line)) ? text.substring(line + 1) : text;
    }

    private String value(SearchFacet facet, int entry) {
        List<String> values = index.facets().values(facet, entry);
        return values.isEmpty() ? "" : values.get(0);
    }
}
