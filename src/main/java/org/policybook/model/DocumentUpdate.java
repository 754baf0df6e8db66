package org.policybook.model;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a file can be taken over into the document that it belongs to, as a corrected version (更正稿).
 *
 * @param digest whether the document's words are people's own, so that nothing can be
 * @param steps each thing that is taken over, and each that people must look at, with its place as the files then stand
 * @param files those of the content that become others; the hidden copies of the earlier ones not among them
 */
public record DocumentUpdate(String document, boolean digest, List<Step> steps, List<FileText> files) {
    /**
     * One thing of one clause, figure or field; {@code before} and {@code now} may be empty.
     *
     * @param difference of a clause of a digest; else null
     */
    public record Step(
            Effect effect,
            Place place,
            String name,
            String before,
            String now,
            @Nullable Difference difference) {
        /** A step that is not of a clause of a digest. */
        public Step(Effect effect, Place place, String name, String before, String now) {
            this(effect, place, name, before, now, null);
        }
    }

    /** A file of the content; {@code before} is null where there is none yet. */
    public record FileText(Path path, @Nullable String before, String now) {}

    /** What is done, and from {@link #EDITED} on what is left to people. */
    public enum Effect {
        FACT,
        REWRITTEN,
        RENUMBERED,
        ADDED,
        TAKEN_OUT,
        FIGURE,
        FIGURE_MOVED,
        FIGURE_ADDED,
        FIGURE_TAKEN_OUT,
        REMOVED,
        RETURNED,
        /** The words that the file replaces are those of no official file that was kept. */
        EDITED,
        /** A figure whose quote is gone, and which cannot be told in the file. */
        UNTOLD,
        /** A figure whose quote the file still has, but between other words. */
        UNSURE,
        /** A figure whose {@code part_of} or {@code when} names one that is taken out. */
        NAMES_GONE,
        /** A sentence that the file has before the first clause, and the document has not. */
        OPENING,
        /** A field of the front matter that could not be changed. */
        FACT_LEFT,
        /** An entry of removed.yaml whose successor is gone or stands elsewhere. */
        SUCCESSOR,
        /** A place where a figure is said to stand again, and the file has another one. */
        AGAIN,
        /** A figure whose deadline or modality the file words otherwise. */
        REWORDED,
        /** A file that is not written so that it can be changed line by line, or could not be read. */
        UNWRITTEN,
        /** The clauses of the English document that are no longer those of the Chinese. */
        ENGLISH,
        /** A clause of a digest. */
        CLAUSE,
        /** A figure of a digest, whose quote the file has not. */
        QUOTE;

        /** Whether it is for people to do. */
        public boolean isOpen() {
            return compareTo(EDITED) >= 0;
        }
    }

    /** What is done. */
    public List<Step> done() {
        return steps.stream().filter(step -> !step.effect().isOpen()).toList();
    }

    /** What is left to people. */
    public List<Step> open() {
        return steps.stream().filter(step -> step.effect().isOpen()).toList();
    }

    /** How many clauses change, new ones and those taken out with them. */
    public int clauses() {
        return count(Effect.REWRITTEN, Effect.TAKEN_OUT);
    }

    /** How many entries of targets.yaml change, new ones and those taken out with them. */
    public int figures() {
        return count(Effect.FIGURE, Effect.FIGURE_TAKEN_OUT);
    }

    private int count(Effect from, Effect to) {
        return (int) steps.stream()
                .filter(step ->
                        step.effect().compareTo(from) >= 0 && step.effect().compareTo(to) <= 0)
                .count();
    }
}
