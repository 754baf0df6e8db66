package org.policybook.index;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policybook.model.Language;
import org.policybook.model.SearchFacet;
import org.policybook.notation.YearSpan;

/**
 * The values by which results are narrowed, as readers give them: names for ids, several at once (武汉、晋城), years from one to
 * another (2020-2023). The script {@code engine/22-choices.js} takes them the same way.
 */
final class Choices {
    private static final Pattern APART = Pattern.compile("[、,，;；]");

    /** So many are named where none is near; and of so many that are unknown it is told, for to look for near ones takes time. */
    static final int FEW = 12;

    private final Lexicon lexicon;
    private final Facets facets;

    Choices(Lexicon lexicon, Facets facets) {
        this.lexicon = lexicon;
        this.facets = facets;
    }

    /** The values that are meant, each once; what is called nothing is left as it was given. */
    List<String> of(SearchFacet facet, String given) {
        Optional<String> whole = lexicon.known(facet, given).or(() -> Optional.of(given));
        if (whole.filter(value -> isKnown(facet, value)).isPresent()) {
            return whole.stream().toList();
        }
        List<String> parts = APART.splitAsStream(given)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .flatMap(part -> part(facet, part))
                .distinct()
                .toList();
        return parts.isEmpty() ? List.of(given) : parts;
    }

    private Stream<String> part(SearchFacet facet, String part) {
        Optional<YearSpan> years = facet == SearchFacet.YEAR ? YearSpan.of(part) : Optional.empty();
        List<String> within = years.stream()
                .flatMap(span -> facets.values(facet).stream().filter(span::has))
                .toList();
        return within.isEmpty() ? Stream.of(lexicon.known(facet, part).orElse(part)) : within.stream();
    }

    /** Whether a value is one of a table or of an entry. */
    private boolean isKnown(SearchFacet facet, String value) {
        return lexicon.known(facet, value).isPresent() || facets.knows(facet, value);
    }

    /** The first part of what was given that is no value; empty where all are. Whoever has a year may ask for it. */
    Optional<String> misnamed(SearchFacet facet, String given) {
        return of(facet, given).stream()
                .filter(value -> !isKnown(facet, value)
                        && (facet != SearchFacet.YEAR || YearSpan.of(value).isEmpty()))
                .findFirst();
    }

    /**
     * What readers of {@code language} call the values that some entry has and that are called nearly so; all of them where none
     * is and they are few.
     */
    List<String> near(SearchFacet facet, String given, Language language) {
        String key = FilterNames.key(given);
        List<String> values = facets.values(facet);
        Set<String> named = new HashSet<>();
        lexicon.values().getOrDefault(facet, Map.of()).forEach((name, value) -> {
            if (isNear(name, key)) {
                named.add(value);
            }
        });
        List<String> near = values.stream()
                .filter(value -> named.contains(value) || isNear(FilterNames.key(value), key))
                .toList();
        return (near.isEmpty() && values.size() <= FEW ? values : near)
                .stream()
                        .limit(FEW)
                        .map(value -> lexicon.called(facet, value, language))
                        .toList();
    }

    /** Whether one has the other, or they are one character apart. */
    private static boolean isNear(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        int shortest = Math.min(one.length(), other.length());
        return shortest >= 2
                && (one.contains(other) || other.contains(one) || Likeness.shared(one, other) >= longest - 1);
    }
}
