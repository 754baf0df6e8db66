package org.policybook.parse;

import java.util.Optional;
import org.policybook.model.Official.Part;
import org.policybook.model.Place;
import org.policybook.notation.ClauseNumber;
import org.policybook.parse.Sheet.State;

/** Reads clauses, their headings, tables and annexes. */
final class ClauseLines {

    private final Sheet s;
    private final ClosingLines closing;

    ClauseLines(Sheet sheet, ClosingLines closing) {
        this.s = sheet;
        this.closing = closing;
    }

    int clauses(int i, CleanLine line, String text) {
        if (BodyLine.isContents(text)) {
            s.add(Part.CONTENTS, line);
            return i;
        }
        if (s.isListing(i) && s.anyClause) {
            s.state = State.LISTING_AFTER;
            s.add(Part.ATTACHMENTS, line);
            return i;
        }
        if (s.anyClause && closing.endsHere(i)) {
            return s.again(State.ENDED, i);
        }
        return provision(i, line, text);
    }

    /** A line that belongs to a clause or opens one. */
    int provision(int i, CleanLine line, String text) {
        Optional<ClauseNumber> annex = s.annex(i);
        if (annex.isPresent()) {
            return annex(i, annex.get());
        }
        Optional<ClauseNumber> number = s.clause(i);
        if (number.isPresent()) {
            ClauseNumber n = number.get();
            s.inArticle = n.style() == ClauseNumber.Style.ARTICLE
                    || (s.inArticle && ClauseNumber.Style.HAN.isAbove(n.style()));
            HeadingSplit split = s.inArticle && n.style() != ClauseNumber.Style.ARTICLE
                    ? HeadingSplit.item(text.substring(n.length()))
                    : HeadingSplit.of(n.style(), text.substring(n.length()));
            Place place = s.starts.at(line.at());
            s.pieces.add(new Piece.Heading(
                    0, text.substring(0, n.length()) + split.heading(), Attributes.none(place), place));
            split.text().ifPresent(words -> Items.split(words).forEach(b -> s.pieces.add(new Piece.Body(b, place))));
            s.anyClause = true;
            return i;
        }
        if (!s.numberedTop && s.isUnnumberedHeading(i)) {
            Place place = s.starts.at(line.at());
            s.pieces.add(new Piece.Heading(0, text.strip(), Attributes.none(place), place));
            s.anyClause = true;
            return i;
        }
        if (line.row()) {
            return s.table(i);
        }
        if (!s.anyClause) {
            s.add(Part.TEXT, line);
        }
        s.body(line);
        return i;
    }

    /** An annex below the clauses; its title may stand s.in the s.lines after the mark. */
    private int annex(int i, ClauseNumber number) {
        CleanLine line = s.in.get(i);
        String text = line.text();
        StringBuilder title = new StringBuilder(text.substring(number.length()));
        int last = i;
        while (title.isEmpty() || !BodyLine.endsTitle(title.toString())) {
            int next = last + 1;
            if (next >= s.in.size() || next > i + 3) {
                break;
            }
            CleanLine candidate = s.in.get(next);
            if (candidate.row()
                    || BodyLine.isProse(candidate.text())
                    || s.clause(next).isPresent()
                    || Sheet.mark(candidate.text()).isPresent()) {
                break;
            }
            title.append(candidate.text());
            last = next;
        }
        Place place = s.starts.at(line.at());
        String printed = number.length() == 0 ? number.printed() : text.substring(0, number.length());
        String gap =
                title.isEmpty() || printed.endsWith("：") || printed.endsWith(":") || printed.endsWith(" ") ? "" : " ";
        s.pieces.add(new Piece.Heading(0, printed + gap + title, Attributes.none(place), place));
        s.anyClause = true;
        return last;
    }
}
