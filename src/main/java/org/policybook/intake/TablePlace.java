package org.policybook.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target.Tier;
import org.policybook.notation.CountyCities;
import org.policybook.notation.Quotation;

/**
 * The place that a row or a column of a table counts for.
 *
 * @param name as printed; empty for the whole of what the document speaks of (合计, 全市)
 * @param tier its level, or null where nobody knows
 * @param sum whether it adds up others (合计, 小计)
 */
record TablePlace(String name, @Nullable Tier tier, boolean sum) {
    private static final Pattern WHOLE = Pattern.compile("(?:全[国省市州县区镇乡])?(?:总计|合计|共计|总数|汇总)|全[国省市州县区镇乡]|小?总和");
    private static final Pattern SUBTOTAL = Pattern.compile("小计|.{2,9}小计");
    private static final Pattern NAMED =
            Pattern.compile("\\p{IsHan}{1,14}(?:省|自治区|市|州|盟|地区|县|旗|区|镇|乡|苏木|街道|村|社区|嘎查|农场|林场)");
    private static final Pattern SERIAL = Pattern.compile("^(?:\\d{1,3}[.、]|\\(\\d{1,3}\\))");
    private static final Pattern BODY = Pattern.compile(".*(?:局|委|委员会|办公室|公司|中心|集团|厅|部|院|所)");
    private static final Pattern OF_COUNTIES = Pattern.compile("各?(?:区县|县区|县).*");
    private static final List<String> PREFECTURES = List.of("州", "盟", "地区");
    private static final List<String> TOWNSHIPS = List.of("镇", "乡", "街道", "苏木");
    private static final List<String> VILLAGES = List.of("村", "社区", "嘎查");

    /** Whether words name a place, and not a thing. */
    static boolean isNamed(String words) {
        return NAMED.matcher(words).matches() || CountyCities.has(words);
    }

    /** Whether words stand for all that the document speaks of. */
    static boolean isWhole(String words) {
        return WHOLE.matcher(words).matches();
    }

    /** Whether words stand for the sum of the rows above. */
    static boolean isSubtotal(String words) {
        return SUBTOTAL.matcher(words).matches();
    }

    /** All that a document of that level speaks of. */
    static TablePlace whole(@Nullable Tier level) {
        return new TablePlace("", level, true);
    }

    /**
     * The place that words name.
     *
     * @param head the words above it (市州, 县（市、区）), or an empty string
     * @param level of the document's own place, or null
     */
    static TablePlace of(String words, String head, @Nullable Tier level) {
        String name = SERIAL.matcher(Quotation.bare(words)).replaceFirst("");
        return new TablePlace(name, tier(name, head, level), false);
    }

    /** Whether it is all that the document speaks of. */
    boolean isWhole() {
        return name.isEmpty();
    }

    /** What a reader finds in the table. */
    String label() {
        return isWhole() ? "合计" : sum ? name + "小计" : name;
    }

    /** This place as the sum of the rows of its own. */
    TablePlace summed() {
        return new TablePlace(name, tier, true);
    }

    private static @Nullable Tier tier(String name, String head, @Nullable Tier level) {
        if (head.contains("项目")) {
            return Tier.PROJECT;
        }
        Tier below = below(level);
        if (endsWithAny(name, VILLAGES)) {
            return Tier.VILLAGE;
        }
        // A county, or a city of its level, beside the townships of another county.
        if (below == Tier.TOWNSHIP && (name.endsWith("县") || name.endsWith("市") || CountyCities.has(name))) {
            return Tier.COUNTY;
        }
        if (endsWithAny(name, TOWNSHIPS) || below == Tier.TOWNSHIP) {
            return Tier.TOWNSHIP;
        }
        if (BODY.matcher(name).matches()) {
            return level;
        }
        // Below a city stand counties, whatever they are called.
        boolean county = below == Tier.COUNTY
                || name.endsWith("县")
                || name.endsWith("旗")
                || (name.endsWith("区") && !name.endsWith("地区") && !name.endsWith("自治区"))
                || CountyCities.has(name)
                || OF_COUNTIES.matcher(head).matches();
        if (county) {
            return Tier.COUNTY;
        }
        if (name.endsWith("省") || name.endsWith("自治区")) {
            return Tier.PROVINCE;
        }
        return name.endsWith("市") || endsWithAny(name, PREFECTURES) ? Tier.CITY : below;
    }

    private static @Nullable Tier below(@Nullable Tier level) {
        return Optional.ofNullable(level)
                .map(own -> switch (own) {
                    case NATION -> Tier.PROVINCE;
                    case PROVINCE -> Tier.CITY;
                    case CITY -> Tier.COUNTY;
                    case COUNTY -> Tier.TOWNSHIP;
                    default -> Tier.VILLAGE;
                })
                .orElse(null);
    }

    private static boolean endsWithAny(String name, List<String> endings) {
        return endings.stream().anyMatch(name::endsWith);
    }
}
