package org.policybook.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.ResponsibleUnit;
import org.policybook.model.ResponsibleUnit.Role;

/**
 * The bracket that closes a clause and names who answers for it: （责任单位：A、B）, （牵头科室：A，下同）, （A、B）,
 * （A牵头，B、C配合）, （牵头单位：A；配合单位：B）.
 *
 * @param span the bracket with its marks, in the text it was found in
 * @param units in printed order, named as printed save for spaces
 * @param sameBelow the role that later brackets without a label take (下同), or null
 */
public record UnitsBracket(
        Span span, List<ResponsibleUnit> units, @Nullable Role sameBelow) {
    private static final Pattern LABEL = Pattern.compile("(?:主要|总)?(?:牵头|责任|配合|协助|参与|主办|协办|承办|落实|实施)(?:责任)?"
            + "(?<noun>单位|科室|部门|处室)?(?:[和及、](?:牵头|责任|配合|协助)?(?:单位|科室|部门|处室))?:");
    private static final Pattern SAME_BELOW = Pattern.compile("[,，、；;]?[（(]?下同[）)]?");
    private static final Pattern TOGETHER =
            Pattern.compile("(?:等)?(?:有关|相关)?(?:部门|单位|科室)?按照?(?:各自)?职责(?:分工)?(?:分别)?(?:负责|落实|组织实施)?");
    private static final Pattern AND_OTHERS = Pattern.compile("等(?:有关|相关)?(?:部门|单位|科室)?");
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
        if (end <= LONGEST_LINE) {
            Inside line = new Inside(text.substring(0, end));
            if (line.isLine()) {
                return Optional.of(line.bracket(new Span(0, text.length()), inherited));
            }
        }
        Span span = Brackets.endingAt(text, end);
        if (span == null) {
            return Optional.empty();
        }
        Inside inside = new Inside(text.substring(span.start() + 1, span.end() - 1));
        return inside.namesBodies(labelledOnly, closesSentence(text, span.start()))
                ? Optional.of(inside.bracket(span, inherited))
                : Optional.empty();
    }

    /**
     * The bodies named in a cell of a table.
     *
     * @param role of those whose own words give them none
     */
    public static List<ResponsibleUnit> names(String cell, Role role) {
        Inside inside = new Inside(cell.replace('\n', '、').replace(' ', '、').replace('\u3000', '、'), true);
        return inside.bracket(new Span(0, cell.length()), role).units();
    }

    /** Whether what stands before {@code at} is a whole sentence, or nothing. */
    private static boolean closesSentence(String text, int at) {
        int i = at;
        while (i > 0 && Width.isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i == 0 || SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0;
    }

    /**
     * One name between separators.
     *
     * @param label the role that its label gives to it and to the names after it, or null
     * @param tail the role that words after it (牵头, 配合) give to it and to the names before it, or null
     */
    private record Piece(
            String printed,
            String folded,
            @Nullable Role label,
            @Nullable Role tail) {}

    /** What stands between the marks, taken apart. */
    private static final class Inside {
        private final boolean sameBelow;
        private final boolean noun;
        private final boolean labelled;
        private final List<Piece> pieces = new ArrayList<>();

        Inside(String words) {
            this(words, false);
        }

        Inside(String words, boolean allNames) {
            String all = Quotation.withoutSpace(words);
            Matcher same = SAME_BELOW.matcher(all);
            sameBelow = same.find();
            String printed = sameBelow ? same.replaceAll("") : all;
            String folded = Width.fold(printed);
            Matcher label = LABEL.matcher(folded);
            labelled = label.lookingAt() || allNames;
            noun = label.lookingAt() && label.group("noun") != null && folded.indexOf('。') < 0;
            for (Span span : split(folded)) {
                piece(span.of(printed), span.of(folded));
            }
        }

        private void piece(String printed, String folded) {
            Matcher label = LABEL.matcher(folded);
            boolean hasLabel = label.lookingAt();
            int start = hasLabel ? label.end() : folded.startsWith("由") ? 1 : 0;
            String name = folded.substring(start);
            Tail tail = tail(name);
            int end = start + tail.nameLength();
            pieces.add(new Piece(
                    printed.substring(start, end),
                    folded.substring(start, end),
                    hasLabel ? roleOf(label.group()) : null,
                    tail.role()));
        }

        /** Whether this is a bracket of units and none of the ordinary ones: （预制菜）, （含）, （干部）. */
        boolean namesBodies(boolean labelledOnly, boolean closesSentence) {
            if (noun) {
                return pieces.stream().anyMatch(p -> !p.printed().isEmpty());
            }
            List<String> names = names();
            boolean anyCertain = names.stream().anyMatch(BodyName::isCertain);
            if (labelled || pieces.stream().anyMatch(p -> p.tail() != null)) {
                return anyCertain;
            }
            return !labelledOnly
                    && !names.isEmpty()
                    && names.stream().allMatch(BodyName::isPossible)
                    && (anyCertain || closesSentence);
        }

        /** Whether this is a line of its own without a bracket: 责任单位：A、B. */
        boolean isLine() {
            return noun && names().stream().anyMatch(BodyName::isPossible);
        }

        private List<String> names() {
            return pieces.stream().map(Piece::folded).filter(n -> !n.isEmpty()).toList();
        }

        UnitsBracket bracket(Span span, Role inherited) {
            List<ResponsibleUnit> units = new ArrayList<>();
            List<String> waiting = new ArrayList<>();
            Role role = inherited;
            for (Piece piece : pieces) {
                if (piece.label() != null) {
                    flush(waiting, role, units);
                    role = piece.label();
                }
                // A date or a remark among names that only their tails mark is no name.
                boolean isName = labelled || BodyName.isPossible(piece.folded());
                if (isName && !piece.printed().isEmpty()) {
                    waiting.add(piece.printed());
                }
                if (piece.tail() != null) {
                    flush(waiting, piece.tail(), units);
                }
            }
            flush(waiting, role, units);
            Role below = sameBelow && labelled ? pieces.getFirst().label() : null;
            return new UnitsBracket(span, List.copyOf(units), below);
        }
    }

    private static void flush(List<String> waiting, Role role, List<ResponsibleUnit> units) {
        waiting.forEach(name -> units.add(new ResponsibleUnit(name, role)));
        waiting.clear();
    }

    private static Role roleOf(String label) {
        if (label.contains("牵头") || label.contains("主办")) {
            return Role.LEAD;
        }
        boolean helps = label.contains("配合") || label.contains("协") || label.contains("参与");
        return helps ? Role.COOPERATE : Role.RESPONSIBLE;
    }

    private record Tail(int nameLength, @Nullable Role role) {}

    /** Takes 牵头, 配合, 负责, 等 and 等…按职责分工负责 off the end of a name. */
    private static Tail tail(String name) {
        int together = endsWith(TOGETHER, name);
        if (together >= 0) {
            return new Tail(together, Role.RESPONSIBLE);
        }
        int end = name.length();
        Role role = null;
        if (name.endsWith("牵头负责")) {
            end -= 4;
            role = Role.LEAD;
        } else if (name.endsWith("牵头")) {
            end -= 2;
            role = Role.LEAD;
        } else if (name.endsWith("配合") || name.endsWith("协助") || name.endsWith("参与")) {
            end -= 2;
            role = Role.COOPERATE;
        } else if (name.endsWith("负责")) {
            end -= 2;
            role = Role.RESPONSIBLE;
        }
        int others = endsWith(AND_OTHERS, name.substring(0, end));
        return new Tail(others >= 0 ? others : end, role);
    }

    /** Where the match of {@code pattern} that ends {@code text} begins, or -1. */
    private static int endsWith(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.end() == text.length()) {
                return matcher.start();
            }
        }
        return -1;
    }

    /** The pieces between 、 ， ； but not those inside nested brackets. */
    private static List<Span> split(String folded) {
        List<Span> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ';';
            depth += Brackets.isOpen(c) ? 1 : Brackets.isClose(c) ? -1 : 0;
            boolean separator = c == '、' || c == ',' || c == ';' || c == '。';
            if (separator && (depth <= 0 || i == folded.length())) {
                if (i > start) {
                    pieces.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return pieces;
    }
}
