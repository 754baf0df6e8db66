package org.policybook.receive;

/**
 * A straight line on a page, level or upright.
 *
 * @param at where it stands: down from the upper edge for a level one, in from the left edge for an upright one
 * @param from where it begins in the other direction
 * @param to where it ends
 */
record Ruling(boolean level, double at, double from, double to) {
    boolean covers(double place, double slack) {
        return from - slack <= place && place <= to + slack;
    }

    double length() {
        return to - from;
    }
}
