package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.notation.Quotation;

/**
 * What stands above a table: its title, and the unit of its figures.
 *
 * @param title as printed, without spaces; may be empty
 * @param subject what the table is about: 高标准农田建设 of 2024年高标准农田建设任务分解表; may be empty
 * @param units that a line names (单位：万亩), or none
 */
record TableCaption(String title, String subject, List<TableUnit> units) {
    /** What is longer is a paragraph of its own. */
    private static final int LONGEST = 45;

    private static final Pattern TITLE = Pattern.compile(".*(?:表|清单|一览|任务|计划|分解|分配|目标|指标)(?:[(].*[)])?");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d-—–~至])(20\\d{2})年?(?:度|[^\\d-—–~至]|$)");
    private static final Pattern SHARED = Pattern.compile("任务|计划|分解|分配|目标|指标|安排|项目");
    private static final Pattern DONE = Pattern.compile("完成情况|进展情况|统计|实绩|现状|(?<!绩)考核结果");
    private static final String LEADING =
            "附[件表]\\d*[:、.]?|20\\d{2}(?:[-—–~至]20\\d{2})?年?度?|全[省市州县区]|各[省市州县区乡镇街道()、]+|的";
    /** A place is told from the words that go on with it: 农村超市 is none, and 潜江 of 潜江市场 is. */
    private static final String NO_WORD = "(?![域间级城场])";

    private static final Pattern LEVEL = Pattern.compile("[省市州盟县区旗镇乡村]$");

    private static final Pattern TRAILING = Pattern.compile(
            "(?:20\\d{2}年?度?|年度|重点|主要|工作)*(?:目标|任务|计划|指标|项目)*(?:建议)?(?:分解|分配|分工|安排|下达|明细|汇总|情况|统计|一览)*(?:计划)?(?:表|清单)?(?:[(].*[)])?$");

    /**
     * Of the lines above a table, the nearest last.
     *
     * @param heading of the clause that holds the table
     * @param places that the title may begin with, and its subject does not
     */
    static TableCaption of(@Nullable String heading, List<String> lines, List<String> places) {
        String title = heading == null ? "" : Quotation.bare(heading);
        List<TableUnit> units = new ArrayList<>();
        for (String line : lines) {
            String bare = Quotation.bare(line);
            List<TableUnit> named = TableUnit.above(bare);
            if (!named.isEmpty()) {
                units.clear();
                units.addAll(named);
            } else if (bare.length() <= LONGEST && TITLE.matcher(bare).matches()) {
                title = bare;
            }
        }
        return new TableCaption(title, subject(title, places), List.copyOf(units));
    }

    /** The year that the title prints; null where it prints none or a span of years. */
    @Nullable
    String year() {
        Matcher found = YEAR.matcher(title);
        return found.find() ? found.group(1) : null;
    }

    /** Whether the table shares out a task. */
    boolean shares() {
        return SHARED.matcher(title).find() && !DONE.matcher(title).find();
    }

    /** Whether it tells of what has been done. */
    boolean looksBack() {
        return DONE.matcher(title).find();
    }

    private static String subject(String title, List<String> places) {
        String leading = places.stream()
                .map(name -> "|" + Pattern.quote(name) + (LEVEL.matcher(name).find() ? "" : "[省市州县区]?") + NO_WORD)
                .collect(Collectors.joining("", "^(?:" + LEADING, ")+"));
        return TRAILING.matcher(Pattern.compile(leading).matcher(title).replaceFirst(""))
                .replaceFirst("");
    }
}
