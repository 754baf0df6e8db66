package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Finds the entries where words stand one after the other, in the Chinese text or in the English. */
final class Phrases {
    private final List<Part> parts;
    private final Postings postings;

    Phrases(List<Part> parts, Postings postings) {
        this.parts = parts;
        this.postings = postings;
    }

    /** The entries that have all of {@code text}, folded, as it stands. */
    FixedBitSet of(String text) throws IOException {
        List<Token> tokens = phrase(text);
        FixedBitSet found = in(Field.TEXT, tokens);
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

    private FixedBitSet in(Field field, List<Token> tokens) throws IOException {
        FixedBitSet found = new FixedBitSet(parts.stream().mapToInt(Part::size).sum());
        for (int part = 0; part < parts.size(); part++) {
            List<Run> runs = runs(part, field, tokens);
            if (!runs.isEmpty()) {
                PostingsEnum rarest = runs.get(0).list();
                for (int doc = rarest.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = rarest.nextDoc()) {
                    if (reach(doc, runs) && standTogether(runs, tokens)) {
                        found.set(parts.get(part).number(doc));
                    }
                }
            }
        }
        return found;
    }

    /** A token of the phrase, and where it stands in a part. */
    private record Run(Token token, PostingsEnum list) {
        /** A lone character is checked by its presence alone. */
        boolean isPlaced() {
            return token.kind() != Token.Kind.CHARACTER;
        }
    }

    /** Where each token stands in a part, the rarest first; none where one of them stands nowhere in it. */
    private List<Run> runs(int part, Field field, List<Token> tokens) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (Token token : tokens) {
            boolean placed = token.kind() != Token.Kind.CHARACTER;
            Field in = placed ? field : Field.CHARACTERS;
            PostingsEnum list = placed || field == Field.TEXT ? postings.positions(part, in, token.term()) : null;
            if (list == null) {
                return List.of();
            }
            runs.add(new Run(token, list));
        }
        runs.sort(Comparator.comparingLong(run -> run.list().cost()));
        return runs;
    }

    /** Moves every list to an entry; whether all have it. */
    private static boolean reach(int doc, List<Run> runs) throws IOException {
        for (Run run : runs) {
            PostingsEnum list = run.list();
            if ((list.docID() < doc ? list.advance(doc) : list.docID()) != doc) {
                return false;
            }
        }
        return true;
    }

    /** Whether the tokens stand one after the other somewhere in the entry that all lists have reached. */
    private static boolean standTogether(List<Run> runs, List<Token> tokens) throws IOException {
        // A phrase may begin with marks, and thus before the text does.
        int most = tokens.stream().mapToInt(Token::position).max().orElse(0);
        BitSet starts = null;
        for (Run run : runs) {
            if (run.isPlaced()) {
                BitSet here = new BitSet();
                for (int i = 0; i < run.list().freq(); i++) {
                    here.set(most + run.list().nextPosition() - run.token().position());
                }
                if (starts == null) {
                    starts = here;
                } else {
                    starts.and(here);
                }
            }
        }
        return starts == null || !starts.isEmpty();
    }
}
