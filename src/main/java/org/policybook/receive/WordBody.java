package org.policybook.receive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Original.Kind;

/** The paragraphs and tables of a .docx, in order. One object reads all parts of a file, for the numbering runs on. */
final class WordBody {
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Budget budget;
    private final List<String> footnotes = new ArrayList<>();
    private final List<String> endnotes = new ArrayList<>();
    /** The open fields; true while their code is read, which is not printed. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private int codes;

    WordBody(WordStyles styles, WordNumbering numbering, Budget budget) {
        this.styles = styles;
        this.numbering = numbering;
        this.budget = budget;
    }

    /** The ids of the footnotes in the order in which the text refers to them. */
    List<String> footnotes() {
        return footnotes;
    }

    /** The ids of the endnotes in the order in which the text refers to them. */
    List<String> endnotes() {
        return endnotes;
    }

    /** Adds the paragraphs and tables that stand in {@code container}. */
    void blocks(XmlElement container, Draft out) throws Rejected {
        for (XmlElement e : container.elements()) {
            switch (e.name()) {
                case "p" -> paragraph(e, out);
                case "tbl" -> table(e, out);
                case "sdt" -> contentControl(e, out);
                case "AlternateContent" -> {
                    XmlElement chosen = chosen(e);
                    if (chosen != null) {
                        blocks(chosen, out);
                    }
                }
                case "customXml", "smartTag", "ins", "moveTo", "footnote", "endnote" -> blocks(e, out);
                default -> {
                    // Properties, bookmarks and the like are no words.
                }
            }
        }
    }

    private static @Nullable XmlElement chosen(XmlElement alternate) {
        return alternate.first("Choice").or(() -> alternate.first("Fallback")).orElse(null);
    }

    private void contentControl(XmlElement control, Draft out) throws Rejected {
        int start = out.length();
        for (XmlElement content : control.all("sdtContent")) {
            blocks(content, out);
        }
        boolean contents = control.first("sdtPr")
                .flatMap(p -> p.first("docPartObj"))
                .flatMap(p -> p.val("docPartGallery"))
                .filter(gallery -> gallery.equals("Table of Contents"))
                .isPresent();
        if (contents) {
            out.mark(Kind.CHROME, start);
        }
    }

    private void paragraph(XmlElement p, Draft out) throws Rejected {
        budget.check();
        XmlElement properties = p.first("pPr").orElse(null);
        String style = styles.ofParagraph(properties);
        XmlElement mark = properties == null ? null : properties.first("rPr").orElse(null);
        boolean deleted = mark != null
                && (mark.first("del").isPresent() || mark.first("moveFrom").isPresent());
        Draft line = new Draft();
        if (!deleted) {
            line.add(numbering.next(properties), List.of(Kind.NUMBERING));
        }
        List<XmlElement> boxes = new ArrayList<>();
        runs(p, style, false, boxes, line);
        for (XmlElement box : boxes) {
            Draft words = new Draft();
            blocks(box, words);
            out.appendLines(words);
        }
        out.freshLine();
        int start = out.length();
        out.append(line);
        if (justified(properties, style).equals("center")) {
            out.mark(Kind.CENTRED, start);
        }
        if (styles.name(style).toLowerCase(Locale.ROOT).startsWith("toc")) {
            out.mark(Kind.CHROME, start);
        }
        out.newLine();
    }

    private String justified(@Nullable XmlElement properties, @Nullable String style) {
        String own = properties == null ? null : properties.val("jc").orElse(null);
        return own != null
                ? own
                : styles.find(style, s -> s.first("pPr").flatMap(p -> p.val("jc")))
                        .orElse("");
    }

    /**
     * Adds what is printed of the runs in {@code container}.
     *
     * @param struck whether they stand in a deletion
     * @param boxes takes the text boxes that are anchored here
     */
    private void runs(XmlElement container, @Nullable String style, boolean struck, List<XmlElement> boxes, Draft line)
            throws Rejected {
        for (XmlElement e : container.elements()) {
            switch (e.name()) {
                case "r" -> run(e, style, struck, boxes, line);
                case "del", "moveFrom" -> runs(e, style, true, boxes, line);
                case "AlternateContent" -> {
                    XmlElement chosen = chosen(e);
                    if (chosen != null) {
                        runs(chosen, style, struck, boxes, line);
                    }
                }
                case "drawing", "pict", "object" -> boxes(e, boxes);
                default -> {
                    if (!e.name().endsWith("Pr")) {
                        runs(e, style, struck, boxes, line);
                    }
                }
            }
        }
    }

    private void run(XmlElement run, @Nullable String style, boolean struck, List<XmlElement> boxes, Draft line)
            throws Rejected {
        XmlElement properties = run.first("rPr").orElse(null);
        if (styles.isOn("vanish", properties, style)) {
            // Hidden words are not printed; the field that they may belong to goes on.
            run.all("fldChar").forEach(this::field);
            return;
        }
        boolean out = struck || styles.isOn("strike", properties, style) || styles.isOn("dstrike", properties, style);
        Set<Kind> kinds = out ? EnumSet.of(Kind.STRUCK) : EnumSet.noneOf(Kind.class);
        for (XmlElement e : run.elements()) {
            if (e.is("fldChar")) {
                field(e);
                continue;
            }
            if (codes > 0) {
                continue;
            }
            switch (e.name()) {
                case "t" -> line.add(e.words().replaceAll("[\\r\\n\\t]", " "), kinds);
                case "delText" -> line.add(e.words().replaceAll("[\\r\\n\\t]", " "), EnumSet.of(Kind.STRUCK));
                case "tab", "ptab" -> line.add("\t", kinds);
                case "br", "cr" -> line.newLine();
                case "noBreakHyphen" -> line.add("-", kinds);
                case "sym" -> line.add(symbol(e.attribute("char", "")), kinds);
                case "footnoteReference" -> footnotes.add(e.attribute("id", ""));
                case "endnoteReference" -> endnotes.add(e.attribute("id", ""));
                case "drawing", "pict", "object" -> boxes(e, boxes);
                case "AlternateContent" -> {
                    XmlElement chosen = chosen(e);
                    if (chosen != null) {
                        boxes(chosen, boxes);
                    }
                }
                case "ruby" -> {
                    // The words are printed in the line, their reading above it.
                    for (XmlElement base : e.all("rubyBase")) {
                        runs(base, style, out, boxes, line);
                    }
                }
                default -> {
                    // Positions of page breaks, references to comments and the like are no words.
                }
            }
        }
    }

    private void field(XmlElement character) {
        boolean begins = character.attribute("fldCharType", "").equals("begin");
        if (!begins && !fields.isEmpty() && fields.pop()) {
            codes--;
        }
        if (begins) {
            codes++;
            fields.push(true);
        } else if (character.attribute("fldCharType", "").equals("separate")) {
            fields.push(false);
        }
    }

    /** The boxes of a drawing. Drawings of both editions may stand side by side; only one of them was chosen. */
    private static void boxes(XmlElement drawing, List<XmlElement> boxes) {
        if (drawing.is("txbxContent")) {
            boxes.add(drawing);
        } else if (drawing.is("AlternateContent")) {
            XmlElement chosen = chosen(drawing);
            if (chosen != null) {
                boxes(chosen, boxes);
            }
        } else {
            drawing.elements().forEach(e -> boxes(e, boxes));
        }
    }

    /** Signs of the fonts Wingdings and the like: boxes to tick are known, and the rest is shown as a sign. */
    private static String symbol(String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "F0FE", "00FE", "F052", "0052" -> "☑";
            case "F0A8", "00A8", "F06F", "006F", "F0A3", "00A3" -> "□";
            default -> "\uFFFD";
        };
    }

    private void table(XmlElement table, Draft out) throws Rejected {
        budget.check();
        List<XmlElement> rows = new ArrayList<>();
        inside(table, "tr", rows);
        List<Slot> slots = new ArrayList<>();
        Map<Integer, Integer> lowest = new HashMap<>();
        int width = 0;
        for (int r = 0; r < rows.size(); r++) {
            XmlElement row = rows.get(r);
            int column = Math.clamp(
                    row.first("trPr")
                            .flatMap(p -> p.val("gridBefore"))
                            .map(v -> Numbers.whole(v, 0))
                            .orElse(0),
                    0,
                    TableRows.MOST_COLUMNS);
            List<XmlElement> cells = new ArrayList<>();
            inside(row, "tc", cells);
            for (XmlElement cell : cells) {
                XmlElement properties = cell.first("tcPr").orElse(null);
                int span = properties == null
                        ? 1
                        : Math.clamp(
                                properties
                                        .val("gridSpan")
                                        .map(v -> Numbers.whole(v, 1))
                                        .orElse(1),
                                1,
                                TableRows.MOST_COLUMNS);
                Draft words = new Draft();
                blocks(cell, words);
                if (!continues(properties, slots, lowest.get(column), r, span)) {
                    lowest.put(column, slots.size());
                    slots.add(new Slot(r, column, 1, span, words));
                }
                column += span;
                width = Math.max(width, column);
                budget.cells((long) width * rows.size());
            }
        }
        TableRows.add(rows.size(), width, slots, out, budget);
    }

    /** Whether the cell goes on with the one above it, which then is made to cover it. */
    private static boolean continues(
            @Nullable XmlElement properties, List<Slot> slots, @Nullable Integer index, int row, int span) {
        boolean merged = properties != null
                && properties
                        .first("vMerge")
                        .map(m -> !m.attribute("val", "continue").equals("restart"))
                        .orElse(false);
        if (!merged || index == null) {
            return false;
        }
        Slot above = slots.get(index);
        if (above.columns() != span || above.row() + above.rows() != row) {
            return false;
        }
        slots.set(index, new Slot(above.row(), above.column(), above.rows() + 1, span, above.words()));
        return true;
    }

    /** The rows of a table or the cells of a row, through what may be wrapped round them. */
    private static void inside(XmlElement container, String name, List<XmlElement> found) {
        for (XmlElement e : container.elements()) {
            if (e.is(name)) {
                found.add(e);
            } else if (Set.of("sdt", "sdtContent", "customXml", "ins", "smartTag")
                    .contains(e.name())) {
                inside(e, name, found);
            }
        }
    }
}
