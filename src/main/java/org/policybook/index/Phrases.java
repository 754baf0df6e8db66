package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/** Finds the entries where words stand one after the other, in the Chinese text or in the English. */
final class Phrases {
    private final Postings postings;

    Phrases(Postings postings) {
        this.postings = postings;
    }

    /** The entries that have all of {@code text}, folded, as it stands. */
    BitSet of(String text) throws IOException {
        List<Token> tokens = phrase(text);
        BitSet found = in(Field.TEXT, tokens);
        found.or(in(Field.ENGLISH, tokens));
        return found;
    }

    /**
     * Pairs, words and numbers; of a run of one character its borders to what stands beside it, or where there is
     * nothing the character itself.
     */
    static List<Token> phrase(String text) {
        List<Token> all = Scan.text(text);
        List<Token> tokens = new ArrayList<>();
        for (Token token : all) {
            boolean kept = switch (token.kind()) {
                case PAIR, WORD, NUMBER -> true;
                case DOCUMENT_NUMBER -> false;
                case BORDER -> !within(token, all, Token.Kind.PAIR);
                case CHARACTER -> !within(token, all, Token.Kind.PAIR) && !within(token, all, Token.Kind.BORDER);
            };
            if (kept) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private static boolean within(Token token, List<Token> all, Token.Kind kind) {
        return all.stream()
                .anyMatch(
                        other -> other.kind() == kind && other.start() <= token.start() && other.end() >= token.end());
    }

    private BitSet in(Field field, List<Token> tokens) throws IOException {
        Map<Integer, Set<Integer>> starts = null;
        BitSet found = null;
        // The rarest first: what stands in few entries leaves little to compare.
        List<Token> placed = new ArrayList<>();
        Map<Token, Integer> frequency = new HashMap<>();
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.CHARACTER) {
                BitSet having = new BitSet();
                if (field == Field.TEXT) {
                    postings.score(Field.CHARACTERS, token.text(), 1, (entry, score) -> having.set(entry));
                }
                if (found == null) {
                    found = having;
                } else {
                    found.and(having);
                }
            } else {
                placed.add(token);
                frequency.put(token, postings.frequency(field, token.term()));
            }
        }
        placed.sort((a, b) -> Integer.compare(frequency.getOrDefault(a, 0), frequency.getOrDefault(b, 0)));
        for (Token token : placed) {
            starts = starts(field, token, starts);
            if (starts.isEmpty()) {
                break;
            }
        }
        if (starts != null) {
            BitSet standing = new BitSet();
            starts.keySet().forEach(standing::set);
            if (found != null) {
                standing.and(found);
            }
            return standing;
        }
        return found == null ? new BitSet() : found;
    }

    /** By entry, where the phrase begins if this token is part of it; only where {@code earlier} says so too. */
    private Map<Integer, Set<Integer>> starts(Field field, Token token, @Nullable Map<Integer, Set<Integer>> earlier)
            throws IOException {
        Map<Integer, Set<Integer>> starts = new HashMap<>();
        PostingsEnum found = postings.positions(field, token.term());
        if (found == null) {
            return starts;
        }
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            Set<Integer> before = earlier == null ? null : earlier.get(doc);
            if (earlier != null && before == null) {
                continue;
            }
            Set<Integer> here = new HashSet<>();
            for (int i = 0; i < found.freq(); i++) {
                int start = found.nextPosition() - token.position();
                if (before == null || before.contains(start)) {
                    here.add(start);
                }
            }
            if (!here.isEmpty()) {
                starts.put(doc, here);
            }
        }
        return starts;
    }
}
