package org.policybook.export;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policybook.model.Block;
import org.policybook.model.CitedWork;
import org.policybook.model.Clause;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.ResponsibleUnit;
import org.policybook.notation.Citations;
import org.policybook.notation.Quotation;
import org.policybook.notation.Span;

/** The text of a clause in Akoma Ntoso: figures, cited documents and responsible bodies are marked in it. */
final class AknText {
    private final KnowledgeBase knowledge;
    private final AknReferences references;
    private final Xml xml;

    /** How often the quote of each figure has been met so far, by the figure's id. */
    private final Map<String, Integer> seen = new HashMap<>();

    AknText(KnowledgeBase knowledge, AknReferences references, Xml xml) {
        this.knowledge = knowledge;
        this.references = references;
        this.xml = xml;
    }

    /** A stretch of text that is marked. */
    private record Mark(Span span, String element, List<String> attributes) {}

    /** The heading of a clause, which comes before its blocks. */
    void heading(Clause clause) {
        if (clause.heading() != null) {
            xml.openLine("heading");
            marked(clause.heading(), figures(clause.heading(), clause));
            xml.closeLine();
        }
    }

    /**
     * The blocks of a clause and the bracket of its responsible bodies.
     *
     * @param id the clause's own {@code eId}, to begin those of its lists with
     */
    void blocks(Clause clause, String id) {
        List<Block> body = clause.body();
        int lists = 0;
        for (int i = 0; i < body.size(); ) {
            switch (body.get(i)) {
                case Block.Item first -> {
                    int end = i;
                    while (end < body.size() && body.get(end) instanceof Block.Item) {
                        end++;
                    }
                    lists++;
                    items(body.subList(i, end), clause, id + "__list_" + lists);
                    i = end;
                }
                case Block.Paragraph paragraph -> {
                    paragraph(paragraph.text(), clause);
                    i++;
                }
                case Block.Table table -> {
                    table(table, clause);
                    i++;
                }
            }
        }
        if (clause.unitsBracket() != null) {
            xml.openLine("p");
            marked(clause.unitsBracket(), bodies(clause.unitsBracket(), clause.units()));
            xml.closeLine();
        }
    }

    /** Points of one depth, each with the deeper ones that follow it. */
    private void items(List<Block> items, Clause clause, String id) {
        xml.open("blockList", "eId", id);
        int depth = depth(items.getFirst());
        int number = 0;
        for (int i = 0; i < items.size(); ) {
            int end = i + 1;
            while (end < items.size() && depth(items.get(end)) > depth) {
                end++;
            }
            number++;
            String itemId = id + "__item_" + number;
            xml.open("item", "eId", itemId);
            Block.Item item = (Block.Item) items.get(i);
            if (!item.marker().isEmpty()) {
                xml.line("num", item.marker());
            }
            paragraph(item.text(), clause);
            if (end > i + 1) {
                items(items.subList(i + 1, end), clause, itemId + "__list_1");
            }
            xml.close();
            i = end;
        }
        xml.close();
    }

    private static int depth(Block item) {
        return ((Block.Item) item).depth();
    }

    private void paragraph(String text, Clause clause) {
        List<Mark> marks = new ArrayList<>(figures(text, clause));
        for (Citations.Found found : Citations.find(text)) {
            CitedWork work = knowledge.work(found.citation());
            if (work != null && work.document() != null) {
                marks.add(new Mark(found.span(), "ref", List.of("href", AknNames.work(work.document()))));
            }
        }
        xml.openLine("p");
        marked(text, marks);
        xml.closeLine();
    }

    private void table(Block.Table table, Clause clause) {
        if (table.rows().isEmpty()) {
            return;
        }
        xml.open("table");
        for (List<String> row : table.rows()) {
            xml.open("tr");
            for (String cell : row.isEmpty() ? List.of("") : row) {
                xml.open("td");
                paragraph(cell, clause);
                xml.close();
            }
            xml.close();
        }
        xml.close();
    }

    /**
     * The figures that stand in this text, those of one place as one mark. The places of a quote are counted from the
     * clause's heading on.
     */
    private List<Mark> figures(String text, Clause clause) {
        Map<Span, List<Figure>> places = new LinkedHashMap<>();
        for (Figure figure : knowledge.figuresOf(clause.id())) {
            Integer wanted = figure.target().occurrence();
            for (Span span : Quotation.find(text, figure.target().quote())) {
                int place = seen.merge(figure.id(), 1, Integer::sum);
                if (place == (wanted == null ? 1 : wanted)) {
                    places.computeIfAbsent(span, s -> new ArrayList<>()).add(figure);
                }
            }
        }
        List<Mark> marks = new ArrayList<>();
        places.forEach((span, figures) -> marks.add(new Mark(span, "quantity", attributes(figures))));
        return marks;
    }

    private static List<String> attributes(List<Figure> figures) {
        String concepts =
                figures.stream().map(figure -> "#" + AknReferences.id(figure)).collect(joining(" "));
        String values = figures.stream()
                .map(AknText::normalized)
                .filter(value -> !value.isEmpty())
                .distinct()
                .collect(joining("; "));
        return values.isEmpty() ? List.of("refersTo", concepts) : List.of("refersTo", concepts, "normalized", values);
    }

    private static String normalized(Figure figure) {
        String unit = figure.baseUnit() == null ? "" : " " + figure.baseUnit();
        return figure.baseValue() == null ? "" : figure.baseValue().toPlainString() + unit;
    }

    /** The bodies that a bracket names, in printed order. */
    private List<Mark> bodies(String bracket, List<ResponsibleUnit> units) {
        List<Mark> marks = new ArrayList<>();
        int from = 0;
        for (ResponsibleUnit unit : units) {
            int start = from;
            for (Span span : Quotation.find(bracket, unit.unit())) {
                if (span.start() >= start) {
                    marks.add(new Mark(span, "organization", references.attributes(unit)));
                    from = span.end();
                    break;
                }
            }
        }
        return marks;
    }

    /** Text with its marks; where two overlap, the one that begins first is kept. */
    private void marked(String text, List<Mark> marks) {
        int at = 0;
        List<Mark> ordered = marks.stream()
                .sorted(Comparator.comparingInt((Mark mark) -> mark.span().start())
                        .thenComparingInt(mark -> -mark.span().end()))
                .toList();
        for (Mark mark : ordered) {
            if (mark.span().start() >= at) {
                xml.text(text.substring(at, mark.span().start()));
                xml.inline(
                        mark.element(), mark.span().of(text), mark.attributes().toArray(new String[0]));
                at = mark.span().end();
            }
        }
        xml.text(text.substring(at));
    }
}
