package org.policybook.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policybook.model.Block;
import org.policybook.model.Original;
import org.policybook.model.Place;
import org.policybook.model.SourceText;
import org.policybook.notation.ClauseNumber;
import org.policybook.notation.DocumentNumber;
import org.policybook.notation.Width;

/**
 * Reads an official text as issued, line by line: a line that begins with a number opens a clause, and a line that
 * ends in mid-sentence goes on in the next.
 */
final class OfficialText {
    private static final String SENTENCE_ENDS = "。！？：；”）)…;:.";

    private OfficialText() {}

    /** The pieces of {@code original} in order. */
    static List<Piece> read(Original original) {
        SourceText source = original.text();
        List<Piece> pieces = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        Place start = Place.of(source.file());
        boolean inPreamble = true;
        int number = 0;
        for (String raw : source.text().split("\n", -1)) {
            number++;
            String line = clean(raw);
            boolean rule = line.chars().allMatch(c -> c == '-' || c == '*' || c == '_');
            if (rule) {
                // Among head, addressees and signature an empty line parts; later it is mostly the end of a page.
                if (inPreamble) {
                    flush(paragraph, start, pieces);
                }
                continue;
            }
            Place place = new Place(source.file(), number, 1);
            Optional<ClauseNumber> clause = ClauseNumber.at(line);
            boolean opens = clause.isPresent() || line.startsWith("——");
            if (opens || ended(paragraph)) {
                flush(paragraph, start, pieces);
                start = place;
            }
            if (clause.isPresent()) {
                inPreamble = false;
                int length = clause.get().length();
                RunIn runIn = RunIn.split(clause.get().style(), line.substring(length));
                String heading = line.substring(0, length) + runIn.heading();
                pieces.add(new Piece.Heading(0, heading, Attributes.none(place), place));
                // The body may run on over the following lines, so the line is kept open until the next one.
                runIn.text().ifPresent(paragraph::append);
            } else {
                Lines.join(paragraph, line);
                paragraph.append(line);
                if (inPreamble && DocumentNumber.parse(line).isPresent()) {
                    flush(paragraph, start, pieces);
                }
            }
        }
        flush(paragraph, start, pieces);
        return pieces;
    }

    private static boolean ended(StringBuilder paragraph) {
        return paragraph.isEmpty() || SENTENCE_ENDS.indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
    }

    private static void flush(StringBuilder paragraph, Place start, List<Piece> pieces) {
        String text = paragraph.toString().strip();
        paragraph.setLength(0);
        if (!text.isEmpty()) {
            Block block = text.startsWith("—") ? ItemMarker.split(text, 1) : new Block.Paragraph(text);
            pieces.add(new Piece.Body(block, start));
        }
    }

    /** Takes Markdown marks, struck-through words and odd spaces off a line. */
    private static String clean(String raw) {
        String line = raw.replaceAll("~~[^~]*~~", "").replace("**", "").strip();
        int i = 0;
        while (i < line.length() && (line.charAt(i) == '#' || Width.isSpace(line.charAt(i)))) {
            i++;
        }
        return line.substring(i);
    }
}
