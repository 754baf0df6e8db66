package org.policybook.parse;

import java.util.Optional;
import org.policybook.notation.ClauseNumber;

/**
 * A heading whose text runs on in the same line: （一）加强理论学习。深入学习… An article (第一条) of 办法 has no heading:
 * where it has a sentence, all of it is text.
 *
 * @param heading the words up to the first full stop, without it; may be empty
 * @param text what follows
 */
record RunIn(String heading, Optional<String> text) {
    /** Splits a line whose number has been taken off. */
    static RunIn split(ClauseNumber.Style style, String line) {
        int stop = line.indexOf('。');
        if (stop >= 0 && style == ClauseNumber.Style.ARTICLE) {
            return new RunIn("", Optional.of(line.strip()));
        }
        if (stop < 0) {
            return new RunIn(line.endsWith("：") ? line.substring(0, line.length() - 1) : line, Optional.empty());
        }
        String rest = line.substring(stop + 1).strip();
        return new RunIn(line.substring(0, stop), rest.isEmpty() ? Optional.empty() : Optional.of(rest));
    }
}
