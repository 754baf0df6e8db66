package org.policybook.parse;

import java.util.List;
import java.util.regex.Pattern;
import org.policybook.notation.DocumentNumber;
import org.policybook.notation.Quotation;
import org.policybook.notation.Width;

/** What a single line of an official document looks like, by the conventions of GB/T 9704-2012. */
final class BodyLine {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TITLE = 90;
    private static final Pattern BODY =
            Pattern.compile("[\\p{IsHan}A-Za-z0-9()、]{2,40}(?:局|厅|委|委员会|办|办公室|研究室|政府|部|院|党组|小组|指挥部|会|中心|社|行|署|处|科|站|公司"
                    + "|大学|学院|学校|联合会|总工会|法院|检察院|支队|总队|集团|管理局|开发区|管委会|专班|联席会议)");
    private static final Pattern TITLE_END = Pattern.compile(".*(?:通知|意见|方案|办法|规定|决定|决议|公告|通告|通报|报告|请示|批复|复函|函"
            + "|纪要|议案|命令|令|条例|细则|规划|计划|要点|规程|规则|措施|清单|指南|指引|政策|公报|标准|章程|制度|纲要|预案|答复|倡议书"
            + "|说明|解读|安排|任务|分工|表|目录|机制|规范|要求|行动|工程)(?:[(〔\\[（].{1,20}[)〕\\]）])*");
    private static final String DIGIT = "[〇○零Ｏ一二三四五六七八九十廿卅]";
    private static final Pattern DATE = Pattern.compile(
            "[(]?(?:\\d{4}年\\d{1,2}月\\d{1,2}日|" + DIGIT + "{4}年" + DIGIT + "{1,3}月" + DIGIT + "{1,4}日)[)]?");
    private static final Pattern DATE_AT_END =
            Pattern.compile(".*(?:\\d{4}年\\d{1,2}月\\d{1,2}日|" + DIGIT + "{4}年" + DIGIT + "{1,3}月" + DIGIT + "{1,4}日)");
    private static final Pattern ATTACHMENT_MARK = Pattern.compile("(?:附件|附表|附录)(?:\\d{1,2}|" + DIGIT + "{1,3})?[:]?");
    private static final Pattern COPIES = Pattern.compile("(?:抄送|抄报|主送|分送|发送|报送)[:].*");
    private static final Pattern IMPRINT = Pattern.compile(".*\\d{4}年\\d{1,2}月\\d{1,2}日印发.*|.*共印\\d{1,5}份.*|校对[:].*");
    private static final Pattern NOTE = Pattern.compile("[(]?(?:此件|此文|本文).{0,20}(?:公开|发布|登报|存档|删减).{0,10}[)]?"
            + "|(?:信息)?公开(?:方式|属性|选项|类别)[:].*|[(]?联系人[:].*|[(]?联系电话[:].*|主题词[:].*");
    private static final Pattern PASSED =
            Pattern.compile("[(].{0,12}\\d{4}年.{2,80}(?:通过|公布|发布|修订|修正|批准|施行).{0,200}[)]");
    private static final List<String> MARKS =
            List.of("机密", "秘密", "绝密", "特急", "加急", "平急", "特提", "急件", "内部资料", "内部文件", "不予公开");
    private static final Pattern FACT = Pattern.compile(
            "(?:索引号|信息索引号|主题分类|主题|体裁分类|发文机关|发布机构|发文单位|制发机关|公开主体|成文日期|发文日期|生成日期|标题|名称|信息名称|文件名称"
                    + "|发文字号|文号|发布文号|文件编号|发布日期|公开日期|发文时间|有效性|是否有效|时效性|信息分类|分类|组配分类|公文种类|关键词|废止日期|生效日期|实施日期|统一编号|服务对象|效力状态)[:].*");

    private BodyLine() {}

    /** The line without spaces, its widths folded. */
    static String bare(String line) {
        return Quotation.bare(line);
    }

    /** Whether a line is, or ends in, the name of a body and is no sentence. */
    static boolean isBody(String line) {
        String bare = bare(line);
        return bare.length() <= LONGEST_NAME && BODY.matcher(bare).matches();
    }

    /** Whether a line is part of running text. */
    static boolean isProse(String line) {
        return line.indexOf('，') >= 0
                || line.indexOf('。') >= 0
                || line.indexOf('；') >= 0
                || line.length() > LONGEST_TITLE
                || (line.indexOf(',') >= 0 && line.codePoints().anyMatch(c -> c >= 0x4E00));
    }

    /** Whether a line ends as titles end. */
    static boolean endsTitle(String line) {
        return line.length() <= 120 && TITLE_END.matcher(bare(line)).matches();
    }

    static boolean isDate(String line) {
        return line.length() <= 24 && DATE.matcher(bare(line)).matches();
    }

    /** A body and a date in one line. */
    static boolean isSignatureWithDate(String line) {
        return line.length() <= 120
                && !isProse(line)
                && DATE_AT_END.matcher(bare(line)).matches()
                && !isDate(line);
    }

    static boolean isSignature(String line) {
        if (isProse(line) || line.length() > 120) {
            return false;
        }
        String[] names = line.strip().split("[\\s\u3000]{1,}", -1);
        for (String name : names) {
            if (!isBody(name)) {
                return isBody(line);
            }
        }
        return true;
    }

    static boolean isAttachmentMark(String line) {
        return line.length() <= 10 && ATTACHMENT_MARK.matcher(bare(line)).matches();
    }

    /** 附件：1.…, which lists what is attached. */
    static boolean isAttachmentList(String line) {
        String bare = bare(line);
        return bare.startsWith("附件:") && bare.length() > 3 && bare.length() < 200;
    }

    static boolean isCopies(String line) {
        return COPIES.matcher(bare(line)).matches();
    }

    static boolean isImprint(String line) {
        return line.length() <= 80 && IMPRINT.matcher(bare(line)).matches();
    }

    static boolean isNote(String line) {
        return line.length() <= 80 && NOTE.matcher(bare(line)).matches();
    }

    static boolean isPassed(String line) {
        String bare = bare(line);
        return bare.startsWith("(")
                && bare.length() <= 300
                && PASSED.matcher(bare).matches();
    }

    static boolean isMark(String line) {
        String bare = bare(line);
        return bare.length() <= 12
                && (MARKS.stream().anyMatch(bare::startsWith)
                        || (bare.length() == 6 && bare.chars().allMatch(Character::isDigit)));
    }

    static boolean isFact(String line) {
        return line.length() <= 200 && FACT.matcher(bare(line)).matches();
    }

    static boolean isContents(String line) {
        return bare(line).equals("目录");
    }

    /** 文件 or 令 under the name of a body. */
    static boolean isLetterhead(String line) {
        String bare = bare(line);
        return bare.length() <= 60 && !isProse(line) && (bare.endsWith("文件") || bare.equals("文件"));
    }

    /** …令, 公告 and the like, which are letterheads that need no number in brackets. */
    static boolean isOrder(String line) {
        String bare = bare(line);
        return bare.length() <= 40
                && !isProse(line)
                && !bare.startsWith("关于")
                && (bare.endsWith("政府令")
                        || bare.endsWith("局令")
                        || bare.endsWith("部令")
                        || bare.endsWith("厅令")
                        || bare.endsWith("委员会令"));
    }

    /** A 发文字号 that is all of a line, save for who has signed. */
    static boolean isNumber(String line) {
        if (line.length() > 60) {
            return false;
        }
        int signer = line.indexOf("签发人");
        return DocumentNumber.parse(signer > 0 ? line.substring(0, signer) : line)
                .isPresent();
    }

    /** A line that no other line goes on with, whatever its length. */
    static boolean standsAlone(String line) {
        return isDate(line)
                || isFact(line)
                || isNote(line)
                || isCopies(line)
                || isImprint(line)
                || isAttachmentMark(line)
                || isAttachmentList(line)
                || isContents(line)
                || isNumber(line)
                || Width.fold(line).startsWith("责任单位:")
                || Width.fold(line).startsWith("牵头单位:")
                || Width.fold(line).startsWith("配合单位:");
    }
}
