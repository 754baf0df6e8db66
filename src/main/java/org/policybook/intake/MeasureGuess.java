package org.policybook.intake;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target.Comparator;
import org.policybook.model.Target.Kind;
import org.policybook.model.Target.Measures;
import org.policybook.model.Target.Tier;

/** Guesses what sort of quantity a figure is, and at which level it counts. */
final class MeasureGuess {
    private static final Pattern STOCK =
            Pattern.compile(".*(?:达到|达|稳定在|保持在|发展到|总数|总量|保有|扩大到|增加到|提高到|控制在|增至)[^,]{0,6}$");
    private static final Pattern NEW =
            Pattern.compile(".*(?:新增|新建|新发展|新认定|培育|创建|打造|推出|争创|扶持|建设|建成|引进|申报|新培育|改造|培养|组建|创办|新改建)[^,;]{0,24}$");

    /** 新增 says so of people as well, whom one does not make: 新增就业1500人. */
    private static final Pattern ADDS = Pattern.compile(".*(?:新增|净增)[^,;]*$");

    /** What is added to something that was there: 比上年增加500户. */
    private static final Pattern ADDED = Pattern.compile(".*(?:新增|净增|增加|增长|提高|提升|上升|扩大)$");

    private static final Pattern COMPARED = Pattern.compile("[比较](?:上年|去年|上一年|20\\d{2}年)|同比");
    private static final Pattern GROWTH = Pattern.compile("增速|增长|增幅");
    private static final Pattern HELD =
            Pattern.compile(".*(?:保持在|稳定在|总数|总量|(?<!建设|投资)规模|累计(?:达到|达|发展|建成|认定))[^,]{0,6}$");
    private static final Pattern INDEX = Pattern.compile(".*(?:收入比|系数|指数|比值|倍率)[^,]{0,4}$");
    private static final Pattern PRODUCED = Pattern.compile("(?:产量|总产)$");
    private static final Pattern TIME = Pattern.compile("(?:年|个月|天|日|小时)$");
    private static final Pattern EARNED = Pattern.compile("收入|产值|销售|收益|利润");
    private static final Pattern PEOPLE_AND_TIMES = Pattern.compile("(?:人|次|场|户|名|期)$");
    private static final Set<String> PERIODS = Set.of("year", "quarter", "month", "half-year");

    /** What goes by in the course of a year, and what stands there at a day: the nearer word tells. */
    private static final Pattern PASSING = Pattern.compile("出栏|屠宰量");

    private static final Pattern ANIMALS = Pattern.compile("[头只羽匹尾]$");
    private static final Pattern STANDING = Pattern.compile("存栏|在栏|保有");

    private final Setting s;
    private final Found found;
    private final Kind kind;
    private final @Nullable Tier level;
    private final PerGuess per;
    private final String scope;

    /** Looks at a figure that counts {@code scope}, of a document whose issuer stands at {@code level}. */
    MeasureGuess(Setting setting, Kind kind, String scope, @Nullable Tier level) {
        this.s = setting;
        this.found = setting.found();
        this.kind = kind;
        this.level = level;
        this.scope = scope;
        this.per = new PerGuess(setting, scope);
    }

    /** What the figure is counted per; null where nothing tells. */
    @Nullable
    String per() {
        return per.per();
    }

    /** The level of what it is counted per. */
    @Nullable
    Tier tierOfPer() {
        return per.tier();
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
        if (unit.endsWith("百分点")) {
            // 普及率提高3个百分点 adds to a share; 增速提高1个百分点 is a matter of growth.
            return ADDED.matcher(before).matches() && !GROWTH.matcher(scope).find() ? Measures.INCREASE : Measures.RATE;
        }
        if (unit.equals("%") || unit.equals("‰") || fraction) {
            if (before.endsWith("利率")) {
                return Measures.RATE;
            }
            boolean growth = segment.matches(".*(?:增长|增速|增幅|增收|年均|减收|下降|降低|提高[^到至]*|幅度).*")
                    && !segment.matches(".*(?:率|占比|比例|比重)[^,]*");
            return growth ? Measures.RATE : Measures.SHARE;
        }
        if (unit.equals("倍") || unit.equals("∶1") || INDEX.matcher(before).matches()) {
            return Measures.RATE;
        }
        return kind == Kind.SUBSIDY ? Measures.AMOUNT : counted(before, unit);
    }

    /** Of a number of things, of money or of time. */
    private Measures counted(String before, String unit) {
        if (TIME.matcher(unit).find()) {
            return Measures.RULE;
        }
        boolean more = ADDED.matcher(before).matches();
        if (more && COMPARED.matcher(before).find()) {
            return Measures.INCREASE;
        }
        if (unit.endsWith("元")) {
            return EARNED.matcher(before + scope).find() ? Measures.FLOW : Measures.AMOUNT;
        }
        String each = per();
        if (each != null && PERIODS.contains(each)) {
            return Measures.FLOW;
        }
        if (each != null) {
            return Measures.RATE;
        }
        if (isPassing() || PRODUCED.matcher(scope).find()) {
            return Measures.FLOW;
        }
        if (kind == Kind.BASELINE || STOCK.matcher(before).matches() || isHeld(unit)) {
            return Measures.STOCK;
        }
        if (more || ADDS.matcher(ofVerb()).matches()) {
            return Measures.INCREASE;
        }
        if (PEOPLE_AND_TIMES.matcher(unit).find()) {
            return Measures.FLOW;
        }
        if (NEW.matcher(before).matches() || NEW.matcher(ofVerb()).matches()) {
            return Measures.INCREASE;
        }
        return unit.endsWith("吨") || unit.endsWith("斤") ? Measures.FLOW : Measures.STOCK;
    }

    /** 规模保持在40万人, 累计达到50家; what people took part in goes by all the same. */
    private boolean isHeld(String unit) {
        return HELD.matcher(reached()).matches() && !unit.endsWith("次") && !unit.endsWith("场");
    }

    /** The segment up to its first figure: the verb there governs the others as well (新增企业4家、示范社10家). */
    private String ofVerb() {
        int from = found.start() - s.before().length();
        int first = s.all().stream()
                .mapToInt(Found::start)
                .filter(at -> at >= from)
                .min()
                .orElse(found.start());
        return s.passage().text().substring(from, Math.min(first, found.start()));
    }

    /** The words of the segment up to the number itself: 保持在 belongs to the figure. */
    private String reached() {
        String words = s.passage().text().substring(found.start(), found.end());
        return s.before() + words.replaceAll("\\d.*", "");
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
