package org.policybook.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.policybook.model.Target.Kind;

/** Tells from the words around a figure what it is for. */
final class KindGuess {
    private static final List<String> SUBSIDY = List.of("补助", "补贴", "奖补", "奖励", "贴息", "资助", "以奖代补", "奖金", "救助", "给予");
    /** Money that bears the name of a subsidy, and is spent as a whole. */
    private static final Pattern FUND =
            Pattern.compile("(?:补助|补贴|奖补|奖励|救助)(?:专项)?(?:资金|经费|项目|政策)|(?:申请|争取|到位|落实)[^,]{0,6}(?:补助|补贴|奖补)");

    private static final Pattern SHARED = Pattern.compile(".*(?:补贴|补助|承担|贴息|奖补|自缴|自筹|自付|分担)[^,]{0,6}$");
    private static final Pattern PAID_SHARE = Pattern.compile(".*(?:按|给予)[^,]{0,24}(?:补助|补贴|奖补|奖励|贴息).*");
    private static final Pattern LOAN = Pattern.compile(".*(?:贷款|信贷|额度|授信|融资|借款)[^,]*");
    private static final Pattern EACH =
            Pattern.compile(".*(?:每[亩户人只头吨座个羽株村栋间平立公]|每(?:公顷|公里|立方米|平方米)|单户|单个)[^,]{0,10}$");
    private static final Pattern BUDGET = Pattern.compile(".*(?:安排|投入|筹集|筹措|整合|设立|投放|列支|所需|预算)[^,每]{0,20}$");

    private final Setting s;

    KindGuess(Setting setting) {
        this.s = setting;
    }

    Kind kind() {
        boolean percent = s.unit().equals("%") || s.unit().endsWith("百分点");
        if (s.conditions() && !in(BUDGET, s.before())) {
            return Kind.THRESHOLD;
        }
        if (percent && in(SHARED, s.before())) {
            return Kind.SUBSIDY;
        }
        if (s.isMoney() && isPaid()) {
            return in(LOAN, s.before()) && !s.before().contains("贴息") ? Kind.THRESHOLD : Kind.SUBSIDY;
        }
        if (s.segment().contains("全额贴息") || (percent && in(PAID_SHARE, s.segment()))) {
            return Kind.SUBSIDY;
        }
        if (new ThresholdGuess(s).has()) {
            return Kind.THRESHOLD;
        }
        return new FactGuess(s).has() ? Kind.BASELINE : Kind.TARGET;
    }

    private boolean isPaid() {
        String segment = FUND.matcher(s.segment()).replaceAll("");
        String before = s.before();
        if (segment.contains("资金用于")
                || s.segment().contains("资金用于")
                || before.contains("收入")
                || segment.contains("总投资")) {
            return false;
        }
        String sentence = FUND.matcher(s.sentenceBefore()).replaceAll("");
        boolean near = SUBSIDY.stream().anyMatch(w -> {
            int at = sentence.lastIndexOf(w);
            return at >= 0 && sentence.length() - at <= 24;
        });
        boolean own = SUBSIDY.stream().anyMatch(segment::contains);
        String all = FUND.matcher(s.passage().text()).replaceAll("");
        boolean each = in(EACH, before) && SUBSIDY.stream().anyMatch(all::contains);
        return own || each || (near && !in(BUDGET, before));
    }

    static String why(Kind kind) {
        return switch (kind) {
            case TARGET -> "按目标读";
            case THRESHOLD -> "像条件或界限（的、以内、享受等字样）";
            case SUBSIDY -> "像补助标准（补助、奖补、贴息等字样）";
            case BASELINE -> "像现状（已、现有、未脱贫、全市N个等字样）";
        };
    }

    private static boolean in(Pattern pattern, String words) {
        return pattern.matcher(words).matches();
    }
}
