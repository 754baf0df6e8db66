package org.policybook.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.Region;
import org.policybook.model.SearchFacet;
import org.policybook.model.Term;
import org.policybook.notation.RegionName;

/**
 * What the glossary and the other tables declare for search.
 *
 * @param expansions for each Chinese name of a term, folded, the words to search beside it
 * @param english for each English name, as stems joined by a space, the Chinese names
 * @param definitions for what is said of a term, folded, the term and its declared words
 * @param names all Chinese names, folded, longest first: what a misspelt word may have meant
 * @param regions the regions as people write them
 * @param values for each facet its values by what they are called ({@link FilterNames#key})
 * @param labels for each facet what its values are called
 */
record Lexicon(
        Map<String, List<String>> expansions,
        Map<String, List<String>> english,
        Map<String, List<String>> definitions,
        List<String> names,
        List<Place> regions,
        Map<SearchFacet, Map<String, String>> values,
        Map<SearchFacet, List<FilterNames.Label>> labels) {
    private static final int SHORTEST_NAME = 2;

    static Lexicon of(KnowledgeBase knowledge) {
        Map<String, Set<String>> expansions = new LinkedHashMap<>();
        Map<String, Set<String>> english = new LinkedHashMap<>();
        Map<String, Set<String>> definitions = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        for (Term term : knowledge.glossary()) {
            List<String> own = new ArrayList<>();
            own.add(term.term());
            own.addAll(term.aliases());
            for (String name : own) {
                String key = Fold.of(name);
                if (key.length() < SHORTEST_NAME) {
                    continue;
                }
                names.add(key);
                Set<String> beside = expansions.computeIfAbsent(key, k -> new LinkedHashSet<>());
                own.stream()
                        .filter(other -> !other.contains(name) && !name.contains(other))
                        .forEach(beside::add);
                term.expands().stream().filter(other -> !name.contains(other)).forEach(beside::add);
            }
            if (term.definition() != null) {
                Set<String> meant = new LinkedHashSet<>(own);
                meant.addAll(term.expands());
                definitions
                        .computeIfAbsent(Fold.of(term.definition()), k -> new LinkedHashSet<>())
                        .addAll(meant);
            }
            Stream.concat(Stream.ofNullable(term.termEn()), term.aliasesEn().stream())
                    .map(name -> String.join(" ", stems(name)))
                    .forEach(name -> english.computeIfAbsent(name, k -> new LinkedHashSet<>())
                            .addAll(own));
        }
        expansions.values().removeIf(Set::isEmpty);
        return new Lexicon(
                lists(expansions),
                lists(english),
                lists(definitions),
                names.stream()
                        .sorted(Comparator.comparingInt((String name) -> -name.length()))
                        .toList(),
                knowledge.regions().stream().map(Place::of).toList(),
                FilterNames.of(knowledge),
                FilterNames.labels(knowledge));
    }

    /**
     * A region.
     *
     * @param pinyin as people of the place write it
     * @param bare the name, folded, without the word for its level: every question asks for it
     */
    record Place(String name, String english, String pinyin, String bare) {
        static Place of(Region region) {
            String bare = RegionName.bare(Fold.of(region.name()));
            return new Place(region.name(), region.name(Language.EN), Fold.of(region.pinyin()), bare);
        }
    }

    /** The value of a facet that is called {@code name}, by its id too; empty where none is. */
    Optional<String> known(SearchFacet facet, String name) {
        return Optional.ofNullable(values.getOrDefault(facet, Map.of()).get(FilterNames.key(name)));
    }

    /** What readers of {@code language} call a value; the value itself where no table has it. */
    String label(SearchFacet facet, String value, Language language) {
        return label(facet, value)
                .map(label -> language.pick(label.name(), label.english()))
                .orElse(value);
    }

    /** As {@link #label}, for short: 湖北 for 湖北省. */
    String called(SearchFacet facet, String value, Language language) {
        return label(facet, value)
                .map(label -> language.pick(label.brief(), label.english()))
                .orElse(value);
    }

    private Optional<FilterNames.Label> label(SearchFacet facet, String value) {
        return labels.getOrDefault(facet, List.of()).stream()
                .filter(label -> label.id().equals(value))
                .findFirst();
    }

    /** For each character of a folded text whether it is part of a name. */
    BitSet named(String text) {
        return named(text, names, 0);
    }

    /** For each character whether it is part of a name, of a region too. */
    BitSet fixed(String text) {
        return fixed(text, 0);
    }

    /** For each character whether it and the {@code following} ones are part of one such name. */
    BitSet fixed(String text, int following) {
        BitSet fixed = named(text, names, following);
        fixed.or(named(text, values.getOrDefault(SearchFacet.REGION, Map.of()).keySet(), following));
        return fixed;
    }

    private static BitSet named(String text, Collection<String> names, int following) {
        BitSet named = new BitSet();
        for (String name : names) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                named.set(at, Math.max(at, at + name.length() - following));
            }
        }
        return named;
    }

    /** Whether a folded word is the name of a region, or a word of its English name. */
    boolean isPlace(String word) {
        return known(SearchFacet.REGION, word).isPresent()
                || labels.getOrDefault(SearchFacet.REGION, List.of()).stream()
                        .anyMatch(label ->
                                List.of(Fold.of(label.english()).split(" ", -1)).contains(word));
    }

    /** The names of regions as a query may have them. */
    List<String> places() {
        return regions.stream().map(Place::bare).toList();
    }

    /** The stems of the words of an English name; what stands in brackets is left out. */
    static List<String> stems(String name) {
        return Scan.text(Fold.of(name.replaceAll("\\(.*?\\)", " "))).stream()
                .filter(token -> token.kind() == Token.Kind.WORD && !Words.ENGLISH_STOP.contains(token.text()))
                .map(token -> Analysis.stem(token.text()))
                .toList();
    }

    private static Map<String, List<String>> lists(Map<String, Set<String>> sets) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        sets.forEach((key, values) -> lists.put(key, List.copyOf(values)));
        return lists;
    }
}
