package org.policybook.notation;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.policybook.model.Target.Measures;

/** What sort of quantity a figure as printed is, as far as its own words rule others out. */
public final class QuantityWords {
    private static final Pattern ADDED = Pattern.compile("新增|净增");
    private static final Pattern PARTS = Pattern.compile("[%‰]|百分之");

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
}
