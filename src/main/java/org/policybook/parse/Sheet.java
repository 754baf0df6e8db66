package org.policybook.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.policybook.model.Block;
import org.policybook.model.Official.Line;
import org.policybook.model.Official.Part;
import org.policybook.model.Place;
import org.policybook.model.SourceText;
import org.policybook.notation.ClauseNumber;
import org.policybook.notation.Quotation;

/** A document while its parts are told from one another: its lines, what they have been taken for, and what is open. */
final class Sheet {
    private static final Pattern LIST_ITEM = Pattern.compile("\\d{1,2}[.、．)].{2,80}");
    private static final Pattern LIST_NUMBER = Pattern.compile("^(?:附件:)?(?:\\d{1,2}[.、)])?");
    private static final int FAR = 14;
    private static final int TABLE_WITHIN = 5;

    /** Where in the document the line in hand stands. */
    enum State {
        HEAD,
        TITLE,
        AFTER_TITLE,
        NOTICE,
        LISTING,
        SIGNED,
        PLAN_TITLE,
        CLAUSES,
        LISTING_AFTER,
        ENDED
    }

    final List<CleanLine> in;
    final LineStarts starts;
    final List<Line> lines = new ArrayList<>();
    final List<Piece> pieces = new ArrayList<>();
    /** Whether the document has numbers as 1.1. */
    final boolean decimals;
    /** Whether it numbers its parts with more than 1. */
    final boolean numberedTop;

    private final Map<Part, StringBuilder> joined = new EnumMap<>(Part.class);

    State state = State.HEAD;
    /** Whether a covering notice has said that it sends something out. */
    boolean sendsOut;

    boolean anyClause;
    boolean inArticle;

    Sheet(Cleaned cleaned, SourceText source) {
        this.in = cleaned.lines();
        this.starts = new LineStarts(source);
        Set<ClauseNumber.Style> styles = EnumSet.noneOf(ClauseNumber.Style.class);
        in.forEach(l -> ClauseNumber.at(l.text()).ifPresent(n -> styles.add(n.style())));
        this.decimals = styles.contains(ClauseNumber.Style.DECIMAL_2);
        this.numberedTop = styles.stream()
                .anyMatch(s -> (decimals || s.isAbove(ClauseNumber.Style.ARABIC)) && s != ClauseNumber.Style.ANNEX);
    }

    /** Lets the line in hand be looked at again in another state: gives the line before it, on which the next follows. */
    int again(State next, int i) {
        state = next;
        return i - 1;
    }

    void add(Part part, CleanLine line) {
        lines.add(new Line(part, line.text(), line.at()));
        joined.computeIfAbsent(part, p -> new StringBuilder()).append(line.text());
    }

    String joined(Part part) {
        StringBuilder words = joined.get(part);
        return words == null ? "" : words.toString();
    }

    boolean none(Part part) {
        return !joined.containsKey(part);
    }

    static boolean balanced(String text) {
        return text.chars().filter(c -> c == '《').count()
                == text.chars().filter(c -> c == '》').count();
    }

    /** 市长 张三, under an order. */
    boolean isSigner(int i) {
        String bare = Quotation.bare(in.get(i).text());
        return bare.length() <= 10
                && bare.matches("(?:市|省|县|区|州)长[\\p{IsHan}]{2,4}|主任[\\p{IsHan}]{2,4}|局长[\\p{IsHan}]{2,4}")
                && i + 1 < in.size()
                && BodyLine.isDate(in.get(i + 1).text());
    }

    /** 附件：…, where signature, date or the attachment itself are still to come. */
    boolean isListing(int i) {
        if (!BodyLine.isAttachmentList(in.get(i).text())) {
            return false;
        }
        for (int j = i + 1; j < Math.min(in.size(), i + FAR); j++) {
            String text = in.get(j).text();
            if (BodyLine.isDate(text)
                    || BodyLine.isSignature(text)
                    || BodyLine.isSignatureWithDate(text)
                    || BodyLine.isAttachmentMark(text)
                    || BodyLine.isNote(text)) {
                return true;
            }
        }
        return i + FAR >= in.size() && in.subList(i + 1, in.size()).stream().noneMatch(l -> BodyLine.isProse(l.text()));
    }

    /**
     * Whether the mark of an attachment has a table below it, with no more than a title and a unit between: that is no plan
     * which the notice sends out, but an annex of the notice.
     */
    boolean leadsToTable(int i) {
        for (int j = i + 1; j < Math.min(in.size(), i + TABLE_WITHIN); j++) {
            CleanLine line = in.get(j);
            if (line.row()) {
                return true;
            }
            if (BodyLine.isProse(line.text()) || clause(j).isPresent()) {
                return false;
            }
        }
        return false;
    }

    boolean isListItem(int i) {
        String text = in.get(i).text();
        return LIST_ITEM.matcher(Quotation.bare(text)).matches()
                && text.indexOf('。') < 0
                && !in.get(i).row();
    }

    /** The number of a line that opens a clause. */
    Optional<ClauseNumber> clause(int i) {
        CleanLine line = in.get(i);
        if (line.row()) {
            return Optional.empty();
        }
        Optional<ClauseNumber> number = ClauseNumber.at(line.text());
        if (number.isPresent() && number.get().style() == ClauseNumber.Style.ANNEX) {
            return Optional.empty();
        }
        // 1 总则 is a heading where others are numbered 1.1; elsewhere it may be a figure.
        boolean bare = number.isPresent() && number.get().printed().chars().allMatch(c -> c >= '0' && c <= '9');
        return bare && !decimals ? Optional.empty() : number;
    }

    /** A short line without a stop between paragraphs, in a document that numbers nothing above 1. */
    boolean isUnnumberedHeading(int i) {
        CleanLine line = in.get(i);
        String text = line.text();
        boolean shape = !line.row()
                && text.length() >= 2
                && text.length() <= 26
                && text.chars().noneMatch(c -> "，。；：！？,;:".indexOf(c) >= 0)
                && ClauseNumber.at(text).isEmpty()
                && !text.startsWith("—")
                && !BodyLine.standsAlone(text)
                && !BodyLine.isSignature(text)
                && !BodyLine.isSignatureWithDate(text)
                && text.chars().filter(c -> c >= 0x4E00).count() >= text.length() * 0.6;
        if (!shape || i + 1 >= in.size()) {
            return false;
        }
        CleanLine next = in.get(i + 1);
        boolean followed = BodyLine.isProse(next.text()) || clause(i + 1).isPresent();
        boolean closed = i == 0
                || "。；！？”）："
                                .indexOf(in.get(i - 1)
                                        .text()
                                        .charAt(in.get(i - 1).text().length() - 1))
                        >= 0
                || anyClause;
        return followed && closed && !next.row();
    }

    Optional<ClauseNumber> annex(int i) {
        CleanLine line = in.get(i);
        if (line.row() || line.text().length() > 80 || BodyLine.isProse(line.text())) {
            return Optional.empty();
        }
        return mark(line.text()).or(() -> listed(line.text()));
    }

    static Optional<ClauseNumber> mark(String text) {
        return ClauseNumber.at(text).filter(n -> n.style() == ClauseNumber.Style.ANNEX);
    }

    /** An annex that prints its title alone, which the list of attachments has named. */
    Optional<ClauseNumber> listed(String text) {
        if (!anyClause || none(Part.ATTACHMENTS) || ClauseNumber.at(text).isPresent()) {
            return Optional.empty();
        }
        List<String> titles = lines.stream()
                .filter(l -> l.part() == Part.ATTACHMENTS)
                .map(l -> LIST_NUMBER.matcher(Quotation.bare(l.text())).replaceFirst(""))
                .toList();
        int at = titles.indexOf(Quotation.bare(text));
        String printed = titles.size() > 1 ? "附件" + (at + 1) : "附件";
        return at < 0 ? Optional.empty() : Optional.of(new ClauseNumber(ClauseNumber.Style.ANNEX, at + 1, printed, 0));
    }

    void body(CleanLine line) {
        Place place = starts.at(line.at());
        Items.split(line.text()).forEach(block -> pieces.add(new Piece.Body(block, place)));
    }

    /** Reads the rows of the table that begins at line {@code i}; gives the last of them. */
    int table(int i) {
        int end = i;
        List<List<String>> cells = new ArrayList<>();
        while (end < in.size() && in.get(end).row()) {
            cells.add(List.of(in.get(end).text().split("\t", -1)).stream()
                    .map(String::strip)
                    .toList());
            if (!anyClause) {
                add(Part.TEXT, in.get(end));
            }
            end++;
        }
        Block block = cells.size() == 1
                ? new Block.Paragraph(String.join(" ", cells.getFirst()))
                : new Block.Table(List.copyOf(cells));
        pieces.add(new Piece.Body(block, starts.at(in.get(i).at())));
        return end - 1;
    }
}
