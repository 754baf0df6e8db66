package org.policybook.model;

import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A numbered provision (条款), or clause {@code 0}: notice and preamble.
 *
 * @param parent the clause above, or null
 * @param level depth in the tree: 0 for clause {@code 0}, 1 for a part
 * @param number as printed (三、 or （六）), or null for clause {@code 0} and unnumbered headings
 * @param heading without the number; null for clause {@code 0} and for an article (第一条) that is all text
 * @param body the text without the bracket of units; a digest or the full text, as the document's rendition says
 * @param bodyEn the English digest, empty where there is none
 * @param original the same clause in the official file beside the digest, empty where none is attached
 * @param unitsBracket the closing bracket of responsible units as printed, or null
 * @param citations in the order of the text
 * @param themes ids, the main one first; a clause with a theme is a measure
 */
public record Clause(
        ClauseId id,
        @Nullable ClauseId parent,
        int level,
        @Nullable String number,
        @Nullable String heading,
        @Nullable String headingEn,
        List<Block> body,
        List<Block> bodyEn,
        List<Block> original,
        @Nullable String unitsBracket,
        List<ResponsibleUnit> units,
        List<Citation> citations,
        List<String> themes,
        List<Instrument> instruments,
        Places places) {

    /** The id tells clauses apart; to read all their words for a hash would take long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Whether this is clause {@code 0}. */
    public boolean isPreamble() {
        return id.path().equals(ClauseId.PREAMBLE);
    }

    /** Whether the clause asks something of someone, that is, has a theme. */
    public boolean isMeasure() {
        return !themes.isEmpty();
    }

    /** The body as plain text, a line a block; the markers of items are kept. */
    public String text() {
        return plain(body);
    }

    /** The points (一是, ——) of the body, each with its printed marker. */
    public List<String> items() {
        return items(body);
    }

    /** The same of the English body. */
    public List<String> itemsEn() {
        return items(bodyEn);
    }

    private static List<String> items(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Item.class::isInstance)
                .map(b -> ((Block.Item) b).line())
                .toList();
    }

    /** Number and heading as one line, as printed; empty for clause {@code 0}. */
    public String title() {
        return (number == null ? "" : number) + (heading == null ? "" : heading);
    }

    /** The heading in {@code language}, or null where the clause has none. */
    public @Nullable String heading(Language language) {
        return language.pickOptional(heading, headingEn);
    }

    /** The body in {@code language}; the Chinese one where no English one is written. */
    public List<Block> body(Language language) {
        return language.readsEnglish() && !bodyEn.isEmpty() ? bodyEn : body;
    }

    /**
     * This clause with its English twin.
     *
     * @param units the clause's units with their English names
     */
    public Clause withEnglish(@Nullable String heading, List<Block> body, List<ResponsibleUnit> units) {
        return with(heading, body, original, units, themes);
    }

    /** This clause with the official text beside it. */
    public Clause withOriginal(List<Block> text) {
        return with(headingEn, bodyEn, text, units, themes);
    }

    /** This clause with the bodies that another part of its document names as answering for it. */
    public Clause withUnits(List<ResponsibleUnit> named) {
        return with(headingEn, bodyEn, original, named, themes);
    }

    /** This clause under other themes. */
    public Clause withThemes(List<String> suggested) {
        return with(headingEn, bodyEn, original, units, suggested);
    }

    /** What its own document says stays; the rest is joined to it later. */
    private Clause with(
            @Nullable String english,
            List<Block> englishBody,
            List<Block> official,
            List<ResponsibleUnit> bodies,
            List<String> subjects) {
        return new Clause(
                id,
                parent,
                level,
                number,
                heading,
                english,
                body,
                englishBody,
                official,
                unitsBracket,
                bodies,
                citations,
                subjects,
                instruments,
                places);
    }

    /** Blocks as plain text, a line a block. */
    public static String plain(List<Block> blocks) {
        // Most clauses are one paragraph, and their words are asked for again and again.
        if (blocks.size() == 1) {
            return blocks.getFirst().line();
        }
        StringJoiner lines = new StringJoiner("\n");
        for (Block block : blocks) {
            lines.add(block.line());
        }
        return lines.toString();
    }
}
