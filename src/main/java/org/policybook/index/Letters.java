package org.policybook.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Text in as few bits as its characters are common (Huffman's code in its canonical form): one code for all parts, which a
 * reader loads once. That takes half the room of UTF-16 on disk, and no more on the way than a server's compression.
 */
final class Letters {
    /** A character of no code follows it, as it is. */
    private static final char OTHER = '\uE000';

    /** Nothing counts for less of the whole than this part, so that no code is longer than an int. */
    private static final int RAREST = 1 << 20;

    private final StringBuilder alphabet = new StringBuilder();
    private final List<Integer> lengths = new ArrayList<>();
    private final int[] codes = new int[Character.MAX_VALUE + 1];
    private final byte[] bits = new byte[Character.MAX_VALUE + 1];

    /** Makes the code for text in which each character stands about as often as {@code counts} says. */
    Letters(long[] counts) {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        PriorityQueue<Node> nodes =
                new PriorityQueue<>(Comparator.comparingLong(Node::count).thenComparingInt(Node::number));
        for (int c = 0; c < counts.length; c++) {
            // Half a character cannot stand alone in a script.
            if (c == OTHER || (counts[c] > 0 && !Character.isSurrogate((char) c))) {
                nodes.add(new Leaf(Math.max(counts[c], all / RAREST), c));
            }
        }
        for (int number = counts.length; nodes.size() > 1; number++) {
            Node one = nodes.remove();
            Node other = nodes.remove();
            nodes.add(new Fork(one.count() + other.count(), number, one, other));
        }
        depth(nodes.remove(), 0);
        assign();
    }

    /** A tree whose leaves are characters. */
    private sealed interface Node {
        long count();

        int number();
    }

    private record Leaf(long count, int number) implements Node {}

    private record Fork(long count, int number, Node one, Node other) implements Node {}

    private void depth(Node node, int depth) {
        switch (node) {
            case Leaf leaf -> {
                bits[leaf.number()] = (byte) Math.max(1, depth);
                while (lengths.size() < Math.max(1, depth)) {
                    lengths.add(0);
                }
                lengths.set(Math.max(1, depth) - 1, lengths.get(Math.max(1, depth) - 1) + 1);
            }
            case Fork fork -> {
                depth(fork.one(), depth + 1);
                depth(fork.other(), depth + 1);
            }
        }
    }

    /** Codes of one length follow one another, in the order of the characters. */
    private void assign() {
        int code = 0;
        for (int length = 1; length <= lengths.size(); length++) {
            for (int c = 0; c < bits.length; c++) {
                if (bits[c] == length) {
                    alphabet.append((char) c);
                    codes[c] = code++;
                }
            }
            code <<= 1;
        }
    }

    /** The code itself: how many lengths there are, then of each how many characters and how far each is from the one before. */
    String code() {
        StringBuilder code = new StringBuilder();
        Bits to = new Bits(code);
        to.size(lengths.size());
        int at = 0;
        for (int count : lengths) {
            to.size(count);
            int plain = to.plain(count == 0 ? 0 : alphabet.charAt(at + count - 1), count);
            char last = 0;
            for (int end = at + count; at < end; at++) {
                to.near(alphabet.charAt(at) - last, plain);
                last = alphabet.charAt(at);
            }
        }
        to.end();
        return code.toString();
    }

    /** A text in this code. */
    String written(String text) {
        StringBuilder written = new StringBuilder();
        Bits to = new Bits(written);
        write(text, to);
        to.end();
        return written.toString();
    }

    /** How many characters a text has, then their codes. */
    private void write(String text, Bits to) {
        to.size(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (bits[c] == 0 || c == OTHER) {
                to.bits(codes[OTHER], bits[OTHER]).bits(c, Character.SIZE);
            } else {
                to.bits(codes[c], bits[c]);
            }
        }
    }

    /** Reads a code, and what was written in it, as the script {@code engine/25-bits.js} does. */
    static final class Reader {
        private final StringBuilder alphabet = new StringBuilder();
        private final List<Integer> lengths = new ArrayList<>();

        /** Reads {@link #code}. */
        Reader(String code) {
            Bits.Reader from = new Bits.Reader(code);
            for (int left = from.size(); left > 0; left--) {
                int count = from.size();
                int plain = from.plain();
                int c = 0;
                for (int i = 0; i < count; i++) {
                    c += from.near(plain);
                    alphabet.append((char) c);
                }
                lengths.add(count);
            }
        }

        /** The characters in the order of their codes. */
        String alphabet() {
            return alphabet.toString();
        }

        /** How many codes of one bit there are, of two bits, and so on. */
        List<Integer> lengths() {
            return lengths;
        }

        /** What {@link #written} was given. */
        String read(String written) {
            Bits.Reader from = new Bits.Reader(written);
            StringBuilder text = new StringBuilder();
            for (int left = from.size(); left > 0; left--) {
                int code = from.bits(1);
                int first = 0;
                int before = 0;
                for (int length = 0; code - first >= lengths.get(length); length++) {
                    before += lengths.get(length);
                    first = (first + lengths.get(length)) << 1;
                    code = code << 1 | from.bits(1);
                }
                char letter = alphabet.charAt(before + code - first);
                text.append(letter == OTHER ? (char) from.bits(Character.SIZE) : letter);
            }
            return text.toString();
        }
    }
}
