package org.policybook.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Workers;

/**
 * The Lucene index of a knowledge base, in parts. An entry's number is its place in the list of {@link Entries}, whichever
 * part holds it; what is counted over all parts is what one index of everything would count.
 *
 * @param shown what a result shows of an entry, by its number
 */
record SearchIndex(List<Part> parts, Facets facets, Lexicon lexicon, IntFunction<Shown> shown) {
    /** Indexes {@code knowledge} in memory. */
    static SearchIndex of(KnowledgeBase knowledge) throws IOException {
        Entries entries = Entries.of(knowledge);
        return MemoryIndex.of(entries, Lexicon.of(knowledge), entries.division(), Map.of(), Workers.alone())
                .index();
    }
}
