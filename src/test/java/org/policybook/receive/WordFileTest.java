package org.policybook.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.model.Original;

/** What LibreOffice does not write into a .docx, and Word and WPS do. */
class WordFileTest {
    private static final String OUTLINE = """
            <w:abstractNum w:abstractNumId="1">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="第%1章"/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlRestart w:val="0"/><w:suff w:val="space"/><w:lvlText w:val="第%2条"/></w:lvl>
              <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3"/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="2">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:pStyle w:val="H1"/><w:lvlText w:val="%1、"/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:pStyle w:val="H2"/><w:lvlText w:val="（%2）"/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Listed"/></w:abstractNum>
            <w:abstractNum w:abstractNumId="4">
              <w:styleLink w:val="Listed"/>
              <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimalEnclosedCircle"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF06C"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
            <w:num w:numId="4"><w:abstractNumId w:val="4"/></w:num>
            <w:num w:numId="5"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
            """;
    private static final String STYLES = """
            <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:jc w:val="center"/><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/></w:style>
            <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
            <w:style w:type="numbering" w:styleId="Listed"><w:name w:val="Listed"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
            <w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style>
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void countsChaptersAndArticles() {
        assertThat(text(Received.paragraphs(
                        number(1, 0) + "|总则",
                        number(1, 1) + "|为了节约用水。",
                        number(1, 1) + "|本办法适用于全市。",
                        number(1, 0) + "|奖励",
                        number(1, 1) + "|奖励分两等：",
                        number(1, 2) + "|一等；",
                        number(1, 2) + "|二等。",
                        number(1, 0) + "|附则",
                        number(1, 1) + "|自2024年5月1日起施行。")))
                .isEqualTo("""
                        第一章总则
                        第一条 为了节约用水。
                        第二条 本办法适用于全市。
                        第二章奖励
                        第三条 奖励分两等：
                        2.1 一等；
                        2.2 二等。
                        第三章附则
                        第四条 自2024年5月1日起施行。
                        """);
    }

    @Test
    void countsByStyleAndAnewWhereTheFileSaysSo() {
        assertThat(text(Received.paragraphs(
                        style("H1") + "|总体要求",
                        style("H2") + "|目标",
                        style("H2") + "|原则",
                        style("H1") + number(0, 0) + "|不编号",
                        style("H1") + "|任务",
                        style("H2") + "|建设",
                        number(5, 0) + "|另起",
                        number(5, 0) + "|再起",
                        number(3, 0) + "|圈",
                        number(3, 1) + "|点",
                        number(99, 0) + "|无表")))
                .isEqualTo("""
                        一、总体要求
                        （一）目标
                        （二）原则
                        不编号
                        二、任务
                        （一）建设
                        五、另起
                        六、再起
                        ③圈
                        • 点
                        无表
                        """);
    }

    @Test
    void leavesDeletedParagraphsUncounted() {
        String deleted = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
                + "<w:rPr><w:del w:author=\"a\"/></w:rPr></w:pPr><w:del><w:r><w:delText>旧章</w:delText></w:r></w:del></w:p>";
        Original original =
                read(Received.paragraphs(number(1, 0) + "|总则") + deleted + Received.paragraphs(number(1, 0) + "|新章"));
        assertThat(Shown.text(original)).isEqualTo("第一章总则\n旧章\n第二章新章\n");
        assertThat(Shown.marks(original)).isEqualTo("NUMBERING 第一章\nSTRUCK 旧章\nNUMBERING 第二章\n");
    }

    @Test
    void tellsWhatIsStruckHiddenInsertedAndMoved() {
        Original original = read("<w:p>" + run("<w:strike/>", "一") + run("<w:dstrike/>", "二")
                + run("<w:strike w:val=\"0\"/>", "三") + run("<w:rStyle w:val=\"Gone\"/>", "四")
                + run("<w:vanish/>", "五") + "<w:ins>" + run("", "六")
                + "</w:ins><w:del><w:r><w:delText>七</w:delText></w:r></w:del>"
                + "<w:moveFrom>" + run("", "八") + "</w:moveFrom><w:hyperlink>" + run("", "九") + "</w:hyperlink></w:p>");
        assertThat(Shown.all(original)).isEqualTo("一二三四六七八九\n\nSTRUCK 一二\nSTRUCK 四\nSTRUCK 七八\n");
    }

    @Test
    void readsFieldsBreaksAndSigns() {
        String field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
                + run("", "码") + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("", "2024年3月8日")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        assertThat(text("<w:p>" + field + "<w:r><w:br/><w:t>关于</w:t><w:tab/><w:t>茶</w:t><w:noBreakHyphen/>"
                        + "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r></w:p>"))
                .isEqualTo("2024年3月8日\n关于\t茶-☑\n");
    }

    @Test
    void readsTextBoxesBeforeTheirParagraphOnce() {
        String box = "<w:txbxContent>" + Received.paragraphs("<w:jc w:val=\"center\"/>|云岭县人民政府文件") + "</w:txbxContent>";
        String drawing =
                "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                        + "<mc:Choice><w:drawing>" + box + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box
                        + "</w:pict></mc:Fallback></mc:AlternateContent>";
        Original original = read("<w:p><w:r>" + drawing + "<w:t>云政发〔2024〕1号</w:t></w:r></w:p>");
        assertThat(Shown.all(original)).isEqualTo("云岭县人民政府文件\n云政发〔2024〕1号\n\nCENTRED 云岭县人民政府文件\n");
    }

    @Test
    void readsHeadsFeetNotesAndContents() {
        Original original = Received.of(
                        folder,
                        "notice.docx",
                        Received.docx(
                                Received.paragraphs(style("TOC1") + "|一、目标\t1")
                                        + "<w:p><w:r><w:t>增长8%</w:t><w:footnoteReference w:id=\"2\"/><w:t>以上</w:t></w:r></w:p>"
                                        + "<w:sectPr><w:footnotePr><w:numFmt w:val=\"decimalEnclosedCircle\"/></w:footnotePr></w:sectPr>",
                                Map.of(
                                        "styles",
                                        STYLES,
                                        "header1",
                                        Received.paragraphs("|内部资料"),
                                        "header2",
                                        Received.paragraphs("|内部资料"),
                                        "footer1",
                                        Received.paragraphs("|— 1 —"),
                                        "footnotes",
                                        "<w:footnote w:id=\"0\">" + Received.paragraphs("|") + "</w:footnote>"
                                                + "<w:footnote w:id=\"2\">" + Received.paragraphs("|可比价。")
                                                + "</w:footnote>")))
                .whole();
        assertThat(Shown.all(original)).isEqualTo("""
                内部资料
                一、目标 1
                增长8%以上
                ① 可比价。
                — 1 —

                MARGIN 内部资料
                CHROME 一、目标 1
                NUMBERING ①
                MARGIN — 1 —
                """);
    }

    @Test
    void keepsTheCellsOfTables() {
        String table = "<w:tbl><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "县\t区")
                + cell("<w:gridSpan w:val=\"2\"/>", "任务")
                + "</w:tr><w:tr>" + cell("<w:vMerge/>", "") + cell("", "一") + cell("", "二") + "</w:tr><w:tr><w:trPr>"
                + "<w:gridBefore w:val=\"1\"/></w:trPr>" + cell("", "三") + cell("", "四") + "</w:tr></w:tbl>";
        Original original = read(Received.paragraphs("|前") + table + Received.paragraphs("|后"));
        assertThat(Shown.all(original)).isEqualTo("""
                前
                县 区\t任务\t
                \t一\t二
                \t三\t四
                后


                县 区 | 任务 | ^任务
                ^县 区 | 一 | 二
                 | 三 | 四
                """);
    }

    @Test
    void readsThroughFramesMadeOfTables() {
        String inner = "<w:tbl><w:tr>" + cell("", "甲") + cell("", "乙") + "</w:tr></w:tbl>";
        String frame = "<w:tbl><w:tr><w:tc>" + Received.paragraphs("|题") + inner + Received.paragraphs("|尾")
                + "</w:tc></w:tr></w:tbl>";
        assertThat(Shown.all(read(frame))).isEqualTo("题\n甲\t乙\n尾\n\n\n甲 | 乙\n");
        String beside = "<w:tbl><w:tr>" + cell("", "一") + "<w:tc>" + Received.paragraphs("|说明文字很长") + inner
                + "</w:tc></w:tr></w:tbl>";
        assertThat(Shown.all(read(beside))).isEqualTo("一\t说明文字很长 甲 乙\n\n\n一 | 说明文字很长/甲\t乙\n");
    }

    private Original read(String body) {
        byte[] file = Received.docx(body, Map.of("numbering", OUTLINE, "styles", STYLES));
        return Received.of(folder, "notice.docx", file).whole();
    }

    private String text(String body) {
        return Shown.text(read(body));
    }

    private static String number(int list, int level) {
        return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
    }

    private static String style(String id) {
        return "<w:pStyle w:val=\"" + id + "\"/>";
    }

    private static String run(String properties, String words) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + words + "</w:t></w:r>";
    }

    private static String cell(String properties, String words) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + Received.paragraphs("|" + words) + "</w:tc>";
    }
}
