package org.policybook.model;

import java.util.List;

/**
 * An official file cleaned and taken apart, before its facts are drawn from it.
 *
 * @param received the text as received
 * @param changes what cleaning did to it, in order; undoing them gives {@code received} again
 * @param doubts suspected misprints, which are listed and never mended
 * @param lines everything that stands outside the clauses, in order: letterhead, title, addressees, signature
 * @param clauses the clause tree; the notice and the preamble are clause {@code 0}
 */
public record Official(
        SourceText received, List<Change> changes, List<Doubt> doubts, List<Line> lines, List<Clause> clauses) {

    /** The text of the lines that play {@code part}, in order. */
    public List<String> all(Part part) {
        return all(lines, part);
    }

    /** The text of those of {@code lines} that play {@code part}, in order. */
    public static List<String> all(List<Line> lines, Part part) {
        return lines.stream().filter(l -> l.part() == part).map(Line::text).toList();
    }

    /**
     * One change that cleaning made.
     *
     * @param at where in the received text
     */
    public record Change(int at, String removed, String inserted, Reason reason) {}

    /** Why a change was made. */
    public enum Reason {
        STRUCK,
        MARGIN,
        PAGE_NUMBER,
        PAGE_BREAK,
        LINE_BREAK,
        EMPTY_LINE,
        CHROME,
        MARKDOWN,
        SPACE
    }

    /**
     * A suspected misprint.
     *
     * @param place in the received text
     * @param words as printed
     */
    public record Doubt(Place place, Sort sort, String words) {
        /** What looks wrong. */
        public enum Sort {
            BRACKET,
            REPEATED,
            NUMBER_FORM,
            NUMBER_GAP,
            NUMBER_REPEAT
        }
    }

    /**
     * A line and the part it plays.
     *
     * @param at where it begins in the received text
     */
    public record Line(Part part, String text, int at) {}

    /** The parts of an official document outside its clauses (GB/T 9704-2012, 7). */
    public enum Part {
        /** Of a web page: the table of facts above the text (发文机关：…). */
        FACT,
        /** Of a web page: what stands around the text. */
        CHROME,
        /** 份号, 密级, 紧急程度. */
        MARK,
        LETTERHEAD,
        NUMBER,
        TITLE,
        /** （2023年5月10日…通过）. */
        PASSED,
        ADDRESSEES,
        /** Of the covering notice, or before the first clause. */
        TEXT,
        ATTACHMENTS,
        SIGNATURE,
        DATE,
        /** （此件公开发布）. */
        NOTE,
        /** 抄送. */
        COPIES,
        /** 印发机关和印发日期. */
        IMPRINT,
        CONTENTS,
        /** 附件, where the plan itself is the attachment. */
        ATTACHMENT_MARK,
        PLAN_TITLE
    }
}
