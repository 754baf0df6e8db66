package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.notation.Unit;
import org.policybook.notation.Width;

/**
 * The unit of a table's figure as printed in its head, its row or above it.
 *
 * @param unit alone: 元 of 元/亩
 * @param each what it is counted per (亩 of 元/亩), or an empty string
 */
record TableUnit(String unit, String each) {
    private static final Pattern BRACKET = Pattern.compile("[(（]([^()（）]{1,10})[)）]");
    private static final Pattern SAID = Pattern.compile("^(?:计量|计算|金额)?单位[:：]");
    private static final Pattern ABOVE = Pattern.compile("(?:计量|计算|金额)?单位[:：]\\s*([^)）\\s]{1,24})");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；]|和|及");

    private static final Pattern IMPLIED =
            Pattern.compile("(?<times>人次|户次|场次|批次)数?$|(?<people>人数|人口)$|(?<households>户数?)$");

    /** Words of a column, and how the units of what they speak of end. */
    private record Kind(Pattern words, String endings) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(Pattern.compile("资金|投资|金额|补助|补贴|经费|产值|收入|贷款"), "元"),
            new Kind(Pattern.compile("面积|规模|农田|造林|播种|种植"), "亩公顷平方米"),
            new Kind(Pattern.compile("户"), "户"),
            new Kind(Pattern.compile("人数|人口|培训|务工|就业|岗位"), "人名"),
            new Kind(Pattern.compile("产量"), "吨斤"),
            new Kind(Pattern.compile("出栏|存栏"), "头只羽"),
            new Kind(Pattern.compile("公路|里程|渠道"), "里米"));

    /** The unit that words are, as in a column of units; empty where they are none. */
    static Optional<TableUnit> of(String words) {
        String bare = SAID.matcher(Width.fold(words).strip()).replaceFirst("");
        int slash = bare.indexOf('/');
        String unit = slash < 0 ? bare : bare.substring(0, slash);
        boolean whole = unit.equals("%")
                || unit.equals("‰")
                || UnitWord.at(unit, 0).filter(at -> at.end() == unit.length()).isPresent();
        return whole ? Optional.of(new TableUnit(unit, slash < 0 ? "" : bare.substring(slash + 1))) : Optional.empty();
    }

    /** The unit that a bracket of a head or a name holds: 新建（亩）. */
    static Optional<TableUnit> inBracket(String words) {
        return BRACKET.matcher(words)
                .results()
                .flatMap(bracket -> of(bracket.group(1)).stream())
                .findFirst();
    }

    /** The words without the brackets that hold units. */
    static String without(String words) {
        return BRACKET.matcher(words)
                .replaceAll(
                        bracket -> of(bracket.group(1)).isPresent() ? "" : Matcher.quoteReplacement(bracket.group()))
                .strip();
    }

    /** The units that a line above a table names: 单位：万亩、个. */
    static List<TableUnit> above(String line) {
        List<TableUnit> units = new ArrayList<>();
        Matcher found = ABOVE.matcher(line);
        if (found.find()) {
            for (String part : BETWEEN.split(found.group(1), -1)) {
                of(part).ifPresent(units::add);
            }
        }
        return List.copyOf(units);
    }

    /** Of several units above a table the one that a column's words ask for; none where two may be meant. */
    static Optional<TableUnit> chosen(List<TableUnit> units, String column) {
        if (units.size() <= 1) {
            return units.stream().findFirst();
        }
        List<TableUnit> fit = KINDS.stream()
                .filter(kind -> kind.words().matcher(column).find())
                .flatMap(kind -> units.stream().filter(u -> kind.endings().indexOf(u.last()) >= 0))
                .distinct()
                .toList();
        return fit.size() == 1 ? fit.stream().findFirst() : Optional.empty();
    }

    /** The unit that the words of a column or an indicator themselves are: 培训人次, 新增就业人数, 示范户. */
    static Optional<TableUnit> implied(String words) {
        Matcher found = IMPLIED.matcher(words);
        if (!found.find()) {
            return Optional.empty();
        }
        String counted =
                found.group("times") != null ? found.group("times") : found.group("people") != null ? "人" : "户";
        return Optional.of(new TableUnit(counted, ""));
    }

    /** Whether it counts something else than {@code other}; 万人 and 人 count the same. */
    boolean isOtherThan(TableUnit other) {
        return !Unit.of(unit).base().equals(Unit.of(other.unit).base());
    }

    private char last() {
        return unit.charAt(unit.length() - 1);
    }
}
