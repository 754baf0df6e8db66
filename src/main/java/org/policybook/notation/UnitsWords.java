package org.policybook.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.ResponsibleUnit;
import org.policybook.model.ResponsibleUnit.Role;

/** What stands between the marks of a bracket of units, taken apart into names and the labels above them. */
final class UnitsWords {
    private static final String BODY = "(?:单位|科室|部门|处室)";
    private static final String ROLE = "(?:牵头|责任|配合|协助|参与|主办|协办|承办)";

    /** 责任单位:, 牵头:, and two at once: 责任单位、配合单位:, 牵头、配合单位:. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:主要|总)?(?:" + ROLE + "|落实|实施)(?:责任)?" + BODY + "?(?:[和及、](?:" + ROLE + "(?:责任)?)?" + BODY + ")?:");

    /** What a label starts with; most texts start with something else, and need no closer look. */
    private static final String LABEL_STARTS = "主总牵责配协参承落实";

    /** A label of a body that follows the names of another without any mark between them. */
    private static final Pattern LABEL_WITHIN = Pattern.compile("(?<=[^、,;。和及(])" + ROLE + "(?:责任)?" + BODY + ":");

    /** A label of something else: 完成时限:, 责任人:, 责任领导:. */
    private static final Pattern FOREIGN = Pattern.compile("[^:、,;。()]{1,12}:");

    /** A deadline without a label: 2020年12月底前完成, 长期坚持. */
    private static final Pattern DEADLINE =
            Pattern.compile("(?=[0-9])(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?年?底?以?前?(?:完成)?"
                    + "|(?:长期|持续|全年|常年)(?:坚持|推进|实施|开展)?");

    private static final String BELOW = "下同";
    private static final Pattern SAME_BELOW = Pattern.compile("[,，、；;]?[（(]?" + BELOW + "[）)]?");
    private static final Pattern BODY_WITHIN = Pattern.compile(BODY);
    private static final Pattern JOINED = Pattern.compile("[和及、]");
    private static final Pattern TOGETHER =
            Pattern.compile("(?:等)?(?:有关|相关)?(?:部门|单位|科室)?按照?(?:各自)?职责(?:分工)?(?:分别)?(?:负责|落实|组织实施)?");
    private static final Pattern AND_OTHERS = Pattern.compile("等(?:有关|相关)?(?:部门|单位|科室)?");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\uFEFF\u200B]+");
    private static final String SEPARATORS = "、,;。";

    private final boolean sameBelow;
    private final boolean oneSentence;
    private final List<Piece> pieces;

    private UnitsWords(boolean sameBelow, boolean oneSentence, List<Piece> pieces) {
        this.sameBelow = sameBelow;
        this.oneSentence = oneSentence;
        this.pieces = pieces;
    }

    /**
     * One name between separators.
     *
     * @param name as printed; empty where there is none, as after a deadline
     * @param folded the same in half width
     * @param label the role that its label gives to it and to the names after it, or null
     * @param noun whether that label says that bodies follow (责任单位)
     * @param tail the role that words after it (牵头, 配合) give to it and to the names before it, or null
     * @param under whether a label of units stands above it
     */
    private record Piece(
            String name,
            String folded,
            @Nullable Role label,
            boolean noun,
            @Nullable Role tail,
            boolean under) {}

    /** Whether {@code text} may be a {@linkplain #isLine line}, by its first character. */
    static boolean startsAsLabel(String text) {
        int start = 0;
        while (start < text.length() && Width.isSpace(text.charAt(start))) {
            start++;
        }
        return start < text.length() && LABEL_STARTS.indexOf(text.charAt(start)) >= 0;
    }

    static UnitsWords read(String words) {
        return read(words, false);
    }

    /** Words that are all names, as in a column of units. */
    static UnitsWords list(String words) {
        return read(words, true);
    }

    private static UnitsWords read(String words, boolean allNames) {
        String all = parted(words);
        boolean sameBelow = all.contains(BELOW);
        String printed = sameBelow ? SAME_BELOW.matcher(all).replaceAll("") : all;
        String folded = Width.fold(printed);
        return new UnitsWords(sameBelow, folded.indexOf('。') < 0, pieces(printed, folded, allNames));
    }

    /** Whether this is a bracket of units and none of the ordinary ones: （预制菜）, （含）, （干部）. */
    boolean namesBodies(boolean labelledOnly, boolean closesSentence) {
        List<String> names = names();
        if (oneSentence && pieces.stream().anyMatch(Piece::noun)) {
            return !names.isEmpty();
        }
        boolean anyCertain = names.stream().anyMatch(BodyName::isCertain);
        if (pieces.stream().anyMatch(p -> p.label() != null || p.tail() != null)) {
            return anyCertain;
        }
        return !labelledOnly
                && !names.isEmpty()
                && names.stream().allMatch(BodyName::isPossible)
                && (anyCertain || closesSentence);
    }

    /** Whether this is a line of its own without a bracket: 责任单位：A、B. */
    boolean isLine() {
        return oneSentence
                && !pieces.isEmpty()
                && pieces.getFirst().noun()
                && names().stream().anyMatch(BodyName::isPossible);
    }

    /** The role that later brackets without a label take (下同), or null. */
    @Nullable
    Role sameBelow() {
        return sameBelow
                ? pieces.stream()
                        .map(Piece::label)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    List<ResponsibleUnit> units(Role inherited) {
        List<ResponsibleUnit> units = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        Role role = inherited;
        for (Piece piece : pieces) {
            if (piece.label() != null) {
                flush(waiting, role, units);
                role = piece.label();
            }
            // A remark among names that only their tails mark is no name.
            if (!piece.name().isEmpty() && (piece.under() || BodyName.isPossible(piece.folded()))) {
                waiting.add(piece.name());
            }
            if (piece.tail() != null) {
                flush(waiting, piece.tail(), units);
            }
        }
        flush(waiting, role, units);
        return List.copyOf(units);
    }

    private static void flush(List<String> waiting, Role role, List<ResponsibleUnit> units) {
        waiting.forEach(name -> units.add(new ResponsibleUnit(name, role)));
        waiting.clear();
    }

    private List<String> names() {
        return pieces.stream().map(Piece::folded).filter(n -> !n.isEmpty()).toList();
    }

    /** The pieces between 、 ， ； but not those inside nested brackets; a label stays whole though it may hold a 、. */
    private static List<Piece> pieces(String printed, String folded, boolean allNames) {
        List<Piece> pieces = new ArrayList<>();
        boolean under = allNames;
        boolean foreign = false;
        int at = 0;
        while (at < folded.length()) {
            Matcher label = LABEL.matcher(folded).region(at, folded.length());
            boolean labelled = label.lookingAt();
            Matcher other = FOREIGN.matcher(folded).region(at, folded.length());
            Role role = null;
            boolean noun = false;
            if (labelled) {
                role = roleOf(label.group());
                noun = BODY_WITHIN.matcher(label.group()).find();
                at = label.end();
                under = true;
                foreign = false;
            } else if (other.lookingAt()) {
                at = other.end();
                under = false;
                foreign = true;
            }
            int end = pieceEnd(folded, at);
            if (!foreign && (labelled || end > at)) {
                pieces.add(piece(printed.substring(at, end), folded.substring(at, end), role, noun, under));
            }
            foreign &= end < folded.length() && ";。".indexOf(folded.charAt(end)) < 0;
            at = end + 1;
        }
        return List.copyOf(pieces);
    }

    private static Piece piece(String printed, String folded, @Nullable Role label, boolean noun, boolean under) {
        int start = folded.startsWith("由") ? 1 : 0;
        Tail tail = tail(folded.substring(start));
        int end = start + tail.nameLength();
        boolean deadline = DEADLINE.matcher(folded).matches();
        return new Piece(
                deadline ? "" : printed.substring(start, end),
                deadline ? "" : folded.substring(start, end),
                label,
                noun,
                tail.role(),
                under);
    }

    private static int pieceEnd(String folded, int from) {
        int depth = 0;
        int i = from;
        while (i < folded.length() && (depth > 0 || SEPARATORS.indexOf(folded.charAt(i)) < 0)) {
            depth += Brackets.isOpen(folded.charAt(i)) ? 1 : Brackets.isClose(folded.charAt(i)) ? -1 : 0;
            i++;
        }
        return i;
    }

    /** A label that joins two roles does not tell whose is which. */
    private static Role roleOf(String label) {
        boolean leads = label.contains("牵头") || label.contains("主办");
        boolean helps = label.contains("配合") || label.contains("协") || label.contains("参与");
        if (leads == helps) {
            return Role.RESPONSIBLE;
        }
        boolean answers = label.startsWith("责任") && JOINED.matcher(label).find();
        return answers ? Role.RESPONSIBLE : leads ? Role.LEAD : Role.COOPERATE;
    }

    private record Tail(int nameLength, @Nullable Role role) {}

    /** Takes 牵头, 配合, 负责, 等 and 等…按职责分工负责 off the end of a name. */
    private static Tail tail(String name) {
        int together = name.indexOf('按') < 0 ? -1 : endsWith(TOGETHER, name);
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
        int others = name.indexOf('等') < 0 ? -1 : endsWith(AND_OTHERS, name.substring(0, end));
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

    /** The words without spaces, and with a separator where a space, or nothing, stands between two names. */
    private static String parted(String words) {
        StringBuilder joined = new StringBuilder();
        for (String word : SPACE.splitAsStream(words.strip()).toList()) {
            if (!joined.isEmpty() && parts(joined, word)) {
                joined.append('、');
            }
            joined.append(word);
        }
        Matcher within = LABEL_WITHIN.matcher(Width.fold(joined.toString()));
        int shift = 0;
        while (within.find()) {
            joined.insert(within.start() + shift, '、');
            shift++;
        }
        return joined.toString();
    }

    /** Whether the space between {@code before} and {@code next} parts two names; 市 林 业 局 is one. */
    private static boolean parts(CharSequence before, String next) {
        String folded = Width.fold(before.toString());
        String following = Width.fold(next);
        if (LABEL.matcher(following).lookingAt() || FOREIGN.matcher(following).lookingAt()) {
            return true;
        }
        int start = folded.length();
        while (start > 0 && (SEPARATORS + ":").indexOf(folded.charAt(start - 1)) < 0) {
            start--;
        }
        String name = folded.substring(start);
        // 市委 组织部 is one body, 市委 市政府 are two.
        boolean committee = name.endsWith("委") && "省市县区各".indexOf(following.charAt(0)) < 0;
        return !committee
                && BodyName.isPossible(name)
                && BodyName.isPossible(following.substring(0, pieceEnd(following, 0)));
    }
}
