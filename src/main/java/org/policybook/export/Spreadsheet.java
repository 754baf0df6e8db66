package org.policybook.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Color;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.policybook.citation.Access;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.notation.Cut;

/** The tables that a person works with, as one workbook (Office Open XML). */
final class Spreadsheet {
    /** What one cell can hold, by the format's own limit. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    private final Language language;

    private Spreadsheet(Language language) {
        this.language = language;
    }

    /**
     * The bytes of the file; the same for the same knowledge base.
     *
     * @param language of the names of sheets and columns, and of words from a fixed list
     */
    static byte[] of(KnowledgeBase knowledge, Language language) throws IOException {
        Spreadsheet spreadsheet = new Spreadsheet(language);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        // The version has to be of the form XX.YYYY; it is that of the format of this workbook.
        try (Workbook workbook = new Workbook(file, "Policybook", "1.0")) {
            workbook.properties().setTitle(knowledge.site().title(language));
            spreadsheet.sheet(workbook, DocumentTable.of(knowledge));
            spreadsheet.sheet(workbook, ClauseTable.of(knowledge));
            spreadsheet.sheet(workbook, TargetTable.of(knowledge));
            spreadsheet.sheet(workbook, IndicatorTable.of(knowledge));
            spreadsheet.sheet(workbook, CitationTable.of(knowledge));
            spreadsheet.sheet(workbook, GlossaryTable.of(knowledge));
        }
        return Timeless.rewrite(file.toByteArray(), Access.to(knowledge).date());
    }

    private void sheet(Workbook workbook, Table<?> table) throws IOException {
        Worksheet sheet = workbook.newWorksheet(language.pick(table.title(), Labels.english(table.name())));
        List<List<? extends Cell>> rows = table.cells();
        for (int c = 0; c < table.columns().size(); c++) {
            Column<?> column = table.columns().get(c);
            String title = language.pick(column.title(), column.english());
            sheet.value(0, c, title);
            int width = width(title) + 2;
            for (int r = 0; r < rows.size(); r++) {
                Cell cell = rows.get(r).get(c);
                put(sheet, r + 1, c, cell);
                width = Math.max(width, width(words(cell)));
            }
            sheet.width(c, Math.clamp(width + 1, NARROWEST, WIDEST));
        }
        int last = table.columns().size() - 1;
        sheet.range(0, 0, 0, last).style().bold().fillColor(Color.GRAY1).set();
        if (!rows.isEmpty()) {
            sheet.range(1, 0, rows.size(), last)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
        sheet.freezePane(1, 1);
        sheet.setAutoFilter(0, 0, rows.size(), last);
        sheet.finish();
    }

    /** The words of a cell in the language of the workbook; Chinese where there is no English. */
    private String words(Cell cell) {
        String english = language.readsEnglish() ? cell.english() : "";
        return english.isEmpty() ? cell.text() : english;
    }

    /** Text is text in this format, whatever sign it begins with. */
    private void put(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Nothing nothing -> {}
            case Cell.Quantity quantity -> sheet.value(row, column, quantity.value());
            case Cell.Day day -> {
                sheet.value(row, column, day.value());
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> {
                String text = words(cell);
                if (!text.isEmpty()) {
                    sheet.value(
                            row, column, text.length() > LONGEST_TEXT ? Cut.first(text, LONGEST_TEXT - 1) + "…" : text);
                }
            }
        }
    }

    /** The width of the longest line in columns of a Latin digit; a Han character takes two. */
    private static int width(String text) {
        int widest = 0;
        int width = 0;
        for (int i = 0; i < text.length() && widest < WIDEST; i++) {
            char c = text.charAt(i);
            width = c == '\n' ? 0 : width + (c < 0x1100 ? 1 : 2);
            widest = Math.max(widest, width);
        }
        return widest;
    }
}
