package org.policybook.parse;

import java.util.List;
import java.util.regex.Pattern;

/** Tells what a web page or a printer puts around a document from the document's own lines. */
final class Chrome {
    private static final int LONGEST = 120;

    private static final List<String> WORDS = List.of(
            "打印本页",
            "关闭窗口",
            "【打印",
            "【关闭",
            "[打印",
            "[关闭",
            "分享到",
            "扫一扫",
            "浏览次数",
            "浏览量",
            "点击数",
            "点击次数",
            "阅读次数",
            "访问次数",
            "字号:",
            "字号：",
            "字体:",
            "字体：",
            "视力保护色",
            "您现在的位置",
            "您的位置",
            "当前位置",
            "当前的位置",
            "上一篇",
            "下一篇",
            "网站地图",
            "版权所有",
            "Produced By",
            "Copyright",
            "ICP备",
            "公网安备",
            "网站标识码",
            "返回顶部",
            "无障碍浏览",
            "收藏本站",
            "设为首页",
            "责任编辑：",
            "责任编辑:",
            "相关政策解读",
            "相关解读",
            "相关链接",
            "相关附件下载",
            "技术支持：",
            "保护视力");
    private static final List<String> STARTS =
            List.of("发布日期", "发布时间", "信息来源", "来源:", "来源：", "文章来源", "首页>", "首页 >", "首页＞");

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)[\\x21-\\x7e]++|[a-z0-9-]++(?:\\.[a-z0-9-]++)++(?:/[\\x21-\\x7e]*+)?");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[—–―\\-－─·•]{1,3}\\s*+\\d{1,4}\\s*+[—–―\\-－─·•]{1,3}"
            + "|第\\s*+\\d{1,4}\\s*+页(?:\\s*+[/，,]?\\s*+共\\s*+\\d{1,4}\\s*+页)?"
            + "|\\d{1,4}\\s*+/\\s*+\\d{1,4}|[Pp]age\\s*+\\d{1,4}");
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,3}");

    private Chrome() {}

    /** Whether a line belongs to the page around the text. */
    static boolean is(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        return WORDS.stream().anyMatch(line::contains) || STARTS.stream().anyMatch(line::startsWith) || isAddress(line);
    }

    /** Whether a line is a web address and nothing else. */
    static boolean isAddress(String line) {
        return ADDRESS.matcher(line).matches();
    }

    /** Whether a line is the number of a page beyond doubt. */
    static boolean isPageNumber(String line) {
        return line.length() <= 24 && PAGE_NUMBER.matcher(line).matches();
    }

    /** Whether a line is digits alone, which may be the number of a page. */
    static boolean isBareNumber(String line) {
        return BARE_NUMBER.matcher(line).matches();
    }
}
