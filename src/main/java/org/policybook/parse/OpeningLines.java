package org.policybook.parse;

import java.util.regex.Pattern;
import org.policybook.model.Official.Part;
import org.policybook.notation.ClauseNumber;
import org.policybook.notation.DocumentNumber;
import org.policybook.notation.Quotation;
import org.policybook.parse.Sheet.State;

/** Reads what stands above the text: letterhead, number, title, addressees, and the words of a notice. */
final class OpeningLines {
    private static final Pattern NUMBER =
            Pattern.compile("[\\p{IsHan}A-Za-z]{1,24}+[〔\\[(【﹝〖「{<]\\d{4}[〕\\])】﹞〗」}>]第?\\d{1,5}号");
    private static final Pattern ORDER_NUMBER =
            Pattern.compile("[(]?(?:第[0-9一二三四五六七八九十百零〇]{1,6}号|\\d{4}年第\\d{1,4}号)[)]?");
    private static final int LONGEST_TITLE = 240;

    private final Sheet s;

    OpeningLines(Sheet sheet) {
        this.s = sheet;
    }

    int head(int i, CleanLine line, String text) {
        if (BodyLine.isFact(text)) {
            s.add(Part.FACT, line);
            return i;
        }
        if (BodyLine.isMark(text)) {
            s.add(Part.MARK, line);
            return i;
        }
        if (isNumberLine(text)
                || (followsLetterhead()
                        && ORDER_NUMBER.matcher(Quotation.bare(text)).matches())) {
            s.add(Part.NUMBER, line);
            return i;
        }
        if (BodyLine.isLetterhead(text) || BodyLine.isOrder(text)) {
            s.add(Part.LETTERHEAD, line);
            return i;
        }
        String next = i + 1 < s.in.size() ? s.in.get(i + 1).text() : "";
        boolean namesIssuer = BodyLine.isBody(text)
                && !BodyLine.endsTitle(text)
                && (isNumberLine(next)
                        || BodyLine.isLetterhead(next)
                        || BodyLine.isOrder(next)
                        || leadsToLetterhead(i));
        if (namesIssuer) {
            s.add(Part.LETTERHEAD, line);
            return i;
        }
        if (s.clause(i).isPresent()) {
            return s.again(State.CLAUSES, i);
        }
        if (isAddressees(text)) {
            s.state = State.NOTICE;
            s.add(Part.ADDRESSEES, line);
            s.body(line);
            return i;
        }
        if (BodyLine.isProse(text) || text.endsWith("：") || text.endsWith(":")) {
            return s.again(State.NOTICE, i);
        }
        return s.again(State.TITLE, i);
    }

    private boolean followsLetterhead() {
        return !s.lines.isEmpty() && s.lines.getLast().part() == Part.LETTERHEAD;
    }

    /** Joint issuers stand one below the other above 文件. */
    private boolean leadsToLetterhead(int i) {
        for (int j = i + 1; j < Math.min(s.in.size(), i + 6); j++) {
            String text = s.in.get(j).text();
            if (BodyLine.isLetterhead(text)) {
                return true;
            }
            if (!BodyLine.isBody(text)) {
                return false;
            }
        }
        return false;
    }

    int title(int i, CleanLine line, String text) {
        boolean begun = !s.none(Part.TITLE);
        if (begun && isNumberLine(text)) {
            s.add(Part.NUMBER, line);
            return i;
        }
        boolean complete = begun && BodyLine.endsTitle(s.joined(Part.TITLE)) && Sheet.balanced(s.joined(Part.TITLE));
        if (begun && (BodyLine.isPassed(text) || (complete && BodyLine.isDate(text)))) {
            s.add(Part.PASSED, line);
            s.state = State.AFTER_TITLE;
            return i;
        }
        boolean bracket = text.startsWith("（") || text.startsWith("(");
        boolean stops = (complete && !bracket && !goesOnAsTitle(text))
                || isAddressees(text)
                || BodyLine.isProse(text)
                || text.endsWith("：")
                || text.endsWith(":")
                || (begun && s.clause(i).isPresent())
                || s.joined(Part.TITLE).length() > LONGEST_TITLE
                || BodyLine.isAttachmentList(text);
        if (begun && stops) {
            return s.again(State.AFTER_TITLE, i);
        }
        s.add(Part.TITLE, line);
        return i;
    }

    private static boolean goesOnAsTitle(String text) {
        return text.length() <= 6 && BodyLine.endsTitle(text) && (text.startsWith("的") || text.startsWith("及"));
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

    int notice(int i, CleanLine line, String text) {
        boolean begun = s.state == State.NOTICE;
        if (begun && line.row()) {
            return s.table(i);
        }
        if (!begun && (BodyLine.isPassed(text) || BodyLine.isDate(text))) {
            s.add(Part.PASSED, line);
            return i;
        }
        if (BodyLine.isFact(text) && !begun) {
            s.add(Part.FACT, line);
            return i;
        }
        if (isNumberLine(text) && s.none(Part.NUMBER)) {
            s.add(Part.NUMBER, line);
            return i;
        }
        if (isAddressees(text) && s.none(Part.ADDRESSEES) && !begun) {
            s.add(Part.ADDRESSEES, line);
            s.body(line);
            s.state = State.NOTICE;
            return i;
        }
        if (s.isListing(i)) {
            s.state = State.LISTING;
            s.add(Part.ATTACHMENTS, line);
            s.body(line);
            return i;
        }
        if (BodyLine.isAttachmentMark(text)) {
            if (begun && s.leadsToTable(i)) {
                return s.again(State.CLAUSES, i);
            }
            s.add(Part.ATTACHMENT_MARK, line);
            s.state = State.PLAN_TITLE;
            return i;
        }
        if (s.clause(i).isPresent()) {
            return s.again(State.CLAUSES, i);
        }
        if (begun
                && (BodyLine.isSignature(text)
                        || BodyLine.isSignatureWithDate(text)
                        || BodyLine.isDate(text)
                        || s.isSigner(i))) {
            return s.again(State.SIGNED, i);
        }
        if (BodyLine.isNote(text)) {
            s.add(Part.NOTE, line);
            if (begun && s.sendsOut) {
                s.state = State.SIGNED;
            }
            return i;
        }
        if (begun
                && s.sendsOut
                && !BodyLine.isProse(text)
                && !text.endsWith("。")
                && BodyLine.endsTitle(plausibleTitle(i))) {
            return s.again(State.PLAN_TITLE, i);
        }
        boolean heading = begun && !s.numberedTop && s.isUnnumberedHeading(i);
        if (heading) {
            return s.again(State.CLAUSES, i);
        }
        s.sendsOut |= text.contains("印发")
                || text.contains("现予")
                || text.contains("转发")
                || text.contains("随文")
                || text.contains("发给你们");
        s.add(Part.TEXT, line);
        s.body(line);
        s.state = State.NOTICE;
        return i;
    }

    /** The s.lines from here on that may be one title, joined. */
    private String plausibleTitle(int i) {
        StringBuilder title = new StringBuilder();
        for (int j = i; j < Math.min(s.in.size(), i + 4); j++) {
            String text = s.in.get(j).text();
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
}
