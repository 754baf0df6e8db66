package org.policybook.intake;

import java.util.List;

/**
 * A figure among the words around it.
 *
 * @param all the figures of the sentence, this one too
 * @param start the first year that a plan speaks of as its own, or 0
 * @param past whether the clause tells of what has been done
 * @param rules whether the document lays down rules (办法, 规定) and no tasks
 * @param conditions whether the clause says who may apply
 * @param segment what stands between the commas around the figure
 * @param before of the segment, before the figure
 * @param after of the segment, after the figure
 * @param sentenceBefore of the sentence, before the figure
 */
record Setting(
        Passage passage,
        Found found,
        List<Found> all,
        int start,
        boolean past,
        boolean rules,
        boolean conditions,
        String segment,
        String before,
        String after,
        String sentenceBefore) {

    static Setting of(
            Passage passage, Found found, List<Found> all, int start, boolean past, boolean rules, boolean conditions) {
        String text = passage.text();
        int from = passage.segmentStart(found.start());
        int to = passage.segmentEnd(Math.max(found.start(), found.end() - 1));
        return new Setting(
                passage,
                found,
                all,
                start,
                past,
                rules,
                conditions,
                text.substring(from, Math.max(from, to)),
                text.substring(from, found.start()),
                text.substring(Math.min(found.end(), to), to),
                text.substring(0, found.start()));
    }

    /** Another figure of the same sentence. */
    Setting at(Found other) {
        return of(passage, other, List.of(other), start, past, rules, conditions);
    }

    /** The unit of the figure, or an empty string. */
    String unit() {
        return found.unit() == null ? "" : found.unit();
    }

    boolean isMoney() {
        return unit().endsWith("元");
    }

    /** Of the sentence, behind the figure. */
    String sentenceAfter() {
        return passage.text().substring(found.end());
    }
}
