package org.policybook.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Target.Comparator;
import org.policybook.model.Target.Kind;

/** Tells from the words around a figure whether it is one at all, and what it is for. */
final class KindGuess {
    private static final List<String> SUBSIDY = List.of("补助", "补贴", "奖补", "奖励", "贴息", "资助", "以奖代补", "奖金", "救助", "给予");
    /** Money that bears the name of a subsidy, and is spent as a whole. */
    private static final Pattern FUND =
            Pattern.compile("(?:补助|补贴|奖补|奖励|救助)(?:专项)?(?:资金|经费|项目|政策)|(?:申请|争取|到位|落实)[^,]{0,6}(?:补助|补贴|奖补)");

    private static final List<String> FACT = List.of(
            "已", "现有", "目前", "截至", "去年", "上年", "累计", "共有", "实有", "剩余", "尚有", "未摘帽", "未退出", "未脱贫", "下辖", "辖", "历史",
            "五年来", "以来", "仅有", "仅为", "仅占", "只有");
    private static final Pattern TERM = Pattern.compile(".*(?:期限|延长|过渡期|有效期|至少|满|为期)[^,]{0,4}$");
    private static final Pattern NAMED = Pattern.compile("^[^,]{0,8}(?:予以|进行|给予)[^,]*");
    /** 每下降1个百分点扣0.5分: a step of a rule. */
    private static final Pattern STEP =
            Pattern.compile(".*每(?:下降|降低|减少|少|低|高|高出|增加|提高|超|超过|多|带动|新增|增|缺|迟|逾期|发现|发生|出现|完成|获得|获)[^,\\d]{0,4}$|.*每$");

    private static final Pattern MARKED = Pattern.compile("满意度|测评|测验|均分|评价得分");
    private static final Pattern RATED = Pattern.compile("考核|评分|得分|计分|分值|权重|赋分|成绩|百分制");
    private static final Pattern WEIGHT = Pattern.compile(".*(?:占|权重|权重为|权重占|赋|占比为)$");
    private static final Pattern SHARED = Pattern.compile(".*(?:补贴|补助|承担|贴息|奖补|自缴|自筹|自付|分担)[^,]{0,6}$");
    private static final Pattern PAID_SHARE = Pattern.compile(".*(?:按|给予)[^,]{0,24}(?:补助|补贴|奖补|奖励|贴息).*");
    private static final Pattern LOAN = Pattern.compile(".*(?:贷款|信贷|额度|授信|融资|借款)[^,]*");
    private static final Pattern EACH =
            Pattern.compile(".*(?:每[亩户人只头吨座个羽株村栋间平立公]|每(?:公顷|公里|立方米|平方米)|单户|单个)[^,]{0,10}$");
    private static final Pattern BUDGET = Pattern.compile(".*(?:安排|投入|筹集|筹措|整合|设立|投放|列支|所需|预算)[^,每]{0,20}$");
    private static final Pattern ONE_OF = Pattern.compile("单个|单项|单户|单笔|每(?![年月季周日])\\p{IsHan}|封顶|上限|最高");
    private static final Pattern CAP = Pattern.compile("^(?:不得超过|不得高于|不能超过|上限为).*");
    private static final Pattern SHARE_OF = Pattern.compile("^的[^,]{1,14}(?:达到|实现|完成|建成|纳入|得到|落实|用于|投入).*");
    private static final Pattern FOUNDED = Pattern.compile(".*(?:成立|组建|建立|建成|打造)[^,]*$");
    /** 每年安排不少于5%的…: what is to be provided. */
    private static final Pattern OBJECT =
            Pattern.compile(".*(?:安排|落实|预留|配备|新增|新建|完成|培育|组织|开展|引进|选派|投入|提供|建设|确保|实现|举办|发展|带动)$");

    private static final Pattern ON_WHOM = Pattern.compile("对|凡|按|给");
    private static final Pattern UPWARDS = Pattern.compile(".*(?:以上|以下|以内)$");
    private static final Pattern MADE = Pattern.compile(".*(?:打造|新建|建设|培育|完成|创建|举办|开展|安排|建成|新增|组建|发展|建立)[^,]*$");
    private static final Pattern KIND_OF = Pattern.compile("^的?\\p{IsHan}{0,10}(?:企业|村|镇|县|基地|园区|主体|产业|集群|合作社|项目).*");
    private static final Pattern END_THE = Pattern.compile("^[^,]{0,12}的$");
    private static final Pattern NO_CONDITION = Pattern.compile("^的(?:目标|要求|增长|速度|水平|任务|产业|规模|比例|幅度|频次).*");
    private static final Pattern CONDITION = Pattern.compile(".*(?:超过|超|达到|达|低于|不足|不满|少于|高于|大于)[^,]{0,16}$");
    private static final Pattern THEN_PAID =
            Pattern.compile("^[^,]{0,10},(?:每|给予|按|一次性|可|享受|分别)[^,]*(?:补助|补贴|奖补|奖励|享受|申请|申报|认定|优先).*");
    /** 面积不低于0.3亩、年收入3000元以上的农户，每户奖励500元: other conditions may come before what they earn. */
    private static final Pattern EARNS = Pattern.compile(
            "^[^;]{0,40},(?:每[亩户人个家]|给予|可(?=申[报请]|享受|认定)|一次性|分别给予|按[^,;]{1,8}给予)[^;]*(?:补助|补贴|奖补|奖励|享受|申请|申报|认定).*");

    private static final Pattern ASKED = Pattern.compile("确保|力争|实现|完成|全[市县省区]|新增|新建|培育|建成|打造|争取|推动|计划");
    /** 整改不到位的，扣减奖补资金20%: what is taken away is neither paid nor aimed at; 扣除价格因素 takes nothing away. */
    private static final Pattern TAKEN = Pattern.compile(
            ".*(?:的,(?:并?处(?!置|理|于|罚(?![款金]))|核减|追回)[^,]{0,12}|并处[^,]{0,12}|(?:扣减|扣发|扣回|扣除(?!价格|物价|[^,]{0,8}因素))[^,]{0,12}|罚款|罚金|滞纳金|违约金)$");

    private static final Pattern FINE = Pattern.compile("^的?(?:罚款|罚金|滞纳金|违约金).*");
    /** What a bound of time is the term of. */
    private static final Pattern LASTING = Pattern.compile("(?:期限|有效期|租期|合同期|满|超过|达到?)$");

    private static final Pattern ENJOYS = Pattern.compile("^[^;]{0,30}(?:享受|方可|可享受|给予).*");
    private static final Pattern COUNTED_AS = Pattern.compile("^.{0,12}(?:计算|折算|来计算).*");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d年][-—–~至]|[\\d年][-—–]{2}|[比较由从\\d])(20\\d{2})年");
    private static final Pattern COMPARED = Pattern.compile(".*(?:较|比)(?:上年|去年|20\\d{2}年).*");
    private static final Pattern BY_YEAR = Pattern.compile(".*到20\\d{2}年.*");
    private static final Pattern CENTRED = Pattern.compile(".*(?:聚焦|围绕|针对)[^,]*$");
    private static final Pattern GOAL = Pattern.compile(".*(?:达到|力争|确保|实现|完成|不低于|不少于|如期|退出|摘帽$).*");
    private static final Pattern NOW = Pattern.compile(".*(?:已|现有|目前|截至)[^,]*");
    private static final Pattern TO_COME = Pattern.compile("(?:[一二两三四五六\\d]年|期间|每年|每户|单户|力争|计划)累计");
    private static final Pattern BOUND = Pattern.compile("^(?:不低于|不少于|不得低于|不得少于|不高于|不超过|不得超过|至少).*");
    private static final Pattern IN_ALL = Pattern.compile(".*(?:共|共计|规划面积|规划总面积|占地|占地面积)$");
    private static final Pattern WHOLE_PLACE =
            Pattern.compile(".*(?:紧盯|聚焦|全市|全省|全县|全区|省定[^,]{0,6}|抓好|对全市|面向)[^,]{0,4}$");
    private static final Pattern OF_PLACES = Pattern.compile("^(?:[^,]{0,8}(?:村|县|镇|乡镇|街镇|试点县|户|人口)).*");
    private static final Pattern PILOT = Pattern.compile("^[^,]{0,6}试点县.*");

    private final Setting s;
    private final Found found;

    KindGuess(Setting setting) {
        this.s = setting;
        this.found = setting.found();
    }

    private boolean in(Pattern pattern, String words) {
        return pattern.matcher(words).matches();
    }

    /** Not a manner of counting: the 20% of another law, the 一次 of 一次性, a score, a weight. */
    boolean isFigure() {
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
        return !idle && !level && !meeting && !named && !step && !score && !weight && !when;
    }

    Kind kind() {
        boolean percent = s.unit().equals("%") || s.unit().endsWith("百分点");
        if (in(TAKEN, s.sentenceBefore()) || in(FINE, s.after())) {
            return Kind.THRESHOLD;
        }
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
        if (isThreshold()) {
            return Kind.THRESHOLD;
        }
        return isFact() ? Kind.BASELINE : Kind.TARGET;
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

    private boolean isThreshold() {
        String after = s.after();
        String segment = s.segment();
        String before = s.before();
        Comparator comparator = found.comparator();
        if (found.than() != null && (found.than().endsWith("等级") || found.than().endsWith("标准"))) {
            return true;
        }
        boolean bounded = comparator != Comparator.EQ
                && comparator != Comparator.ABOUT
                && comparator != Comparator.ALL
                && comparator != Comparator.RANGE;
        boolean share = "%".equals(found.unit())
                || (found.value() != null && found.value().indexOf('/') >= 0);
        if (share && in(SHARE_OF, after)) {
            return false;
        }
        boolean counted =
                s.all().stream().anyMatch(f -> f.start() >= found.end() && f.start() < found.end() + after.length());
        if (s.isMoney() && counted && in(KIND_OF, after)) {
            return true;
        }
        if (in(FOUNDED, before)
                || (in(OBJECT, before) && !ON_WHOM.matcher(before).find())) {
            return false;
        }
        if (isCap()) {
            return true;
        }
        // 有下列情形之一的: each of them ends so.
        if (bounded && s.passage().text().stripTrailing().matches(".*的;?$") && s.rules()) {
            return true;
        }
        String words = s.passage().text().substring(found.start(), found.end());
        boolean which = bounded
                && counted
                && !share
                && in(UPWARDS, words)
                && !after.isEmpty()
                && "的、,及和以".indexOf(after.charAt(0)) < 0;
        if (which) {
            return true;
        }
        boolean followedByThe = after.startsWith("的") || in(END_THE, after);
        if (bounded && followedByThe && !in(NO_CONDITION, after)) {
            return true;
        }
        boolean listed = comparator == Comparator.EQ
                && (after.isEmpty() || after.startsWith("、") || after.equals("的"))
                && in(CONDITION, s.sentenceBefore())
                && segment.endsWith("的");
        if (listed) {
            return true;
        }
        if (bounded
                && !segment.contains("率")
                && (segment.contains("减收")
                        || segment.contains("额度")
                        || segment.contains("小额信贷")
                        || segment.contains("贷款")
                        || after.startsWith("部分"))) {
            return true;
        }
        boolean term = s.unit().endsWith("年") || isDays(s.unit());
        if (segment.contains("期(含)")
                || (term && bounded && (s.rules() || comparator == Comparator.LE || in(LASTING, before)))) {
            return true;
        }
        boolean subsidised = bounded && in(THEN_PAID, s.sentenceAfter());
        boolean enjoys = bounded && in(ENJOYS, s.sentenceAfter()) && !before.contains("确保");
        boolean counts = before.endsWith("按") && in(COUNTED_AS, after);
        boolean earns = bounded
                && in(EARNS, s.sentenceAfter())
                && !ASKED.matcher(segment).find();
        return subsidised || enjoys || counts || earns;
    }

    private static boolean isDays(String unit) {
        return unit.endsWith("日") || unit.endsWith("天") || unit.endsWith("个月");
    }

    /** What one of many may cost at most, and any bound of a rule, asks nothing to be done. */
    private boolean isCap() {
        if (found.comparator() != Comparator.LE) {
            return false;
        }
        boolean one = s.isMoney() && ONE_OF.matcher(s.segment()).find();
        String words = s.passage()
                .text()
                .substring(
                        found.start(), Math.min(found.end(), s.passage().text().length()));
        boolean forbidden = in(CAP, words) && s.isMoney();
        return one || forbidden || (s.rules() && !s.segment().contains("率"));
    }

    /** Whether the year that stands nearest before the figure lies before the plan, or in it. */
    private int timing() {
        Matcher years = YEAR.matcher(s.sentenceBefore());
        int last = 0;
        while (years.find()) {
            // 是2022年的2.5倍: what is compared with.
            boolean base = s.sentenceBefore().length() - years.end() <= 1
                    && s.sentenceBefore().endsWith("的")
                    && (s.unit().equals("倍") || s.unit().equals("%"));
            last = base ? last : Integer.parseInt(years.group(1));
        }
        return last == 0 || s.start() == 0 ? 0 : last < s.start() ? -1 : 1;
    }

    private boolean isFact() {
        if (found.comparator() == Comparator.ALL || found.than() != null) {
            return false;
        }
        int timing = timing();
        if (timing < 0 || (s.past() && timing <= 0)) {
            return true;
        }
        String segment = s.segment();
        String text = s.passage().text();
        if (in(BOUND, text.substring(found.start(), found.end())) && !text.contains("截至")) {
            return false;
        }
        boolean now = in(NOW, segment);
        if ((timing > 0 && !now) || in(COMPARED, segment) || in(BY_YEAR, text)) {
            return false;
        }
        if (in(CENTRED, s.before()) && found.comparator() == Comparator.EQ) {
            return true;
        }
        int at = segment.indexOf(text.substring(found.start(), found.end()));
        boolean said = FACT.stream()
                .anyMatch(w -> segment.contains(w)
                        && segment.indexOf(w) < at + 8
                        && !(w.equals("累计") && TO_COME.matcher(segment).find()));
        boolean goal = in(GOAL, segment) && !now;
        boolean of = in(WHOLE_PLACE, s.before()) && in(OF_PLACES, s.after()) && !goal;
        boolean inAll = in(IN_ALL, s.before()) && !in(MADE, s.before()) && found.comparator() == Comparator.EQ && !goal;
        return (said && !goal) || of || inAll || isPartOfFact() || (in(PILOT, s.after()) && !goal);
    }

    /** 其中核心区8.2平方公里, where the whole is a fact. */
    private boolean isPartOfFact() {
        boolean part = s.segment().startsWith("其中") || s.segment().startsWith("总");
        if (!part || found.comparator() != Comparator.EQ || in(GOAL, s.segment())) {
            return false;
        }
        Found whole = null;
        for (Found other : s.all()) {
            whole = other.end() <= found.start() ? other : whole;
        }
        return whole != null && new KindGuess(s.at(whole)).isFact();
    }

    static String why(Kind kind) {
        return switch (kind) {
            case TARGET -> "按目标读";
            case THRESHOLD -> "像条件或界限（的、以内、享受等字样）";
            case SUBSIDY -> "像补助标准（补助、奖补、贴息等字样）";
            case BASELINE -> "像现状（已、现有、未脱贫、全市N个等字样）";
        };
    }
}
