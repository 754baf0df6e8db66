package org.policybook.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
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
import org.policybook.notation.DocumentNumber;
import org.policybook.notation.Quotation;

/**
 * Tells the parts of an official document from one another: what stands above the text (版头, 题, 主送), the covering
 * notice and the plan it sends out, the numbered clauses, and what closes it (落款, 附件, 版记).
 */
final class Layout {
    private static final Pattern NUMBER =
            Pattern.compile("[\\p{IsHan}A-Za-z]{1,24}+[〔\\[(【﹝〖「{<]\\d{4}[〕\\])】﹞〗」}>]第?\\d{1,5}号");
    private static final Pattern ORDER_NUMBER =
            Pattern.compile("[(]?(?:第[0-9一二三四五六七八九十百零〇]{1,6}号|\\d{4}年第\\d{1,4}号)[)]?");
    private static final Pattern LIST_ITEM = Pattern.compile("\\d{1,2}[.、．)].{2,80}");
    private static final Pattern LIST_NUMBER = Pattern.compile("^(?:附件:)?(?:\\d{1,2}[.、)])?");
    private static final Pattern LEADERS = Pattern.compile("(?:…|\\.{3}|·{3}|—{4})[….·—]*\\s*\\d{0,3}$|\\t\\d{1,3}$");
    private static final int FAR = 14;
    private static final int LONGEST_TITLE = 240;
    private static final int LONGEST_CLOSE = 40;

    private enum State {
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

    private final List<CleanLine> in;
    private final LineStarts starts;
    private final List<Line> lines = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Part, StringBuilder> joined = new EnumMap<>(Part.class);
    private final Set<Integer> contents = new HashSet<>();
    private State state = State.HEAD;
    private boolean sendsOut;
    private boolean anyClause;
    private boolean inArticle;
    private boolean decimals;
    private boolean numberedTop;

    private Layout(Cleaned cleaned, SourceText source) {
        this.in = cleaned.lines();
        this.starts = new LineStarts(source);
    }

    /** What a text was taken apart into. */
    record Parts(List<Line> lines, List<Piece> pieces) {}

    static Parts of(Cleaned cleaned, SourceText source) {
        Layout layout = new Layout(cleaned, source);
        layout.contents();
        layout.decimals = cleaned.lines().stream()
                .map(l -> ClauseNumber.at(l.text()))
                .flatMap(Optional::stream)
                .anyMatch(n -> n.style() == ClauseNumber.Style.DECIMAL_2);
        layout.numberedTop = cleaned.lines().stream()
                .map(l -> ClauseNumber.at(l.text()))
                .flatMap(Optional::stream)
                .anyMatch(n -> (layout.decimals || n.style().isAbove(ClauseNumber.Style.ARABIC))
                        && n.style() != ClauseNumber.Style.ANNEX);
        for (int i = 0; i < layout.in.size(); i++) {
            i = layout.line(i);
        }
        layout.demoteLooseTitle();
        return new Parts(List.copyOf(layout.lines), List.copyOf(layout.pieces));
    }

    /** A table of contents prints the headings once before they come. */
    private void contents() {
        for (int i = 0; i < in.size(); i++) {
            if (!BodyLine.isContents(in.get(i).text())) {
                continue;
            }
            contents.add(i);
            if (i + 1 >= in.size()) {
                return;
            }
            String first = entry(in.get(i + 1).text());
            for (int j = i + 2; j < in.size(); j++) {
                if (entry(in.get(j).text()).equals(first)) {
                    for (int k = i + 1; k < j; k++) {
                        contents.add(k);
                    }
                    return;
                }
            }
            for (int k = i + 1;
                    k < in.size() && LEADERS.matcher(in.get(k).text()).find();
                    k++) {
                contents.add(k);
            }
            return;
        }
    }

    private static String entry(String line) {
        return Quotation.bare(LEADERS.matcher(line).replaceAll("")).replaceAll("\\d{1,3}$", "");
    }

    private int line(int i) {
        CleanLine line = in.get(i);
        String text = line.text();
        if (contents.contains(i)) {
            add(Part.CONTENTS, line);
            return i;
        }
        return switch (state) {
            case HEAD -> head(i, line, text);
            case TITLE -> title(i, line, text);
            case AFTER_TITLE, NOTICE -> notice(i, line, text);
            case LISTING -> listing(i, line, text);
            case SIGNED -> signed(i, line, text);
            case PLAN_TITLE -> planTitle(i, line, text);
            case CLAUSES -> clauses(i, line, text);
            case LISTING_AFTER -> listingAfter(i, line, text);
            case ENDED -> ended(i, line, text);
        };
    }

    private void add(Part part, CleanLine line) {
        lines.add(new Line(part, line.text(), line.at()));
        joined.computeIfAbsent(part, p -> new StringBuilder()).append(line.text());
    }

    private static boolean hasNumber(String text) {
        return text.length() <= 120 && NUMBER.matcher(Quotation.bare(text)).find();
    }

    /** A line that holds the document's number and hardly anything else. */
    private static boolean isNumberLine(String text) {
        if (!hasNumber(text) || text.indexOf('《') >= 0 || BodyLine.isProse(text)) {
            return false;
        }
        String bare = Quotation.bare(text);
        String rest = NUMBER.matcher(bare).replaceFirst("");
        return rest.isEmpty()
                || rest.startsWith("签发人")
                || DocumentNumber.parse(bare).isPresent()
                || rest.length() <= 8;
    }

    private int head(int i, CleanLine line, String text) {
        if (BodyLine.isFact(text)) {
            add(Part.FACT, line);
            return i;
        }
        if (BodyLine.isMark(text)) {
            add(Part.MARK, line);
            return i;
        }
        if (isNumberLine(text)
                || (followsLetterhead()
                        && ORDER_NUMBER.matcher(Quotation.bare(text)).matches())) {
            add(Part.NUMBER, line);
            return i;
        }
        if (BodyLine.isLetterhead(text) || BodyLine.isOrder(text)) {
            add(Part.LETTERHEAD, line);
            return i;
        }
        String next = i + 1 < in.size() ? in.get(i + 1).text() : "";
        boolean namesIssuer = BodyLine.isBody(text)
                && !BodyLine.endsTitle(text)
                && (isNumberLine(next)
                        || BodyLine.isLetterhead(next)
                        || BodyLine.isOrder(next)
                        || leadsToLetterhead(i));
        if (namesIssuer) {
            add(Part.LETTERHEAD, line);
            return i;
        }
        if (clause(i).isPresent()) {
            state = State.CLAUSES;
            return clauses(i, line, text);
        }
        if (isAddressees(text)) {
            state = State.NOTICE;
            add(Part.ADDRESSEES, line);
            body(line);
            return i;
        }
        if (BodyLine.isProse(text) || text.endsWith("：") || text.endsWith(":")) {
            state = State.NOTICE;
            return notice(i, line, text);
        }
        state = State.TITLE;
        return title(i, line, text);
    }

    private boolean followsLetterhead() {
        return !lines.isEmpty() && lines.getLast().part() == Part.LETTERHEAD;
    }

    /** Joint issuers stand one below the other above 文件. */
    private boolean leadsToLetterhead(int i) {
        for (int j = i + 1; j < Math.min(in.size(), i + 6); j++) {
            String text = in.get(j).text();
            if (BodyLine.isLetterhead(text)) {
                return true;
            }
            if (!BodyLine.isBody(text)) {
                return false;
            }
        }
        return false;
    }

    private int title(int i, CleanLine line, String text) {
        boolean begun = !none(Part.TITLE);
        if (begun && isNumberLine(text)) {
            add(Part.NUMBER, line);
            return i;
        }
        boolean complete = begun && BodyLine.endsTitle(joined(Part.TITLE)) && balanced(joined(Part.TITLE));
        if (begun && (BodyLine.isPassed(text) || (complete && BodyLine.isDate(text)))) {
            add(Part.PASSED, line);
            state = State.AFTER_TITLE;
            return i;
        }
        boolean bracket = text.startsWith("（") || text.startsWith("(");
        boolean stops = (complete && !bracket && !goesOnAsTitle(text))
                || isAddressees(text)
                || BodyLine.isProse(text)
                || text.endsWith("：")
                || text.endsWith(":")
                || (begun && clause(i).isPresent())
                || joined(Part.TITLE).length() > LONGEST_TITLE
                || BodyLine.isAttachmentList(text);
        if (begun && stops) {
            state = State.AFTER_TITLE;
            return notice(i, line, text);
        }
        add(Part.TITLE, line);
        return i;
    }

    private static boolean goesOnAsTitle(String text) {
        return text.length() <= 6 && BodyLine.endsTitle(text) && (text.startsWith("的") || text.startsWith("及"));
    }

    private String joined(Part part) {
        StringBuilder words = joined.get(part);
        return words == null ? "" : words.toString();
    }

    private static boolean balanced(String text) {
        return text.chars().filter(c -> c == '《').count()
                == text.chars().filter(c -> c == '》').count();
    }

    private static boolean isAddressees(String text) {
        String bare = Quotation.bare(text);
        return bare.endsWith(":")
                && bare.length() >= 3
                && bare.length() <= 240
                && bare.indexOf('。') < 0
                && (bare.startsWith("各")
                        || bare.matches(
                                ".*(?:局|厅|委|办|政府|单位|部门|公司|院|会|站|科|处|室|中心|社|行|校|县|区|市|镇|乡|街道|民|员|人|志|企业|机构|集团|有关方面)(?:\\(.{1,20}\\))?:"))
                && !bare.matches(".*(?:如下|以下|通知|要求|意见|内容|方案|目标|任务|事项|根据|批准|指出|强调|认为|现将).*");
    }

    private int notice(int i, CleanLine line, String text) {
        boolean begun = state == State.NOTICE;
        if (!begun && (BodyLine.isPassed(text) || BodyLine.isDate(text))) {
            add(Part.PASSED, line);
            return i;
        }
        if (BodyLine.isFact(text) && !begun) {
            add(Part.FACT, line);
            return i;
        }
        if (isNumberLine(text) && none(Part.NUMBER)) {
            add(Part.NUMBER, line);
            return i;
        }
        if (isAddressees(text) && none(Part.ADDRESSEES) && !begun) {
            add(Part.ADDRESSEES, line);
            body(line);
            state = State.NOTICE;
            return i;
        }
        if (isListing(i)) {
            state = State.LISTING;
            add(Part.ATTACHMENTS, line);
            body(line);
            return i;
        }
        if (BodyLine.isAttachmentMark(text)) {
            add(Part.ATTACHMENT_MARK, line);
            state = State.PLAN_TITLE;
            return i;
        }
        if (clause(i).isPresent()) {
            state = State.CLAUSES;
            return clauses(i, line, text);
        }
        if (begun
                && (BodyLine.isSignature(text)
                        || BodyLine.isSignatureWithDate(text)
                        || BodyLine.isDate(text)
                        || isSigner(i))) {
            state = State.SIGNED;
            return signed(i, line, text);
        }
        if (BodyLine.isNote(text)) {
            add(Part.NOTE, line);
            if (begun && sendsOut) {
                state = State.SIGNED;
            }
            return i;
        }
        if (begun
                && sendsOut
                && !BodyLine.isProse(text)
                && !text.endsWith("。")
                && BodyLine.endsTitle(plausibleTitle(i))) {
            state = State.PLAN_TITLE;
            return planTitle(i, line, text);
        }
        boolean heading = begun && !numberedTop && isUnnumberedHeading(i);
        if (heading) {
            state = State.CLAUSES;
            return clauses(i, line, text);
        }
        sendsOut |= text.contains("印发")
                || text.contains("现予")
                || text.contains("转发")
                || text.contains("随文")
                || text.contains("发给你们");
        add(Part.TEXT, line);
        body(line);
        state = State.NOTICE;
        return i;
    }

    /** 市长 张三, under an order. */
    private boolean isSigner(int i) {
        String bare = Quotation.bare(in.get(i).text());
        return bare.length() <= 10
                && bare.matches("(?:市|省|县|区|州)长[\\p{IsHan}]{2,4}|主任[\\p{IsHan}]{2,4}|局长[\\p{IsHan}]{2,4}")
                && i + 1 < in.size()
                && BodyLine.isDate(in.get(i + 1).text());
    }

    private boolean none(Part part) {
        return !joined.containsKey(part);
    }

    /** The lines from here on that may be one title, joined. */
    private String plausibleTitle(int i) {
        StringBuilder title = new StringBuilder();
        for (int j = i; j < Math.min(in.size(), i + 4); j++) {
            String text = in.get(j).text();
            if (BodyLine.isProse(text) || ClauseNumber.at(text).isPresent() || BodyLine.standsAlone(text)) {
                break;
            }
            title.append(text);
            if (BodyLine.endsTitle(title.toString())) {
                break;
            }
        }
        return title.toString();
    }

    /** 附件：…, where signature, date or the attachment itself are still to come. */
    private boolean isListing(int i) {
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

    private boolean isListItem(int i) {
        String text = in.get(i).text();
        return LIST_ITEM.matcher(Quotation.bare(text)).matches()
                && text.indexOf('。') < 0
                && !in.get(i).row();
    }

    private int listing(int i, CleanLine line, String text) {
        if (isListItem(i)) {
            add(Part.ATTACHMENTS, line);
            body(line);
            return i;
        }
        state = State.SIGNED;
        return signed(i, line, text);
    }

    private int signed(int i, CleanLine line, String text) {
        boolean dated = !none(Part.DATE);
        if (BodyLine.isDate(text) || BodyLine.isSignatureWithDate(text)) {
            add(Part.DATE, line);
            body(line);
            return i;
        }
        if (BodyLine.isAttachmentMark(text)) {
            add(Part.ATTACHMENT_MARK, line);
            state = State.PLAN_TITLE;
            return i;
        }
        if (BodyLine.isNote(text)) {
            add(Part.NOTE, line);
            return i;
        }
        if (BodyLine.isCopies(text) || BodyLine.isImprint(text)) {
            add(BodyLine.isCopies(text) ? Part.COPIES : Part.IMPRINT, line);
            return i;
        }
        if (!dated && (BodyLine.isSignature(text) || isSigner(i)) && !BodyLine.endsTitle(text)) {
            add(Part.SIGNATURE, line);
            body(line);
            return i;
        }
        state = State.PLAN_TITLE;
        return planTitle(i, line, text);
    }

    private int planTitle(int i, CleanLine line, String text) {
        boolean begun = !none(Part.PLAN_TITLE);
        boolean complete = begun && BodyLine.endsTitle(joined(Part.PLAN_TITLE)) && balanced(joined(Part.PLAN_TITLE));
        boolean bracket = text.startsWith("（") || text.startsWith("(");
        if (BodyLine.isPassed(text)) {
            add(Part.PASSED, line);
            return i;
        }
        if (BodyLine.isNote(text) || BodyLine.isAttachmentMark(text)) {
            add(BodyLine.isNote(text) ? Part.NOTE : Part.ATTACHMENT_MARK, line);
            return i;
        }
        boolean stops = BodyLine.isProse(text)
                || clause(i).isPresent()
                || line.row()
                || (complete && !bracket)
                || joined(Part.PLAN_TITLE).length() > LONGEST_TITLE
                || text.endsWith("：");
        if (stops) {
            state = State.CLAUSES;
            if (clause(i).isPresent()) {
                return clauses(i, line, text);
            }
            return clauses(i, line, text);
        }
        add(Part.PLAN_TITLE, line);
        return i;
    }

    /** The number of a line that opens a clause. */
    private Optional<ClauseNumber> clause(int i) {
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

    private int clauses(int i, CleanLine line, String text) {
        if (BodyLine.isContents(text)) {
            add(Part.CONTENTS, line);
            return i;
        }
        if (isListing(i) && anyClause) {
            state = State.LISTING_AFTER;
            add(Part.ATTACHMENTS, line);
            return i;
        }
        if (anyClause && endsHere(i)) {
            state = State.ENDED;
            return ended(i, line, text);
        }
        return provision(i, line, text);
    }

    /** A line that belongs to a clause or opens one. */
    private int provision(int i, CleanLine line, String text) {
        Optional<ClauseNumber> annex = annex(i);
        if (annex.isPresent()) {
            return annex(i, annex.get());
        }
        Optional<ClauseNumber> number = clause(i);
        if (number.isPresent()) {
            ClauseNumber n = number.get();
            inArticle =
                    n.style() == ClauseNumber.Style.ARTICLE || (inArticle && ClauseNumber.Style.HAN.isAbove(n.style()));
            HeadingSplit split = inArticle && n.style() != ClauseNumber.Style.ARTICLE
                    ? HeadingSplit.item(text.substring(n.length()))
                    : HeadingSplit.of(n.style(), text.substring(n.length()));
            Place place = starts.at(line.at());
            pieces.add(new Piece.Heading(
                    0, text.substring(0, n.length()) + split.heading(), Attributes.none(place), place));
            split.text().ifPresent(words -> Items.split(words).forEach(b -> pieces.add(new Piece.Body(b, place))));
            anyClause = true;
            return i;
        }
        if (!numberedTop && isUnnumberedHeading(i)) {
            Place place = starts.at(line.at());
            pieces.add(new Piece.Heading(0, text.strip(), Attributes.none(place), place));
            anyClause = true;
            return i;
        }
        if (line.row()) {
            return table(i);
        }
        if (!anyClause) {
            add(Part.TEXT, line);
        }
        body(line);
        return i;
    }

    /** A short line without a stop between paragraphs, in a document that numbers nothing above 1. */
    private boolean isUnnumberedHeading(int i) {
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

    private Optional<ClauseNumber> annex(int i) {
        CleanLine line = in.get(i);
        if (line.row() || line.text().length() > 80 || BodyLine.isProse(line.text())) {
            return Optional.empty();
        }
        return mark(line.text()).or(() -> listed(line.text()));
    }

    private static Optional<ClauseNumber> mark(String text) {
        return ClauseNumber.at(text).filter(n -> n.style() == ClauseNumber.Style.ANNEX);
    }

    /** An annex that prints its title alone, which the list of attachments has named. */
    private Optional<ClauseNumber> listed(String text) {
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

    /** An annex below the clauses; its title may stand in the lines after the mark. */
    private int annex(int i, ClauseNumber number) {
        CleanLine line = in.get(i);
        String text = line.text();
        StringBuilder title = new StringBuilder(text.substring(number.length()));
        int last = i;
        while (title.isEmpty() || !BodyLine.endsTitle(title.toString())) {
            int next = last + 1;
            if (next >= in.size() || next > i + 3) {
                break;
            }
            CleanLine candidate = in.get(next);
            if (candidate.row()
                    || BodyLine.isProse(candidate.text())
                    || clause(next).isPresent()
                    || mark(candidate.text()).isPresent()) {
                break;
            }
            title.append(candidate.text());
            last = next;
        }
        Place place = starts.at(line.at());
        String printed = number.length() == 0 ? number.printed() : text.substring(0, number.length());
        String gap =
                title.isEmpty() || printed.endsWith("：") || printed.endsWith(":") || printed.endsWith(" ") ? "" : " ";
        pieces.add(new Piece.Heading(0, printed + gap + title, Attributes.none(place), place));
        anyClause = true;
        return last;
    }

    private int table(int i) {
        int end = i;
        List<List<String>> cells = new ArrayList<>();
        while (end < in.size() && in.get(end).row()) {
            cells.add(List.of(in.get(end).text().split("\t", -1)).stream()
                    .map(String::strip)
                    .toList());
            end++;
        }
        Block block = cells.size() == 1
                ? new Block.Paragraph(String.join(" ", cells.getFirst()))
                : new Block.Table(List.copyOf(cells));
        pieces.add(new Piece.Body(block, starts.at(in.get(i).at())));
        return end - 1;
    }

    /** Whether nothing but the close of the document follows, up to its end or to an annex. */
    private boolean endsHere(int i) {
        for (int j = i; j < in.size(); j++) {
            if (j - i > LONGEST_CLOSE) {
                return false;
            }
            String text = in.get(j).text();
            if (j > i && annex(j).isPresent()) {
                return true;
            }
            if (closing(j).isEmpty() || ClauseNumber.at(text).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private int listingAfter(int i, CleanLine line, String text) {
        if (isListItem(i)) {
            add(Part.ATTACHMENTS, line);
            return i;
        }
        state = State.ENDED;
        return ended(i, line, text);
    }

    private int ended(int i, CleanLine line, String text) {
        Optional<Part> part = closing(i);
        if (part.isPresent() && annex(i).isEmpty() && clause(i).isEmpty()) {
            add(part.get(), line);
            return i;
        }
        state = State.CLAUSES;
        return provision(i, line, text);
    }

    /** The part that a line plays in the close of a document; empty for any other line. */
    private Optional<Part> closing(int i) {
        CleanLine line = in.get(i);
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
        boolean signature = !line.row() && (BodyLine.isSignature(text) || isSigner(i));
        return signature ? Optional.of(Part.SIGNATURE) : Optional.empty();
    }

    private void body(CleanLine line) {
        Place place = starts.at(line.at());
        Items.split(line.text()).forEach(block -> pieces.add(new Piece.Body(block, place)));
    }

    /** Lines taken for a title that no document can have are text. */
    private void demoteLooseTitle() {
        boolean loose = lines.stream().filter(l -> l.part() == Part.TITLE).count() > 8;
        if (loose) {
            lines.replaceAll(l -> l.part() == Part.TITLE ? new Line(Part.TEXT, l.text(), l.at()) : l);
        }
    }
}
