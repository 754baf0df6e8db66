package org.policybook.intake;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells numbers that count or measure something from those that are a manner of speaking (三项制度, 两个结合). */
final class Quantities {
    private static final Set<String> COUNTS = Set.of(
            "个", "家", "项", "条", "所", "座", "处", "名", "位", "人", "户", "门", "种", "次", "场", "期", "对", "支", "件", "亩", "套",
            "台");

    /** They count or measure also where nothing else says so. */
    private static final List<String> MEASURES = List.of(
            "亩", "元", "吨", "户", "人", "公里", "人次", "户次", "场次", "批次", "名", "头", "只", "羽", "斤", "株", "公顷", "米", "千克", "美元",
            "瓦", "盏", "艘");

    /** They say how long or of which rank, and count only where a bound or a term says so. */
    private static final List<String> SPANS_AND_RANKS =
            List.of("年", "小时", "工作日", "届", "级", "岁", "个月", "天", "日", "度", "分", "类", "期", "部", "道", "口", "班", "轮", "本");

    /** Of these, what counts as well where the number is in digits: 12期, 8部. */
    private static final List<String> COUNTS_IN_DIGITS = List.of("期", "班", "部", "本", "道", "轮", "口");

    private static final List<String> RANKS = List.of("届", "级");
    private static final List<String> MAKES = List.of(
            "打造", "建设", "建成", "培育", "新建", "创建", "发展", "推出", "举办", "新增", "培养", "引进", "实施", "争创", "建立", "申报", "认定", "完成",
            "扶持", "组建", "选树", "开展", "改造", "创办", "布局", "形成", "评选", "推广");
    private static final List<String> WORKS = List.of("工程", "基地", "集群", "园区", "产业带", "项目");
    private static final List<String> TRIES = List.of("开展", "实施", "推行", "试点", "启动");
    private static final List<String> CHOOSES = List.of("在", "选择", "选取", "确定");
    private static final List<String> SIDES = List.of("个方面", "项制度", "个环节", "个结合");
    private static final Pattern DISTRIBUTES = Pattern.compile(".*(?:每[^,]{1,16}|逐[村户县])$");
    private static final Pattern COMPARES = Pattern.compile(".*(?:比|系数|指数|比值|倍率)(?:缩小到|下降到|控制在|达到|降到|为|降至|提高到)$");

    /** How far behind a number its great work is named. */
    private static final int WORK_WITHIN = 14;

    private final Passage passage;
    private final String text;

    /** Of the numbers of one sentence. */
    Quantities(Passage passage) {
        this.passage = passage;
        this.text = passage.text();
    }

    /**
     * Whether a number is a quantity.
     *
     * @param high the other end of a range, else null
     * @param unit as printed, empty where there is none
     * @param bounded whether words bound it (不低于, 以上)
     * @param end of the number and its unit
     */
    boolean has(Numeral number, @Nullable Numeral high, String unit, boolean bounded, int end) {
        if (endsWithAny(unit, SPANS_AND_RANKS)) {
            boolean term = passage.at(end) == '期' || passage.at(end) == '(' || bounded;
            return (term && !endsWithAny(unit, RANKS)) || (endsWithAny(unit, COUNTS_IN_DIGITS) && !number.han());
        }
        boolean plain = !number.han() || number.printed().indexOf('/') >= 0 || "%".equals(number.unit());
        return plain || high != null || bounded || isCountInWords(number, unit, end);
    }

    /** Whether a number in Chinese characters, which nothing bounds, counts something. */
    private boolean isCountInWords(Numeral number, String unit, int end) {
        String lead = text.substring(passage.segmentStart(number.start()), number.start());
        if (isForEach(number, lead, unit)) {
            return true;
        }
        if (number.exact().intValue() < 2) {
            return false;
        }
        if (isTrial(lead, unit, end)) {
            return true;
        }
        boolean counted = COUNTS.contains(unit);
        boolean makes = MAKES.stream().anyMatch(lead::contains) && (counted || isOfWorks(end));
        boolean measured = endsWithAny(unit, MEASURES);
        boolean sides = SIDES.stream().anyMatch(side -> text.startsWith(side, end - 1));
        return (measured || makes || (unit.isEmpty() && isOfWorks(end))) && !sides && !passage.quoted(number.start());
    }

    /** 每村一名, 一户一人. */
    private boolean isForEach(Numeral number, String lead, String unit) {
        int start = number.start();
        boolean one = lead.length() >= 2
                && passage.at(start - 2) == '一'
                && "户村县镇乡企校园".indexOf(passage.at(start - 1)) >= 0
                && text.substring(start, number.end()).equals("一");
        return COUNTS.contains(unit) && (one || DISTRIBUTES.matcher(lead).matches());
    }

    /** 在三个县开展试点. */
    private boolean isTrial(String lead, String unit, int end) {
        int stop = passage.segmentEnd(end);
        String rest = text.substring(Math.min(end, stop), stop);
        return COUNTS.contains(unit) && TRIES.stream().anyMatch(rest::contains) && endsWithAny(lead, CHOOSES);
    }

    /** 三大百亿级产业工程: whether a number of great works ends there. */
    boolean isOfWorks(int end) {
        if (passage.at(end) != '大') {
            return false;
        }
        String rest = text.substring(end, Math.min(passage.segmentEnd(end), end + WORK_WITHIN));
        String lead = text.substring(passage.segmentStart(end), end);
        return WORKS.stream().anyMatch(rest::contains) && MAKES.stream().anyMatch(lead::contains);
    }

    /** 城乡居民收入比缩小到2.3以内: whether a number is a ratio or an index, which has no unit. */
    boolean isIndex(Numeral number) {
        if (number.han()) {
            return false;
        }
        String lead = text.substring(passage.segmentStart(number.start()), number.start());
        boolean ends = !Character.isLetterOrDigit(passage.at(number.end()))
                || text.startsWith("以", number.end())
                || text.startsWith("左右", number.end());
        return ends && COMPARES.matcher(lead).matches();
    }

    private static boolean endsWithAny(String word, List<String> endings) {
        return endings.stream().anyMatch(word::endsWith);
    }
}
