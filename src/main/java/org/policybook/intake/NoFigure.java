package org.policybook.intake;

import java.util.regex.Pattern;
import org.policybook.model.Target.Comparator;

/** Tells numbers that are a manner of counting: the 20% of another law, the 一次 of 一次性, a score, a weight, a fine. */
final class NoFigure {
    private static final Pattern TERM = Pattern.compile(".*(?:期限|延长|过渡期|有效期|至少|满|为期)[^,]{0,4}$");
    private static final Pattern NAMED = Pattern.compile("^[^,]{0,8}(?:予以|进行|给予)[^,]*");
    /** 每下降1个百分点扣0.5分: a step of a rule. */
    private static final Pattern STEP = Pattern.compile(
            ".*每(?:下降|降低|减少|少|低|高|高出|增加|提高|超|超过|多|带动|安置|吸纳|招用|雇用|聘用|新增|增|缺|迟|逾期|发现|发生|出现|完成|获得|获)[^,\\d]{0,4}$|.*每$");

    private static final Pattern MARKED = Pattern.compile("满意度|测评|测验|均分|评价得分");
    private static final Pattern RATED = Pattern.compile("考核|评分|得分|计分|分值|权重|赋分|成绩|百分制");
    private static final Pattern WEIGHT = Pattern.compile(".*(?:占|权重|权重为|权重占|赋|占比为)$");
    /**
     * 整改不到位的，扣减奖补资金20%: what is taken away, or paid as a fine, is no commitment of policy;
     * 扣除价格因素 takes nothing away.
     */
    private static final Pattern TAKEN = Pattern.compile(
            ".*(?:的,(?:并?处(?!置|理|于|罚(?![款金]))|核减|追回)[^,]{0,12}|并处[^,]{0,12}|(?:扣减|扣发|扣回|扣除(?!价格|物价|[^,]{0,8}因素))[^,]{0,12}|罚款|罚金|滞纳金|违约金)$");

    private static final Pattern FINE = Pattern.compile("^的?(?:罚款|罚金|滞纳金|违约金).*");

    private final Setting s;
    private final Found found;

    NoFigure(Setting setting) {
        this.s = setting;
        this.found = setting.found();
    }

    boolean is() {
        String unit = s.unit();
        String after = s.after();
        boolean idle = after.startsWith("以来")
                || s.before().endsWith("一式")
                || (unit.endsWith("年") && found.comparator() == Comparator.ABOUT)
                || after.startsWith("范围")
                || (unit.endsWith("年")
                        && found.comparator() == Comparator.EQ
                        && found.value() != null
                        && !in(TERM, s.before()));
        boolean level = (unit.endsWith("级") && !unit.endsWith("等级")) || (unit.equals("个") && after.startsWith("方面"));
        boolean meeting = s.sentenceBefore().endsWith("第") || after.startsWith("届") || after.startsWith("中全会");
        // 红旗村等8个村予以表彰: how many have been named.
        boolean named = s.before().endsWith("等") && in(NAMED, after);
        boolean step = found.comparator() != Comparator.ALL && in(STEP, s.before());
        boolean score = unit.endsWith("分") && !MARKED.matcher(s.segment()).find();
        boolean weight = (unit.equals("%") || unit.endsWith("分"))
                && in(WEIGHT, s.before())
                && RATED.matcher(s.passage().text()).find();
        // 于5个工作日内报送: when to do it, save where rules are laid down.
        boolean when = found.comparator() == Comparator.LE
                && !s.rules()
                && (unit.endsWith("日") || unit.endsWith("天") || unit.endsWith("小时"));
        boolean penalty = in(TAKEN, s.sentenceBefore()) || in(FINE, after);
        return idle || level || meeting || named || step || score || weight || when || penalty;
    }

    private static boolean in(Pattern pattern, String words) {
        return pattern.matcher(words).matches();
    }
}
