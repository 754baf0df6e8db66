package org.policybook.receive;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.policybook.model.DiagnosticCode;
import org.policybook.model.Original.Kind;

/** Reads .html as a browser shows it: scripts and what is hidden are no words, and nothing is fetched. */
final class WebPage {
    private static final int HEAD = 4_096;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]{2,20})");
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "audio",
            "video",
            "select",
            "option",
            "datalist",
            "textarea",
            "button",
            "input",
            "map",
            "math",
            "rt",
            "rp");
    private static final Pattern HIDDEN =
            Pattern.compile("(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STRUCK_OUT =
            Pattern.compile("text-decoration[a-z-]*\\s*:[^;]*line-through", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALIGNED = Pattern.compile("text-align\\s*:\\s*([a-z]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST_STYLE =
            Pattern.compile("list-style(?:-type)?\\s*:\\s*([a-z-]+)", Pattern.CASE_INSENSITIVE);
    /** A cell that lays out a page holds more than this. */
    private static final int LONGEST_CELL = 1_500;

    private static final int LONGEST_REFERENCE = 5;

    private final Budget budget;

    private WebPage(Budget budget) {
        this.budget = budget;
    }

    /** What a stretch of a page is, from the elements round it. */
    private record Inside(boolean struck, boolean centred, boolean preformatted) {
        Set<Kind> kinds() {
            return struck ? EnumSet.of(Kind.STRUCK) : EnumSet.noneOf(Kind.class);
        }
    }

    /** The words of a page. */
    static Draft read(byte[] bytes, Budget budget) throws Rejected {
        String text = Encoding.decode(bytes, declared(bytes));
        Parser parser = Parser.htmlParser().setMaxDepth(Budget.LEVELS);
        Document page = parser.parseInput(text, "");
        budget.check();
        Draft words = new Draft();
        new WebPage(budget).children(page.body(), new Inside(false, false, false), words);
        words.trimLine();
        return words;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = CHARSET.matcher(head);
        if (!matcher.find()) {
            return null;
        }
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        try {
            // Pages that say GB2312 use the characters of its successors.
            return Charset.forName(name.startsWith("gb") ? "GB18030" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private void children(Element parent, Inside inside, Draft out) throws Rejected {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                words(text.getWholeText(), inside, out);
            } else if (node instanceof Element element) {
                element(element, inside, out);
            }
        }
    }

    /** White space is one space, and none at the beginning of a line. */
    private static void words(String text, Inside inside, Draft out) {
        if (inside.preformatted()) {
            out.add(text, inside.kinds());
            return;
        }
        StringBuilder words = new StringBuilder();
        boolean space = out.atLineStart() || out.endsWith(' ');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
            if (!white) {
                words.append(c);
            } else if (!space) {
                words.append(' ');
            }
            space = white;
        }
        out.add(words.toString(), inside.kinds());
    }

    private void element(Element e, Inside around, Draft out) throws Rejected {
        String name = e.normalName();
        String style = e.attr("style");
        if (SILENT.contains(name)
                || e.hasAttr("hidden")
                || HIDDEN.matcher(style).find()) {
            return;
        }
        if (name.equals("br")) {
            out.trimLine();
            out.newLine();
            return;
        }
        if (name.equals("a") && isNoteReference(e)) {
            return;
        }
        Inside inside = inside(e, name, style, around);
        if (!e.isBlock() && !name.equals("td") && !name.equals("th")) {
            int start = out.length();
            children(e, inside, out);
            if (WebChrome.is(e, out, start)) {
                out.mark(Kind.CHROME, start);
            }
            return;
        }
        endLine(out);
        int start = out.length();
        switch (name) {
            case "table" -> table(e, inside, out);
            case "ol" -> list(e, inside, out);
            default -> children(e, inside, out);
        }
        if (out.length() > start) {
            endLine(out);
            boolean outermost = inside.centred() && !around.centred();
            if (outermost) {
                out.markLines(Kind.CENTRED, start);
            }
            if (WebChrome.is(e, out, start)) {
                out.mark(Kind.CHROME, start);
            }
        }
    }

    /** The raised number that leads to a note; in the text it would run into the figures. */
    private static boolean isNoteReference(Element link) {
        Element parent = link.parent();
        boolean raised = (parent != null && parent.normalName().equals("sup"))
                || (link.childrenSize() == 1 && link.child(0).normalName().equals("sup"));
        return raised && link.attr("href").startsWith("#") && link.text().length() <= LONGEST_REFERENCE;
    }

    private static void endLine(Draft out) {
        out.trimLine();
        out.freshLine();
    }

    private static Inside inside(Element e, String name, String style, Inside around) {
        boolean struck = around.struck()
                || Set.of("del", "s", "strike").contains(name)
                || STRUCK_OUT.matcher(style).find();
        Matcher aligned = ALIGNED.matcher(style);
        String align = aligned.find() ? aligned.group(1) : e.attr("align");
        boolean centred =
                align.isEmpty() ? around.centred() || name.equals("center") : align.equalsIgnoreCase("center");
        return new Inside(struck, centred, around.preformatted() || name.equals("pre"));
    }

    /** A counted list is printed with its counts. */
    private void list(Element list, Inside inside, Draft out) throws Rejected {
        List<Element> items = list.children();
        boolean reversed = list.hasAttr("reversed");
        int count = Numbers.whole(list.attr("start"), reversed ? items.size() : 1);
        NumberFormat format = format(list);
        for (Element item : items) {
            if (!item.normalName().equals("li")) {
                element(item, inside, out);
                continue;
            }
            count = Numbers.whole(item.attr("value"), count);
            endLine(out);
            boolean han = format == NumberFormat.CHINESE_COUNTING_THOUSAND;
            String label = format == NumberFormat.NONE ? "" : format.print(count) + (han ? "、" : ". ");
            out.add(label, EnumSet.of(Kind.NUMBERING));
            Draft words = new Draft();
            element(item, inside, words);
            out.append(words);
            endLine(out);
            count += reversed ? -1 : 1;
        }
    }

    private static NumberFormat format(Element list) {
        Matcher style = LIST_STYLE.matcher(list.attr("style"));
        String type = style.find() ? style.group(1).toLowerCase(Locale.ROOT) : list.attr("type");
        return switch (type) {
            case "a", "lower-alpha", "lower-latin" -> NumberFormat.LOWER_LETTER;
            case "A", "upper-alpha", "upper-latin" -> NumberFormat.UPPER_LETTER;
            case "i", "lower-roman" -> NumberFormat.LOWER_ROMAN;
            case "I", "upper-roman" -> NumberFormat.UPPER_ROMAN;
            case "none", "disc", "circle", "square" -> NumberFormat.NONE;
            case "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal" ->
                NumberFormat.CHINESE_COUNTING_THOUSAND;
            case "cjk-decimal" -> NumberFormat.IDEOGRAPH_DIGITAL;
            default -> NumberFormat.DECIMAL;
        };
    }

    private void table(Element table, Inside inside, Draft out) throws Rejected {
        budget.check();
        List<Element> rows = new ArrayList<>();
        for (Element part : table.children()) {
            switch (part.normalName()) {
                case "tr" -> rows.add(part);
                case "thead", "tbody", "tfoot" ->
                    part.children().stream()
                            .filter(r -> r.normalName().equals("tr"))
                            .forEach(rows::add);
                case "caption" -> element(part, inside, out);
                case "colgroup", "col" -> {
                    // Columns have widths and no words.
                }
                // What stands in a table and in no row of it is shown before it.
                default -> element(part, inside, out);
            }
        }
        List<Slot> slots = new ArrayList<>();
        int width = 0;
        // For each column, the first row that no cell above reaches.
        int[] free = new int[TableRows.MOST_COLUMNS];
        for (int r = 0; r < rows.size(); r++) {
            int column = 0;
            for (Element cell : rows.get(r).children()) {
                if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                    element(cell, inside, out);
                    continue;
                }
                while (column < free.length && free[column] > r) {
                    column++;
                }
                int columns = Math.clamp(Numbers.whole(cell.attr("colspan"), 1), 1, free.length);
                if (column + columns > free.length) {
                    throw new Rejected(
                            DiagnosticCode.ORIGINAL_UNSAFE, "> " + TableRows.MOST_COLUMNS + " table columns");
                }
                int span = Numbers.whole(cell.attr("rowspan"), 1);
                int reach = span <= 0 ? rows.size() - r : Math.min(span, rows.size() - r);
                Draft words = new Draft();
                element(cell, inside, words);
                slots.add(new Slot(r, column, reach, columns, words));
                for (int c = column; c < column + columns; c++) {
                    free[c] = r + reach;
                }
                column += columns;
                width = Math.max(width, column);
                budget.cells((long) width * rows.size());
            }
        }
        boolean layout = slots.stream().anyMatch(s -> s.words().length() > LONGEST_CELL);
        if (layout) {
            slots.forEach(slot -> out.appendLines(slot.words()));
        } else {
            TableRows.add(rows.size(), width, slots, out, budget);
        }
    }
}
