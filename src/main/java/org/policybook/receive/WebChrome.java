package org.policybook.receive;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Tells what on a web page is round the document: ways to other pages, buttons to share and print, the site's own foot.
 * Documents themselves are never built of these.
 */
final class WebChrome {
    private static final Set<String> ELEMENTS = Set.of("nav", "aside", "form", "menu", "footer", "dialog");
    private static final Set<String> ROLES =
            Set.of("navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar");
    /** Whole words of class names and ids, as sites name such parts. */
    private static final Set<String> NAMES = Set.of(
            "nav",
            "navi",
            "navbar",
            "navigation",
            "menu",
            "submenu",
            "sidebar",
            "side",
            "aside",
            "breadcrumb",
            "breadcrumbs",
            "crumb",
            "crumbs",
            "position",
            "location",
            "share",
            "sharing",
            "bdsharebuttonbox",
            "footer",
            "foot",
            "bottom",
            "copyright",
            "toolbar",
            "tools",
            "pager",
            "pagination",
            "related",
            "recommend",
            "qrcode",
            "ewm",
            "search",
            "login",
            "topbar",
            "banner",
            "print",
            "fontsize",
            "prev",
            "next",
            "friendlink",
            "links",
            "comment",
            "comments");

    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    /** Lines of buttons. */
    private static final Pattern BUTTONS =
            Pattern.compile("(?:[\\s\u3000\u00A0|｜【】\\[\\]（）()：:>＞/、-]|首页|网站|返回|顶部|上页|打印|本页|此页|本文|关闭|窗口|分享到?|微信|微博|"
                    + "收藏|加入|设为|扫一扫|字号|字体|大小|[大中小]|无障碍|网站地图|联系我们|浏览|次数|下载){1,60}+");
    /** Lines that begin with a label of the site. */
    private static final Pattern LABELLED =
            Pattern.compile("[\\[【（(]?(?:您?(?:现在)?(?:所在)?的?(?:当前)?位置|浏览次数|点击数|点击率|访问量|阅读次数|阅读量|"
                    + "责任编辑|网站标识码|技术支持|主办单位|承办单位|上一[篇页条]|下一[篇页条]|相关(?:链接|文章|稿件|阅读)|分享到|字号|字体)\\s*[：:].{0,80}"
                    + "|版权所有.{0,80}|.{0,40}(?:ICP备|公网安备).{0,60}");

    private static final int LONGEST_LINE = 120;
    /** A paragraph ends so, and a link to one does not. */
    private static final String SENTENCE_ENDS = "。；！？";

    private WebChrome() {}

    /**
     * Whether an element is round the document.
     *
     * @param out the words so far
     * @param start where those of the element begin
     */
    static boolean is(Element e, Draft out, int start) {
        String name = e.normalName();
        if (name.equals("body") || name.equals("main") || name.equals("article") || out.length() == start) {
            return false;
        }
        if (ELEMENTS.contains(name) || ROLES.contains(e.attr("role"))) {
            return true;
        }
        int length = out.length() - start;
        // The name of the part is a hint only: a page may have put all its words into a "bottom".
        if (length < 600 && (isNamed(e.className()) || isNamed(e.id())) && !hasSentences(e)) {
            return true;
        }
        if (!e.isBlock()) {
            return false;
        }
        return (length <= LONGEST_LINE && isLabel(out.from(start).strip())) || isLinks(e, length);
    }

    private static boolean isLabel(String line) {
        return BUTTONS.matcher(line).matches() || LABELLED.matcher(line).matches();
    }

    private static boolean hasSentences(Element e) {
        String text = e.text();
        return text.chars().filter(c -> SENTENCE_ENDS.indexOf(c) >= 0).count() > 1;
    }

    private static boolean isNamed(String names) {
        if (names.isEmpty() || names.length() > 200) {
            return false;
        }
        String words = HUMP.matcher(names).replaceAll(" ").toLowerCase(Locale.ROOT);
        for (String word : NOT_A_WORD.split(words, -1)) {
            if (NAMES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nearly all of its words lead elsewhere. */
    private static boolean isLinks(Element e, int length) {
        if (e.childrenSize() == 0 || length > 5_000) {
            return false;
        }
        Elements links = e.select("a[href]");
        int linked = links.stream().mapToInt(a -> a.text().length()).sum();
        return links.size() >= 4 && linked * 10 >= length * 8 && !hasSentences(e);
    }
}
