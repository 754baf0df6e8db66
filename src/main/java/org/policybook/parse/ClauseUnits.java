package org.policybook.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Block;
import org.policybook.model.ResponsibleUnit;
import org.policybook.model.ResponsibleUnit.Role;
import org.policybook.notation.UnitsBracket;

/**
 * The bodies that answer for a clause, taken out of its text.
 *
 * @param body the text without the brackets
 * @param printed the brackets as printed, or null where there is none
 * @param nextRole the role that unlabelled brackets of later clauses take (下同)
 */
record ClauseUnits(List<Block> body, @Nullable String printed, List<ResponsibleUnit> units, Role nextRole) {

    /** A labelled bracket may close any block; a bare list of bodies is taken for one only at the clause's end. */
    static ClauseUnits take(List<Block> body, Role inherited) {
        List<Block> rest = new ArrayList<>();
        List<ResponsibleUnit> units = new ArrayList<>();
        StringBuilder printed = new StringBuilder();
        Role role = inherited;
        for (int i = 0; i < body.size(); i++) {
            Block block = body.get(i);
            boolean last = i == body.size() - 1;
            Optional<UnitsBracket> bracket =
                    block instanceof Block.Table ? Optional.empty() : UnitsBracket.atEnd(block.text(), role, !last);
            if (bracket.isEmpty()) {
                rest.add(block);
                continue;
            }
            UnitsBracket found = bracket.get();
            bracket.get().units().stream().filter(u -> !units.contains(u)).forEach(units::add);
            printed.append(found.span().of(block.text()));
            role = found.sameBelow() == null ? role : found.sameBelow();
            String words = without(block.text(), found);
            if (!words.isBlank()) {
                rest.add(withText(block, words));
            }
        }
        return new ClauseUnits(
                List.copyOf(rest), printed.isEmpty() ? null : printed.toString(), List.copyOf(units), role);
    }

    private static String without(String text, UnitsBracket bracket) {
        String before = text.substring(0, bracket.span().start()).stripTrailing();
        String after = text.substring(bracket.span().end()).strip();
        return before.endsWith("。") ? before : before + after;
    }

    /** A block of the same sort with other words. */
    static Block withText(Block block, String words) {
        return switch (block) {
            case Block.Item item -> new Block.Item(item.marker(), words, item.depth());
            case Block.Paragraph paragraph -> new Block.Paragraph(words);
            case Block.Table table -> table;
        };
    }
}
