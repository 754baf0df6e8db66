package org.policybook.parse;

import static org.policybook.model.DiagnosticCode.PLACEHOLDER;
import static org.policybook.model.DiagnosticCode.UNREADABLE_MARKDOWN;

import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Block;
import org.policybook.model.Diagnostics;
import org.policybook.model.Place;
import org.policybook.model.SourceText;
import org.policybook.notation.Lines;
import org.policybook.notation.Placeholder;

/**
 * Reads the Markdown of document.md into pieces. Only the structure that official documents have is taken: headings,
 * paragraphs, points, tables. Everything else, HTML included, stays plain text.
 */
final class MarkdownText {
    private static final Parser PARSER = parser();

    /** A line that opens more lists, each in the one before, than any text needs; or one that stands as deep. */
    private static final Pattern TOO_DEEP = Pattern.compile(
            "^(?:(?:[ \\t]*+(?:[-+*]|\\d{1,9}+[.)])[ \\t]++){50}+|[ \\t]{200,}+[-+*\\d])", Pattern.MULTILINE);

    private static final int SHOWN = 40;
    private static final Pattern RULE = Pattern.compile("[-*_=\\s]*+");

    private final LineStarts lines;
    private final Diagnostics problems;
    private final List<Piece> pieces = new ArrayList<>();

    private MarkdownText(SourceText source, Diagnostics problems) {
        this.lines = new LineStarts(source);
        this.problems = problems;
    }

    /** The pieces of {@code source} in order; empty, and reported, where the text is beyond reading. */
    static Optional<List<Piece>> read(SourceText source, Diagnostics problems) {
        MarkdownText reader = new MarkdownText(source, problems);
        Matcher deep = TOO_DEEP.matcher(source.text());
        if (deep.find()) {
            problems.report(reader.lines.at(deep.start()), UNREADABLE_MARKDOWN);
            return Optional.empty();
        }
        try {
            reader.blocks(PARSER.parse(source.text()));
        } catch (StackOverflowError e) {
            // flexmark descends once for each level of nesting, and some texts nest in ways that nobody foresaw.
            problems.report(Place.of(source.file()), UNREADABLE_MARKDOWN);
            return Optional.empty();
        }
        return Optional.of(reader.pieces);
    }

    private static Parser parser() {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
        options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
        options.set(TablesExtension.WITH_CAPTION, false);
        options.set(Parser.INDENTED_CODE_BLOCK_PARSER, false);
        options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
        options.set(Parser.HTML_BLOCK_PARSER, false);
        options.set(Parser.BLOCK_QUOTE_PARSER, false);
        options.set(Parser.THEMATIC_BREAK_PARSER, false);
        options.set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false);
        options.set(Parser.HEADING_NO_ATX_SPACE, true);
        return Parser.builder(options)
                .customInlineParserFactory(PlainInlines::new)
                .build();
    }

    private void blocks(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Heading heading -> heading(heading);
                case ListBlock list -> list(list, 1);
                case TableBlock table -> add(new Block.Table(rows(table)), node);
                case Paragraph paragraph -> paragraph(paragraph);
                default -> paragraph(node);
            }
        }
    }

    private void heading(Heading heading) {
        if (heading.isSetextHeading()) {
            // A line above a rule of dashes is no heading in an official text.
            add(new Block.Paragraph(text(heading)), heading);
            return;
        }
        String line = heading.getText().toString();
        Place place = lines.at(heading.getText().getStartOffset());
        Attributes attributes = Attributes.read(line, place, problems);
        String words =
                line.substring(0, Attributes.start(line)).replace("**", "").strip();
        pieces.add(new Piece.Heading(heading.getLevel(), words, attributes, lines.at(heading.getStartOffset())));
    }

    private void paragraph(Node node) {
        int start = node.getStartOffset() + attributeLine(node);
        String words = start >= node.getEndOffset() ? "" : text(node, start);
        if (Placeholder.is(words)) {
            problems.report(
                    lines.at(start), PLACEHOLDER, words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words);
        }
        if (!RULE.matcher(words).matches()) {
            pieces.add(new Piece.Body(new Block.Paragraph(words), lines.at(start)));
        }
    }

    /** Takes the attributes that stand on a line of their own below a heading; the length of that line, or 0. */
    private int attributeLine(Node node) {
        if (pieces.isEmpty() || !(pieces.getLast() instanceof Piece.Heading heading)) {
            return 0;
        }
        String chars = node.getChars().toString();
        int end = chars.indexOf('\n') < 0 ? chars.length() : chars.indexOf('\n') + 1;
        String line = chars.substring(0, end).strip();
        boolean closed = line.startsWith("{") && line.endsWith("}");
        if (!closed && Attributes.start(line) > 0) {
            return 0;
        }
        int offset = node.getStartOffset() + chars.indexOf(line.charAt(0));
        Attributes below = Attributes.read(line, lines.at(offset), problems);
        pieces.removeLast();
        pieces.add(new Piece.Heading(
                heading.depth(), heading.line(), heading.attributes().and(below), heading.place()));
        return end;
    }

    private void list(ListBlock list, int depth) {
        for (Node child = list.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof ListItem item)) {
                continue;
            }
            boolean bullet = item instanceof BulletListItem;
            boolean first = true;
            for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                if (part instanceof ListBlock nested) {
                    list(nested, depth + 1);
                } else if (first) {
                    String text = text(part);
                    String marker = bullet ? "" : item.getOpeningMarker().toString();
                    add(bullet ? ItemMarker.split(text, depth) : new Block.Item(marker, text, depth), part);
                    first = false;
                } else {
                    goOn(depth, text(part), part);
                }
            }
        }
    }

    /** A further paragraph of a point belongs to it, unless points below it stand between. */
    private void goOn(int depth, String words, Node node) {
        boolean inItem = pieces.getLast() instanceof Piece.Body body
                && body.block() instanceof Block.Item item
                && item.depth() == depth;
        if (!inItem) {
            add(new Block.Item("", words, depth), node);
            return;
        }
        Piece.Body last = (Piece.Body) pieces.removeLast();
        Block.Item item = (Block.Item) last.block();
        StringBuilder text = new StringBuilder(item.text());
        Lines.join(text, words);
        pieces.add(
                new Piece.Body(new Block.Item(item.marker(), text.append(words).toString(), depth), last.place()));
    }

    private static List<List<String>> rows(TableBlock table) {
        List<List<String>> rows = new ArrayList<>();
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            if (section instanceof TableSeparator) {
                continue;
            }
            for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    List<String> cells = new ArrayList<>();
                    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                        if (cell instanceof TableCell one) {
                            cells.add(text(one));
                            // || leaves the next cell empty; Markdown would let this one reach over it.
                            cells.addAll(Collections.nCopies(one.getSpan() - 1, ""));
                        }
                    }
                    rows.add(List.copyOf(cells));
                }
            }
        }
        return List.copyOf(rows);
    }

    private void add(Block block, Node node) {
        if (!block.text().isBlank()) {
            pieces.add(new Piece.Body(block, lines.at(node.getStartOffset())));
        }
    }

    private static String text(Node node) {
        return text(node, 0);
    }

    /** The plain words of a node from {@code start} on: marks of emphasis gone, soft breaks closed up. */
    private static String text(Node node, int start) {
        StringBuilder text = new StringBuilder();
        if (node.getFirstChild() == null) {
            text.append(node.getChars());
        } else {
            inline(node, start, text);
        }
        // **重点：**内容 is no emphasis to Markdown, and its marks are no words to a reader.
        return text.toString().replace("**", "").strip();
    }

    private static void inline(Node parent, int start, StringBuilder text) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node.getEndOffset() <= start) {
                continue;
            }
            switch (node) {
                case SoftLineBreak soft -> lineBreak(soft, text);
                case HardLineBreak hard -> lineBreak(hard, text);
                case Link link -> inline(link, start, text);
                case DelimitedNode emphasis -> inline((Node) emphasis, start, text);
                case Text words -> text.append(Lines.closeUp(words.getChars().unescape()));
                default -> text.append(node.getChars().unescape());
            }
        }
    }

    private static void lineBreak(Node node, StringBuilder text) {
        Lines.join(text, node.getNext() == null ? "" : node.getNext().getChars());
    }
}
