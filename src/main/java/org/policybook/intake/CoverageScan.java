package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Target.Comparator;

/** Finds what commits without a number: full coverage, every household, and bars in words. */
final class CoverageScan {
    private static final Pattern FULL = Pattern.compile("(?:基本|逐步)?(?:实现)?[^,;:，；：。“”]{0,12}全覆盖|覆盖率百分之百");
    private static final Pattern EVERY = Pattern.compile(
            "全部(?!或|是|面)\\p{IsHan}{2,10}|所有的?\\p{IsHan}{2,12}|[每](?:个|位|名|户|家|村|县|镇|所|座|条)(?:\\p{IsHan}{0,14})");
    private static final Pattern ONE_BY_ONE =
            Pattern.compile("逐(?:县|村|户|人|镇|乡|项|家|企|一)(?:逐(?:县|村|户|人|镇|乡|项|家|企|一))?\\p{IsHan}{2,6}");
    private static final Pattern UTMOST = Pattern.compile(
            "[应愿能]\\p{IsHan}尽\\p{IsHan}|照单全收|动态清零|存量清零|清零达标|全部清零|全面清零|全部消除|家家户户|(?<![农困贫脱测范])户户(?!均)\\p{IsHan}{1,4}|村村\\p{IsHan}{1,4}|人人\\p{IsHan}{1,4}|全额贴息|全额补贴|财政全额贴息");
    private static final Pattern HAVE =
            Pattern.compile("(?<=^|[“、,，])(?:村|户|县|镇|乡|人)有(?!所|关|着|权|林|企|资|线|效)\\p{IsHan}{2,8}");
    private static final Pattern EACH_OBJECT = Pattern.compile("(?:排查|覆盖|走访|遍访|帮助|指导)各(?:贫困|脱贫|行政)?(?:村|户)");
    private static final Pattern HOLD =
            Pattern.compile("(?:收入|面积|产量|总量|数量|人口|耕地|规模|标准|投入)[^,，。;；]{0,3}(?:不减少|不下降|不降低|不减|只增不减|不缩水)");
    private static final Pattern BAR = Pattern.compile(
            "(?<how>不低于|高于|快于|超过|不高于|低于|优于)(?<than>(?:全省|全国|全市|全县|全区|全州|当地|本省|本地|上年|上一年|去年|同期|国家|省定|地区|城镇|周边|同类)[^,，。;；、的（(]{0,16})");
    private static final Pattern GRADE = Pattern.compile("“\\p{IsHan}{1,6}”(?:及|或)以上|(?:合格|良好|优秀|优良)(?:等次|等级)?及?以上");
    private static final Pattern STANDARD = Pattern.compile("达到(?:当年|国家|省定|规定)\\p{IsHan}{0,8}标准(?=的)");
    private static final Pattern ROUTINE = Pattern.compile(
            "每(?:年|半年|季度|季|月|周|旬|两周|两月)(?:至少)?(?<times>一|两|二|三|四|1|2|3|4)(?:汇报|调度|通报|报告|督查|评估|检查|会商|更新|报送|总结|考核|研究)");
    private static final Pattern NUMBER = Pattern.compile("\\d|[一二两三四五六七八九十](?:个|家|项|名|次|门|处|所|条|支|户|人)");

    private CoverageScan() {}

    /** What {@code passage} says; {@code figures} are the numbers found in it already. */
    static List<Found> of(Passage passage, List<Found> figures) {
        List<Found> found = new ArrayList<>();
        String text = passage.text();
        Matcher full = FULL.matcher(text);
        while (full.find()) {
            int start = WordBounds.from(text, Math.max(full.start(), full.end() - 15));
            start += Bond.leading(text.substring(start, full.end()));
            add(found, figures, passage, Found.all(start, full.end(), "“全覆盖”"), true);
        }
        every(passage, figures, found);
        collect(ONE_BY_ONE, "“逐……”", passage, figures, found, false);
        collect(UTMOST, "范围是全部", passage, figures, found, false);
        collect(HAVE, "“……有……”", passage, figures, found, true);
        collect(EACH_OBJECT, "“各”作宾语，指每一个", passage, figures, found, false);
        bars(passage, figures, found);
        return List.copyOf(found);
    }

    private static void collect(
            Pattern pattern, String why, Passage passage, List<Found> figures, List<Found> found, boolean inQuotes) {
        Matcher matcher = pattern.matcher(passage.text());
        while (matcher.find()) {
            int start = pattern == EACH_OBJECT ? matcher.start() + 2 : matcher.start();
            add(found, figures, passage, Found.all(start, matcher.end(), why), inQuotes);
        }
    }

    private static void add(List<Found> found, List<Found> figures, Passage passage, Found one, boolean inQuotes) {
        boolean name = passage.inTitle(one.start()) || (!inQuotes && passage.quoted(one.start()));
        boolean taken =
                figures.stream().anyMatch(one::overlaps) || found.stream().anyMatch(one::overlaps);
        if (!name && !taken && one.end() - one.start() <= 20) {
            found.add(one);
        }
    }

    /** 全部, 所有, 每个: only where no number of the same segment says how many. */
    private static void every(Passage passage, List<Found> figures, List<Found> found) {
        Matcher every = EVERY.matcher(passage.text());
        while (every.find()) {
            int from = passage.segmentStart(every.start());
            int to = passage.segmentEnd(every.start());
            String segment = passage.text().substring(from, to);
            boolean numbered = figures.stream().anyMatch(f -> f.start() >= from && f.start() < to)
                    || (every.group().startsWith("每") && NUMBER.matcher(segment).find());
            boolean person = segment.contains("所有者") || segment.contains("所有权") || segment.contains("所有制");
            if (!numbered && !person) {
                int end = WordBounds.until(passage.text(), Math.min(every.end(), every.start() + 14));
                add(
                        found,
                        figures,
                        passage,
                        Found.all(every.start(), end, "“" + every.group().substring(0, 2) + "”"),
                        false);
            }
        }
    }

    private static void bars(Passage passage, List<Found> figures, List<Found> found) {
        Matcher bar = BAR.matcher(passage.text());
        while (bar.find()) {
            Comparator comparator = switch (bar.group("how")) {
                case "不低于" -> Comparator.GE;
                case "不高于" -> Comparator.LE;
                case "低于" -> Comparator.LT;
                default -> Comparator.GT;
            };
            String than = bar.group("than");
            int end = Math.min(bar.end(), bar.start() + 20);
            add(
                    found,
                    figures,
                    passage,
                    new Found(bar.start(), end, comparator, null, null, null, null, null, than, "比较线是文字"),
                    false);
        }
        Matcher hold = HOLD.matcher(passage.text());
        while (hold.find()) {
            add(
                    found,
                    figures,
                    passage,
                    new Found(hold.start(), hold.end(), Comparator.GE, null, null, null, null, null, "原有水平", "不得减少"),
                    false);
        }
        Matcher grade = GRADE.matcher(passage.text());
        while (grade.find()) {
            String than = grade.group().replaceAll("(?:及|或)?以上", "") + "等级";
            add(
                    found,
                    figures,
                    passage,
                    new Found(grade.start(), grade.end(), Comparator.GE, null, null, null, null, null, than, "等级作条件"),
                    true);
        }
        Matcher standard = STANDARD.matcher(passage.text());
        while (standard.find()) {
            add(
                    found,
                    figures,
                    passage,
                    new Found(
                            standard.start(),
                            standard.end(),
                            Comparator.EQ,
                            null,
                            null,
                            null,
                            null,
                            null,
                            standard.group().substring(2),
                            "标准作条件"),
                    false);
        }
        Matcher routine = ROUTINE.matcher(passage.text());
        while (routine.find()) {
            String value = switch (routine.group("times").charAt(0)) {
                case '一', '1' -> "1";
                case '两', '二', '2' -> "2";
                case '三', '3' -> "3";
                default -> "4";
            };
            Comparator comparator = routine.group().contains("至少") ? Comparator.GE : Comparator.EQ;
            add(
                    found,
                    figures,
                    passage,
                    new Found(routine.start(), routine.end(), comparator, value, null, null, null, "次", null, "定期的工作"),
                    false);
        }
    }
}
