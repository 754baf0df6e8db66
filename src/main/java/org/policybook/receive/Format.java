package org.policybook.receive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file is by its first bytes; its name is a hint that only tells texts apart. */
enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    ZIP,
    OLE2,
    PDF;

    private static final int HEAD = 2_048;

    /** Formats that are not read, by how their files begin. */
    private static final Map<String, String> UNREAD = Map.ofEntries(
            Map.entry("{\\rtf", "RTF"),
            Map.entry("\u0089PNG", "PNG"),
            Map.entry("\u00FF\u00D8\u00FF", "JPEG"),
            Map.entry("GIF8", "GIF"),
            Map.entry("II*\0", "TIFF"),
            Map.entry("MM\0*", "TIFF"),
            Map.entry("RIFF", "WebP"),
            Map.entry("BM", "BMP"),
            Map.entry("Rar!", "RAR"),
            Map.entry("7z\u00BC\u00AF", "7z"),
            Map.entry("\u001F\u008B", "gzip"),
            Map.entry("BZh", "bzip2"),
            Map.entry("\u00FD7zXZ", "xz"),
            Map.entry("\u007FELF", "ELF"),
            Map.entry("MZ", "EXE"),
            Map.entry("CAJ", "CAJ"),
            Map.entry("KDH", "KDH"),
            Map.entry("FounderCEB", "CEB"),
            Map.entry("MIME-Version:", "MHTML"),
            Map.entry("From: <Saved by", "MHTML"));

    /** The name of a format that is not read, if {@code bytes} is one. */
    static Optional<String> unread(byte[] bytes) {
        String head = head(bytes);
        return UNREAD.entrySet().stream()
                .filter(e -> head.startsWith(e.getKey()))
                // Two letters may also begin a text.
                .filter(e -> e.getKey().length() > 3 || !isText(head))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> xml(head));
    }

    private static boolean isText(String head) {
        return head.chars().noneMatch(c -> c < '\t');
    }

    private static Optional<String> xml(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        if (!lower.strip().startsWith("<?xml") || lower.contains("<html")) {
            return Optional.empty();
        }
        boolean word =
                lower.contains("worddocument") || lower.contains("word.document") || lower.contains("<pkg:package");
        return Optional.of(word ? "Word XML" : "XML");
    }

    /**
     * The format of a file.
     *
     * @param extension of its name, in lower case, without the dot
     */
    static Format of(byte[] bytes, String extension) {
        String head = head(bytes);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OLE2;
        }
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1_024) {
            return PDF;
        }
        return switch (extension) {
            case "html", "htm", "xhtml", "shtml" -> HTML;
            case "md", "markdown" -> MARKDOWN;
            default -> isHtml(head) ? HTML : TEXT;
        };
    }

    private static boolean isHtml(String head) {
        String start =
                head.replaceAll("[\\x00\u00EF\u00BB\u00BF\u00FE\u00FF\\s]", "").toLowerCase(Locale.ROOT);
        return List.of("<!doctypehtml", "<html", "<head", "<body", "<meta").stream()
                        .anyMatch(start::startsWith)
                || ((start.startsWith("<?xml") || start.startsWith("<!--")) && start.contains("<html"));
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    }
}
