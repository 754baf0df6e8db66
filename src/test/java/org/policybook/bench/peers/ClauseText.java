package org.policybook.bench.peers;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The text of clauses in Markdown, with the links that the page has in it: citations, figures, terms with definitions. */
final class ClauseText {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#&|~]");
    private static final Pattern START = Pattern.compile("^(\\d+(?=[.)])|(?=[-+=]))");

    private ClauseText() {}

    /** The paragraphs and lists below a clause's heading; nothing where it has none. */
    static String of(Element section) {
        Element words = section.selectFirst("div.words");
        StringBuilder text = new StringBuilder();
        if (words == null) {
            return "";
        }
        for (Element block : words.children()) {
            switch (block.normalName()) {
                case "p" -> text.append(line(block)).append("\n\n");
                case "ul" -> {
                    block.children()
                            .forEach(
                                    item -> text.append("- ").append(line(item)).append('\n'));
                    text.append('\n');
                }
                default -> throw new IllegalArgumentException("no Markdown for " + block.tagName());
            }
        }
        return text.toString();
    }

    private static String line(Element line) {
        StringBuilder text = new StringBuilder();
        for (Node node : line.childNodes()) {
            if (node instanceof Element link && link.nameIs("a")) {
                text.append('[').append(plain(link.text())).append("](").append(link.attr("href"));
                if (link.hasAttr("title")) {
                    text.append(" \"")
                            .append(link.attr("title").replace("\\", "\\\\").replace("\"", "\\\""))
                            .append('"');
                }
                text.append(')');
            } else {
                text.append(plain(node instanceof Element other ? other.text() : node.nodeValue()));
            }
        }
        return START.matcher(text.toString().strip()).replaceFirst("$1\\\\");
    }

    private static String plain(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
