package org.policybook.intake;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target.Modality;
import org.policybook.model.Target.Tier;

/**
 * A figure that a cell of a table states.
 *
 * @param at where it begins in the clause's words
 * @param row the words that name its row
 * @param column the words above it
 * @param unit as printed, without what it is counted per; null where the table names none
 * @param place the place that it counts for; null in a table of indicators
 * @param scope what it counts, in the table's words
 * @param said the same as a sentence says it, up to the figure: 每户补助标准
 * @param modality 预期性 is expected
 * @param past whether it tells of what has been done
 * @param rate whether it tells of growth
 * @param by the year in which it is due, or null
 * @param dated whether the table or its title prints that year
 * @param whole which figure of the same table it is a part of, by its number in the list; -1 where of none
 */
record TableFigure(
        int at,
        Quote quote,
        String row,
        String column,
        CellValue value,
        @Nullable String unit,
        @Nullable TablePlace place,
        String scope,
        String said,
        Modality modality,
        boolean past,
        boolean rate,
        @Nullable String by,
        boolean dated,
        int whole) {

    /** The figure as one of a sentence. */
    Found found() {
        boolean range = value.max() != null;
        return new Found(
                said.length(),
                said.length() + value.value().length(),
                value.comparator(),
                range ? null : value.value(),
                range ? value.value() : null,
                value.max(),
                null,
                unit,
                null,
                "表格：“" + row + "”行，“" + column + "”列");
    }

    /** The figure among the words of its table, for what is guessed from words. */
    Setting setting(Terms terms) {
        Found found = found();
        String sentence = said + value.value() + (unit == null ? "" : unit);
        Passage passage = new Passage(sentence, at, "");
        return Setting.of(passage, found, List.of(found), terms.start(), past, false, false);
    }

    /** The level of what it counts: that of its place, else the document's own. */
    @Nullable
    Tier tier(@Nullable Tier level) {
        return place == null ? level : place.tier();
    }

    /** Its printed number; of a range the smaller one. */
    BigDecimal amount() {
        return new BigDecimal(value.value());
    }

    /** This figure as a part of another one of the list. */
    TableFigure within(int other) {
        return new TableFigure(
                at, quote, row, column, value, unit, place, scope, said, modality, past, rate, by, dated, other);
    }
}
