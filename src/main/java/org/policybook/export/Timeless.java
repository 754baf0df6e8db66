package org.policybook.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Takes the moment of writing out of a workbook, so that the same content gives the same bytes. */
final class Timeless {
    /** The first month that ZIP knows is taken for "none", and then the JDK adds a moment that has a time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";

    private Timeless() {}

    /**
     * Packs a workbook anew.
     *
     * @param date what the file gives as its date of creation, or null to leave it out
     */
    static byte[] rewrite(byte[] workbook, @Nullable LocalDate date) throws IOException {
        // The entries' sizes stand at the end of this kind of ZIP, so that it cannot be read as a stream.
        Path draft = Files.createTempFile("policybook", ".xlsx");
        try {
            Files.write(draft, workbook);
            try (ZipFile in = new ZipFile(draft.toFile())) {
                return rewrite(in, date);
            }
        } finally {
            Files.delete(draft);
        }
    }

    private static byte[] rewrite(ZipFile in, @Nullable LocalDate date) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                out.putNextEntry(copy);
                out.write(entry.getName().equals(PROPERTIES) ? dated(content, date) : content);
                out.closeEntry();
            }
        }
        return file.toByteArray();
    }

    private static byte[] dated(byte[] properties, @Nullable LocalDate date) {
        String created = date == null
                ? ""
                : "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + date + "T00:00:00Z</dcterms:created>";
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", created)
                .getBytes(StandardCharsets.UTF_8);
    }
}
