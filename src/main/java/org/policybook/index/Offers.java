package org.policybook.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policybook.model.Language;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchResult.Offer;
import org.policybook.model.Word;

/**
 * Filters that words of a query may mean: the name of a region that has no document of its own stands in hardly a text, but
 * the regions in it have some. The script {@code engine/22-choices.js} offers the same.
 */
final class Offers {
    private final Lexicon lexicon;
    private final Facets facets;
    private final Language language;

    Offers(Lexicon lexicon, Facets facets, Language language) {
        this.lexicon = lexicon;
        this.facets = facets;
        this.language = language;
    }

    /**
     * What is offered.
     *
     * @param text the query as it was typed
     */
    List<Offer> of(String text, Query query) {
        List<Offer> offers = new ArrayList<>();
        for (QueryWord word : query.words()) {
            Optional<String> region =
                    word.quoted() || word.without() ? Optional.empty() : lexicon.known(SearchFacet.REGION, word.text());
            List<String> within = region.map(this::within).orElse(List.of());
            int at = within.isEmpty() ? -1 : alone(Fold.of(text), word.text());
            if (at >= 0) {
                String value = region.orElseThrow();
                String rest =
                        (text.substring(0, at) + text.substring(at + word.text().length())).strip();
                offers.add(new Offer(
                        Word.of(SearchFacet.REGION),
                        value,
                        lexicon.called(SearchFacet.REGION, value, language),
                        within.stream()
                                .map(one -> lexicon.called(SearchFacet.REGION, one, language))
                                .toList(),
                        (rest + " " + filter(value)).strip()));
            }
        }
        return List.copyOf(offers);
    }

    /** The regions with a document that lie in one without; none for one that has its own. */
    private List<String> within(String region) {
        List<List<String>> sets = facets.ofDocuments(SearchFacet.REGION).sets().stream()
                .filter(set -> set.contains(region))
                .toList();
        return sets.stream().anyMatch(set -> set.getFirst().equals(region))
                ? List.of()
                : sets.stream().map(List::getFirst).distinct().sorted().toList();
    }

    /** Where a word stands between spaces; -1 where it does not. */
    private static int alone(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((at == 0 || isSpace(text.charAt(at - 1))) && (end == text.length() || isSpace(text.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u3000';
    }

    /** As readers of the language type it. */
    private String filter(String region) {
        return language.pick("地区", Word.of(SearchFacet.REGION)) + ":"
                + language.pick(lexicon.called(SearchFacet.REGION, region, Language.ZH), region);
    }
}
