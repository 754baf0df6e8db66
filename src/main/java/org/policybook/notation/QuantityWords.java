package org.policybook.notation;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Target.Measures;
import org.policybook.model.Target.Tier;

/** What sort of quantity a figure as printed is, and of which level, as far as its own words rule others out. */
public final class QuantityWords {
    private static final Pattern ADDED = Pattern.compile("新增|净增");
    private static final Pattern PARTS = Pattern.compile("[%‰]|百分之");
    private static final Pattern WHOLE = Pattern.compile("^全(?<level>[国省县])");

    private QuantityWords() {}

    /** What a figure quoted as {@code quote} cannot be: 新增 is no stock, and a share of a hundred is no amount. */
    public static Set<Measures> excluded(String quote) {
        String words = Quotation.bare(quote);
        Set<Measures> excluded = EnumSet.noneOf(Measures.class);
        if (ADDED.matcher(words).find()) {
            excluded.add(Measures.STOCK);
        }
        if (PARTS.matcher(words).find() && FigureWords.numbers(quote).size() == 1) {
            excluded.addAll(EnumSet.of(Measures.STOCK, Measures.FLOW, Measures.AMOUNT));
        }
        return excluded;
    }

    /**
     * The levels that a figure which begins with 全省 or 全县 cannot have: other areas. Households and the like may be counted all
     * over a province. 全市 may be a county that is called a city, and says nothing.
     */
    public static Set<Tier> excludedTiers(String quote) {
        Matcher whole = WHOLE.matcher(Quotation.bare(quote));
        if (!whole.find()) {
            return Set.of();
        }
        Set<Tier> others = EnumSet.of(Tier.NATION, Tier.PROVINCE, Tier.CITY, Tier.COUNTY, Tier.TOWNSHIP);
        others.remove(
                switch (whole.group("level")) {
                    case "国" -> Tier.NATION;
                    case "省" -> Tier.PROVINCE;
                    default -> Tier.COUNTY;
                });
        return others;
    }
}
