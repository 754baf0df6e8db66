package org.policybook.receive;

import static org.policybook.model.DiagnosticCode.ORIGINAL_DAMAGED;
import static org.policybook.model.DiagnosticCode.ORIGINAL_UNSAFE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A ZIP file of XML parts (.docx, .ofd). Parts are read when asked for, within the budget; nothing is unpacked to disk. */
final class Archive implements AutoCloseable {
    private final ZipFile zip;
    private final Budget budget;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private Archive(ZipFile zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    /** Opens a file. */
    static Archive open(Path file, Budget budget) throws Rejected {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw new Rejected(ORIGINAL_DAMAGED, "ZIP");
        }
        Archive archive = new Archive(zip, budget);
        try {
            archive.list();
        } catch (Rejected e) {
            archive.close();
            throw e;
        }
        return archive;
    }

    private void list() throws Rejected {
        if (zip.size() > Budget.PARTS) {
            throw new Rejected(ORIGINAL_UNSAFE, "ZIP, > " + Budget.PARTS + " files");
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            parts.putIfAbsent(key(entry.getName()), entry);
        }
    }

    private static String key(String name) {
        String path = name.replace('\\', '/');
        int start = 0;
        while (path.startsWith("/", start) || path.startsWith("./", start)) {
            start += path.charAt(start) == '/' ? 1 : 2;
        }
        return path.substring(start).toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** What the parts show the file to be, by the usual extension of such files. */
    String kind() {
        if (has("OFD.xml")) {
            return "OFD";
        }
        if (has("word/document.xml")
                || (has("[Content_Types].xml") && parts.keySet().stream().anyMatch(Archive::isWord))) {
            return "DOCX";
        }
        if (has("xl/workbook.xml")) {
            return "XLSX";
        }
        if (has("ppt/presentation.xml")) {
            return "PPTX";
        }
        return has("content.xml") && has("mimetype") ? "ODT" : "ZIP";
    }

    private static boolean isWord(String part) {
        return part.startsWith("word/document") && part.endsWith(".xml");
    }

    /** The part of that name, if there is one. */
    Optional<XmlElement> xml(String name) throws Rejected {
        ZipEntry entry = parts.get(key(name));
        if (entry == null) {
            return Optional.empty();
        }
        budget.check();
        try (InputStream in = budget.counted(zip.getInputStream(entry))) {
            return Optional.of(Xml.read(in, name, budget));
        } catch (IOException e) {
            throw budget.reason(new Rejected(ORIGINAL_DAMAGED, name));
        }
    }

    /** The path of {@code target} as {@code part} names it: relative to the part's folder, or from the root. */
    static String resolve(String part, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String path = target;
        while (path.startsWith("../") || path.startsWith("./")) {
            if (path.startsWith("../")) {
                folder = folder.isEmpty() ? "" : folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
                path = path.substring(3);
            } else {
                path = path.substring(2);
            }
        }
        return folder + path;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // Nothing was written, so nothing is lost.
            return;
        }
    }
}
