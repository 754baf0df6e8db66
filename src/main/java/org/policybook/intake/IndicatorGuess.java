package org.policybook.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;
import org.policybook.notation.Unit;

/**
 * The comparison that a figure may serve.
 *
 * @param why which words agree
 */
record IndicatorGuess(String indicator, String why) {
    private static final double ENOUGH = 0.5;

    private static final List<String> RANKS = List.of("国家级", "省级", "市级", "县级");

    /** So many pairs of characters has a short name. */
    private static final int SHORT = 3;

    /** The indicator whose name is most like the figure's scope and whose unit agrees; null where none is near. */
    static @Nullable IndicatorGuess of(String scope, Clause clause, Found found, KnowledgeBase knowledge) {
        Set<String> words = pairs(scope);
        Indicator best = null;
        double most = 0;
        for (Indicator indicator : knowledge.indicators()) {
            if (!sameUnit(indicator, found)) {
                continue;
            }
            Set<String> name = pairs(indicator.name());
            long shared = name.stream().filter(words::contains).count();
            // 油菜面积 is no 蔬菜面积: of a short name all must agree.
            boolean agrees = (name.size() > SHORT || shared == name.size()) && ranksAlike(indicator.name(), scope);
            double share = name.isEmpty() || !agrees ? 0 : (double) shared / name.size();
            boolean ofTheme = clause.themes().contains(indicator.theme());
            double score = share + (ofTheme ? 0.1 : 0);
            if (score > most) {
                best = indicator;
                most = score;
            }
        }
        if (best == null || most < ENOUGH) {
            return null;
        }
        return new IndicatorGuess(best.id(), "“" + best.name() + "”与所数之物用词相近");
    }

    /** 示范社 is no 市级示范社: what an indicator ranks, the words must rank alike. */
    private static boolean ranksAlike(String name, String scope) {
        return RANKS.stream().allMatch(rank -> !name.contains(rank) || scope.contains(rank));
    }

    private static boolean sameUnit(Indicator indicator, Found found) {
        if (indicator.unit() == null) {
            return true;
        }
        if (found.unit() == null) {
            return false;
        }
        return Unit.of(indicator.unit()).base().equals(Unit.of(found.unit()).base());
    }

    private static Set<String> pairs(String words) {
        Set<String> pairs = new HashSet<>();
        String bare = words.replaceAll("[^\\p{IsHan}a-zA-Z0-9]", "");
        for (int i = 0; i + 2 <= bare.length(); i++) {
            pairs.add(bare.substring(i, i + 2));
        }
        return pairs;
    }
}
