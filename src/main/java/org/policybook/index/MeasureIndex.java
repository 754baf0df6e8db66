package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.memory.MemoryIndex;
import org.policybook.model.Clause;
import org.policybook.model.Theme;
import org.policybook.model.Word;

/**
 * Puts each measure through Lucene, a field for each {@link Facet}, and keeps its terms. Lucene's index of one document
 * in memory is used in turn for each: it starts in a third of the time of one that could also be kept on disk.
 */
final class MeasureIndex {
    private static final int HEADING_TIMES = 2;
    private static final int MAIN_THEME_TIMES = 4;

    private final MemoryIndex document = new MemoryIndex();
    private final Analyzer analyzer;
    private final List<String> subjects;
    private final Map<Facet, Vectors> vectors = new EnumMap<>(Facet.class);

    private MeasureIndex(Analyzer analyzer, List<Theme> themes) {
        this.analyzer = analyzer;
        this.subjects = themes.stream()
                .flatMap(theme -> theme.keywords().stream())
                .distinct()
                .toList();
        for (Facet facet : Facet.values()) {
            vectors.put(facet, new Vectors());
        }
    }

    /** The vectors of {@code measures} from every side; a measure's place in the list is its number in them. */
    static Map<Facet, Vectors> of(List<Clause> measures, List<Theme> themes) throws IOException {
        try (Analyzer analyzer = new PolicyAnalyzer()) {
            MeasureIndex index = new MeasureIndex(analyzer, themes);
            for (Clause measure : measures) {
                index.add(measure);
            }
            index.vectors.values().forEach(Vectors::complete);
            return index.vectors;
        }
    }

    private void add(Clause measure) throws IOException {
        String heading = measure.heading() == null ? "" : measure.heading();
        String text = measure.text();
        document.reset();
        // A line break parts what stands beside it: no pair of characters is made across it.
        addText(Facet.WORDS, (heading + "\n").repeat(HEADING_TIMES) + text);
        addText(Facet.HEADING, heading);
        addKeys(Facet.THEMES, themes(measure));
        addKeys(Facet.SUBJECTS, subjects(heading, text));
        addKeys(Facet.INSTRUMENTS, measure.instruments().stream().map(Word::of).toList());
        // This reader has but one leaf, and is it.
        LeafReader reader = (LeafReader) document.createSearcher().getIndexReader();
        for (Map.Entry<Facet, Vectors> facet : vectors.entrySet()) {
            facet.getValue().add(reader.terms(facet.getKey().name()));
        }
    }

    private void addText(Facet facet, String text) {
        document.addField(facet.name(), text, analyzer);
    }

    private void addKeys(Facet facet, List<String> keys) {
        if (!keys.isEmpty()) {
            document.addField(facet.name(), document.keywordTokenStream(keys));
        }
    }

    private static List<String> themes(Clause measure) {
        List<String> themes = new ArrayList<>(measure.themes());
        themes.addAll(Collections.nCopies(MAIN_THEME_TIMES - 1, measure.themes().getFirst()));
        return themes;
    }

    private List<String> subjects(String heading, String text) {
        List<String> named = new ArrayList<>();
        for (String subject : subjects) {
            int times = count(text, subject) + HEADING_TIMES * count(heading, subject);
            named.addAll(Collections.nCopies(times, subject));
        }
        return named;
    }

    private static int count(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
