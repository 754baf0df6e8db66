package org.policybook.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policybook.model.Target.Comparator;

/**
 * Ties the figures of places to the sum that they are a part of: those of a column, or of a row, to that of 合计.
 *
 * @param placed whether the rows are places, so that columns add up
 */
record TableSums(List<TableFigure> figures, boolean placed) {

    /** What adds up with one another. */
    private record Addends(String line, String said, String unit, boolean past) {}

    /** The same figures, with {@link TableFigure#whole}. */
    List<TableFigure> tied() {
        Map<Addends, Integer> sums = new HashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            TablePlace place = figures.get(i).place();
            if (place != null && place.isWhole() && addsUp(figures.get(i))) {
                sums.putIfAbsent(addends(figures.get(i)), i);
            }
        }
        List<TableFigure> tied = new ArrayList<>();
        for (TableFigure figure : figures) {
            int sum = sums.getOrDefault(addends(figure), -1);
            tied.add(sum >= 0 && isPart(figure, figures.get(sum)) ? figure.within(sum) : figure);
        }
        return List.copyOf(tied);
    }

    private static boolean isPart(TableFigure figure, TableFigure sum) {
        TablePlace place = figure.place();
        return place != null
                && !place.isWhole()
                && addsUp(figure)
                && figure.amount().compareTo(sum.amount()) <= 0;
    }

    private Addends addends(TableFigure figure) {
        return new Addends(
                placed ? figure.column() : figure.row(),
                figure.said(),
                figure.unit() == null ? "" : figure.unit(),
                figure.past());
    }

    /** Shares, rates and what is paid for each of many add up to nothing. */
    private static boolean addsUp(TableFigure figure) {
        return !figure.rate()
                && !"%".equals(figure.unit())
                && !"‰".equals(figure.unit())
                && !figure.said().startsWith("每")
                && figure.value().comparator() != Comparator.RANGE;
    }
}
