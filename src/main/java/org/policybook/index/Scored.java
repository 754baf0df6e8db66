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

    /** The best so far, no more than asked for; entries come in their order. */
    static final class Best {
        private final int most;
        private final PriorityQueue<Scored> queue = new PriorityQueue<>(ORDER.reversed());

        Best(int most) {
            this.most = most;
        }

        void add(int entry, float score) {
            if (queue.size() < most) {
                queue.add(new Scored(entry, score));
            } else if (most > 0 && score > queue.element().score()) {
                queue.poll();
                queue.add(new Scored(entry, score));
            }
        }

        List<Scored> list() {
            List<Scored> list = new ArrayList<>(queue);
            list.sort(ORDER);
            return list;
        }
    }
}
