package org.policybook.intake;

import static java.lang.Character.UnicodeScript.HAN;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target.Comparator;
import org.policybook.model.Target.Kind;
import org.policybook.model.Target.Measures;
import org.policybook.model.Target.Tier;

/** Guesses what sort of quantity a figure is, per what, and at which level it counts. */
final class MeasureGuess {
    private static final Pattern STOCK =
            Pattern.compile(".*(?:达到|达|稳定在|保持在|发展到|总数|总量|保有|扩大到|增加到|提高到|控制在|增至)[^,]{0,6}$");
    private static final Pattern NEW =
            Pattern.compile(".*(?:新增|新建|新发展|新认定|培育|创建|打造|推出|争创|扶持|建设|建成|引进|申报|新培育|改造|培养|组建|创办|新改建)[^,;]{0,24}$");

    /** What goes by in the course of a year, and what stands there at a day: the nearer word tells. */
    private static final Pattern PASSING = Pattern.compile("出栏|屠宰量");

    private static final Pattern ANIMALS = Pattern.compile("[头只羽匹尾]$");
    private static final Pattern STANDING = Pattern.compile("存栏|在栏|保有");

    private final Setting s;
    private final Found found;
    private final Kind kind;
    private final @Nullable Tier level;

    /** Looks at a figure of a document whose issuer stands at {@code level}. */
    MeasureGuess(Setting setting, Kind kind, @Nullable Tier level) {
        this.s = setting;
        this.found = setting.found();
        this.kind = kind;
        this.level = level;
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
        return near.contains("单户") ? "household" : null;
    }

    /** A word that something may be counted per, and its name in targets.yaml. */
    private record Per(String word, String name, Pattern every, Pattern one) {
        private static final int FARTHEST = 8;

        static Per of(String word, String name) {
            return new Per(word, name, Pattern.compile("每个?" + word), Pattern.compile("一" + word + "$"));
        }

        /** Whether it is the first such word behind 每: 每村带动脱贫户 counts per village. */
        private boolean isFirst(String words) {
            for (int every = words.indexOf('每'); every >= 0; every = words.indexOf('每', every + 1)) {
                int from = every + 1;
                int to = Math.min(words.length(), from + FARTHEST + word.length());
                String behind = words.substring(from, to);
                int at = behind.indexOf(word);
                if (at >= 0
                        && behind.substring(0, at).chars().allMatch(c -> Character.UnicodeScript.of(c) == HAN)
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
                            || (words.contains(word + "均") && found.than() == null && !"%".equals(found.unit())));
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
            Per.of("头", "head"),
            Per.of("吨", "ton"),
            Per.of("公里", "kilometre"),
            Per.of("年", "year"));

    @Nullable
    Tier tierOfPer() {
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

    @Nullable
    Tier tier() {
        Tier of = tierOfPer();
        if (of != null) {
            return of;
        }
        if (found.comparator() == Comparator.ALL) {
            String words = s.passage()
                    .text()
                    .substring(
                            found.start(),
                            Math.min(found.end(), s.passage().text().length()));
            if (words.contains("户")) {
                return Tier.HOUSEHOLD;
            }
            if (words.contains("村")) {
                return Tier.VILLAGE;
            }
            if (words.contains("镇") || words.contains("乡")) {
                return Tier.TOWNSHIP;
            }
            if (words.contains("县")) {
                return Tier.COUNTY;
            }
            if (words.contains("人") || words.contains("劳动力") || words.contains("名") || words.contains("位")) {
                return Tier.PERSON;
            }
        }
        return level;
    }

    Measures measures() {
        String before = s.before();
        String segment = s.segment();
        String unit = s.unit();
        if (found.comparator() == Comparator.ALL) {
            return Measures.SHARE;
        }
        if (found.than() != null) {
            return found.than().endsWith("等级") || found.than().endsWith("标准") ? Measures.RULE : Measures.RATE;
        }
        boolean fraction = found.value() != null && found.value().indexOf('/') >= 0;
        if (unit.equals("%") || unit.equals("‰") || unit.endsWith("百分点") || fraction) {
            if (before.endsWith("利率")) {
                return Measures.RATE;
            }
            boolean growth = segment.matches(".*(?:增长|增速|增幅|增收|年均|减收|下降|降低|提高[^到至]*|幅度).*")
                    && !segment.matches(".*(?:率|占比|比例|比重)[^,]*");
            return growth || unit.endsWith("百分点") ? Measures.RATE : Measures.SHARE;
        }
        if (unit.equals("倍")) {
            return Measures.RATE;
        }
        String per = per();
        if (kind == Kind.SUBSIDY) {
            return Measures.AMOUNT;
        }
        if (unit.endsWith("年") || unit.endsWith("个月") || unit.endsWith("天")) {
            return Measures.RULE;
        }
        if (unit.endsWith("元")) {
            return before.contains("收入") || before.contains("产值") || before.contains("销售")
                    ? Measures.FLOW
                    : Measures.AMOUNT;
        }
        if (per != null
                && (per.equals("year") || per.equals("quarter") || per.equals("month") || per.equals("half-year"))) {
            return Measures.FLOW;
        }
        if (per != null) {
            return Measures.RATE;
        }
        if (isPassing()) {
            return Measures.FLOW;
        }
        if (kind == Kind.BASELINE || STOCK.matcher(before).matches()) {
            return Measures.STOCK;
        }
        if (unit.endsWith("人")
                || unit.endsWith("人次")
                || unit.endsWith("次")
                || unit.endsWith("场")
                || unit.endsWith("户")
                || unit.endsWith("名")
                || unit.endsWith("期")) {
            return Measures.FLOW;
        }
        if (NEW.matcher(before).matches()) {
            return Measures.INCREASE;
        }
        return unit.endsWith("吨") || unit.endsWith("斤") ? Measures.FLOW : Measures.STOCK;
    }

    /** 出栏50万头 is counted over a year, 存栏50万头 on a day. */
    private boolean isPassing() {
        if (!ANIMALS.matcher(s.unit()).find()) {
            return false;
        }
        int passing = last(PASSING, s.before());
        int standing = last(STANDING, s.before());
        return passing == standing ? PASSING.matcher(s.after()).lookingAt() : passing > standing;
    }

    private static int last(Pattern word, String words) {
        Matcher found = word.matcher(words);
        int last = -1;
        while (found.find()) {
            last = found.start();
        }
        return last;
    }
}
