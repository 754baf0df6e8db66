package org.policybook.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.policybook.model.Official.Line;
import org.policybook.model.Official.Part;
import org.policybook.model.SourceText;
import org.policybook.notation.Quotation;

/**
 * Tells the parts of an official document from one another: what stands above the text (版头, 题, 主送), the covering
 * notice and the plan it sends out, the numbered clauses, and what closes it (落款, 附件, 版记). A line is read by what
 * the lines before it have come to; a class each reads the opening, the sending, the clauses and the close.
 */
final class Layout {
    private static final Pattern LEADERS = Pattern.compile("(?:…|\\.{3}|·{3}|—{4})[….·—]*\\s*\\d{0,3}$|\\t\\d{1,3}$");
    /** A title has no more lines. */
    private static final int MOST_OF_A_TITLE = 8;

    private final Sheet sheet;
    private final OpeningLines opening;
    private final SendingLines sending;
    private final ClauseLines clauses;
    private final ClosingLines closing;
    private final Set<Integer> contents = new HashSet<>();

    private Layout(Cleaned cleaned, SourceText source) {
        this.sheet = new Sheet(cleaned, source);
        this.opening = new OpeningLines(sheet);
        this.sending = new SendingLines(sheet);
        this.closing = new ClosingLines(sheet);
        this.clauses = new ClauseLines(sheet, closing);
    }

    /** What a text was taken apart into. */
    record Parts(List<Line> lines, List<Piece> pieces) {}

    static Parts of(Cleaned cleaned, SourceText source) {
        Layout layout = new Layout(cleaned, source);
        layout.contents();
        for (int i = 0; i < layout.sheet.in.size(); i++) {
            i = layout.line(i);
        }
        layout.demoteLooseTitle();
        return new Parts(List.copyOf(layout.sheet.lines), List.copyOf(layout.sheet.pieces));
    }

    /** A table of contents prints the headings once before they come. */
    private void contents() {
        for (int i = 0; i < sheet.in.size(); i++) {
            if (!BodyLine.isContents(sheet.in.get(i).text())) {
                continue;
            }
            contents.add(i);
            if (i + 1 >= sheet.in.size()) {
                return;
            }
            String first = entry(sheet.in.get(i + 1).text());
            for (int j = i + 2; j < sheet.in.size(); j++) {
                if (entry(sheet.in.get(j).text()).equals(first)) {
                    for (int k = i + 1; k < j; k++) {
                        contents.add(k);
                    }
                    return;
                }
            }
            for (int k = i + 1;
                    k < sheet.in.size()
                            && LEADERS.matcher(sheet.in.get(k).text()).find();
                    k++) {
                contents.add(k);
            }
            return;
        }
    }

    private static String entry(String line) {
        return Quotation.bare(LEADERS.matcher(line).replaceAll("")).replaceAll("\\d{1,3}$", "");
    }

    /** Reads line {@code i}; gives the last line that this took. */
    private int line(int i) {
        CleanLine line = sheet.in.get(i);
        String text = line.text();
        if (contents.contains(i)) {
            sheet.add(Part.CONTENTS, line);
            return i;
        }
        return switch (sheet.state) {
            case HEAD -> opening.head(i, line, text);
            case TITLE -> opening.title(i, line, text);
            case AFTER_TITLE, NOTICE -> opening.notice(i, line, text);
            case LISTING -> sending.listing(i, line, text);
            case SIGNED -> sending.signed(i, line, text);
            case PLAN_TITLE -> sending.planTitle(i, line, text);
            case CLAUSES -> clauses.clauses(i, line, text);
            case LISTING_AFTER -> closing.listingAfter(i, line, text);
            case ENDED -> {
                int last = closing.ended(i, line, text);
                yield last == ClosingLines.NOT_CLOSED ? clauses.provision(i, line, text) : last;
            }
        };
    }

    /** Lines taken for a title that no document can have are text. */
    private void demoteLooseTitle() {
        boolean loose = sheet.lines.stream().filter(l -> l.part() == Part.TITLE).count() > MOST_OF_A_TITLE;
        if (loose) {
            sheet.lines.replaceAll(l -> l.part() == Part.TITLE ? new Line(Part.TEXT, l.text(), l.at()) : l);
        }
    }
}
