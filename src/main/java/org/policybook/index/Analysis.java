package org.policybook.index;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The one analysis chain: fold ({@link Fold}), cut ({@link Scan}), stem Latin words (Porter).
 *
 * <p>Chinese is cut into overlapping pairs, which find every string of two characters or more and did as well as any
 * dictionary in trials; single characters stand in a field of their own, for a field that holds both scores far lower.
 */
final class Analysis {
    private static final Analyzer PAIRS = analyzer(false);
    private static final Analyzer LINES = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(CharTokenizer.fromSeparatorCharPredicate(c -> c == '\n'));
        }
    };
    private static final Analyzer CHARACTERS = analyzer(true);

    /** The chain of every field. */
    static final Analyzer ANALYZER = new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            if (field.equals(Field.NAMES.key())) {
                return LINES;
            }
            return field.equals(Field.CHARACTERS.key()) ? CHARACTERS : PAIRS;
        }
    };

    private Analysis() {}

    /** A word as the index has it. */
    static String stem(String word) {
        try (TokenStream stream = PAIRS.tokenStream("", word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            return stream.incrementToken() ? term.toString() : word;
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
    }

    private static Analyzer analyzer(boolean characters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokens = new Tokens(characters);
                return new TokenStreamComponents(tokens, new PorterStemFilter(tokens));
            }
        };
    }

    /** {@link Scan} as Lucene wants it. */
    private static final class Tokens extends Tokenizer {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final boolean characters;
        private final BitSet seen = new BitSet();
        private String folded = "";
        /** For each token its start, its end and its position. */
        private int[] places = new int[3 * 256];

        private final List<@Nullable String> texts = new ArrayList<>();
        private int next;
        private int position;

        Tokens(boolean characters) {
            this.characters = characters;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            folded = Fold.of(all(input));
            texts.clear();
            seen.clear();
            next = 0;
            position = -1;
            Scan.each(folded, this::keep);
        }

        /** A field of single characters says of each whether it stands, so that once is enough. */
        private void keep(Token.Kind kind, @Nullable String text, int position, int start, int end) {
            if ((kind == Token.Kind.CHARACTER) != characters) {
                return;
            }
            if (characters) {
                int c = folded.codePointAt(start);
                if (seen.get(c)) {
                    return;
                }
                seen.set(c);
            }
            int at = 3 * texts.size();
            if (at == places.length) {
                places = Arrays.copyOf(places, 2 * at);
            }
            places[at] = start;
            places[at + 1] = end;
            places[at + 2] = position;
            texts.add(text);
        }

        private static String all(Reader reader) throws IOException {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[512];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
            return text.toString();
        }

        @Override
        public boolean incrementToken() {
            if (next == texts.size()) {
                return false;
            }
            clearAttributes();
            int start = places[3 * next];
            int end = places[3 * next + 1];
            String text = texts.get(next);
            if (text == null) {
                term.append(folded, start, end);
            } else {
                term.append(text);
            }
            offset.setOffset(start, end);
            increment.setPositionIncrement(places[3 * next + 2] - position);
            position = places[3 * next + 2];
            next++;
            return true;
        }
    }
}
