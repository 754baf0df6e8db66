package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Language;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchOptions;
import org.policybook.model.SearchResult;
import org.policybook.model.Word;

/** One query on its way from what was typed to its result. */
final class Answering {
    private final SearchIndex index;
    private final Weights weights;
    private final Postings postings;
    private final Speller speller;
    private final Query query;
    private final SearchOptions options;
    private final Map<Integer, Shown> shown = new HashMap<>();

    Answering(
            SearchIndex index,
            Weights weights,
            Postings postings,
            Speller speller,
            Query query,
            SearchOptions options) {
        this.index = index;
        this.weights = weights;
        this.postings = postings;
        this.speller = speller;
        this.query = query;
        this.options = options;
    }

    /**
     * The result.
     *
     * @param text the query as it was typed
     */
    SearchResult answer(String text) throws IOException {
        Filters filters = new Filters(query, options, index.lexicon(), index.facets());
        Plan plan = Plan.of(query, index.lexicon(), weights, postings::stands, speller, options.declined());
        List<String> absent = absent(plan);
        Scores scores = Scores.of(plan, index.facets(), postings, weights);
        FixedBitSet complete = complete(plan, scores, absent);
        Matches matches = matches(scores, complete, filters);
        int offset = Math.max(0, options.offset());
        int limit = Math.max(0, options.limit());
        List<Scored> best = limit == 0 ? List.of() : best(matches, scores, plan, (long) offset + limit);
        return new SearchResult(
                text,
                matches.total(),
                (int) FixedBitSet.intersectionCount(matches.entries(), complete),
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
                new Offers(index.lexicon(), index.facets(), options.language()).of(text, query),
                Stream.concat(query.notices().stream(), filters.notices().stream())
                        .toList());
    }

    private Matches matches(Scores scores, FixedBitSet complete, Filters filters) throws IOException {
        FixedBitSet found = query.asks() ? scores.found() : index.facets().all();
        narrow(found);
        if (options.complete()) {
            found.and(complete);
        }
        return Matches.of(found, filters, index.facets());
    }

    /** Leaves the entries that have every phrase and nothing that is unwanted. */
    private void narrow(FixedBitSet found) throws IOException {
        Phrases phrases = new Phrases(index.parts(), postings);
        for (QueryWord word : query.words()) {
            if (word.without()) {
                found.andNot(phrases.of(word.text()));
            } else if (word.quoted()) {
                found.and(phrases.of(word.text()));
            }
        }
    }

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
    private FixedBitSet complete(Plan plan, Scores scores, List<String> absent) throws IOException {
        FixedBitSet complete = absent.isEmpty()
                ? scores.complete()
                : new FixedBitSet(index.facets().size());
        for (Plan.Asked asked : plan.asked()) {
            for (Plan.Alone alone : asked.alone()) {
                FixedBitSet having = new FixedBitSet(complete.length());
                postings.list(alone.field(), alone.term()).addTo(having);
                complete.and(having);
            }
        }
        return complete;
    }

    /** What may have been meant: of words that stand nowhere, and where nothing has all the words, of those that look odd. */
    private List<Speller.Correction> corrections(Plan plan, FixedBitSet complete) {
        if (!plan.corrections().isEmpty()) {
            return plan.corrections().stream().map(Plan.Corrected::correction).toList();
        }
        if (!complete.scanIsEmpty()) {
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
            Matcher typed = QueryParser.typed(correction.typed()).matcher(Fold.of(corrected));
            if (typed.find()) {
                corrected =
                        corrected.substring(0, typed.start()) + correction.word() + corrected.substring(typed.end());
            }
        }
        return corrected.equals(text) ? null : corrected;
    }

    /** The best entries, at least {@code wanted} or all, in their order. */
    private List<Scored> best(Matches matches, Scores scores, Plan plan, long wanted) throws IOException {
        Scored.Best best = new Scored.Best((int) Math.min(matches.total(), Math.max(wanted, weights.window())));
        FixedBitSet complete = scores.complete();
        complete.and(matches.entries());
        scores.addBest(complete, best);
        List<Scored> bestComplete = best.list();
        FixedBitSet others = matches.entries().clone();
        others.andNot(complete);
        FixedBitSet rarest = scores.withRarest(others);
        scores.addBest(scores.promising(rarest, best.least()), best);
        others.andNot(rarest);
        scores.addBest(scores.promising(others, best.least()), best);
        List<Scored> list = best.list();
        if (plan.phrases().isEmpty() || list.isEmpty()) {
            return list;
        }
        float top = list.get(0).score();
        Set<Scored> looked = new LinkedHashSet<>(list.subList(0, Math.min(list.size(), weights.window())));
        bestComplete.stream().limit(weights.window()).forEach(looked::add);
        List<Scored> ordered = new ArrayList<>();
        list.stream().filter(scored -> !looked.contains(scored)).forEach(ordered::add);
        for (Scored scored : looked) {
            ordered.add(withPhrases(scored, top, scores, plan));
        }
        ordered.sort(Scored.ORDER);
        return ordered;
    }

    /**
     * The score with what the words as typed add to it, each by its share of the query: where all of it stands as typed,
     * the entry comes before all where it does not.
     */
    private Scored withPhrases(Scored scored, float top, Scores scores, Plan plan) throws IOException {
        Shown shown = shown(scored.entry());
        String text = Fold.of(shown.text());
        String english = Fold.of(shown.english());
        double standing = 0;
        for (Plan.Phrase phrase : plan.phrases()) {
            if (Snippet.stands(text, phrase.text())
                    || (phrase.text().chars().noneMatch(Scan::isHan) && Snippet.stands(english, phrase.text()))) {
                standing += postings.rarity(phrase.terms());
            }
        }
        double share = scores.whole() == 0 ? 0 : standing / scores.whole();
        return new Scored(scored.entry(), (float) (scored.score() + weights.phrase() * share * top));
    }

    /** What is looked at for its order is mostly shown as well. */
    private Shown shown(int entry) {
        return shown.computeIfAbsent(entry, number -> index.shown().apply(number));
    }

    private SearchResult.Hit hit(Scored scored, Plan plan, Language language) {
        int entry = scored.entry();
        Shown shown = shown(entry);
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
                years(entry),
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

    /** The years of an entry's plan, as {@code period} writes them. */
    private String years(int entry) {
        List<String> years = index.facets().values(SearchFacet.YEAR, entry);
        return years.size() < 2 ? value(SearchFacet.YEAR, entry) : years.getFirst() + "-" + years.getLast();
    }
}
