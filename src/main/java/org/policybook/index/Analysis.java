package org.policybook.index;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * The one analysis chain: fold ({@link Fold}), cut ({@link Scan}), stem Latin words (Porter).
 *
 * <p>Chinese is cut into overlapping pairs, which find every string of two characters or more and did as well as any
 * dictionary in trials; single characters stand in a field of their own, for a field that holds both scores far lower.
 */
final class Analysis {
    private static final Analyzer PAIRS = analyzer(token -> token.kind() != Token.Kind.CHARACTER);
    private static final Analyzer LINES = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(CharTokenizer.fromSeparatorCharPredicate(c -> c == '\n'));
        }
    };
    private static final Analyzer CHARACTERS = analyzer(token -> token.kind() == Token.Kind.CHARACTER);

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

    private static Analyzer analyzer(Predicate<Token> kept) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokens = new Tokens(kept);
                return new TokenStreamComponents(tokens, new PorterStemFilter(tokens));
            }
        };
    }

    /** {@link Scan} as Lucene wants it. */
    private static final class Tokens extends Tokenizer {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final Predicate<Token> kept;
        private Iterator<Token> tokens = List.<Token>of().iterator();
        private int position;

        Tokens(Predicate<Token> kept) {
            this.kept = kept;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            tokens = Scan.text(Fold.of(all(input))).iterator();
            position = -1;
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
            while (tokens.hasNext()) {
                Token token = tokens.next();
                if (kept.test(token)) {
                    clearAttributes();
                    term.append(token.text());
                    offset.setOffset(token.start(), token.end());
                    increment.setPositionIncrement(token.position() - position);
                    position = token.position();
                    return true;
                }
            }
            return false;
        }
    }
}
