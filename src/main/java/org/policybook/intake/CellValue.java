package org.policybook.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target.Comparator;
import org.policybook.notation.Quotation;

/**
 * The figure that a cell of a table holds, and nothing else: 12.5, ≥135, 52,000, 3-5, 8左右, 【6.5】.
 *
 * @param value as targets.yaml writes it; of a range the smaller number
 * @param max the greater number of a range, else null
 * @param unit that the cell itself prints, else null
 */
record CellValue(
        Comparator comparator,
        String value,
        @Nullable String max,
        @Nullable String unit) {
    private static final Pattern MARKED = Pattern.compile("^[【\\[〔](.{1,12})[】\\]〕]$");
    private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12})(?:\\.\\d{1,6})?";
    private static final Pattern VALUE = Pattern.compile("(?<before>[≥≤><]|约|不低于|不少于|至少|不超过|不高于|大于|小于|超过)?(?<value>"
            + NUMBER + ")(?:[-—–~～至](?<max>" + NUMBER + "))?(?<unit>[^\\d.,]{1,6}?)??(?<after>以上|左右|以内|以下)?");

    /** The figure of a cell; none where it holds words, a dash or nothing. */
    static Optional<CellValue> of(String cell) {
        Matcher found = VALUE.matcher(MARKED.matcher(Quotation.bare(cell)).replaceAll("$1"));
        if (!found.matches()) {
            return Optional.empty();
        }
        String max = found.group("max");
        Comparator comparator = max == null
                ? comparator(String.valueOf(found.group("before")), String.valueOf(found.group("after")))
                : Comparator.RANGE;
        return Optional.of(new CellValue(
                comparator, plain(found.group("value")), max == null ? null : plain(max), found.group("unit")));
    }

    private static String plain(String number) {
        return number.replace(",", "");
    }

    private static Comparator comparator(String before, String after) {
        return switch (before) {
            case "≥", "不低于", "不少于", "至少" -> Comparator.GE;
            case "≤", "不超过", "不高于" -> Comparator.LE;
            case ">", "大于", "超过" -> Comparator.GT;
            case "<", "小于" -> Comparator.LT;
            case "约" -> Comparator.ABOUT;
            default ->
                switch (after) {
                    case "以上" -> Comparator.GE;
                    case "以内", "以下" -> Comparator.LE;
                    case "左右" -> Comparator.ABOUT;
                    default -> Comparator.EQ;
                };
        };
    }
}
