package org.policybook.notation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policybook.model.ResponsibleUnit;
import org.policybook.model.ResponsibleUnit.Role;

/**
 * The bracket that closes a clause and names who answers for it: （责任单位：A、B）, （牵头科室：A，下同）, （A、B）,
 * （A牵头，B、C配合）, （牵头单位：A；配合单位：B）, 【责任单位：A】. Deadlines and persons beside the units are no units.
 *
 * @param span the bracket with its marks, in the text it was found in
 * @param units in printed order, named as printed save for spaces
 * @param sameBelow the role that later brackets without a label take (下同), or null
 */
public record UnitsBracket(
        Span span, List<ResponsibleUnit> units, @Nullable Role sameBelow) {
    private static final String SENTENCE_ENDS = "。；！？;!?”";
    private static final int LONGEST_LINE = 400;

    /**
     * Looks for the bracket at the very end of {@code text}, a full stop after it or not, and for a text that is all
     * label and names (责任单位：A、B).
     *
     * @param inherited the role of an unlabelled bracket: what an earlier 下同 said, else {@link Role#RESPONSIBLE}
     * @param labelledOnly whether an unlabelled bracket is to be left alone
     */
    public static Optional<UnitsBracket> atEnd(String text, Role inherited, boolean labelledOnly) {
        int end = text.length();
        while (end > 0 && (Width.isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == '。')) {
            end--;
        }
        if (end <= LONGEST_LINE && UnitsWords.startsAsLabel(text)) {
            UnitsWords line = UnitsWords.read(text.substring(0, end));
            if (line.isLine()) {
                return Optional.of(bracket(line, new Span(0, text.length()), inherited));
            }
        }
        Span span = Brackets.endingAt(text, end);
        if (span == null) {
            return Optional.empty();
        }
        UnitsWords words = UnitsWords.read(text.substring(span.start() + 1, span.end() - 1));
        // Square brackets hold many things; a label tells.
        boolean labelNeeded = labelledOnly || Brackets.isSquare(text.charAt(span.start()));
        return words.namesBodies(labelNeeded, closesSentence(text, span.start()))
                ? Optional.of(bracket(words, span, inherited))
                : Optional.empty();
    }

    private static UnitsBracket bracket(UnitsWords words, Span span, Role inherited) {
        return new UnitsBracket(span, words.units(inherited), words.sameBelow());
    }

    /**
     * The bodies named in a cell of a table.
     *
     * @param role of those whose own words give them none
     */
    public static List<ResponsibleUnit> names(String cell, Role role) {
        return UnitsWords.list(cell.replace('\n', '、').replace(' ', '、').replace('\u3000', '、'))
                .units(role);
    }

    /** Whether what stands before {@code at} is a whole sentence, or nothing. */
    private static boolean closesSentence(String text, int at) {
        int i = at;
        while (i > 0 && Width.isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i == 0 || SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0;
    }
}
