package org.policybook.receive;

import static org.policybook.model.DiagnosticCode.ORIGINAL_DAMAGED;
import static org.policybook.model.DiagnosticCode.ORIGINAL_ENCRYPTED;
import static org.policybook.model.DiagnosticCode.ORIGINAL_FORMAT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.policybook.model.Original.Kind;

/** Reads .doc (MS-DOC, Word 97 to 2003, and WPS files that are the same). Macros and objects are not looked at. */
final class OldWordFile {
    /** Edges of cells this near to each other are one: a millimetre, in twips. */
    private static final int SAME_EDGE = 57;

    private static final int CENTRED = 1;
    private static final char FIELD = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';

    private final HWPFDocument document;
    private final OldWordNumbering numbering;
    private final Budget budget;
    /** How deep in fields the reading is, and how many of those are in their codes. */
    private final List<Boolean> fields = new ArrayList<>();

    private int codes;

    private OldWordFile(HWPFDocument document, Budget budget) {
        this.document = document;
        this.numbering = new OldWordNumbering(document.getListTables());
        this.budget = budget;
    }

    /** The words of a file: text boxes, body, notes, heads and feet of pages. */
    static Draft read(byte[] bytes, Budget budget) throws Rejected {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw new Rejected(ORIGINAL_ENCRYPTED);
            }
            if (!root.hasEntry("WordDocument")) {
                throw new Rejected(ORIGINAL_FORMAT, kind(root));
            }
            budget.check();
            return new OldWordFile(new HWPFDocument(root), budget).words();
        } catch (EncryptedDocumentException e) {
            throw new Rejected(ORIGINAL_ENCRYPTED);
        } catch (OldWordFileFormatException e) {
            throw new Rejected(ORIGINAL_FORMAT, "Word 6/95");
        } catch (IOException e) {
            throw new Rejected(ORIGINAL_DAMAGED, "OLE2");
        }
    }

    private static String kind(DirectoryNode root) {
        if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
            return "XLS";
        }
        return root.hasEntry("PowerPoint Document") ? "PPT" : "OLE2";
    }

    private Draft words() throws Rejected {
        Draft all = new Draft();
        Range boxes = document.getMainTextboxRange();
        if (boxes != null) {
            Draft words = new Draft();
            blocks(boxes, words);
            filledLines(words, EnumSet.noneOf(Kind.class), all);
        }
        blocks(document.getRange(), all);
        notes(document.getFootnotes(), document.getFootnoteRange(), NumberFormat.DECIMAL, all);
        notes(document.getEndnotes(), document.getEndnoteRange(), NumberFormat.LOWER_ROMAN, all);
        Range margins = document.getHeaderStoryRange();
        if (margins != null) {
            Draft words = new Draft();
            blocks(margins, words);
            filledLines(words, EnumSet.of(Kind.MARGIN), all);
        }
        return all;
    }

    /** Adds the lines that hold something, each once. */
    private static void filledLines(Draft words, Set<Kind> kinds, Draft all) {
        Set<String> seen = new LinkedHashSet<>(words.text().lines().toList());
        for (String line : seen) {
            if (!line.isBlank()) {
                all.freshLine();
                all.add(line, kinds);
                all.newLine();
            }
        }
    }

    private void blocks(Range range, Draft out) throws Rejected {
        fields.clear();
        codes = 0;
        // An empty range of POI still holds the paragraph beside it.
        int number = range.getStartOffset() < range.getEndOffset() ? range.numParagraphs() : 0;
        int i = 0;
        while (i < number) {
            budget.check();
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                i += Math.max(1, table(range, paragraph, out));
            } else {
                paragraph(paragraph, out);
                i++;
            }
        }
    }

    private void paragraph(Paragraph paragraph, Draft out) {
        Draft line = new Draft();
        if (!isDeleted(paragraph)) {
            line.add(numbering.next(paragraph), EnumSet.of(Kind.NUMBERING));
        }
        for (int r = 0; r < paragraph.numCharacterRuns(); r++) {
            run(paragraph.getCharacterRun(r), line);
        }
        out.freshLine();
        int start = out.length();
        out.append(line);
        if (paragraph.getJustification() == CENTRED) {
            out.mark(Kind.CENTRED, start);
        }
        StyleDescription style = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        String name = style == null ? null : style.getName();
        if (name != null && name.toLowerCase(Locale.ROOT).startsWith("toc")) {
            out.mark(Kind.CHROME, start);
        }
        out.newLine();
    }

    private static boolean isDeleted(Paragraph paragraph) {
        int runs = paragraph.numCharacterRuns();
        return runs > 0 && paragraph.getCharacterRun(runs - 1).isMarkedDeleted();
    }

    private void run(CharacterRun run, Draft line) {
        if (run.isSymbol()) {
            line.add("\uFFFD");
            return;
        }
        boolean struck = run.isStrikeThrough() || run.isDoubleStrikeThrough() || run.isMarkedDeleted();
        StringBuilder words = new StringBuilder();
        String text = run.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == FIELD) {
                fields.add(true);
                codes++;
            } else if ((c == FIELD_RESULT || c == FIELD_END) && !fields.isEmpty()) {
                codes -= fields.removeLast() ? 1 : 0;
                if (c == FIELD_RESULT) {
                    fields.add(false);
                }
            } else if (codes == 0 && !run.isVanished()) {
                words.append(printed(c));
            }
        }
        line.add(words.toString(), struck ? EnumSet.of(Kind.STRUCK) : EnumSet.noneOf(Kind.class));
    }

    /** What a character of the file is in print; below the space, most stand for something that is no word. */
    private static String printed(char c) {
        return switch (c) {
            case '\t' -> "\t";
            case '\u000B', '\u000E' -> "\n";
            case '\u001E' -> "-";
            default -> c < ' ' ? "" : String.valueOf(c);
        };
    }

    /** Adds the table that begins here; gives the number of its paragraphs. */
    private int table(Range range, Paragraph first, Draft out) throws Rejected {
        Table table;
        try {
            table = range.getTable(first);
        } catch (IllegalArgumentException e) {
            paragraph(first, out);
            return 1;
        }
        List<TableRow> rows = new ArrayList<>();
        TreeSet<Integer> edges = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            rows.add(row);
            for (int c = 0; c < row.numCells(); c++) {
                edges.add(row.getCell(c).getLeftEdge());
                edges.add(row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
            }
        }
        List<Integer> columns = apart(edges);
        int width = Math.max(1, columns.size() - 1);
        budget.cells((long) width * rows.size());
        Slot[] lowest = new Slot[width];
        List<Slot> slots = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            budget.check();
            for (int c = 0; c < rows.get(r).numCells(); c++) {
                TableCell cell = rows.get(r).getCell(c);
                Draft words = new Draft();
                cell(cell, words);
                int from = Math.min(column(columns, cell.getLeftEdge()), width - 1);
                int to = Math.clamp(column(columns, cell.getLeftEdge() + cell.getWidth()), from + 1, width);
                place(new Slot(r, from, 1, to - from, words), cell, slots, lowest);
            }
        }
        TableRows.add(rows.size(), width, slots, out, budget);
        return table.numParagraphs();
    }

    /** The paragraphs of a cell; a table in it is read by its rows, for the file nests by marks alone. */
    private void cell(TableCell cell, Draft words) throws Rejected {
        for (int p = 0; p < cell.numParagraphs(); p++) {
            budget.check();
            Paragraph paragraph = cell.getParagraph(p);
            if (!paragraph.isTableRowEnd()) {
                paragraph(paragraph, words);
            }
        }
    }

    private static void place(Slot slot, TableCell cell, List<Slot> slots, Slot[] lowest) {
        Slot above = lowest[slot.column()];
        boolean down = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
        boolean right = cell.isMerged() && !cell.isFirstMerged();
        Slot placed = slot;
        if (down && above != null && above.row() + above.rows() == slot.row()) {
            slots.remove(above);
            placed = new Slot(above.row(), above.column(), above.rows() + 1, above.columns(), above.words());
        } else if (right && !slots.isEmpty() && slots.getLast().row() == slot.row()) {
            Slot left = slots.removeLast();
            int end = slot.column() + slot.columns();
            placed = new Slot(left.row(), left.column(), left.rows(), end - left.column(), left.words());
        }
        slots.add(placed);
        for (int c = placed.column(); c < placed.column() + placed.columns(); c++) {
            lowest[c] = placed;
        }
    }

    private static List<Integer> apart(SortedSet<Integer> edges) {
        List<Integer> apart = new ArrayList<>();
        for (int edge : edges) {
            if (apart.isEmpty() || edge - apart.getLast() > SAME_EDGE) {
                apart.add(edge);
            }
        }
        return apart;
    }

    /** The place of {@code edge} among the columns' left edges. */
    private static int column(List<Integer> columns, int edge) {
        int place = 0;
        while (place + 1 < columns.size() && columns.get(place + 1) <= edge) {
            place++;
        }
        return place;
    }

    private void notes(Notes notes, Range range, NumberFormat format, Draft all) throws Rejected {
        if (range == null) {
            return;
        }
        int offset = range.getStartOffset();
        for (int n = 0; n < notes.getNotesCount(); n++) {
            Range note = new Range(
                    offset + notes.getNoteTextStartOffset(n), offset + notes.getNoteTextEndOffset(n), document);
            Draft words = new Draft();
            blocks(note, words);
            all.note(format.print(n + 1), words);
        }
    }
}
