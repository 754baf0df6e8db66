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
 * The bracket that closes a clause and names who answers for it: （责任单位：A、B）, （牵头科室，下同：A）, （A、B）,
 * （A牵头，B、C配合）, （牵头单位：A；配合单位：B）.
 *
 * @param span the bracket with its marks, in the text it was found in
 * @param units in printed order
 * @param sameBelow the role that later brackets without a label take (下同), or null
 */
public record UnitsBracket(
        Span span, List<ResponsibleUnit> units, @Nullable Role sameBelow) {
    private static final Pattern LABEL =
            Pattern.compile("(主要|总)?(牵头|责任|配合|协助|参与|主办|协办|承办|落实|实施)(责任)?(单位|科室|部门|处室|领导)?(和|及)?"
                    + "(牵头|责任|配合|协助)?(单位|科室|部门|处室)?([,、]?下同)?[:]([,、]?下同[,、:])?");
    private static final Pattern ALL_TOGETHER =
            Pattern.compile("(等)?(有关|相关)?(部门|单位|科室)?按(照)?(各自)?职责(分工)?(分别)?(负责|落实|组织实施)?");
    private static final Pattern BODY =
            Pattern.compile(".*(科|处|室|站|局|办|中心|专班|协会|公司|厅|委|部|院|政府|小组|集团|大学|学校|研究所|司|署|银行|党委|机关|单位|支队|总队|联社|联合会|委员会)");
    private static final int LONGEST_NAME = 40;

    /**
     * Looks for the bracket at the very end of {@code text}; a full stop may follow it.
     *
     * @param inherited the role of an unlabelled bracket: what an earlier 下同 said, else {@link Role#RESPONSIBLE}
     * @param labelledOnly whether an unlabelled bracket is to be left alone
     */
    public static Optional<UnitsBracket> atEnd(String text, Role inherited, boolean labelledOnly) {
        int end = text.length();
        while (end > 0 && (Width.isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == '。')) {
            end--;
        }
        Span span = Brackets.endingAt(text, end);
        if (span == null) {
            return wholeLine(text, inherited);
        }
        String inside =
                Width.fold(text.substring(span.start() + 1, span.end() - 1)).replace(" ", "");
        boolean labelled = LABEL.matcher(inside).lookingAt();
        boolean marked = inside.endsWith("牵头") || inside.endsWith("配合") || inside.endsWith("负责");
        if (!labelled && !marked && (labelledOnly || !allBodies(inside))) {
            return Optional.empty();
        }
        List<ResponsibleUnit> units = read(inside, inherited);
        Role sameBelow = labelled && inside.contains("下同")
                ? units.isEmpty() ? null : units.getFirst().role()
                : null;
        return units.isEmpty() ? Optional.empty() : Optional.of(new UnitsBracket(span, units, sameBelow));
    }

    /** A line of its own without a bracket: 责任单位：A、B. */
    private static Optional<UnitsBracket> wholeLine(String text, Role inherited) {
        String folded = Width.fold(text).replace(" ", "").strip();
        Matcher label = LABEL.matcher(folded);
        if (!label.lookingAt() || folded.length() > 400 || folded.indexOf('。') >= 0) {
            return Optional.empty();
        }
        List<ResponsibleUnit> units = read(folded, inherited);
        return Optional.of(new UnitsBracket(new Span(0, text.length()), units, null));
    }

    private static boolean allBodies(String inside) {
        List<String> names = split(inside);
        return !names.isEmpty()
                && names.stream()
                        .allMatch(n -> n.length() >= 2
                                && n.length() <= LONGEST_NAME
                                && BODY.matcher(stripTail(n).name()).matches());
    }

    private static List<ResponsibleUnit> read(String inside, Role inherited) {
        List<ResponsibleUnit> units = new ArrayList<>();
        Role role = inherited;
        List<String> waiting = new ArrayList<>();
        for (String piece : split(inside)) {
            Matcher label = LABEL.matcher(piece);
            String name = piece;
            if (label.lookingAt()) {
                flush(waiting, role, units);
                role = roleOf(label.group());
                name = piece.substring(label.end());
            }
            Tail tail = stripTail(name);
            if (!tail.name().isEmpty()) {
                waiting.add(tail.name());
            }
            if (tail.role() != null) {
                flush(waiting, tail.role(), units);
            }
        }
        flush(waiting, role, units);
        return units;
    }

    private static void flush(List<String> waiting, Role role, List<ResponsibleUnit> units) {
        for (String name : waiting) {
            units.add(new ResponsibleUnit(name, role));
        }
        waiting.clear();
    }

    private static Role roleOf(String label) {
        if (label.contains("牵头") || label.contains("主办")) {
            return Role.LEAD;
        }
        boolean helps = label.contains("配合") || label.contains("协") || label.contains("参与");
        return helps ? Role.COOPERATE : Role.RESPONSIBLE;
    }

    private record Tail(String name, @Nullable Role role) {}

    /** Takes 牵头, 配合, 负责 and 等…按职责分工负责 off the end of a name. */
    private static Tail stripTail(String name) {
        Matcher together = ALL_TOGETHER.matcher(name);
        if (together.find() && together.end() == name.length()) {
            return new Tail(name.substring(0, together.start()), Role.RESPONSIBLE);
        }
        String bare = name.endsWith("等") ? name.substring(0, name.length() - 1) : name;
        if (bare.endsWith("牵头") || bare.endsWith("牵头负责")) {
            return new Tail(bare.substring(0, bare.lastIndexOf("牵头")), Role.LEAD);
        }
        if (bare.endsWith("配合") || bare.endsWith("协助") || bare.endsWith("参与")) {
            return new Tail(bare.substring(0, bare.length() - 2), Role.COOPERATE);
        }
        return bare.endsWith("负责")
                ? new Tail(bare.substring(0, bare.length() - 2), Role.RESPONSIBLE)
                : new Tail(bare, null);
    }

    /** Splits at 、 ， ； but not inside nested brackets, nor before 下同. */
    private static List<String> split(String inside) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= inside.length(); i++) {
            char c = i < inside.length() ? inside.charAt(i) : ';';
            depth += Brackets.isOpen(c) ? 1 : Brackets.isClose(c) ? -1 : 0;
            boolean separator = c == '、' || c == ',' || c == ';' || c == '。' || c == '\n';
            if (separator && (depth <= 0 || i == inside.length()) && !inside.startsWith("下同", i + 1)) {
                String piece = inside.substring(start, i).strip();
                if (!piece.isEmpty()) {
                    pieces.add(piece);
                }
                start = i + 1;
            }
        }
        return pieces;
    }
}
