package org.policybook.intake;

import java.util.List;
import java.util.Optional;

/** Reads the unit after a number: scale (万, 亿), then measure word or unit of measure. */
final class UnitWord {
    private static final String SCALES = "十百千万亿";
    /** How nouns for people end. */
    private static final String PEOPLE = "口民众力生";

    /** Longer ones before those that they begin with. */
    private static final List<String> UNITS = List.of(
            "%",
            "‰", "个百分点", "个等级", "美元", "欧元", "港元", "兆瓦时", "千瓦时", "万千瓦时", "厘米", "毫米", "分米", "毫升", "摄氏度", "分贝", "瓦", "克",
            "升", "担", "百分点", "个点", "平方公里", "平方千米", "平方米", "立方米", "公里", "千米", "公顷", "公斤", "千克", "千瓦时", "千瓦", "兆瓦", "毫克",
            "人(户)", "户(人)", "人次", "户次", "家次", "场次", "个月", "小时", "个工作日", "工作日", "批次", "班次", "车次", "亩次", "例", "幅", "页",
            "网格", "人", "户", "家", "个", "项", "次", "条", "门", "所", "座", "处", "种", "只", "头", "羽", "尾", "件", "支", "栋", "吨",
            "斤", "米", "亩", "元", "名", "位", "场", "期", "对", "倍", "台", "辆", "套", "艘", "株", "棵", "间", "幢", "张", "床", "岁",
            "年", "天", "日", "度", "斗", "口", "袋", "桶", "瓶", "罐", "包", "捆", "筐", "颗", "粒", "窝", "杆", "棚", "片", "块", "类",
            "宗", "款", "笔", "份", "组", "盏", "眼", "枚", "箱", "盒", "杯", "立方", "平方", "级", "分", "期", "届", "轮", "本", "册", "篇",
            "部", "趟", "班", "桌", "席", "顿", "餐", "股", "束", "排", "孔", "道", "匹", "峰", "万", "亿");

    /** Nouns that are counted without a measure word. */
    private static final List<String> NOUNS = List.of(
            "贫困村", "脱贫村", "行政村", "自然村", "建制村", "示范村", "村", "贫困县", "脱贫县", "县", "乡镇", "镇", "街镇", "农户", "贫困户", "脱贫户",
            "贫困人口", "脱贫人口", "人口", "农民", "群众", "劳动力", "学生", "企业", "合作社");

    private UnitWord() {}

    /**
     * A unit and what it takes.
     *
     * @param noun whether the counted noun itself stands in for a unit: 5000农户
     */
    record At(String unit, int end, boolean noun) {}

    /** The unit that begins at {@code at}, space skipped. */
    static Optional<At> at(String text, int at) {
        int scale = at;
        while (scale < text.length() && SCALES.indexOf(text.charAt(scale)) >= 0) {
            scale++;
        }
        // 万千瓦: what looks like a scale may begin the unit.
        for (int end = scale; end >= at; end--) {
            Optional<At> unit = after(text, text.substring(at, end), end);
            if (unit.isPresent()) {
                return unit;
            }
        }
        return Optional.empty();
    }

    private static Optional<At> after(String text, String prefix, int scale) {
        for (String noun : NOUNS) {
            if (text.startsWith(noun, scale)) {
                String unit =
                        noun.endsWith("户") ? "户" : PEOPLE.indexOf(noun.charAt(noun.length() - 1)) >= 0 ? "人" : "个";
                return Optional.of(new At(prefix + unit, scale + noun.length(), true));
            }
        }
        for (String unit : UNITS) {
            if (text.startsWith(unit, scale) && !unit.equals("万") && !unit.equals("亿")) {
                return Optional.of(new At(prefix + unit, scale + unit.length(), false));
            }
        }
        return Optional.empty();
    }
}
