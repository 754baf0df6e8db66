package org.policybook.render;

import java.util.List;

/**
 * Two regions beside each other: how far their figures may be compared.
 *
 * @param grade {@code a}, {@code b} or {@code c}
 * @param reasons what keeps them apart, in the order of {@link org.policybook.model.Reason}; empty for {@code a}
 */
public record PairView(
        String first,
        String firstClass,
        String second,
        String secondClass,
        String grade,
        String gradeWord,
        List<ReasonView> reasons) {}
