import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes original.txt (GB18030), .html and .docx of a folder's source.txt; README.md says how the other formats come from
 * these.
 */
class MakeUnseen {
    private static final Pattern MARK = Pattern.compile("\\{([^{}|]*)\\|[^{}]*\\}");

    /** A line of the source without its marks. */
    private sealed interface Line {}

    /** sort: b title, c centred, r right, l left, p text. */
    private record Text(char sort, String words) implements Line {}

    private record Heading(String path, String number, String heading, String text) implements Line {}

    private record Table(List<List<String>> rows) implements Line {}

    private record PageBreak() implements Line {}

    public static void main(String[] args) throws IOException {
        for (String arg : args) {
            Path folder = Path.of(arg);
            List<Line> lines = read(Files.readAllLines(folder.resolve("source.txt")));
            Files.write(folder.resolve("original.txt"), text(lines).getBytes(Charset.forName("GB18030")));
            Files.writeString(folder.resolve("original.html"), html(lines));
            Files.write(folder.resolve("original.docx"), new Docx(lines, true).bytes());
            // LibreOffice writes no restarts of a list into a .doc, so each list is one of its own.
            Files.write(folder.resolve("lists.docx"), new Docx(lines, false).bytes());
        }
    }

    private static List<Line> read(List<String> source) {
        List<Line> lines = new ArrayList<>();
        for (String printed : source) {
            String line = MARK.matcher(printed).replaceAll("$1");
            if (line.isEmpty() || line.startsWith("@") || line.startsWith("!")) {
                continue;
            }
            if (line.startsWith("%p")) {
                lines.add(new PageBreak());
            } else if (line.startsWith("%")) {
                lines.add(new Text(line.charAt(1), line.substring(3)));
            } else if (line.startsWith("#")) {
                String[] parts = line.substring(line.indexOf(' ') + 1).split("\\|", -1);
                lines.add(new Heading(
                        line.substring(1, line.indexOf(' ')), parts[0], parts[1], parts.length > 2 ? parts[2] : ""));
            } else if (printed.startsWith("|")) {
                List<String> row = cells(printed);
                if (lines.getLast() instanceof Table table) {
                    table.rows().add(row);
                } else {
                    lines.add(new Table(new ArrayList<>(List.of(row))));
                }
            } else {
                lines.add(new Text('p', line));
            }
        }
        return lines;
    }

    /** Bars within marks part no cells. */
    private static List<String> cells(String printed) {
        String line = MARK.matcher(printed).replaceAll("$1");
        return List.of(line.substring(1, line.length() - 1).split("\\|", -1));
    }

    private static String words(Heading h) {
        return h.text().isEmpty() ? h.heading() : h.heading().isEmpty() ? h.text() : h.heading() + "。" + h.text();
    }

    private static String gap(Heading h) {
        return h.number().startsWith("第") ? "　" : "";
    }

    private static boolean centred(Heading h) {
        return h.number().matches("第.*[章节编]");
    }

    // ---- text

    private static String text(List<Line> lines) {
        StringBuilder out = new StringBuilder();
        for (Line line : lines) {
            switch (line) {
                case Text t -> out.append(switch (t.sort()) {
                            case 'b', 'c' -> "　　　　　　";
                            case 'r' -> "　　　　　　　　　　　　　　　　";
                            case 'p' -> "　　";
                            default -> "";
                        })
                        .append(t.words())
                        .append("\r\n");
                case Heading h -> out.append(centred(h) ? "\r\n　　　　　　　" : "　　")
                        .append(h.number())
                        .append(gap(h))
                        .append(words(h))
                        .append("\r\n");
                case Table table -> table.rows().forEach(row -> out.append(
                                row.stream().map(c -> c.equals("^") ? "" : c).collect(Collectors.joining("\t")))
                        .append("\r\n"));
                case PageBreak p -> out.append("\r\n\r\n");
            }
        }
        return out.toString();
    }

    // ---- web page

    private static String html(List<Line> lines) {
        StringBuilder out = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="UTF-8"><title>政府信息公开</title>
                <script>var _hmt = _hmt || [];</script><style>.con p{text-indent:2em}</style></head>
                <body>
                <div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/xxgk">政务公开</a></li><li><a href="/bsfw">办事服务</a></li></ul></div>
                <div class="position">您当前的位置：<a href="/">首页</a> &gt; <a href="/xxgk">政务公开</a> &gt; 规范性文件</div>
                <div class="tools">【字体：<a>大</a> <a>中</a> <a>小</a>】　浏览次数：<span id="hits">126</span></div>
                <div class="con" id="zoom">
                """);
        for (Line line : lines) {
            switch (line) {
                case Text t -> out.append(switch (t.sort()) {
                            case 'b' -> "<p style=\"text-align:center\"><strong>" + xml(t.words()) + "</strong></p>\n";
                            case 'c' -> "<p align=\"center\">" + xml(t.words()) + "</p>\n";
                            case 'r' -> "<p style=\"text-align: right;\">" + xml(t.words()) + "&nbsp;&nbsp;</p>\n";
                            case 'l' -> "<p>" + xml(t.words()) + "</p>\n";
                            default -> "<p><span style=\"font-family:仿宋_GB2312\">　　" + xml(t.words()) + "</span></p>\n";
                        });
                case Heading h -> {
                    String name = h.text().isEmpty() || h.heading().isEmpty() ? h.heading() : h.heading() + "。";
                    out.append(centred(h) ? "<p align=\"center\">" : "<p>　　")
                            .append("<strong>" + h.number() + gap(h) + xml(name) + "</strong>")
                            .append(xml(h.text()))
                            .append("</p>\n");
                }
                case Table table -> out.append(htmlTable(table));
                case PageBreak p -> out.append("<p>&nbsp;</p>\n");
            }
        }
        return out + """
                </div>
                <div class="share">分享到：<a>微信</a> <a>微博</a></div>
                <div class="print"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></div>
                <div class="footer"><p>版权所有　ICP备12345678号</p></div>
                </body></html>
                """;
    }

    private static String htmlTable(Table table) {
        StringBuilder out = new StringBuilder("<table border=\"1\"><tbody>\n");
        for (int r = 0; r < table.rows().size(); r++) {
            out.append("<tr>");
            for (int c = 0; c < table.rows().get(r).size(); c++) {
                String cell = table.rows().get(r).get(c);
                int span = span(table, r, c);
                if (!cell.equals("^")) {
                    out.append("<td").append(span > 1 ? " rowspan=\"" + span + "\"" : "").append("><p>");
                    out.append(xml(cell)).append("</p></td>");
                }
            }
            out.append("</tr>\n");
        }
        return out.append("</tbody></table>\n").toString();
    }

    private static int span(Table table, int row, int column) {
        int span = 1;
        while (row + span < table.rows().size() && table.rows().get(row + span).get(column).equals("^")) {
            span++;
        }
        return span;
    }

    private static String xml(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    // ---- Word

    /** Headings are numbered by Word: where every level begins at one below a heading, by linked styles, else by lists. */
    private static final class Docx {
        private static final String NS = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        private static final List<String> FORMATS = List.of(
                "chineseCountingThousand|%1、",
                "chineseCountingThousand|（%1）",
                "decimal|%1.",
                "decimal|（%1）",
                "chineseCountingThousand|第%1章",
                "chineseCountingThousand|第%1节",
                "chineseCountingThousand|第%1条",
                "decimal|%1、");

        private final List<Line> lines;
        private final boolean restarts;
        private final boolean linked;
        private final Map<Integer, Integer> lastOrdinal = new HashMap<>();
        private final Map<Integer, Integer> lastNum = new HashMap<>();
        private final List<Integer> nums = new ArrayList<>();

        Docx(List<Line> lines, boolean restarts) {
            this.lines = lines;
            this.restarts = restarts;
            this.linked = lines.stream().noneMatch(l -> l instanceof Heading h
                            && (style(h) > 2 || (style(h) == 2 && h.path().chars().filter(c -> c == '-').count() != 2)))
                    && lines.stream().anyMatch(l -> l instanceof Heading h && style(h) == 2);
        }

        private static int style(Heading h) {
            String number = h.number();
            return number.endsWith("章") ? 4
                    : number.endsWith("节") ? 5
                    : number.endsWith("条") ? 6
                    : number.matches("\\d+、") ? 7
                    : number.matches("\\d+\\.") ? 2
                    : number.matches("（\\d+）") ? 3
                    : number.startsWith("（") ? 1 : 0;
        }

        private static int ordinal(Heading h) {
            String digits = h.number().replaceAll("[（）第章节条、.]", "");
            if (digits.matches("\\d+")) {
                return Integer.parseInt(digits);
            }
            String han = "一二三四五六七八九";
            int ten = digits.indexOf('十');
            if (ten < 0) {
                return han.indexOf(digits) + 1;
            }
            int tens = ten == 0 ? 1 : han.indexOf(digits.charAt(0)) + 1;
            int ones = ten == digits.length() - 1 ? 0 : han.indexOf(digits.charAt(ten + 1)) + 1;
            return tens * 10 + ones;
        }

        byte[] bytes() throws IOException {
            StringBuilder body = new StringBuilder();
            boolean newPage = false;
            for (Line line : lines) {
                if (line instanceof PageBreak) {
                    newPage = true;
                    continue;
                }
                String before = newPage ? "<w:pageBreakBefore/>" : "";
                newPage = false;
                switch (line) {
                    case Text t -> body.append(paragraph(before + switch (t.sort()) {
                                case 'b', 'c' -> "<w:jc w:val=\"center\"/>";
                                case 'r' -> "<w:jc w:val=\"right\"/>";
                                case 'p' -> "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>";
                                default -> "";
                            }, run(t.words(), t.sort() == 'b')));
                    case Heading h -> body.append(heading(h, before));
                    case Table table -> body.append(table(table));
                    case PageBreak p -> {}
                }
            }
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + part("document", "document.main") + part("styles", "styles") + part("numbering", "numbering")
                    + part("footer1", "footer") + "</Types>");
            String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
            String rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
            parts.put("_rels/.rels", rels + "<Relationship Id=\"r1\" Type=\"" + rel
                    + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            parts.put("word/_rels/document.xml.rels", rels
                    + List.of("styles", "numbering", "footer1").stream()
                            .map(n -> "<Relationship Id=\"" + n + "\" Type=\"" + rel + n.replace("1", "") + "\" Target=\""
                                    + n + ".xml\"/>")
                            .collect(Collectors.joining())
                    + "</Relationships>");
            parts.put("word/document.xml", "<w:document " + NS + "><w:body>" + body
                    + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer1\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                    + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1985\" w:left=\"1588\" w:header=\"851\" w:footer=\"992\"/>"
                    + "</w:sectPr></w:body></w:document>");
            parts.put("word/styles.xml", styles());
            parts.put("word/numbering.xml", numbering());
            parts.put("word/footer1.xml", "<w:ftr " + NS + "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
                    + "<w:r><w:t xml:space=\"preserve\">— </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                    + "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                    + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>");
            return zip(parts);
        }

        private static String part(String name, String type) {
            return "<Override PartName=\"/word/" + name
                    + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + type
                    + "+xml\"/>";
        }

        private String heading(Heading h, String before) {
            int style = style(h);
            String name = h.heading().isEmpty() || h.text().isEmpty() ? h.heading() : h.heading() + "。";
            String runs = (name.isEmpty() ? "" : run(name, true)) + (h.text().isEmpty() ? "" : run(h.text(), false));
            if (linked) {
                return paragraph("<w:pStyle w:val=\"H" + (style + 1) + "\"/>" + before, runs);
            }
            boolean goesOn = ordinal(h) == lastOrdinal.getOrDefault(style, 0) + 1 && ordinal(h) > 1;
            if (!goesOn) {
                nums.add(style);
                lastNum.put(style, nums.size());
            }
            lastOrdinal.put(style, ordinal(h));
            String jc = centred(h) ? "<w:jc w:val=\"center\"/>" : "<w:ind w:left=\"0\" w:firstLine=\"640\"/>";
            return paragraph(
                    before + "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + lastNum.get(style) + "\"/></w:numPr>" + jc,
                    runs);
        }

        private static String paragraph(String properties, String runs) {
            return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
        }

        private static String run(String words, boolean bold) {
            return "<w:r>" + (bold ? "<w:rPr><w:b/></w:rPr>" : "") + "<w:t xml:space=\"preserve\">" + xml(words)
                    + "</w:t></w:r>";
        }

        private static String table(Table table) {
            int columns = table.rows().getFirst().size();
            int width = 8844 / columns;
            StringBuilder out = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"8844\" w:type=\"dxa\"/><w:tblBorders>");
            for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
                out.append("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
            }
            out.append("</w:tblBorders></w:tblPr><w:tblGrid>");
            out.append(("<w:gridCol w:w=\"" + width + "\"/>").repeat(columns)).append("</w:tblGrid>");
            for (int r = 0; r < table.rows().size(); r++) {
                out.append("<w:tr>");
                for (int c = 0; c < columns; c++) {
                    String cell = table.rows().get(r).get(c);
                    String merge = cell.equals("^") ? "<w:vMerge/>" : span(table, r, c) > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
                    out.append("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>" + merge + "</w:tcPr>");
                    out.append(paragraph("<w:pStyle w:val=\"Cell\"/>", cell.equals("^") ? "" : run(cell, false)));
                    out.append("</w:tc>");
                }
                out.append("</w:tr>");
            }
            return out.append("</w:tbl>").toString();
        }

        private String styles() {
            StringBuilder out = new StringBuilder("<w:styles " + NS + "><w:docDefaults><w:rPrDefault><w:rPr>"
                    + "<w:rFonts w:ascii=\"Noto Serif CJK SC\" w:eastAsia=\"Noto Serif CJK SC\" w:hAnsi=\"Noto Serif CJK SC\"/>"
                    + "<w:sz w:val=\"32\"/><w:lang w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                    + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"Cell\"><w:name w:val=\"Cell\"/><w:basedOn w:val=\"Normal\"/>"
                    + "<w:rPr><w:sz w:val=\"21\"/></w:rPr></w:style>");
            for (int i = 0; linked && i < 3; i++) {
                out.append("<w:style w:type=\"paragraph\" w:styleId=\"H" + (i + 1) + "\"><w:name w:val=\"heading " + (i + 1)
                        + "\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:numPr><w:ilvl w:val=\"" + i
                        + "\"/><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"" + i + "\"/></w:pPr></w:style>");
            }
            return out.append("</w:styles>").toString();
        }

        private String numbering() {
            StringBuilder out = new StringBuilder("<w:numbering " + NS + ">");
            if (linked) {
                out.append("<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>");
                for (int i = 0; i < 3; i++) {
                    out.append(level(i, i, "<w:pStyle w:val=\"H" + (i + 1) + "\"/>"));
                }
                return out.append("</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>")
                        .toString();
            }
            if (!restarts) {
                return ownLists();
            }
            for (int i = 0; i < FORMATS.size(); i++) {
                out.append("<w:abstractNum w:abstractNumId=\"" + i + "\"><w:multiLevelType w:val=\"singleLevel\"/>");
                out.append(level(0, i, "")).append("</w:abstractNum>");
            }
            for (int n = 0; n < nums.size(); n++) {
                out.append("<w:num w:numId=\"" + (n + 1) + "\"><w:abstractNumId w:val=\"" + nums.get(n)
                        + "\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
            }
            return out.append("</w:numbering>").toString();
        }

        private String ownLists() {
            StringBuilder out = new StringBuilder("<w:numbering " + NS + ">");
            for (int n = 0; n < nums.size(); n++) {
                out.append("<w:abstractNum w:abstractNumId=\"" + n + "\"><w:multiLevelType w:val=\"singleLevel\"/>");
                out.append(level(0, nums.get(n), "")).append("</w:abstractNum>");
            }
            for (int n = 0; n < nums.size(); n++) {
                out.append("<w:num w:numId=\"" + (n + 1) + "\"><w:abstractNumId w:val=\"" + n + "\"/></w:num>");
            }
            return out.append("</w:numbering>").toString();
        }

        private static String level(int level, int style, String linked) {
            String[] format = FORMATS.get(style).split("\\|");
            String text = format[1].replace("%1", "%" + (level + 1));
            return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format[0] + "\"/>" + linked
                    + "<w:suff w:val=\"" + (style >= 4 && style < 7 ? "space" : "nothing") + "\"/><w:lvlText w:val=\"" + text
                    + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"640\"/></w:pPr></w:lvl>";
        }

        private static byte[] zip(Map<String, String> parts) throws IOException {
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    ZipEntry entry = new ZipEntry(part.getKey());
                    entry.setTimeLocal(java.time.LocalDateTime.of(2024, 1, 1, 0, 0));
                    zip.putNextEntry(entry);
                    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
                    zip.write((head + part.getValue()).getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        }
    }
}
