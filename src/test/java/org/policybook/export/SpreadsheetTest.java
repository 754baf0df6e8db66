package org.policybook.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.policybook.model.Language;

class SpreadsheetTest {
    @Test
    void theSheetsAreThoseOfThePlan() throws IOException {
        try (ReadableWorkbook workbook = read(Spreadsheet.of(Samples.PLANS, Language.ZH))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("文件", "条款", "数字", "指标", "引用", "术语");
            assertThat(rows(workbook, 1))
                    .hasSize(1
                            + Samples.PLANS.documents().stream()
                                    .mapToInt(document -> document.clauses().size())
                                    .sum());
            assertThat(rows(workbook, 2)).hasSize(1 + Samples.PLANS.figures().size());
        }
    }

    @Test
    void englishNamesSheetsColumnsAndKeysInEnglish() throws IOException {
        try (ReadableWorkbook workbook = read(Spreadsheet.of(Samples.TWO, Language.EN))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("Documents", "Clauses", "Targets", "Indicators", "Citations", "Glossary");
            List<Row> targets = rows(workbook, 2);
            assertThat(targets.get(1).getCellAsString(column(targets, "Kind"))).contains("target");
            assertThat(column(targets, "Value in the base unit")).isPositive();
            assertThat(targets.get(1).getCellAsString(column(targets, "Comparator")))
                    .contains("at least");
        }
    }

    @Test
    void numbersAreNumbersDaysAreDaysAndFormulasAreText() throws IOException {
        try (ReadableWorkbook workbook = read(Spreadsheet.of(Samples.TWO, Language.ZH))) {
            List<Row> documents = rows(workbook, 0);
            int date = column(documents, "成文日期");
            assertThat(documents.get(1).getCellAsDate(date)).contains(LocalDateTime.of(2020, 1, 2, 0, 0));
            assertThat(documents.get(1).getCell(column(documents, "文本来源")).getType())
                    .isEqualTo(CellType.STRING);

            List<Row> targets = rows(workbook, 2);
            int value = column(targets, "数值");
            assertThat(targets.get(1).getCellAsNumber(value)).contains(new BigDecimal("60"));
            assertThat(targets.get(2).getCellAsString(value)).contains("1/3");
            assertThat(targets.get(6).getCellAsNumber(column(targets, "基本单位数值")))
                    .contains(new BigDecimal("18000"));
            assertThat(targets.get(1).getCellAsString(column(targets, "网址")))
                    .contains("https://example.org/pb/documents/jia-2020.html#c1-1");
        }
    }

    @Test
    void aFigureWithACaveatBringsItAlong() throws IOException {
        try (ReadableWorkbook workbook = read(Spreadsheet.of(Samples.TWO, Language.ZH))) {
            String caveat = "有条件可比，不作排名：年份不同、资金来源不同。两市的资金池不同。";
            List<Row> targets = rows(workbook, 2);
            assertThat(targets.get(1).getCellAsString(column(targets, "可比性提示"))).contains(caveat);
            assertThat(targets.get(2).getCellAsString(column(targets, "可比性提示")).orElse(""))
                    .isEmpty();
            List<Row> indicators = rows(workbook, 3);
            assertThat(indicators.get(1).getCellAsString(column(indicators, "可比性提示")))
                    .contains(caveat);
        }
    }

    @Test
    void theBytesDependOnTheContentAlone() throws IOException {
        byte[] here = Spreadsheet.of(Samples.TWO, Language.ZH);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(Spreadsheet.of(Samples.TWO, Language.ZH)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static ReadableWorkbook read(byte[] file) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(file));
    }

    private static List<Row> rows(ReadableWorkbook workbook, int sheet) throws IOException {
        return workbook.getSheet(sheet).orElseThrow().read();
    }

    private static int column(List<Row> rows, String title) {
        Row header = rows.getFirst();
        for (int c = 0; c < header.getCellCount(); c++) {
            if (title.equals(Objects.requireNonNull(header.getCell(c)).getText())) {
                return c;
            }
        }
        throw new AssertionError("no column " + title);
    }
}
