package org.policybook.index;

import java.util.List;

/**
 * One thing to look for, and where.
 *
 * @param share how much of the query it stands for, before its rarity is known; 0 for what the query does not say
 */
record Unit(String term, List<Leaf> leaves, double share) {
    /** A term of a field with its weight. */
    record Leaf(Field field, double weight) {}
}
