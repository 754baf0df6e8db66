package org.policybook.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebPageTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void tellsTheDocumentFromTheSite() {
        assertThat(shown("""
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>云岭县人民政府</title><style>p{}</style></head><body>
                <div class="top-nav"><a href="/">首页</a><a href="/a">机构</a><a href="/b">公开</a><a href="/c">互动</a></div>
                <div>您现在的位置：首页 &gt; 政策文件</div>
                <table class="xxgk"><tr><td>索引号</td><td>YL-2024-17</td></tr><tr><td>发文机关</td><td>县政府办公室</td></tr></table>
                <h1>云岭县茶产业提升行动方案</h1>
                <p>浏览次数：<span id="count"></span></p>
                <div id="content"><p style="text-align: center">云政办发〔2024〕17号</p>
                <p>　　一、目标。到2025年
                茶园达到<s>8</s><span style="text-decoration:line-through">9</span>10万亩。</p>
                <p style="display:none">隐藏</p><p>2024年3月8日</p></div>
                <p>【打印】【关闭】</p>
                <ul><li><a href="/1">关于水库的通知</a></li><li><a href="/2">关于公路的通知</a></li><li><a href="/3">关于学校的通知</a></li><li><a href="/4">关于医院的通知</a></li></ul>
                <div class="footer">主办单位：云岭县人民政府 备案号：云ICP备00000000号</div>
                <script>alert(1)</script></body></html>
                """)).isEqualTo("""
                        首页机构公开互动
                        您现在的位置：首页 > 政策文件
                        索引号\tYL-2024-17
                        发文机关\t县政府办公室
                        云岭县茶产业提升行动方案
                        浏览次数：
                        云政办发〔2024〕17号
                        　　一、目标。到2025年 茶园达到8910万亩。
                        2024年3月8日
                        【打印】【关闭】
                        关于水库的通知
                        关于公路的通知
                        关于学校的通知
                        关于医院的通知
                        主办单位：云岭县人民政府 备案号：云ICP备00000000号

                        CHROME 首页机构公开互动/您现在的位置：首页 > 政策文件/
                        CHROME 浏览次数：/
                        CENTRED 云政办发〔2024〕17号
                        STRUCK 89
                        CHROME 【打印】【关闭】/关于水库的通知/关于公路的通知/关于学校的通知/关于医院的通知/主办单位：云岭县人民政府 备案号：云ICP备00000000号/

                        索引号 | YL-2024-17
                        发文机关 | 县政府办公室
                        """);
    }

    @Test
    void countsListsAsTheyAreShown() {
        assertThat(
                        shown(
                                "<ol><li>甲<ol type=a><li>子</ol><li value=5>乙<li>丙</ol><ol style='list-style-type:cjk-ideographic'><li>丁</ol><ul><li>戊</ul>"))
                .startsWith("1. 甲\na. 子\n5. 乙\n6. 丙\n一、丁\n戊\n\n");
    }

    @Test
    void keepsTheCellsOfTables() {
        assertThat(
                        shown(
                                "<table><tr><th rowspan=2>区<th colspan=2>任务<tr><td>一<td>二<tr><td rowspan=9>东区<td>三<br>四<td>五<tr><td colspan=5>六</table>"))
                .isEqualTo("""
                        区\t任务\t\t\t\t
                        \t一\t二\t\t\t
                        东区\t三 四\t五\t\t\t
                        \t六\t\t\t\t


                        区 | 任务 | ^任务 |  |  |\s
                        ^区 | 一 | 二 |  |  |\s
                        东区 | 三/四 | 五 |  |  |\s
                        ^东区 | 六 | ^六 | ^六 | ^六 | ^六
                        """);
    }

    @Test
    void readsThroughTablesThatLayOutThePage() {
        assertThat(
                        shown(
                                "<table><tr><td>左栏<td><p>正文一。<p>正文二。<table><tr><td>甲的内容<td>乙的内容<tr><td>丙的内容<td>丁的内容</table></table>"))
                .isEqualTo("""
                        左栏
                        正文一。
                        正文二。
                        甲的内容\t乙的内容
                        丙的内容\t丁的内容


                        甲的内容 | 乙的内容
                        丙的内容 | 丁的内容
                        """);
    }

    @ParameterizedTest
    @CsvSource({"gb2312, GB18030", "GBK, GB18030", "utf-8, UTF-8", "utf-8, GB18030", "gb2312, UTF-8", "none, GB18030"})
    void readsTheEncodingThatIsTrueWhateverThePageSays(String declared, String actual) {
        String page = "<html><head><meta http-equiv=Content-Type content='text/html; charset=" + declared
                + "'></head><body><p>云岭县茶产业提升行动方案，镕</body></html>";
        assertThat(Received.of(folder, "a.html", page.getBytes(Charset.forName(actual)))
                        .whole()
                        .text()
                        .text())
                .isEqualTo("云岭县茶产业提升行动方案，镕\n");
    }

    private String shown(String page) {
        return Shown.all(Received.of(folder, "page.html", page.getBytes(UTF_8)).whole());
    }
}
