package org.policybook.bench.peers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** A block of a page; layouts tell them apart by their kind. An id is an anchor, empty where there is none. */
sealed interface Block {

    record Heading(int level, String id, List<Run> line) implements Block {}

    record Line(List<Run> line) implements Block {}

    /** A list each of whose items is a line. */
    record Lines(List<List<Run>> lines) implements Block {}

    record Items(List<Part> items) implements Block {}

    record Part(String id, List<Block> blocks) implements Block {}

    /** Blocks behind a line that opens them. */
    record Fold(String id, List<Run> line, List<Block> blocks) implements Block {}

    record Facts(List<Fact> facts) implements Block {}

    /** A table: cells of its first row, and of each other one. */
    record Table(List<Run> caption, List<List<Run>> head, List<List<List<Run>>> rows) implements Block {}

    /** A drawing, as SVG. */
    record Picture(String svg) implements Block {}

    String HOLDING = "h1, h2, h3, h4, h5, h6, p, pre, ul, ol, dl, table, figure, details, svg";

    /** The name of the record in small letters. */
    @JsonProperty
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** What a part of a page says, block by block. */
    static List<Block> all(Element parent) {
        List<Block> blocks = new ArrayList<>();
        Element line = new Element("p");
        for (Node node : parent.childNodes()) {
            if (node instanceof Element child
                    && (child.isBlock() || !child.select(HOLDING).isEmpty())) {
                end(line, blocks);
                add(child, blocks);
            } else {
                line.appendChild(node.clone());
            }
        }
        end(line, blocks);
        return blocks;
    }

    private static void end(Element line, List<Block> blocks) {
        if (line.hasText()) {
            blocks.add(new Line(Run.line(line)));
        }
        line.empty();
    }

    private static void add(Element element, List<Block> blocks) {
        String name = element.normalName();
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                blocks.add(new Heading(name.charAt(1) - '0', element.id(), Run.line(element)));
            case "ul", "ol" -> {
                if (element.childrenSize() > 0) {
                    blocks.add(list(element));
                }
            }
            case "dl" -> blocks.add(new Facts(Fact.all(element)));
            case "table" -> blocks.add(table(element));
            case "details" -> blocks.add(fold(element));
            case "svg" -> blocks.add(new Picture(element.outerHtml()));
            default -> {
                if (element.id().isEmpty()) {
                    blocks.addAll(all(element));
                } else {
                    blocks.add(new Part(element.id(), all(element)));
                }
            }
        }
    }

    private static Block list(Element list) {
        boolean lines = list.children().stream()
                .allMatch(item -> item.id().isEmpty() && item.select(HOLDING).isEmpty());
        return lines
                ? new Lines(list.children().stream().map(Run::line).toList())
                : new Items(list.children().stream()
                        .map(item -> new Part(item.id(), all(item)))
                        .toList());
    }

    private static Block table(Element table) {
        List<List<List<Run>>> rows = table.select("tr").stream()
                .map(row -> row.children().stream().map(Run::line).toList())
                .toList();
        Element caption = table.selectFirst("caption");
        return new Table(
                caption == null ? List.of() : Run.line(caption), rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static Block fold(Element details) {
        Element summary = details.expectFirst("summary");
        Element rest = details.clone();
        rest.expectFirst("summary").remove();
        return new Fold(summary.id(), Run.line(summary), all(rest));
    }
}
