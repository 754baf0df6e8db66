package org.policybook.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.policybook.model.Clause;
import org.policybook.model.Theme;
import org.policybook.model.Word;
import org.policybook.model.Workers;
import org.policybook.notation.NameFinder;

/** Cuts each measure into terms, from the side of each {@link Facet}, and weighs them by how rare they are among all. */
final class MeasureIndex {
    private static final int HEADING_TIMES = 2;
    private static final int MAIN_THEME_TIMES = 4;

    private final NameFinder<String> subjects = new NameFinder<>();
    private final Map<Facet, TermCounts> counts = new EnumMap<>(Facet.class);
    private final int size;

    private MeasureIndex(int size, List<Theme> themes) {
        this.size = size;
        themes.stream()
                .flatMap(theme -> theme.keywords().stream())
                .distinct()
                .forEach(subject -> subjects.add(subject, subject));
    }

    /** Counts the terms of all {@code measures}. */
    static MeasureIndex of(List<Clause> measures, List<Theme> themes, Workers workers) {
        MeasureIndex index = new MeasureIndex(measures.size(), themes);
        for (Facet facet : Facet.values()) {
            TermCounts counts = new TermCounts();
            workers.map(parts(measures, workers.threads()), part -> index.count(facet, part))
                    .forEach(counts::add);
            index.counts.put(facet, counts);
        }
        return index;
    }

    /**
     * The vectors of some measures from every side; a measure's place in the list is its number in them. They are cut once
     * more, for the terms of all measures at once would fill the memory.
     */
    Map<Facet, Vectors> vectors(List<Clause> some, Workers workers) {
        Map<Facet, Vectors> all = new EnumMap<>(Facet.class);
        List<Integer> numbers = IntStream.range(0, some.size()).boxed().toList();
        counts.forEach((facet, counted) -> {
            Vectors vectors = new Vectors(some.size(), size);
            workers.map(numbers, i -> {
                vectors.set(i, terms(facet, some.get(i)), counted);
                return i;
            });
            all.put(facet, vectors);
        });
        return all;
    }

    /** As many stretches of about the same length: to count together, workers would wait for one another. */
    private static List<List<Clause>> parts(List<Clause> measures, int parts) {
        return IntStream.range(0, parts)
                .mapToObj(i -> measures.subList(
                        (int) ((long) measures.size() * i / parts), (int) ((long) measures.size() * (i + 1) / parts)))
                .toList();
    }

    private TermCounts count(Facet facet, List<Clause> measures) {
        TermCounts counts = new TermCounts();
        measures.forEach(measure -> counts.add(terms(facet, measure)));
        return counts;
    }

    private int[] terms(Facet facet, Clause measure) {
        MeasureTerms terms = new MeasureTerms();
        String heading = measure.heading() == null ? "" : measure.heading();
        switch (facet) {
            case WORDS -> {
                for (int i = 0; i < HEADING_TIMES; i++) {
                    terms.text(heading);
                }
                terms.text(measure.text());
            }
            case HEADING -> terms.text(heading);
            case THEMES -> themes(measure).forEach(terms::name);
            case SUBJECTS -> {
                subjects.find(measure.text(), (subject, start, end) -> terms.name(subject));
                for (int i = 0; i < HEADING_TIMES; i++) {
                    subjects.find(heading, (subject, start, end) -> terms.name(subject));
                }
            }
            case INSTRUMENTS -> measure.instruments().forEach(instrument -> terms.name(Word.of(instrument)));
        }
        return terms.take();
    }

    private static List<String> themes(Clause measure) {
        List<String> themes = new ArrayList<>(measure.themes());
        themes.addAll(Collections.nCopies(MAIN_THEME_TIMES - 1, measure.themes().getFirst()));
        return themes;
    }
}
