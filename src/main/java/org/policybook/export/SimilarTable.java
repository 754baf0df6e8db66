package org.policybook.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Similar;

/** {@code similar}: for each measure the measures of other regions that are most like it, best first. */
final class SimilarTable {
    /** More digits would only tell of rounding. */
    private static final int DIGITS = 3;

    /** All digits that a score has, and some more; to find the digits of a fraction of any length takes long. */
    private static final int MILLIONTHS = 6;

    private static final double MILLION = 1e6;

    private SimilarTable() {}

    static Table<Clause> of(KnowledgeBase knowledge, Function<ClauseId, List<Similar>> similar) {
        List<Column<Clause>> columns = List.of(
                Column.<Clause>text("clause", "条款", c -> Cell.of(c.id().toString()))
                        .names("clauses.id"),
                Fields.list("similar", "相近措施", c -> Cell.many(similar.apply(c.id()), SimilarTable::cell)));
        List<Clause> rows = knowledge.documents().stream()
                .flatMap(document -> document.clauses().stream())
                .filter(Clause::isMeasure)
                .toList();
        return new Table<>("similar", "相近措施", columns, rows);
    }

    private static Cell cell(Similar similar) {
        String clause = similar.clause().id().toString();
        BigDecimal score = BigDecimal.valueOf(Math.round(similar.score() * MILLION), MILLIONTHS)
                .setScale(DIGITS, RoundingMode.HALF_EVEN);
        return new Cell.Parts(clause + "（" + score + "）", clause + " (" + score + ")")
                .and("clause", Cell.of(clause))
                .and("score", Cell.of(score));
    }
}
