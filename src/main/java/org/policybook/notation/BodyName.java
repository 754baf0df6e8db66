package org.policybook.notation;

import java.util.regex.Pattern;

/**
 * Tells the names of official bodies from other words in brackets: 种植业科 is one, 本科 and 干部 are not. Names come
 * with folded widths.
 */
final class BodyName {
    private static final int LONGEST = 40;

    /** Endings that hardly anything else has. */
    private static final Pattern OFFICE = Pattern.compile(".*(?:局|厅|委|委员会|[^举开创新联]办|办公室|研究室|政府|机关|专班|党组"
            + "|(?:领导|工作|协调)小组|专责组|工作组|联社|联合会|协会|妇联|残联|工商联|科协|供销社|银行|法院|署|[^公]司"
            + "|.[^本专学百]科|[^0-9一二三四五六七八九十几多]处|[^干全东西南北中内外局总支乐大]部)");

    private static final Pattern REGIONS = Pattern.compile("各.{0,12}(?:县|市|区|乡镇|镇|街道|\\))");

    /** Endings of bodies that many other things have too. */
    private static final Pattern PERHAPS =
            Pattern.compile(".*(?:站|室|中心|院|大学|学校|农广校|公司|集团|研究所|单位|部门|支队|总队|大队)(?:\\(.{1,20}\\))?");

    private static final Pattern EXAMPLE = Pattern.compile("(?:含|不含|包括|如|例如|即|除|其中|特别|尤其).*");

    private BodyName() {}

    /** Whether {@code name} is that of a body beyond doubt. */
    static boolean isCertain(String name) {
        return fits(name)
                && (OFFICE.matcher(withoutBracket(name)).matches()
                        || REGIONS.matcher(name).matches());
    }

    /** Whether {@code name} can be that of a body. */
    static boolean isPossible(String name) {
        return isCertain(name) || (fits(name) && PERHAPS.matcher(name).matches());
    }

    private static boolean fits(String name) {
        return name.length() >= 2
                && name.length() <= LONGEST
                && !EXAMPLE.matcher(name).matches();
    }

    /** 市乡村振兴局(市扶贫办) is judged by its first name. */
    private static String withoutBracket(String name) {
        Span bracket = Brackets.endingAt(name, name.length());
        return bracket == null ? name : name.substring(0, bracket.start());
    }
}
