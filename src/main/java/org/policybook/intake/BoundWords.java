package org.policybook.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target.Comparator;

/** The words around a number that bound it: 不低于, 超过, 以上, 左右. */
final class BoundWords {
    private static final List<String> AT_LEAST =
            List.of("不低于", "不少于", "不得低于", "不得少于", "不小于", "至少", "最少", "最低", "不能少于", "不能低于", "起码");

    /** Words that bound the number right behind them. */
    private static final List<Bound> NEAR = List.of(
            new Bound(Comparator.GE, AT_LEAST),
            new Bound(
                    Comparator.LE,
                    List.of("不超过", "不高于", "不多于", "不得超过", "不得高于", "不大于", "最高", "最多", "至多", "不能超过", "上限为", "控制在")),
            new Bound(Comparator.GT, List.of("超过", "高于", "大于", "突破", "多于", "超", "过")),
            new Bound(Comparator.LT, List.of("低于", "少于", "不足", "小于", "不满", "未满")),
            new Bound(Comparator.ABOUT, List.of("大约", "约", "近")));

    /** Words that bound a number a few words behind them: 不得超过年度收益的10%. */
    private static final List<Bound> FAR = List.of(
            new Bound(Comparator.GE, AT_LEAST),
            new Bound(Comparator.LE, List.of("不超过", "不得超过", "不高于", "不得高于", "不能超过")),
            new Bound(Comparator.GT, List.of("超过", "高于")),
            new Bound(Comparator.LT, List.of("低于")));

    private static final int FARTHEST = 10;

    /** 高于全省平均水平1个百分点 says how far above, and bounds nothing. */
    private static final Pattern COMPARED = Pattern.compile("全[国省市县区州]|平均|上年|去年|同期|当地|城镇");

    /** What may stand between a bound and its number. */
    private static final List<String> BETWEEN = List.of(
            "达到", "达", "为", "在", "到", "至", "有", "落实", "接受", "建成", "建设", "培育", "完成", "开展", "组织", "掌握", "发展", "安排", "配备",
            "举办", "参加", "召开", "建立", "打造", "创建", "新增", "新建", "补助", "补贴", "奖励", "给予", "集中", "一次性", "每年", "要", "的");

    private static final int MOST_BETWEEN = 3;

    /** How far before a number its bound is looked for. */
    private static final int WITHIN = 14;

    /** They belong to the figure and bound nothing. */
    private static final List<String> REACHED = List.of("达到", "稳定在", "发展到", "保持在", "达");

    private static final List<String> BEHIND =
            List.of("(含)以上", "及以上", "或以上", "以上", "(含)以内", "及以内", "以内", "之内", "及以下", "以下", "左右", "上下");

    /** Units of time, within which something is done: 15日内. */
    private static final List<String> SPANS = List.of("工作日", "天", "日", "小时");

    /** Words that say the same of the number behind them. */
    private record Bound(Comparator comparator, List<String> words) {}

    private final Passage passage;
    private final String text;

    /** Of the numbers of one sentence. */
    BoundWords(Passage passage) {
        this.passage = passage;
        this.text = passage.text();
    }

    /**
     * What stands before a number.
     *
     * @param start where the words that belong to the figure begin
     * @param comparator what they say; null where nothing
     */
    record Before(int start, @Nullable Comparator comparator) {}

    /**
     * What stands behind a number and its unit.
     *
     * @param end where the words that belong to the figure end
     * @param comparator what they say; null where nothing
     */
    record After(int end, @Nullable Comparator comparator) {}

    /** Whether words for at least end at {@code at}. */
    static boolean isAtLeast(String text, int at) {
        return AT_LEAST.stream().anyMatch(word -> text.startsWith(word, at - word.length()));
    }

    /** What bounds the number at {@code at} from the front; a few words may stand between. */
    Before before(int at) {
        int begin = Math.max(0, Math.max(at - WITHIN, lastBreak(at)));
        int end = at;
        for (int step = 0; step < MOST_BETWEEN; step++) {
            Before near = near(begin, end);
            if (near != null) {
                return near;
            }
            int word = wordBetween(begin, end);
            if (word == 0) {
                break;
            }
            end -= word;
        }
        for (Bound bound : FAR) {
            Before far = far(bound, begin, at);
            if (far != null) {
                return far;
            }
        }
        int start = REACHED.stream()
                .filter(word -> ends(word, begin, at))
                .findFirst()
                .map(word -> at - word.length())
                .orElse(at);
        return new Before(start, null);
    }

    /**
     * What bounds a number from behind.
     *
     * @param end of the number and its unit
     * @param unit as printed, empty where there is none
     */
    After after(int end, String unit) {
        int from = end + included(end, unit);
        for (String word : BEHIND) {
            if (text.startsWith(word, from)) {
                return new After(from + word.length(), comparatorOf(word));
            }
        }
        if (SPANS.stream().anyMatch(unit::endsWith) && passage.at(from) == '内' && !text.startsWith("内容", from)) {
            return new After(from + 1, Comparator.LE);
        }
        return text.startsWith("多", end) && !text.startsWith("多种", end)
                ? new After(end + 1, Comparator.GT)
                : new After(from, null);
    }

    /** 3年(含), 3年期(含), 3年期: what may stand between the unit and the bound. */
    private int included(int end, String unit) {
        if (text.startsWith("(含)", end)) {
            return 3;
        }
        if (text.startsWith("期(含)", end)) {
            return 4;
        }
        return text.startsWith("期", end) && unit.equals("年") ? 1 : 0;
    }

    private static Comparator comparatorOf(String behind) {
        return behind.endsWith("以上")
                ? Comparator.GE
                : behind.endsWith("左右") || behind.endsWith("上下") ? Comparator.ABOUT : Comparator.LE;
    }

    /** The bound that ends at {@code end}; null where there is none. */
    private @Nullable Before near(int begin, int end) {
        if (ends("满", begin, end) && "不未".indexOf(passage.at(end - 2)) < 0) {
            return new Before(end - 1, Comparator.GE);
        }
        for (Bound bound : NEAR) {
            for (String word : bound.words()) {
                if (ends(word, begin, end)) {
                    return new Before(end - word.length(), bound.comparator());
                }
            }
        }
        return null;
    }

    /** The length of the longest word between a bound and its number that ends at {@code end}, 0 where there is none. */
    private int wordBetween(int begin, int end) {
        return BETWEEN.stream()
                .filter(word -> ends(word, begin, end))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private @Nullable Before far(Bound bound, int begin, int at) {
        int last = bound.words().stream()
                .mapToInt(word -> text.lastIndexOf(word, at - 1))
                .max()
                .orElse(-1);
        boolean near = last >= begin
                && at - last <= FARTHEST
                && text.substring(last, at).chars().noneMatch(Character::isDigit)
                && !COMPARED.matcher(text.substring(last, at)).find();
        return near ? new Before(last, bound.comparator()) : null;
    }

    /** Whether a word ends at {@code end} and does not begin before {@code begin}. */
    private boolean ends(String word, int begin, int end) {
        int start = end - word.length();
        return start >= begin && text.startsWith(word, start);
    }

    private int lastBreak(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (",;:()“”，；：、".indexOf(passage.at(i)) >= 0) {
                return i + 1;
            }
        }
        return 0;
    }
}
