package org.policybook.parse;

import java.util.List;
import org.policybook.model.Official.Change;

/**
 * A received text without what is none of the document's own.
 *
 * @param text a paragraph a line
 * @param lines the same, line by line
 * @param changes in order; undoing them gives the received text again
 * @param chrome lines of a web page around the text, as received
 */
record Cleaned(String text, List<CleanLine> lines, List<Change> changes, List<CleanLine> chrome) {
    /** The text as received, from the cleaned one and the changes alone. */
    String received() {
        StringBuilder received = new StringBuilder();
        int at = 0;
        for (Change change : changes) {
            int kept = change.at() - received.length();
            received.append(text, at, at + kept).append(change.removed());
            at += kept + change.inserted().length();
        }
        return received.append(text, at, text.length()).toString();
    }
}
