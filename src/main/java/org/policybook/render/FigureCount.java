package org.policybook.render;

import java.util.List;
import org.policybook.model.Target;

/**
 * How many figures there are.
 *
 * @param reviewed those that count
 * @param candidates those that await review besides
 */
public record FigureCount(int reviewed, int candidates) {
    static FigureCount of(List<Target> targets) {
        int reviewed = (int) targets.stream().filter(Target::isReviewed).count();
        return new FigureCount(reviewed, targets.size() - reviewed);
    }
}
