package org.policybook.parse;

import java.util.Optional;
import org.policybook.model.Official.Part;
import org.policybook.notation.ClauseNumber;
import org.policybook.parse.Sheet.State;

/** Reads what closes a document: signature, date, notes, copies and imprint. */
final class ClosingLines {
    private static final int LONGEST_CLOSE = 40;
    /** What {@link #ended} gives for a line that goes on with the clauses. */
    static final int NOT_CLOSED = Integer.MIN_VALUE;

    private final Sheet s;

    ClosingLines(Sheet sheet) {
        this.s = sheet;
    }

    int listingAfter(int i, CleanLine line, String text) {
        if (s.isListItem(i)) {
            s.add(Part.ATTACHMENTS, line);
            return i;
        }
        return s.again(State.ENDED, i);
    }

    int ended(int i, CleanLine line, String text) {
        Optional<Part> part = closing(i);
        if (part.isPresent() && s.annex(i).isEmpty() && s.clause(i).isEmpty()) {
            s.add(part.get(), line);
            return i;
        }
        s.state = State.CLAUSES;
        return NOT_CLOSED;
    }

    /** Whether nothing but the close of the document follows, up to its end or to an annex. */
    boolean endsHere(int i) {
        for (int j = i; j < s.in.size(); j++) {
            if (j - i > LONGEST_CLOSE) {
                return false;
            }
            String text = s.in.get(j).text();
            if (j > i && s.annex(j).isPresent()) {
                return true;
            }
            if (closing(j).isEmpty() || ClauseNumber.at(text).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** The part that a line plays s.in the close of a document; empty for any other line. */
    private Optional<Part> closing(int i) {
        CleanLine line = s.in.get(i);
        String text = line.text();
        if (BodyLine.isNote(text)) {
            return Optional.of(Part.NOTE);
        }
        if (BodyLine.isCopies(text)) {
            return Optional.of(Part.COPIES);
        }
        if (BodyLine.isImprint(text)) {
            return Optional.of(Part.IMPRINT);
        }
        if (BodyLine.isDate(text) || BodyLine.isSignatureWithDate(text)) {
            return Optional.of(Part.DATE);
        }
        boolean signature = !line.row() && (BodyLine.isSignature(text) || s.isSigner(i));
        return signature ? Optional.of(Part.SIGNATURE) : Optional.empty();
    }
}
