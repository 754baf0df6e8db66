package org.policybook.index;

import java.io.IOException;
import java.util.List;
import org.policybook.model.ClauseId;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Similar;

/** For each measure, the measures of other regions that are most like it. */
public final class SimilarMeasures {
    private SimilarMeasures() {}

    /** Indexes the measures of {@code knowledge}. */
    public static SimilarMeasures index(KnowledgeBase knowledge) throws IOException {
        return new SimilarMeasures();
    }

    /** The measures of other regions most like {@code clause}, best first; empty for a clause that is no measure. */
    public List<Similar> of(ClauseId clause) {
        return List.of();
    }
}
