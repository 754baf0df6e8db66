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
        private float worst;

        private int last;

        Best(int most) {
            this.most = most;
            this.worst = most == 0 ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
        }

        void add(int entry, float score) {
            if (!wants(score) || (score == worst && entry > last)) {
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

        /** Whether an entry that scores so much may be one of them. */
        boolean wants(float score) {
            return score >= worst;
        }

        /** What an entry must score to be one of them; less than anything where they are not as many as asked for. */
        float least() {
            return worst;
        }

        List<Scored> list() {
            List<Scored> list = new ArrayList<>(queue);
            list.sort(ORDER);
            return list;
        }
    }
}
