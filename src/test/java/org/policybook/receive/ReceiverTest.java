package org.policybook.receive;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.model.Diagnostics;

class ReceiverTest {
    private static final Path FILES = Path.of("src/test/resources/receive");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String NOTICE = """
            云岭县人民政府办公室
            云政办发〔2024〕17号

            　　一、到2025年底，茶园面积稳定在12.6万亩左右。①㎡～
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"notice.docx", "notice.doc", "notice.html", "notice.pdf", "ledger.ofd"})
    void holdsWhatAReaderSees(String name) throws IOException {
        String expected = Files.readString(FILES.resolve("expected/" + name + ".txt"));
        assertThat(Shown.all(Received.of(FILES.resolve(name)).whole())).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void tellsEncodings(byte[] bytes) {
        assertThat(Received.of(folder, "notice.txt", bytes).whole().text().text())
                .isEqualTo(NOTICE);
    }

    private static Stream<Arguments> encodings() {
        return Stream.of(
                argumentSet("UTF-8", (Object) NOTICE.getBytes(UTF_8)),
                argumentSet("UTF-8 with mark", (Object) ("\uFEFF" + NOTICE).getBytes(UTF_8)),
                argumentSet("GB18030", (Object) NOTICE.getBytes(GB18030)),
                argumentSet("UTF-16LE", (Object) NOTICE.getBytes(UTF_16LE)),
                argumentSet("UTF-16BE", (Object) NOTICE.getBytes(UTF_16BE)),
                argumentSet("UTF-16LE with mark", (Object) ("\uFEFF" + NOTICE).getBytes(UTF_16LE)),
                argumentSet("UTF-16BE with mark", (Object) ("\uFEFF" + NOTICE).getBytes(UTF_16BE)),
                argumentSet("CRLF", (Object) NOTICE.replace("\n", "\r\n").getBytes(GB18030)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"通知", "a", "2024年", "一、总体要求。"})
    void tellsShortTexts(String text) {
        for (Charset charset : new Charset[] {UTF_8, GB18030, UTF_16LE, UTF_16BE}) {
            byte[] marked = (charset.name().startsWith("UTF") ? "\uFEFF" + text : text).getBytes(charset);
            assertThat(Received.of(folder, "a.txt", marked).whole().text().text())
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("undecodable")
    void saysWhereATextEndsToBeOne(byte[] bytes, String said) {
        assertThat(Received.of(folder, "notice.txt", bytes).said()).isEqualTo(said);
    }

    private static Stream<Arguments> undecodable() {
        byte[] utf8 = (NOTICE + "茶园").getBytes(UTF_8);
        byte[] utf16 = ("\uFEFF" + NOTICE).getBytes(UTF_16LE);
        return Stream.of(
                argumentSet("half a character", cut(utf8, 1), "5 original-encoding []"),
                argumentSet("half a unit", cut(utf16, 1), "4 original-encoding []"),
                argumentSet(
                        "Big5",
                        "雲嶺縣人民政府辦公室關於印發茶產業提升行動方案的通知".getBytes(Charset.forName("Big5")),
                        "1 original-encoding []"),
                argumentSet("null characters", "茶\0园".getBytes(UTF_8), "1 original-encoding []"));
    }

    private static byte[] cut(byte[] bytes, int less) {
        return Arrays.copyOf(bytes, bytes.length - less);
    }

    @Test
    void readsTablesOfMarkdownAndLeavesTheTextAsItIs() {
        String text = "# 通知\n\n| 任务 | 单位 |\n|:--|--|\n| 茶园\\|茶厂 | 林业局 |\n| 路 |\n\n甲 | 乙\n";
        var original = Received.of(folder, "notice.md", text).whole();
        assertThat(original.text().text()).isEqualTo(text);
        assertThat(original.tables()).extracting(Shown::table).containsExactly("""

                任务 | 单位
                茶园|茶厂 | 林业局
                路 |\s
                """);
    }

    @ParameterizedTest
    @MethodSource("misnamed")
    void tellsFormatsByWhatAFileHolds(String source, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(FILES.resolve(source));
        String expected = Shown.all(Received.of(FILES.resolve(source)).whole());
        assertThat(Shown.all(Received.of(folder, name, bytes).whole())).isEqualTo(expected);
    }

    private static Stream<Arguments> misnamed() {
        return Stream.of(
                Arguments.of("notice.docx", "notice.doc"),
                Arguments.of("notice.doc", "notice.wps"),
                Arguments.of("notice.html", "notice.doc"),
                Arguments.of("notice.pdf", "notice.docx"),
                Arguments.of("ledger.ofd", "ledger.pdf"),
                Arguments.of("notice.docx", "notice"));
    }

    @Test
    void readsTextWhoseNamePromisesMore() {
        assertThat(Received.of(folder, "notice.docx", NOTICE).whole().text().text())
                .isEqualTo(NOTICE);
    }

    @ParameterizedTest
    @MethodSource("unread")
    void namesFormatsThatItDoesNotRead(String name, byte[] bytes, String format) {
        assertThat(Received.of(folder, name, bytes).said()).isEqualTo("1 original-format [" + format + "]");
    }

    private static Stream<Arguments> unread() {
        return Stream.of(
                Arguments.of("a.rtf", "{\\rtf1 a}".getBytes(UTF_8), "RTF"),
                Arguments.of("a.doc", "{\\rtf1 a}".getBytes(UTF_8), "RTF"),
                Arguments.of("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}, "PNG"),
                Arguments.of("a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}, "JPEG"),
                Arguments.of("a.zip", Received.zip(Map.of("a.txt", "a")), "ZIP"),
                Arguments.of("a.xlsx", Received.zip(Map.of("xl/workbook.xml", "<a/>")), "XLSX"),
                Arguments.of("a.doc", "<?xml version=\"1.0\"?><w:wordDocument/>".getBytes(UTF_8), "Word XML"),
                Arguments.of("a.doc", "MIME-Version: 1.0\n".getBytes(UTF_8), "MHTML"));
    }

    @Test
    void aTextMayBeginLikeAPicture() {
        assertThat(Received.of(folder, "a.txt", "BMW 2024").whole().text().text())
                .isEqualTo("BMW 2024");
    }

    @ParameterizedTest
    @MethodSource("said")
    void saysWhyAFileHasNoWords(String name, String said) {
        assertThat(Received.of(FILES.resolve(name)).said()).isEqualTo(said);
    }

    private static Stream<Arguments> said() {
        return Stream.of(
                Arguments.of("locked.pdf", "1 original-encrypted []"),
                Arguments.of("scanned.pdf", "1 original-scanned [1]"),
                Arguments.of("partly-scanned.pdf", "1 original-pages-scanned [1]"),
                Arguments.of("source", "1 unreadable-file.folder []"),
                Arguments.of("absent.pdf", "1 unreadable-file.missing []"));
    }

    @Test
    void readsThePagesThatAreNoPictures() {
        assertThat(Received.of(FILES.resolve("partly-scanned.pdf"))
                        .original()
                        .orElseThrow()
                        .text()
                        .text())
                .isEqualTo("\fTea gardens: 4 500 mu in 2024\n");
    }

    @Test
    void stopsWhenTheTimeIsOver() {
        Diagnostics problems = new Diagnostics();
        assertThat(Receiver.read(FILES.resolve("notice.docx"), "notice.docx", problems, Duration.ZERO))
                .isEmpty();
        assertThat(problems.sorted()).extracting(d -> d.code().word()).containsExactly("original-slow");
    }

    @Test
    void theLibrariesSayNothing() {
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, UTF_8));
        try {
            for (String name : new String[] {"notice.docx", "notice.doc", "notice.pdf", "scanned.pdf", "ledger.ofd"}) {
                Received.of(FILES.resolve(name));
            }
        } finally {
            System.setErr(err);
        }
        assertThat(said.toString(UTF_8)).isEmpty();
    }
}
