package org.policybook.receive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to do harm end soon, in their words or in one clear problem. */
class HostileFileTest {
    private static final Path FILES = Path.of("src/test/resources/receive");
    private static final Duration LONGEST = Duration.ofSeconds(32);
    private static final String READ = "";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @MethodSource({"xml", "bombs", "nested", "endless", "broken"})
    void doesNoHarm(String name, byte[] content, String said) {
        long before = System.nanoTime();
        Received received = Received.of(folder, name, content);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONGEST);
        assertThat(received.said()).isEqualTo(said);
        assertThat(received.original().isPresent()).isEqualTo(said.isEmpty());
    }

    private static Stream<Arguments> xml() {
        String external = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        String laughs = "<!DOCTYPE a [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;\">]>";
        String remote = "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\">";
        String refused = "1 original-unsafe [XML, <!DOCTYPE>]";
        return Stream.of(
                argumentSet(
                        "an external entity",
                        "a.docx",
                        word(external, "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>"),
                        refused),
                argumentSet("entities that double", "a.docx", word(laughs, "<w:p/>"), refused),
                argumentSet("a remote type", "a.docx", word(remote, "<w:p/>"), refused),
                argumentSet(
                        "an undeclared entity", "a.docx", word("", "&e;"), "1 original-damaged [word/document.xml]"),
                argumentSet("an external entity in OFD", "a.ofd", ofd(external + "<a/>", "<a/>"), refused),
                argumentSet("a remote type on a page", "a.ofd", ofd(root(), remote + "<a/>"), refused),
                argumentSet(
                        "a part outside",
                        "a.ofd",
                        Received.zip(
                                Map.of("OFD.xml", "<O><DocBody><DocRoot>../../../etc/passwd</DocRoot></DocBody></O>")),
                        "1 original-damaged [etc/passwd]"));
    }

    private static Stream<Arguments> bombs() throws IOException {
        return Stream.of(
                argumentSet(
                        "a part of 120 MB",
                        "a.docx",
                        bomb("word/document.xml", 120, ' '),
                        "1 original-unsafe [ZIP, > 100 MB]"),
                argumentSet(
                        "one tag of 120 MB",
                        "a.docx",
                        bomb("word/document.xml", 120, 'a'),
                        "1 original-unsafe [ZIP, > 100 MB]"),
                argumentSet(
                        "a part of 120 MB in OFD",
                        "a.ofd",
                        bomb("OFD.xml", 120, ' '),
                        "1 original-unsafe [ZIP, > 100 MB]"),
                argumentSet("20,000 parts", "a.docx", many(20_000), "1 original-unsafe [ZIP, > 10000 files]"),
                argumentSet(
                        "packed content of 100 MB",
                        "a.pdf",
                        pdf(deflated(filled(100, ' ')), "/FlateDecode"),
                        "1 original-unsafe [PDF, > 64 MB]"),
                argumentSet(
                        "content packed twice",
                        "a.pdf",
                        pdf(deflated(deflated(filled(100, ' '))), "[/FlateDecode /FlateDecode]"),
                        "1 original-unsafe [PDF, > 64 MB]"),
                argumentSet(
                        "4 million elements",
                        "a.docx",
                        word("", "<w:p/>".repeat(4_000_000)),
                        "1 original-unsafe [XML, > 3000000 elements]"),
                argumentSet(
                        "a table of a million cells",
                        "a.docx",
                        word("", "<w:tbl>" + ("<w:tr>" + "<w:tc/>".repeat(400) + "</w:tr>").repeat(2_500) + "</w:tbl>"),
                        "1 original-unsafe [> 300000 table cells]"),
                argumentSet(
                        "a wide table",
                        "a.html",
                        html("<table><tr>" + "<td colspan=1000>a".repeat(3) + "</table>"),
                        "1 original-unsafe [> 500 table columns]"),
                argumentSet(
                        "a tall table",
                        "a.html",
                        html("<table>" + "<tr><td colspan=499>a<td>b".repeat(5_000) + "</table>"),
                        "1 original-unsafe [> 300000 table cells]"),
                argumentSet("51 MB", "a.txt", filled(51, 'a'), "1 too-large [50]"));
    }

    private static Stream<Arguments> nested() {
        String levels = "1 original-unsafe [XML, > 90 levels]";
        return Stream.of(
                argumentSet("elements", "a.docx", word("", "<w:sdt>".repeat(100_000)), levels),
                argumentSet("tables", "a.docx", word("", "<w:tbl><w:tr><w:tc>".repeat(1_000)), levels),
                argumentSet("groups", "a.ofd", ofd(root(), "<P><Content>" + "<Layer>".repeat(10_000)), levels),
                argumentSet("divisions", "a.html", html("<div>".repeat(100_000) + "甲"), READ),
                argumentSet(
                        "tables of a page",
                        "a.html",
                        html("<table><tr><td>".repeat(20_000) + "甲"),
                        "1 original-unsafe [> 500 table columns]"),
                argumentSet("lists of a page", "a.html", html("<ol><li>".repeat(50_000) + "甲"), READ),
                argumentSet("letters in letters", "a.html", html("<b><i><font>".repeat(50_000) + "甲"), READ),
                argumentSet(
                        "arrays", "a.pdf", pdf("[".repeat(1_000_000).getBytes(ISO_8859_1), ""), "1 original-empty []"),
                argumentSet("pages that hold themselves", "a.pdf", tree(), "1 original-empty []"),
                argumentSet(
                        "a style based on itself",
                        "a.docx",
                        Received.docx(
                                Received.paragraphs("<w:pStyle w:val=\"A\"/>|甲"),
                                Map.of(
                                        "styles",
                                        "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"A\"/></w:style>")),
                        READ),
                argumentSet(
                        "a list that is itself",
                        "a.docx",
                        Received.docx(
                                Received.paragraphs("<w:numPr><w:numId w:val=\"1\"/></w:numPr>|甲"),
                                Map.of(
                                        "numbering",
                                        "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"A\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>",
                                        "styles",
                                        "<w:style w:type=\"numbering\" w:styleId=\"A\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")),
                        READ));
    }

    private static Stream<Arguments> endless() {
        return Stream.of(
                argumentSet("a line of 20 MB", "a.txt", "武汉农业".repeat(1_700_000).getBytes(UTF_8), READ),
                argumentSet(
                        "a table of pipes",
                        "a.md",
                        "|a|-\n|-|-\n".repeat(200_000).getBytes(UTF_8),
                        READ),
                argumentSet("pipes", "a.md", "|".repeat(5_000_000).getBytes(UTF_8), READ),
                argumentSet("open tags", "a.html", html("<a href=\"".repeat(200_000)), "1 original-empty []"),
                argumentSet("buttons", "a.html", html("<p>" + "大小".repeat(59) + "。</p>"), READ),
                argumentSet("entities", "a.html", html("&amp;&#60;".repeat(500_000)), READ),
                argumentSet("comments", "a.html", html("甲<!-- ".repeat(200_000)), READ),
                argumentSet("attributes", "a.html", html("<p " + "a=1 ".repeat(500_000) + ">甲"), READ),
                argumentSet(
                        "runs",
                        "a.docx",
                        word("", "<w:p>" + "<w:r><w:t>甲</w:t></w:r>".repeat(200_000) + "</w:p>"),
                        READ),
                argumentSet(
                        "merged cells",
                        "a.docx",
                        word(
                                "",
                                "<w:tbl>"
                                        + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>"
                                                .repeat(20_000)
                                        + "</w:tbl>"),
                        READ),
                argumentSet(
                        "letters",
                        "a.pdf",
                        pdf(("BT /F 9 Tf (" + "a".repeat(500_000) + ") Tj ET").getBytes(ISO_8859_1), ""),
                        READ),
                argumentSet(
                        "lines",
                        "a.pdf",
                        pdf(
                                ("BT /F 9 Tf (a) Tj ET " + "0 0 m 9 0 l S 0 0 m 0 9 l S ".repeat(50_000))
                                        .getBytes(ISO_8859_1),
                                ""),
                        READ),
                argumentSet(
                        "steps",
                        "a.ofd",
                        ofd(
                                root(),
                                "<P><Content><TextObject Boundary='0 0 9 9' Size='3'><TextCode X='0' Y='3' DeltaX='"
                                        + "g 2000000000 1 ".repeat(1_000)
                                        + "'>甲</TextCode></TextObject></Content></P>"),
                        READ));
    }

    private static Stream<Arguments> broken() throws IOException {
        Random random = new Random(4);
        byte[] noise = new byte[100_000];
        random.nextBytes(noise);
        return Stream.of(
                argumentSet("noise .txt", "a.txt", noise, "1 original-encoding []"),
                argumentSet("noise .docx", "a.docx", noise, "1 original-damaged [docx]"),
                argumentSet("noise .pdf", "a.pdf", noise, "1 original-damaged [pdf]"),
                argumentSet(
                        "noise in PDF",
                        "a.pdf",
                        joined("%PDF-1.7\n".getBytes(UTF_8), noise),
                        "1 original-damaged [PDF]"),
                argumentSet(
                        "noise in ZIP",
                        "a.docx",
                        joined("PK\u0003\u0004".getBytes(UTF_8), noise),
                        "1 original-damaged [ZIP]"),
                argumentSet("nothing", "a.docx", new byte[0], "1 original-empty []"),
                argumentSet("half a .docx", "a.docx", half("notice.docx"), "1 original-damaged [ZIP]"),
                argumentSet("half an .ofd", "a.ofd", half("ledger.ofd"), "1 original-damaged [ZIP]"),
                argumentSet(
                        "a .docx without its body",
                        "a.docx",
                        Received.zip(Map.of("word/document.xml", "<a/>")),
                        "1 original-damaged [word/document.xml]"),
                argumentSet(
                        "an .ofd without its page",
                        "a.ofd",
                        Received.zip(Map.of("OFD.xml", root(), "D.xml", document())),
                        "1 original-damaged [P.xml]"));
    }

    private static byte[] half(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(FILES.resolve(name));
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        byte[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    private static byte[] word(String type, String body) {
        return Received.zip(Map.of(
                "word/document.xml",
                "<?xml version=\"1.0\"?>" + type + "<w:document xmlns:w=\"w\"><w:body>" + body
                        + "</w:body></w:document>"));
    }

    private static String root() {
        return "<O><DocBody><DocRoot>D.xml</DocRoot></DocBody></O>";
    }

    private static String document() {
        return "<D><CommonData/><Pages><Page BaseLoc=\"P.xml\"/></Pages></D>";
    }

    private static byte[] ofd(String root, String page) {
        return Received.zip(Map.of("OFD.xml", root, "D.xml", document(), "P.xml", page));
    }

    private static byte[] html(String body) {
        return ("<!DOCTYPE html><html><body>" + body).getBytes(UTF_8);
    }

    private static byte[] filled(int megabytes, char c) {
        byte[] bytes = new byte[megabytes << 20];
        Arrays.fill(bytes, (byte) c);
        return bytes;
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] bomb(String part, int megabytes, char c) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(part));
            zip.write("<a>".getBytes(UTF_8));
            byte[] block = filled(1, c);
            for (int i = 0; i < megabytes; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] many(int parts) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < parts; i++) {
            all.put("word/" + i, "");
        }
        return Received.zip(all);
    }

    private static byte[] pdf(byte[] content, String filter) {
        String head = """
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>> endobj
                5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
                4 0 obj <</Length %LENGTH%>> stream
                """;
        String filtered = filter.isEmpty() ? "" : "/Filter " + filter;
        byte[] begin = head.replace("%LENGTH%", content.length + filtered).getBytes(ISO_8859_1);
        return joined(
                joined(begin, content), "\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n".getBytes(ISO_8859_1));
    }

    private static byte[] tree() {
        return """
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>> endobj
                trailer <</Root 1 0 R>>
                %%EOF
                """.getBytes(ISO_8859_1);
    }
}
