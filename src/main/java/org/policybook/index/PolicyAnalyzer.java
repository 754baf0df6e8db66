package org.policybook.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How text becomes terms: overlapping pairs of Han characters (龙头企业 gives 龙头, 头企, 企业), words and numbers of other
 * scripts, in one width and in lower case. Pairs need no dictionary, so that what stands in a text is never cut wrongly,
 * and a text and a question about it are cut alike.
 */
final class PolicyAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, new CJKBigramFilter(normalize(field, tokenizer)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream tokens) {
        return new LowerCaseFilter(new CJKWidthFilter(tokens));
    }
}
