package org.policybook.index;

/** How much two words have in common at their ends. */
final class Likeness {
    private Likeness() {}

    /** How many characters two strings share at their beginning and, of the rest, at their end; at most the shorter's. */
    static int shared(String shorter, String longer) {
        int front = front(shorter, longer);
        int back = 0;
        while (back < Math.min(shorter.length(), longer.length()) - front
                && shorter.charAt(shorter.length() - 1 - back) == longer.charAt(longer.length() - 1 - back)) {
            back++;
        }
        return front + back;
    }

    /** How many characters two strings share at their beginning. */
    static int front(String one, String other) {
        int front = 0;
        while (front < one.length() && front < other.length() && one.charAt(front) == other.charAt(front)) {
            front++;
        }
        return front;
    }
}
