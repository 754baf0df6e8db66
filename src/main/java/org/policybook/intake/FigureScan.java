package org.policybook.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target.Comparator;
import org.policybook.notation.Unit;

/** Finds numbers that may be targets in one sentence, and leaves names, dates and ordinals alone. */
final class FigureScan {
    private static final List<String> AT_LEAST =
            List.of("不低于", "不少于", "不得低于", "不得少于", "不小于", "至少", "最少", "最低", "不能少于", "不能低于", "起码");
    private static final List<String> AT_MOST =
            List.of("不超过", "不高于", "不多于", "不得超过", "不得高于", "不大于", "最高", "最多", "至多", "不能超过", "上限为", "控制在");
    private static final List<String> FAR_AT_MOST = List.of("不超过", "不得超过", "不高于", "不得高于", "不能超过");
    private static final List<String> FAR_MORE = List.of("超过", "高于");
    private static final List<String> FAR_LESS = List.of("低于");
    private static final List<String> MORE = List.of("超过", "高于", "大于", "突破", "多于", "超", "过");
    private static final List<String> LESS = List.of("低于", "少于", "不足", "小于", "不满", "未满");
    private static final List<String> ABOUT = List.of("大约", "约", "近");
    private static final List<String> BETWEEN = List.of(
            "达到", "达", "为", "在", "到", "至", "有", "落实", "接受", "建成", "建设", "培育", "完成", "开展", "组织", "掌握", "发展", "安排", "配备",
            "举办", "参加", "召开", "建立", "打造", "创建", "新增", "新建", "补助", "补贴", "奖励", "给予", "集中", "一次性", "每年", "要", "的");
    private static final Set<String> COUNTS = Set.of(
            "个", "家", "项", "条", "所", "座", "处", "名", "位", "人", "户", "门", "种", "次", "场", "期", "对", "支", "件", "亩", "套",
            "台");
    private static final List<String> MAKES = List.of(
            "打造", "建设", "建成", "培育", "新建", "创建", "发展", "推出", "举办", "新增", "培养", "引进", "实施", "争创", "建立", "申报", "认定", "完成",
            "扶持", "组建", "选树", "开展", "改造", "创办", "布局", "形成", "评选", "推广");
    private static final String RANGE_MARKS = "-—–~～－至到";
    private static final List<String> CHANGED = List.of(
            "提高", "增加", "增长", "上升", "提升", "扩大", "降低", "下降", "减少", "压减", "压降", "调整", "发展", "增至", "升至", "降至", "达");

    private final Passage passage;
    private final String text;
    private final List<Found> found = new ArrayList<>();

    private FigureScan(Passage passage) {
        this.passage = passage;
        this.text = passage.text();
    }

    static List<Found> of(Passage passage) {
        FigureScan scan = new FigureScan(passage);
        int at = 0;
        while (at < scan.text.length()) {
            at = Math.max(at + 1, scan.at(at));
        }
        return List.copyOf(scan.found);
    }

    /** Reads the number at {@code at}, if one is there; gives where to go on. */
    private int at(int at) {
        if (text.startsWith("翻一番", at) || text.startsWith("翻两番", at) || text.startsWith("翻番", at)) {
            int end = at + (text.startsWith("翻番", at) ? 2 : 3);
            String times = text.startsWith("翻两番", at) ? "4" : "2";
            found.add(new Found(
                    at, end, Comparator.EQ, times, null, null, null, "倍", null, "“" + text.substring(at, end) + "”"));
            return end;
        }
        Numeral number = Numeral.at(text, at);
        if (number == null) {
            return at;
        }
        if (isName(number)) {
            return afterName(number);
        }
        return figure(number);
    }

    private char charAt(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : '\n';
    }

    /** Names with digits, ordinals, dates, and what stands in titles or marks of quotation. */
    private boolean isName(Numeral number) {
        char before = charAt(number.start() - 1);
        char after = charAt(number.end());
        if (passage.inTitle(number.start())) {
            return true;
        }
        if (passage.quoted(number.start()) && passage.quotedLength(number.start()) <= 12) {
            return true;
        }
        if (before == '第' || (before == '-' && number.start() > 1 && Character.isDigit(charAt(number.start() - 2)))) {
            return true;
        }
        if (isRatioOfMany(number)) {
            return true;
        }
        if (isLatin(before) || isLatin(after) || before == '+' || after == '+' || before == '.' || before == '/') {
            return true;
        }
        if (isDate(number)) {
            return true;
        }
        if (number.end() - number.start() >= 7
                && !number.han()
                && number.printed().indexOf('.') < 0
                && UnitWord.at(text, number.end()).isEmpty()) {
            return true;
        }
        boolean listMark = (before == '(' && after == ')')
                || ((number.start() == 0 || before == ';') && (after == '.' || after == '、' || after == ')'));
        if (listMark) {
            return true;
        }
        return after == '届'
                || after == '中'
                || after == '·'
                || text.startsWith("周年", number.end())
                || text.startsWith("号", number.end())
                || text.startsWith("楼", number.end());
    }

    private int afterName(Numeral number) {
        return number.end();
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private boolean isDate(Numeral number) {
        char after = charAt(number.end());
        String printed = text.substring(number.start(), number.end());
        if (after == '月' && !text.startsWith("月均", number.end())) {
            return true;
        }
        boolean within = after == '日' && charAt(number.end() + 1) == '内' && charAt(number.start() - 1) != '月';
        boolean fewest =
                after == '日' && !AT_LEAST.stream().noneMatch(w -> text.startsWith(w, number.start() - w.length()));
        if ((after == '日' && !within && !fewest) || after == '时' || after == '点') {
            return true;
        }
        boolean year = printed.length() == 4
                && (printed.startsWith("19") || printed.startsWith("20") || printed.startsWith("二〇"));
        if (!year) {
            return false;
        }
        boolean range = RANGE_MARKS.indexOf(after) >= 0 && Character.isDigit(charAt(number.end() + 1));
        return after == '年' || range || after == '版' || after == '-' || after == '—';
    }

    private int figure(Numeral number) {
        Numeral low = number;
        Numeral high = null;
        Optional<UnitWord.At> lowUnit = unit(number);
        int afterLow = lowUnit.map(UnitWord.At::end).orElse(number.end());
        int mark = RANGE_MARKS.indexOf(charAt(number.end())) >= 0
                ? number.end()
                : lowUnit.isPresent() && RANGE_MARKS.indexOf(charAt(afterLow)) >= 0 ? afterLow : -1;
        if (mark >= 0 && mark + 1 < text.length()) {
            int from = mark + 1;
            while (charAt(from) == charAt(mark)) {
                from++;
            }
            Numeral next = from < text.length() ? Numeral.at(text, from) : null;
            if (next != null
                    && next.han() == number.han()
                    && next.exact().compareTo(number.exact()) > 0
                    && unit(next).isPresent()) {
                high = next;
            }
        }
        Optional<UnitWord.At> unit = high == null ? lowUnit : unit(high);
        int end = unit.map(UnitWord.At::end).orElse(high == null ? number.end() : high.end());
        boolean fraction = number.printed().indexOf('/') >= 0;
        int ratio = ratioEnd(number);
        if (ratio > 0) {
            end = ratio;
            unit = Optional.of(new UnitWord.At("∶1", ratio, false));
        }
        if (unit.isEmpty() && !fraction && !hasClass(end) && !isIndex(number)) {
            return number.end();
        }
        if (charAt(end) == '性' && unit.isPresent()) {
            return end;
        }
        int tail = end;
        Comparator after = null;
        if (text.startsWith("(含)", tail)) {
            tail += 3;
        } else if (text.startsWith("期(含)", tail)) {
            tail += 4;
        } else if (text.startsWith("期", tail)
                && unit.map(u -> u.unit().equals("年")).orElse(false)) {
            tail += 1;
        }
        for (String word : List.of("(含)以上", "及以上", "或以上", "以上", "(含)以内", "及以内", "以内", "之内", "及以下", "以下", "左右", "上下")) {
            if (text.startsWith(word, tail)) {
                after = word.endsWith("以上")
                        ? Comparator.GE
                        : word.equals("左右") || word.equals("上下") ? Comparator.ABOUT : Comparator.LE;
                tail += word.length();
                break;
            }
        }
        String named = unit.map(UnitWord.At::unit).orElse("");
        boolean span = named.endsWith("工作日") || named.endsWith("天") || named.endsWith("日") || named.endsWith("小时");
        if (after == null && span && charAt(tail) == '内' && !text.startsWith("内容", tail)) {
            after = Comparator.LE;
            tail++;
        }
        if (after == null && text.startsWith("多", end) && !text.startsWith("多种", end)) {
            after = Comparator.GT;
            tail = end + 1;
        }
        Before before = before(number.start());
        Comparator comparator = high != null
                ? Comparator.RANGE
                : after != null && before.comparator() != Comparator.LE
                        ? after
                        : before.comparator() != null ? before.comparator() : Comparator.EQ;
        boolean bounded = after != null || before.comparator() != null;
        if (!isCounted(number, high, unit, bounded, end)) {
            return number.end();
        }
        Numeral ceiling =
                high == null && after == Comparator.GE && tail < text.length() ? Numeral.at(text, tail) : null;
        Optional<UnitWord.At> ceilingUnit = ceiling == null ? Optional.empty() : unit(ceiling);
        if (ceiling != null
                && ceilingUnit.isPresent()
                && text.startsWith("以下", ceilingUnit.get().end())) {
            return between(number, unit, ceiling, ceilingUnit.get(), before.start());
        }
        Numeral from = high == null ? changedFrom(number) : null;
        int start = before.start();
        found.add(new Found(
                start,
                tail,
                comparator,
                high == null ? low.printed() : null,
                high == null ? null : low.printed(),
                high == null ? null : high.printed(),
                from == null ? null : from.printed(),
                unit.map(UnitWord.At::unit).filter(u -> !u.isEmpty()).orElse(null),
                null,
                "数字“" + text.substring(number.start(), tail) + "”"));
        if (from != null) {
            int begin = from.start();
            found.removeIf(f -> f.start() <= begin && begin < f.end());
        }
        return tail;
    }

    /** 二千元以上一万元以下. */
    private int between(Numeral low, Optional<UnitWord.At> lowUnit, Numeral high, UnitWord.At highUnit, int start) {
        int end = highUnit.end() + 2;
        BigDecimal least = inBase(low, lowUnit.map(UnitWord.At::unit).orElse(highUnit.unit()));
        BigDecimal most = inBase(high, highUnit.unit());
        found.add(new Found(
                start,
                end,
                Comparator.RANGE,
                null,
                least.toPlainString(),
                most.toPlainString(),
                null,
                Unit.of(highUnit.unit()).base(),
                null,
                "幅度“" + text.substring(start, end) + "”"));
        return end;
    }

    private static BigDecimal inBase(Numeral number, String unit) {
        return Unit.of(unit).toBase(number.exact());
    }

    /** 2.8∶1: where the ratio ends, or 0. */
    private int ratioEnd(Numeral number) {
        char mark = charAt(number.end());
        boolean colon = mark == ':' || mark == '∶';
        boolean one = colon && charAt(number.end() + 1) == '1' && !Character.isDigit(charAt(number.end() + 2));
        return one && !number.han() && charAt(number.end() + 2) != '.' ? number.end() + 2 : 0;
    }

    /** 2∶1∶2 shares something out. */
    private boolean isRatioOfMany(Numeral number) {
        char before = charAt(number.start() - 1);
        if ((before == ':' || before == '∶') && Character.isDigit(charAt(number.start() - 2))) {
            return true;
        }
        int i = number.end();
        int marks = 0;
        while (i < text.length() && (Character.isDigit(charAt(i)) || charAt(i) == ':' || charAt(i) == '∶')) {
            marks += Character.isDigit(charAt(i)) ? 0 : 1;
            i++;
        }
        return marks >= 2;
    }

    /** A ratio or an index has no unit: 城乡居民收入比缩小到2.3以内. */
    private boolean isIndex(Numeral number) {
        if (number.han()) {
            return false;
        }
        String lead = text.substring(passage.segmentStart(number.start()), number.start());
        String rest = text.substring(number.end(), Math.min(text.length(), number.end() + 3));
        boolean named = lead.matches(".*(?:比|系数|指数|比值|倍率)(?:缩小到|下降到|控制在|达到|降到|为|降至|提高到)$");
        return named
                && (rest.isEmpty()
                        || !Character.isLetterOrDigit(rest.charAt(0))
                        || rest.startsWith("以")
                        || rest.startsWith("左右"));
    }

    private Optional<UnitWord.At> unit(Numeral number) {
        if (number.unit() != null) {
            return Optional.of(new UnitWord.At(number.unit(), number.end(), false));
        }
        Optional<UnitWord.At> unit = UnitWord.at(text, number.end());
        // 17.5万人口, 6万左右人口
        if (unit.isEmpty()) {
            int scale = number.end();
            while ("十百千万亿".indexOf(charAt(scale)) >= 0) {
                scale++;
            }
            String rest = text.substring(scale, Math.min(text.length(), scale + 16));
            boolean people = scale > number.end()
                    && (rest.contains("人口") || rest.contains("农民") || rest.contains("人") || rest.contains("劳动力"));
            boolean households = scale > number.end() && rest.contains("户");
            if (people || households) {
                return Optional.of(new UnitWord.At(
                        text.substring(number.end(), scale) + (households && !people ? "户" : "人"), scale, true));
            }
            if (scale > number.end()) {
                return Optional.of(new UnitWord.At(text.substring(number.end(), scale), scale, true));
            }
        }
        return unit;
    }

    /** 三大百亿级产业工程: a number of great works. */
    private boolean hasClass(int end) {
        if (charAt(end) != '大') {
            return false;
        }
        int stop = passage.segmentEnd(end);
        String rest = text.substring(end, Math.min(stop, end + 14));
        boolean works = rest.contains("工程")
                || rest.contains("基地")
                || rest.contains("集群")
                || rest.contains("园区")
                || rest.contains("产业带")
                || rest.contains("项目");
        String lead = text.substring(passage.segmentStart(end), end);
        return works && MAKES.stream().anyMatch(lead::contains);
    }

    private record Before(int start, @Nullable Comparator comparator) {}

    /** The words just before a number that bound it; a few words may stand between. */
    private Before before(int at) {
        int begin = Math.max(0, Math.max(at - 14, lastBreak(at)));
        int end = at;
        for (int step = 0; step < 3; step++) {
            Comparator direct = comparatorEnding(begin, end);
            if (direct != null) {
                return new Before(end - wordEnding(begin, end).length(), direct);
            }
            String skipped = null;
            for (String word : BETWEEN) {
                boolean ends = end - word.length() >= begin && text.startsWith(word, end - word.length());
                if (ends && (skipped == null || word.length() > skipped.length())) {
                    skipped = word;
                }
            }
            if (skipped == null) {
                break;
            }
            end -= skipped.length();
        }
        Before near = near(AT_LEAST, Comparator.GE, begin, at);
        near = near != null ? near : near(FAR_AT_MOST, Comparator.LE, begin, at);
        near = near != null ? near : near(FAR_MORE, Comparator.GT, begin, at);
        near = near != null ? near : near(FAR_LESS, Comparator.LT, begin, at);
        if (near != null) {
            return near;
        }
        int start = at;
        for (String word : List.of("达到", "稳定在", "发展到", "保持在", "达")) {
            if (at - word.length() >= begin && text.startsWith(word, at - word.length())) {
                start = at - word.length();
                break;
            }
        }
        return new Before(start, null);
    }

    /** 不得超过年度收益的10%: a bound a few words before its number. */
    private @Nullable Before near(List<String> words, Comparator comparator, int begin, int at) {
        int last = -1;
        for (String word : words) {
            last = Math.max(last, text.lastIndexOf(word, at - 1));
        }
        boolean near = last >= begin
                && at - last <= 10
                && text.substring(last, at).chars().noneMatch(Character::isDigit);
        return near ? new Before(last, comparator) : null;
    }

    private int lastBreak(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (",;:()“”，；：、".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return 0;
    }

    private @Nullable Comparator comparatorEnding(int begin, int end) {
        String word = wordEnding(begin, end);
        if (word.equals("满")) {
            return Comparator.GE;
        }
        if (word.isEmpty()) {
            return null;
        }
        if (AT_LEAST.contains(word)) {
            return Comparator.GE;
        }
        if (AT_MOST.contains(word)) {
            return Comparator.LE;
        }
        if (MORE.contains(word)) {
            return Comparator.GT;
        }
        return LESS.contains(word) ? Comparator.LT : Comparator.ABOUT;
    }

    private String wordEnding(int begin, int end) {
        boolean full = end - 1 >= begin && charAt(end - 1) == '满' && "不未".indexOf(charAt(end - 2)) < 0;
        if (full) {
            return "满";
        }
        for (List<String> words : List.of(AT_LEAST, AT_MOST, MORE, LESS, ABOUT)) {
            for (String word : words) {
                if (end - word.length() >= begin && text.startsWith(word, end - word.length())) {
                    return word;
                }
            }
        }
        return "";
    }

    /** Whether this is a quantity and no manner of speaking. */
    private boolean isCounted(
            Numeral number, @Nullable Numeral high, Optional<UnitWord.At> unit, boolean bounded, int end) {
        String printed = text.substring(number.start(), number.end());
        String name = unit.map(UnitWord.At::unit).orElse("");
        if (name.endsWith("年")
                || name.endsWith("小时")
                || name.endsWith("工作日")
                || name.endsWith("届")
                || name.endsWith("级")
                || name.endsWith("岁")
                || name.endsWith("个月")
                || name.endsWith("天")
                || name.endsWith("日")
                || name.endsWith("度")
                || name.endsWith("分")
                || name.endsWith("类")
                || name.endsWith("期")
                || name.endsWith("部")
                || name.endsWith("道")
                || name.endsWith("口")
                || name.endsWith("班")
                || name.endsWith("轮")
                || name.endsWith("本")) {
            boolean term = charAt(end) == '期' || charAt(end) == '(' || bounded;
            boolean counts = (name.endsWith("期")
                            || name.endsWith("班")
                            || name.endsWith("部")
                            || name.endsWith("本")
                            || name.endsWith("道")
                            || name.endsWith("轮")
                            || name.endsWith("口"))
                    && !number.han();
            return (term && !name.endsWith("届") && !name.endsWith("级")) || counts;
        }
        if (!number.han()) {
            return true;
        }
        if (number.printed().indexOf('/') >= 0 || "%".equals(number.unit())) {
            return true;
        }
        if (high != null || bounded) {
            return true;
        }
        int from = passage.segmentStart(number.start());
        String lead = text.substring(from, number.start());
        boolean distributed = lead.matches(".*(?:每[^,]{1,16}|逐[村户县])$") && COUNTS.contains(name);
        boolean each = lead.length() >= 2
                && charAt(number.start() - 2) == '一'
                && "户村县镇乡企校园".indexOf(charAt(number.start() - 1)) >= 0
                && COUNTS.contains(name)
                && printed.equals("一");
        if (distributed || each) {
            return true;
        }
        boolean big = number.exact().signum() > 0 && number.exact().intValue() >= 2;
        if (!big) {
            return false;
        }
        boolean measured = List.of(
                        "亩", "元", "吨", "户", "人", "公里", "人次", "户次", "场次", "批次", "名", "头", "只", "羽", "斤", "株", "公顷", "米",
                        "千克", "美元", "瓦", "盏", "艘")
                .stream()
                .anyMatch(name::endsWith);
        int stop = passage.segmentEnd(end);
        String rest = text.substring(Math.min(end, stop), stop);
        boolean trial = COUNTS.contains(name)
                && List.of("开展", "实施", "推行", "试点", "启动").stream().anyMatch(rest::contains)
                && (lead.endsWith("在") || lead.endsWith("选择") || lead.endsWith("选取") || lead.endsWith("确定"));
        if (trial) {
            return true;
        }
        boolean makes = MAKES.stream().anyMatch(lead::contains) && (COUNTS.contains(name) || hasClass(end));
        boolean sides = text.startsWith("个方面", end - 1)
                || text.startsWith("项制度", end - 1)
                || text.startsWith("个环节", end - 1)
                || text.startsWith("个结合", end - 1);
        return (measured || makes || (name.isEmpty() && hasClass(end))) && !sides && !passage.quoted(number.start());
    }

    /** 由35%提高到50%: where the change starts. */
    private @Nullable Numeral changedFrom(Numeral number) {
        int from = Math.max(0, number.start() - 24);
        String before = text.substring(from, number.start());
        boolean to = before.matches(".*(?:" + String.join("|", CHANGED) + ").{0,3}[到至](?:20\\d{2}年(?:底|末)?的?)?.{0,2}$")
                || before.matches(".*(?:增至|升至|降至)$");
        if (!to) {
            return null;
        }
        int since = Math.max(before.lastIndexOf('由'), before.lastIndexOf('从'));
        for (int i = since < 0 ? before.length() : since + 1; i < before.length(); i++) {
            Numeral start = Numeral.at(text, from + i);
            if (start != null) {
                if (start.end() - start.start() != 4 || charAt(start.end()) != '年') {
                    return start;
                }
                // 由2023年的18亿元: the year of the start is not the start.
                i = start.end() - from;
            }
        }
        return null;
    }
}
