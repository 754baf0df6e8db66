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

    /** Pairs, words and numbers; characters where a run has only one. */
    static List<Token> phrase(String text) {
        List<Token> all = Scan.text(text);
        List<Token> tokens = new ArrayList<>();
        for (Token token : all) {
            boolean inPair = token.kind() == Token.Kind.CHARACTER
                    && all.stream()
                            .anyMatch(other -> other.kind() == Token.Kind.PAIR
                                    && other.start() <= token.start()
                                    && other.end() >= token.end());
            if (!inPair && token.kind() != Token.Kind.DOCUMENT_NUMBER) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private BitSet in(Field field, List<Token> tokens) throws IOException {
        Map<Integer, Set<Integer>> starts = null;
        BitSet characters = null;
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.CHARACTER) {
                BitSet with = new BitSet();
                if (field == Field.TEXT) {
                    postings.score(Field.CHARACTERS, token.text(), 1, (entry, score) -> with.set(entry));
                }
                characters = and(characters, with);
            } else {
                Map<Integer, Set<Integer>> here = positions(field, token);
                starts = starts == null ? here : both(starts, here);
            }
        }
        if (starts == null) {
            return characters == null ? new BitSet() : characters;
        }
        BitSet found = new BitSet();
        starts.keySet().forEach(found::set);
        return and(characters, found);
    }

    private static BitSet and(@org.jspecify.annotations.Nullable BitSet one, BitSet other) {
        if (one != null) {
            other.and(one);
        }
        return other;
    }

    /** By entry, where the phrase begins if this token is part of it. */
    private Map<Integer, Set<Integer>> positions(Field field, Token token) throws IOException {
        Map<Integer, Set<Integer>> starts = new HashMap<>();
        String term = token.kind() == Token.Kind.WORD ? Analysis.stem(token.text()) : token.text();
        PostingsEnum found = postings.positions(field, term);
        if (found == null) {
            return starts;
        }
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            Set<Integer> here = new HashSet<>();
            for (int i = 0; i < found.freq(); i++) {
                here.add(found.nextPosition() - token.position());
            }
            starts.put(doc, here);
        }
        return starts;
    }

    private static Map<Integer, Set<Integer>> both(Map<Integer, Set<Integer>> one, Map<Integer, Set<Integer>> other) {
        one.values().removeIf(Set::isEmpty);
        one.keySet().retainAll(other.keySet());
        one.forEach((entry, starts) -> starts.retainAll(other.getOrDefault(entry, Set.of())));
        one.values().removeIf(Set::isEmpty);
        return one;
    }
}
