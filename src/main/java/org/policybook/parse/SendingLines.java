package org.policybook.parse;

import org.policybook.model.Official.Part;
import org.policybook.parse.Sheet.State;

/** Reads what stands between a covering notice and what it sends out: attachments, signature, date, title. */
final class SendingLines {
    private static final int LONGEST_TITLE = 240;

    private final Sheet s;

    SendingLines(Sheet sheet) {
        this.s = sheet;
    }

    int listing(int i, CleanLine line, String text) {
        if (s.isListItem(i)) {
            s.add(Part.ATTACHMENTS, line);
            s.body(line);
            return i;
        }
        return s.again(State.SIGNED, i);
    }

    int signed(int i, CleanLine line, String text) {
        boolean dated = !s.none(Part.DATE);
        if (BodyLine.isDate(text) || BodyLine.isSignatureWithDate(text)) {
            s.add(Part.DATE, line);
            s.body(line);
            return i;
        }
        if (BodyLine.isAttachmentMark(text)) {
            if (s.leadsToTable(i)) {
                return s.again(State.CLAUSES, i);
            }
            s.add(Part.ATTACHMENT_MARK, line);
            s.state = State.PLAN_TITLE;
            return i;
        }
        if (BodyLine.isNote(text)) {
            s.add(Part.NOTE, line);
            return i;
        }
        if (BodyLine.isCopies(text) || BodyLine.isImprint(text)) {
            s.add(BodyLine.isCopies(text) ? Part.COPIES : Part.IMPRINT, line);
            return i;
        }
        if (!dated && (BodyLine.isSignature(text) || s.isSigner(i)) && !BodyLine.endsTitle(text)) {
            s.add(Part.SIGNATURE, line);
            s.body(line);
            return i;
        }
        return s.again(State.PLAN_TITLE, i);
    }

    int planTitle(int i, CleanLine line, String text) {
        boolean begun = !s.none(Part.PLAN_TITLE);
        boolean complete =
                begun && BodyLine.endsTitle(s.joined(Part.PLAN_TITLE)) && Sheet.balanced(s.joined(Part.PLAN_TITLE));
        boolean bracket = text.startsWith("（") || text.startsWith("(");
        if (BodyLine.isPassed(text)) {
            s.add(Part.PASSED, line);
            return i;
        }
        if (BodyLine.isNote(text) || BodyLine.isAttachmentMark(text)) {
            s.add(BodyLine.isNote(text) ? Part.NOTE : Part.ATTACHMENT_MARK, line);
            return i;
        }
        boolean stops = BodyLine.isProse(text)
                || s.clause(i).isPresent()
                || line.row()
                || (complete && !bracket)
                || s.joined(Part.PLAN_TITLE).length() > LONGEST_TITLE
                || text.endsWith("：");
        if (stops) {
            return s.again(State.CLAUSES, i);
        }
        s.add(Part.PLAN_TITLE, line);
        return i;
    }
}
