package org.policybook.parse;

import static org.policybook.model.DiagnosticCode.HEADING_UNMARKED;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Diagnostics;
import org.policybook.model.SourceText;
import org.policybook.notation.WideHashes;

/**
 * Takes the full-width ＃ at the head of a line for the mark of a heading that a Chinese keyboard wrote. Left as it is, the
 * heading would be a paragraph, and every number below it another's.
 */
final class HeadingMarks {
    private static final Pattern LINE = Pattern.compile("^[#＃].*", Pattern.MULTILINE);

    private HeadingMarks() {}

    /** {@code source} with such marks as Markdown has them, character for character, each reported. */
    static SourceText halfWidth(SourceText source, Diagnostics problems) {
        if (source.text().indexOf('＃') < 0) {
            return source;
        }
        Matcher lines = LINE.matcher(source.text());
        String text = lines.replaceAll(line -> {
            int length = WideHashes.length(line.group());
            if (length > 0) {
                String mark = line.group().substring(0, length);
                problems.reportAs(source.at(line.start()), HEADING_UNMARKED, "wide", mark);
            }
            return Matcher.quoteReplacement("#".repeat(length) + line.group().substring(length));
        });
        return new SourceText(source.file(), text);
    }
}
