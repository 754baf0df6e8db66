package org.policybook.intake;

import java.util.regex.Pattern;
import org.policybook.model.Target.Comparator;

/** Tells from the words around a figure whether it bounds something or is a condition, and asks nothing to be done. */
final class ThresholdGuess {
    private static final Pattern ONE_OF = Pattern.compile("单个|单项|单户|单笔|每(?![年月季周日])\\p{IsHan}|封顶|上限|最高");
    private static final Pattern CAP = Pattern.compile("^(?:不得超过|不得高于|不能超过|上限为).*");
    private static final Pattern SHARE_OF = Pattern.compile("^的[^,]{1,14}(?:达到|实现|完成|建成|纳入|得到|落实|用于|投入).*");
    private static final Pattern FOUNDED = Pattern.compile(".*(?:成立|组建|建立|建成|打造)[^,]*$");
    /** 每年安排不少于5%的…: what is to be provided. */
    private static final Pattern OBJECT =
            Pattern.compile(".*(?:安排|落实|预留|配备|新增|新建|完成|培育|组织|开展|引进|选派|投入|提供|建设|确保|实现|举办|发展|带动)$");

    private static final Pattern ON_WHOM = Pattern.compile("对|凡|按|给");
    private static final Pattern UPWARDS = Pattern.compile(".*(?:以上|以下|以内)$");
    private static final Pattern KIND_OF = Pattern.compile("^的?\\p{IsHan}{0,10}(?:企业|村|镇|县|基地|园区|主体|产业|集群|合作社|项目).*");
    /** 带动10户以上农户的合作社，: the one who has to meet it. */
    private static final Pattern WHO = Pattern.compile("^\\p{IsHan}{1,8}的(?:企业|合作社|主体|大户|农户|农场|家庭|组织|基地|园区)$");

    private static final Pattern END_THE = Pattern.compile("^[^,]{0,12}的$");
    private static final Pattern NO_CONDITION = Pattern.compile("^的(?:目标|要求|增长|速度|水平|任务|产业|规模|比例|幅度|频次).*");
    private static final Pattern CONDITION = Pattern.compile(".*(?:超过|超|达到|达|低于|不足|不满|少于|高于|大于)[^,]{0,16}$");
    private static final Pattern THEN_PAID =
            Pattern.compile("^[^,]{0,10},(?:每|给予|按|一次性|可|享受|分别)[^,]*(?:补助|补贴|奖补|奖励|享受|申请|申报|认定|优先).*");
    /** 面积不低于0.3亩、年收入3000元以上的农户，每户奖励500元: other conditions may come before what they earn. */
    private static final Pattern EARNS = Pattern.compile(
            "^[^;]{0,40},(?:每[亩户人个家]|给予|可(?=申[报请]|享受|认定)|一次性|分别给予|按[^,;]{1,8}给予)[^;]*(?:补助|补贴|奖补|奖励|享受|申请|申报|认定).*");

    private static final Pattern ASKED = Pattern.compile("确保|力争|实现|完成|全[市县省区]|新增|新建|培育|建成|打造|争取|推动|计划");
    /** What a bound of time is the term of. */
    private static final Pattern LASTING = Pattern.compile("(?:期限|有效期|租期|合同期|满|超过|达到?)$");

    private static final Pattern ENJOYS = Pattern.compile("^[^;]{0,30}(?:享受|方可|可享受|给予).*");
    private static final Pattern COUNTED_AS = Pattern.compile("^.{0,12}(?:计算|折算|来计算).*");

    private final Setting s;
    private final Found found;

    ThresholdGuess(Setting setting) {
        this.s = setting;
        this.found = setting.found();
    }

    boolean has() {
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
        // 流转50亩以上、带动10户以上的，: what goes on behind is for those who meet it.
        if (bounded && (segment.endsWith("的") || in(WHO, after))) {
            return true;
        }
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

    private static boolean in(Pattern pattern, String words) {
        return pattern.matcher(words).matches();
    }
}
