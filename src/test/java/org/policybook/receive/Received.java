package org.policybook.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.policybook.model.Diagnostics;
import org.policybook.model.Original;

/** A file given to the receiver, and what came of it. */
record Received(Optional<Original> original, Diagnostics problems) {
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String WORD_PARTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    static Received of(Path file) {
        Diagnostics problems = new Diagnostics();
        return new Received(Receiver.read(file, file.getFileName().toString(), problems), problems);
    }

    /** Writes {@code content} to a file of that name and receives it. */
    static Received of(Path folder, String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            return of(Files.write(folder.resolve(name), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Received of(Path folder, String name, String content) {
        return of(folder, name, content.getBytes(UTF_8));
    }

    /** Its text; fails where it was not received. */
    Original whole() {
        assertThat(said()).isEmpty();
        return original.orElseThrow();
    }

    /** What was said of it, a problem a line: {@code 1 original-damaged [ZIP]}. */
    String said() {
        return problems.sorted().stream()
                .map(d -> d.place().line() + " " + d.code().word() + (d.wording() == null ? "" : "." + d.wording())
                        + " " + d.details())
                .collect(Collectors.joining("\n"));
    }

    /** A packed file. */
    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A .docx with that body and those other parts, without their roots. */
    static byte[] docx(String body, Map<String, String> parts) {
        Map<String, String> all = new TreeMap<>();
        all.put("[Content_Types].xml", "<Types/>");
        all.put("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
        parts.forEach((name, content) -> all.put("word/" + name + ".xml", root(name, content)));
        String relations = parts.keySet().stream()
                .map(name -> "<Relationship Type=\"" + WORD_PARTS + name.replaceAll("\\d+$", "") + "\" Target=\"" + name
                        + ".xml\"/>")
                .collect(Collectors.joining());
        all.put("word/_rels/document.xml.rels", "<Relationships>" + relations + "</Relationships>");
        return zip(all);
    }

    private static String root(String name, String content) {
        return "<w:" + name + " " + WORD + ">" + content + "</w:" + name + ">";
    }

    /** Paragraphs of a .docx, each with its properties before its words: {@code <w:numPr>…</w:numPr>|words}. */
    static String paragraphs(String... paragraphs) {
        return List.of(paragraphs).stream()
                .map(p -> {
                    int bar = p.indexOf('|');
                    return "<w:p><w:pPr>" + p.substring(0, Math.max(bar, 0)) + "</w:pPr><w:r><w:t>"
                            + p.substring(bar + 1) + "</w:t></w:r></w:p>";
                })
                .collect(Collectors.joining());
    }
}
