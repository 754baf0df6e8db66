package org.policybook.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static String print(String... values) {
        Table<String> table = new Table<>("t", "表", List.of(Column.text("名,称", "名称", Cell::of)), List.of(values));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CsvTable csv = new CsvTable(table, out);
            for (String value : values) {
                csv.row(List.of(Cell.of(value)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }

    @Test
    void beginsWithAByteOrderMarkAndEndsLinesWithCrLf() {
        assertThat(print("甲", "")).isEqualTo("\uFEFF\"名,称\"\r\n甲\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲,乙", "说“\"引\"”", "两\n行", "两\r\n行", " 空 ", "", "甲", "1/3"})
    void aValueComesBackAsItWas(String value) {
        assertThat(Csv.parse(print(value)).get(1)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "－1+1", "＠x", "-1 项", "--1"})
    void aFormulaBecomesText(String value) {
        assertThat(Csv.parse(print(value)).get(1)).containsExactly("'" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+2", "-1.5", "0.1", "—— 一项", "1=1"})
    void aNumberOrADashIsNoFormula(String value) {
        assertThat(Csv.parse(print(value)).get(1)).containsExactly(value);
    }
}
