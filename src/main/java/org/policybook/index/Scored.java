package org.policybook.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** An entry with its score. */
record Scored(int entry, float score) {
    /** The best first; of equals, that which stands first. */
    static final Comparator<Scored> ORDER =
            Comparator.comparingDouble((Scored one) -> -one.score()).thenComparingInt(Scored::entry);

    /** The best so far, no more than asked for. */
    static final class Best {
        private final int most;
        private final PriorityQueue<Scored> queue = new PriorityQueue<>(ORDER.reversed());
        /** The score of the last of them, where they are as many as asked for. */
        private float worst = Float.NEGATIVE_INFINITY;

        private int last;

        Best(int most) {
            this.most = most;
        }

        void add(int entry, float score) {
            // Of very many, few are better than the worst.
            if (most == 0 || score < worst || (score == worst && entry > last)) {
                return;
            }
            queue.add(new Scored(entry, score));
            if (queue.size() > most) {
                queue.remove();
            }
            if (queue.size() == most) {
                worst = queue.element().score();
                last = queue.element().entry();
            }
        }

        /** Whether they are as many as asked for, and no entry that scores {@code score} or less can be one of them. */
        boolean isAbove(float score) {
            return most == 0 || worst > score;
        }

        List<Scored> list() {
            List<Scored> list = new ArrayList<>(queue);
            list.sort(ORDER);
            return list;
        }
    }
}
