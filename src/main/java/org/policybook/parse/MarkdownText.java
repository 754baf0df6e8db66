package org.policybook.parse;

import static org.policybook.model.DiagnosticCode.UNREADABLE_MARKDOWN;

import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.ThematicBreak;
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
import java.util.List;
import org.policybook.model.Block;
import org.policybook.model.Diagnostics;
import org.policybook.model.Place;
import org.policybook.model.SourceText;

/**
 * Reads the Markdown of document.md into pieces. Only the structure that official documents have is taken: headings,
 * paragraphs, points, tables. Everything else, HTML included, stays plain text.
 */
final class MarkdownText {
    private static final Parser PARSER = parser();

    private final SourceText source;
    private final Diagnostics problems;
    private final List<Piece> pieces = new ArrayList<>();

    private MarkdownText(SourceText source, Diagnostics problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The pieces of {@code source} in order; empty, and reported, where the text is beyond reading. */
    static List<Piece> read(SourceText source, Diagnostics problems) {
        MarkdownText reader = new MarkdownText(source, problems);
        try {
            reader.blocks(PARSER.parse(source.text()));
        } catch (StackOverflowError e) {
            // flexmark descends once for each level of nesting, and some texts nest without end.
            problems.report(Place.of(source.file()), UNREADABLE_MARKDOWN);
            return List.of();
        }
        return reader.pieces;
    }

    private static Parser parser() {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
        options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
        options.set(Parser.INDENTED_CODE_BLOCK_PARSER, false);
        options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
        options.set(Parser.HTML_BLOCK_PARSER, false);
        options.set(Parser.BLOCK_QUOTE_PARSER, false);
        options.set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false);
        options.set(Parser.HEADING_NO_ATX_SPACE, true);
        return Parser.builder(options).build();
    }

    private void blocks(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Heading heading -> heading(heading);
                case ListBlock list -> list(list, 1);
                case TableBlock table -> add(new Block.Table(rows(table)), node);
                case ThematicBreak rule -> {}
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
        Place place = source.at(heading.getText().getStartOffset());
        Attributes attributes = Attributes.read(line, place, problems);
        String words =
                line.substring(0, Attributes.start(line)).replace("**", "").strip();
        pieces.add(new Piece.Heading(heading.getLevel(), words, attributes, source.at(heading.getStartOffset())));
    }

    private void paragraph(Node node) {
        String chars = node.getChars().toString().strip();
        boolean belowHeading = !pieces.isEmpty() && pieces.getLast() instanceof Piece.Heading;
        if (belowHeading && chars.startsWith("{") && chars.endsWith("}") && chars.indexOf('\n') < 0) {
            Piece.Heading heading = (Piece.Heading) pieces.removeLast();
            Attributes attributes = Attributes.read(chars, source.at(node.getStartOffset()), problems);
            pieces.add(new Piece.Heading(heading.depth(), heading.line(), attributes, heading.place()));
            return;
        }
        add(new Block.Paragraph(text(node)), node);
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
                    add(new Block.Item("", text(part), depth + 1), part);
                }
            }
        }
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
                        if (cell instanceof TableCell) {
                            cells.add(text(cell));
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
            pieces.add(new Piece.Body(block, source.at(node.getStartOffset())));
        }
    }

    /** The plain words of a node: marks of emphasis gone, soft breaks closed up. */
    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        if (node.getFirstChild() == null) {
            text.append(node.getChars());
        } else {
            inline(node, text);
        }
        return text.toString().strip();
    }

    private static void inline(Node parent, StringBuilder text) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case SoftLineBreak soft ->
                    Lines.join(
                            text, soft.getNext() == null ? "" : soft.getNext().getChars());
                case HardLineBreak hard -> Lines.join(text, "");
                case Link link -> inline(link, text);
                case DelimitedNode emphasis -> inline((Node) emphasis, text);
                default -> text.append(node.getChars().unescape());
            }
        }
    }
}
