package org.policybook.parse;

import java.util.List;
import java.util.stream.Stream;
import org.policybook.model.FrontMatter;
import org.policybook.model.Official.Line;
import org.policybook.model.Official.Part;
import org.policybook.model.Original;
import org.policybook.model.Place;
import org.policybook.model.Places;

/**
 * An official text as issued, cleaned and taken apart.
 *
 * @param lines what stands outside the clauses
 * @param pieces headings and blocks in order
 */
record OfficialText(Cleaned cleaned, List<Line> lines, List<Piece> pieces) {
    /** Stands in for the front matter of a text that is not yet a document of ours. */
    static final FrontMatter NO_FRONT_MATTER = FrontMatter.empty(FrontMatter.Rendition.FULL, Places.at(Place.of("")));

    /** Cleans {@code original} and tells its parts. */
    static OfficialText read(Original original) {
        Cleaned cleaned = Cleaning.of(original);
        Layout.Parts parts = Layout.of(cleaned, original.text());
        List<Line> chrome = cleaned.chrome().stream()
                .map(line -> new Line(Part.CHROME, line.text(), line.at()))
                .toList();
        return new OfficialText(
                cleaned, Stream.concat(parts.lines().stream(), chrome.stream()).toList(), parts.pieces());
    }

    /** The lines of the document itself that no clause holds, as printed. */
    List<String> before() {
        return lines.stream()
                .filter(line -> line.part() != Part.CHROME && line.part() != Part.CONTENTS)
                .map(Line::text)
                .toList();
    }
}
