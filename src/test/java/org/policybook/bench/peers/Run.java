package org.policybook.bench.peers;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A piece of a line.
 *
 * @param href where it leads; empty where nowhere
 * @param title what the link says besides; may be empty
 */
record Run(String text, String href, String title) {

    /** A line in as few pieces as its links leave. */
    static List<Run> line(Element line) {
        List<Run> runs = new ArrayList<>();
        add(line, runs);
        return List.copyOf(runs);
    }

    static Run link(Element link) {
        return new Run(link.text(), link.attr("href"), link.attr("title"));
    }

    private static void add(Element parent, List<Run> runs) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                append(text.text(), runs);
            } else if (node instanceof Element child) {
                if (child.isBlock() || child.nameIs("dd")) {
                    append(" ", runs);
                }
                if (child.nameIs("a")) {
                    runs.add(link(child));
                } else {
                    add(child, runs);
                }
            }
        }
    }

    private static void append(String text, List<Run> runs) {
        boolean start = runs.isEmpty();
        if (start ? text.isBlank() : text.isEmpty()) {
            return;
        }
        if (!start && runs.getLast().href.isEmpty()) {
            Run last = runs.removeLast();
            boolean blanks = last.text.endsWith(" ") && text.startsWith(" ");
            runs.add(new Run(last.text + (blanks ? text.substring(1) : text), "", ""));
        } else {
            runs.add(new Run(text, "", ""));
        }
    }
}
