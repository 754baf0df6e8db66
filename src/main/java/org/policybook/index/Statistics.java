package org.policybook.index;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.CollectionStatistics;

/**
 * What the rarity of a term and the length of a text are measured by. Counts and lengths are whole numbers, so that their
 * sums over the parts are those of one index of everything, and so is every score.
 *
 * @param fields that any entry has
 */
record Statistics(Map<Field, CollectionStatistics> fields) {
    static Statistics of(List<Part> parts) throws IOException {
        Map<Field, CollectionStatistics> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            long entries = 0;
            long having = 0;
            long words = 0;
            long different = 0;
            for (Part part : parts) {
                Terms terms = part.reader().terms(field.key());
                entries += part.size();
                if (terms != null) {
                    having += terms.getDocCount();
                    words += terms.getSumTotalTermFreq();
                    different += terms.getSumDocFreq();
                }
            }
            if (having > 0) {
                fields.put(field, new CollectionStatistics(field.key(), entries, having, words, different));
            }
        }
        return new Statistics(fields);
    }
}
