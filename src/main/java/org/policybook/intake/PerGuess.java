package org.policybook.intake;

import static java.lang.Character.UnicodeScript.HAN;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target.Comparator;
import org.policybook.model.Target.Tier;

/** Guesses what a figure is counted per: 每村, 单个主体, 户均. */
final class PerGuess {
    private final Setting s;
    private final Found found;

    private final String scope;

    /** Looks at a figure that counts {@code scope}. */
    PerGuess(Setting setting, String scope) {
        this.s = setting;
        this.scope = scope;
        this.found = setting.found();
    }

    @Nullable
    String per() {
        String before = s.before();
        String after = s.after();
        String segment = s.segment();
        String sentenceBefore = s.sentenceBefore();
        String near = before.length() > 24 ? before.substring(before.length() - 24) : before;
        String tail = segment.substring(Math.max(0, segment.length() - Math.min(segment.length(), after.length() + 2)));
        if (near.contains("每亩") || near.contains("亩均") || after.startsWith("/亩")) {
            return "mu";
        }
        if (EachFirm.isIn(near)) {
            return EachFirm.per(sentenceBefore);
        }
        for (Per each : PER) {
            if (each.isNear(near, found) || segment.contains("一" + each.word() + "一")) {
                return each.name();
            }
        }
        String sentence =
                sentenceBefore.length() > 40 ? sentenceBefore.substring(sentenceBefore.length() - 40) : sentenceBefore;
        if (found.comparator() != Comparator.ALL && sentence.contains("每亩") && tail.contains("亩")) {
            return "mu";
        }
        return near.contains("单户") ? "household" : perHead();
    }

    /** A share or how much something grows is the same for all together and for each. */
    private static boolean isShare(Found found) {
        String unit = String.valueOf(found.unit());
        return unit.equals("%") || unit.equals("‰") || unit.equals("倍") || unit.endsWith("百分点");
    }

    /** 人均收入, also where the segment before names it. */
    private @Nullable String perHead() {
        if (found.than() != null || found.comparator() == Comparator.ALL || isShare(found)) {
            return null;
        }
        return scope.contains("人均")
                ? "person"
                : scope.contains("户均") ? "household" : scope.contains("亩均") ? "mu" : null;
    }

    /** A word that something may be counted per, and its name in targets.yaml. */
    private record Per(String word, String name, Pattern every, Pattern one) {
        private static final int FARTHEST = 8;
        /** 单个主体最高20万元: what stands behind 单; 单位 and 单人 are words of their own. */
        private static final Set<String> SINGLE = Set.of("主体", "户", "村", "乡镇", "镇", "县", "项目", "企业", "合作社", "产业");

        static Per of(String word, String name) {
            String single = SINGLE.contains(word) ? "|单个?" + word : "";
            return new Per(word, name, Pattern.compile("每个?" + word + single), Pattern.compile("一" + word + "$"));
        }

        /** Whether it is the first such word behind 每: 每村带动脱贫户 counts per village. */
        private boolean isFirst(String words) {
            for (int every = words.indexOf('每'); every >= 0; every = words.indexOf('每', every + 1)) {
                int from = every + 1;
                int to = Math.min(words.length(), from + FARTHEST + word.length());
                String behind = words.substring(from, to);
                int at = behind.indexOf(word);
                if (at >= 0
                        && behind.substring(0, at)
                                .chars()
                                .allMatch(c -> c == '1' || Character.UnicodeScript.of(c) == HAN)
                        && PER.stream().noneMatch(other -> other.precedes(this, behind, at))) {
                    return true;
                }
            }
            return false;
        }

        private boolean precedes(Per other, String words, int at) {
            int own = words.indexOf(word);
            return !word.equals("年") && own >= 0 && own < at && !word.contains(other.word);
        }

        boolean isNear(String words, Found found) {
            return words.contains(word)
                    && (every.matcher(words).find()
                            || (!word.equals("年") && isFirst(words))
                            || one.matcher(words).find()
                            || (words.contains(word + "均") && found.than() == null && !isShare(found)));
        }
    }

    private static final List<Per> PER = List.of(
            Per.of("季度", "quarter"),
            Per.of("千人", "thousand persons"),
            Per.of("万人", "ten thousand persons"),
            Per.of("半年", "half-year"),
            Per.of("月", "month"),
            Per.of("周", "week"),
            Per.of("位", "person"),
            Per.of("名", "person"),
            Per.of("人", "person"),
            Per.of("户", "household"),
            Per.of("村", "village"),
            Per.of("乡镇", "township"),
            Per.of("镇", "township"),
            Per.of("乡", "township"),
            Per.of("县", "county"),
            Per.of("项目", "project"),
            Per.of("企业", "enterprise"),
            Per.of("合作社", "cooperative"),
            Per.of("产业", "industry"),
            Per.of("主体", "entity"),
            Per.of("平方米", "square metre"),
            Per.of("立方米", "cubic metre"),
            Per.of("头", "head"),
            Per.of("吨", "ton"),
            Per.of("公里", "kilometre"),
            Per.of("年", "year"));

    @Nullable
    Tier tier() {
        String per = per();
        return per == null
                ? null
                : switch (per) {
                    case "household" -> Tier.HOUSEHOLD;
                    case "village" -> Tier.VILLAGE;
                    case "township" -> Tier.TOWNSHIP;
                    case "county" -> Tier.COUNTY;
                    case "person" -> Tier.PERSON;
                    case "project" -> Tier.PROJECT;
                    case "industry" -> Tier.INDUSTRY;
                    default -> null;
                };
    }
}
