package org.policybook.parse;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The marks inside a paragraph that are taken: emphasis, links, escapes. HTML and code stay the characters they are.
 * A block longer than any clause stays so altogether, since several marks cost the square of a block's length.
 */
final class PlainInlines extends InlineParserImpl {
    private static final int LONGEST_BLOCK = 10_000;

    PlainInlines(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        if (content.length() > LONGEST_BLOCK) {
            block.appendChild(new Text(content.trim()));
        } else {
            super.parse(content, block);
        }
    }

    @Override
    public boolean parseHtmlInline() {
        return false;
    }

    @Override
    protected boolean parseBackticks() {
        return false;
    }
}
