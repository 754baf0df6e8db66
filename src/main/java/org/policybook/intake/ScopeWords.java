package org.policybook.intake;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Target.Comparator;
import org.policybook.model.Target.Kind;

/** Words the scope of a figure: what is counted, as the document says it. */
final class ScopeWords {
    private static final String MONTH =
            "(?:到|至|在)?(?:20\\d{2}年)?\\d{1,2}月(?:(?:\\d{1,2}日|[底末]|[上中下]旬)(?:之?前|以前)?|之?前|以前)";
    private static final Pattern LEADING = Pattern.compile(
            "^(?:的|" + MONTH
                    + "|(?:到|至|在)?20\\d{2}年(?:\\d{1,2}月)?(?:底|末|内|前)?(?:前)?|今年|全年|年内|年底前|其中|并|要|用[一二两三四五]年时间|同时|计划|确保|力争|争取|努力|必须|(?:重点)?对(?=.{2})|且|原则上|鼓励|支持|引导|逐步|实现|完成(?!率|情况|度)|可(?=申)|或者|推动|推进|积极|加快|继续|大力|着力|切实|深入|持续|扎实|有序|稳步|进一步|加强|强化|打造|组织(?=开展)|开展(?=\\p{IsHan}{2})|实施(?=\\p{IsHan}{3})|全市|全县|全省|全区|共(?=[建新完改培发]\\p{IsHan})|在(?=每)|,)+");
    private static final Pattern TRAILING = Pattern.compile(
            "(?:" + MONTH
                    + "|20\\d{2}年[底末]?|(?:总数|总量)?(?:要)?(?:分别|原则上|应于|累计|稳定在|保持在|保持|控制在|达到|达|为|在|到|至|不低于|不少于|不超过|超过|至少|力争|发展到|提高到|增加到|扩大到|的|均|要|约|近|由|从|用于|比例|"
                    + "(?:[比较](?:20\\d{2}年|上年|去年|上一年)(?:[底末])?(?:翻|增加|提高|提升|上升|增长|扩大|下降|降低|减少)?)|同比(?:增加|提高|提升|上升|扩大|减少)|(?:缩小|压缩)[到至为]?|(?:降低|下降|提高|提升|上升|扩大|减少)[到至为]))+$");

    private static final Pattern CHANGE =
            Pattern.compile("(?:由|从)[^,]{1,20}(?:提高|提升|增加|扩大|上升|降低|下降|减少|压减)[到至]?.{0,8}$");

    /** Words that name what is measured of a thing named before: 生猪出栏50万头，存栏30万头. */
    private static final Pattern ASPECT = Pattern.compile("(?:出栏|存栏|产量|产值|(?:播种|种植|养殖)?面积|总产|单产)量?$");

    private static final Pattern PAID = Pattern.compile("奖励|补助|补贴|奖补|资助|贴息");

    /** Of 按每人给予补助 the words that pay, and say not for what. */
    private static final Pattern PAYING = Pattern.compile("分别|给予|予以|^按照?");

    /** Words that say no more than that something is paid, and for each of what: for whom it is stands before. */
    private static final Pattern FOR_EACH =
            Pattern.compile("(?:按?每\\p{IsHan}{1,3}?|单个\\p{IsHan}{2}|单户)?(?:一次性)?(?:奖励|补助|补贴|奖补|资助)?(?:最高)?");

    private static final Pattern VERB = Pattern.compile("^(?:培育|发展|扶持|新增|引进)(?=.{2})");

    private static final Pattern CAPPED = Pattern.compile("(?:最高|封顶|累计|合计|总额)+");

    /** What follows the one who has to meet a condition: 50亩以上的大户发展…. */
    private static final Pattern DEED =
            Pattern.compile("(?:占比|比例|比重|奖励|奖补|补助|补贴|资助|发展|建设|新建|培育|开展|进行|实行|予以|给予|享受|纳入|优先|扣|可|应|按|每|占|达|为|由|要|不|全部|一律).*");

    /** Words that say how something changes, and not what: 年均增长8%. */
    private static final Pattern CHANGES = Pattern.compile(
            "(?:持续|稳步|稳定|较快|平稳|保持)*(?:年均|平均每年|每年|同比|预期)?(?:递增|增长|增速|增幅|增加|提高|提升|上升|下降|降低|减少)(?:率|幅度)?$");

    private static final Pattern EACH = Pattern.compile("单[个户项笔]|每");

    /** 高于全省平均水平1个百分点 says how far, and goes on with what was named before. */
    private static final Pattern HOW_FAR = Pattern.compile("(?:高于|快于|低于|慢于|高出|超出|优于)");

    private static final Pattern WHOLE = Pattern.compile("[,、]?全[省市州县区]");
    private static final Pattern OF_EACH = Pattern.compile("^(?:各|每个?|全)(?:[省市州县区乡镇村户]|[(（、)）])+");
    private static final String IN_ALL = "累计";

    private static final Pattern AND = Pattern.compile("[、和及与]+|以及");

    private static final int SHORTEST = 4;
    /** What is longer says more than what is counted; it begins with a whole word. */
    private static final int LONGEST = 40;

    private ScopeWords() {}

    /**
     * What is counted, in the document's words.
     *
     * @param kind that the figure is taken for
     */
    static String of(Setting s, Kind kind) {
        Optional<String> listed = Listing.name(s);
        if (listed.isPresent()) {
            return shorter(kind == Kind.SUBSIDY ? listed.get() + payment(s) : listed.get());
        }
        String left = left(s);
        String head = core(left);
        boolean another = neighbour(s) != null;
        if (head.isEmpty() && another) {
            // 支付率8月底前达到70%、11月底前达到95%: of one and the same thing.
            String subject = core(subject(s));
            head = PAID.matcher(subject).find() ? "" : subject;
        }
        String tail = tail(s);
        String joined = joined(s, kind, head, tail);
        if (kind == Kind.SUBSIDY) {
            return shorter(paid(s, PAYING.matcher(joined).replaceAll("")));
        }
        // One of several things (示范户6000户、示范村60个) says enough with two characters, and so does a part (其中再生稻).
        boolean one = (strip(left).length() < left.length() && another) || left.startsWith("其中");
        boolean changes = CHANGES.matcher(joined).lookingAt() && CHANGES.matcher(joined).replaceFirst("").isEmpty();
        boolean far = HOW_FAR.matcher(joined).lookingAt();
        return OnlyVerbs.measured(
                shorter(far || changes || OnlyVerbs.are(joined) || joined.length() < (one ? 2 : SHORTEST) ? fuller(s, kind, left, joined) : joined), s.unit());
    }

    private static @Nullable Found neighbour(Setting s) {
        Found neighbour = null;
        for (Found other : s.all()) {
            if (other.end() <= s.found().start()
                    && other.start() >= s.found().start() - s.before().length()) {
                neighbour = other;
            }
        }
        return neighbour;
    }

    /** The words of the segment between the figure before and this one. */
    static String left(Setting s) {
        Found neighbour = neighbour(s);
        String left = neighbour == null
                ? s.before()
                : s.passage().text().substring(neighbour.end(), s.found().start());
        // 10个产业基地、30个示范园: what ends with 、 belongs to the figure before.
        boolean others = neighbour != null && AND.matcher(left.substring(Math.max(0, left.length() - 1))).matches();
        return others ? "" : left;
    }

    /** What stands before the figure with what stands behind; of a condition, the one who has to meet it first. */
    private static String joined(Setting s, Kind kind, String head, String tail) {
        boolean follows = tail.length() >= 2 && !tail.startsWith("目标");
        boolean condition = kind == Kind.THRESHOLD && s.after().startsWith("的") && !head.isEmpty();
        String who = DEED.matcher(tail).replaceFirst("");
        String joined;
        if (condition && follows) {
            joined = strip(head.contains(who) ? head : who + VERB.matcher(head).replaceFirst(""));
        } else {
            joined = strip(head + (follows ? tail : ""));
        }
        return s.found().comparator() == Comparator.ALL && joined.length() < SHORTEST
                ? strip(joined
                        + s.passage().text().substring(s.found().start(), s.found().end()))
                : joined;
    }

    /** Words that say too little, with what they go on with. */
    private static String fuller(Setting s, Kind kind, String left, String joined) {
        String whole = core(s.before());
        if (left.startsWith("的") && !whole.equals(joined)) {
            // 集体经济年收入10万元以上的村占比: the condition says of which.
            return whole;
        }
        // 500亩以上的，每亩补助300元 goes on with what the sentence spoke of before.
        String named = kind == Kind.THRESHOLD && joined.isEmpty() ? firstOf(s) : segmentBefore(s);
        if (WHOLE.matcher(left).lookingAt()) {
            // 各县区每年培训不少于1000人次，全市不少于1万人次
            return strip(OF_EACH.matcher(named).replaceFirst("") + joined);
        }
        if (left.contains(IN_ALL) && OnlyVerbs.are(named)) {
            // 新增30家，累计达到210家: those of before are counted as well.
            return IN_ALL;
        }
        if (OnlyVerbs.are(joined)) {
            return OnlyVerbs.are(named) ? joined : OnlyVerbs.with(joined, named);
        }
        boolean aspect = ASPECT.matcher(joined).lookingAt();
        String grown = HOW_FAR.matcher(joined).lookingAt() ? named : CHANGES.matcher(named).replaceFirst("");
        return strip((aspect ? ASPECT.matcher(grown).replaceFirst("") : grown) + joined);
    }

    /** The word by which a payment is called. */
    private static String payment(Setting s) {
        Matcher paid = PAID.matcher(s.segment());
        return paid.find() ? paid.group() : "";
    }

    /** What a payment is for: 流转50亩以上的，给予每亩100元的奖励 is 流转每亩奖励. */
    private static String paid(Setting s, String words) {
        if (CAPPED.matcher(words).matches()) {
            Matcher paid = PAID.matcher(s.sentenceBefore());
            String last = paid.results().map(MatchResult::group).reduce("补助", (a, b) -> b);
            return strip(firstOf(s) + last + "最高限额");
        }
        if (words.isEmpty()) {
            // 分别给予5万元、8万元奖励
            Matcher paid = PAID.matcher(s.sentenceAfter());
            return strip(segmentBefore(s) + (paid.find() ? paid.group() : ""));
        }
        if (!FOR_EACH.matcher(words).matches()) {
            return words;
        }
        String near = words.endsWith("最高") ? "" : segmentBefore(s);
        if (EACH.matcher(near).lookingAt()) {
            // 单个项目补助不超过100万元，单户补贴不超过5000元: two limits side by side.
            return words;
        }
        return strip((near.isEmpty() ? firstOf(s) : near) + words);
    }

    /** What the part of the sentence that holds the figure speaks of first; if that begins with a figure, the sentence. */
    private static String firstOf(Setting s) {
        String part = firstBehind(s, s.sentenceBefore().lastIndexOf(';'));
        return part.isEmpty() ? firstBehind(s, -1) : part;
    }

    private static String firstBehind(Setting s, int from) {
        int end = s.all().stream()
                .mapToInt(Found::start)
                .filter(at -> at > from)
                .min()
                .orElse(0);
        return core(s.passage().text().substring(s.passage().segmentStart(end), end));
    }

    /** The words behind a figure, up to the next one, a mark or another condition. */
    private static String tail(Setting s) {
        String tail = s.after();
        for (Found other : s.all()) {
            int at = other.start() - s.found().end();
            if (at >= 0 && at < tail.length()) {
                tail = tail.substring(0, at);
            }
        }
        return tail.replaceAll("^(?:的|左右|以上|以内)", "").replaceAll("[、(].*|(?<!而)且.*|或者.*", "");
    }

    /** What to say where no words tell what is counted (…集群3个、超百亿元的1个): all that stands between the commas. */
    static String around(Setting s) {
        String segment = strip(s.segment());
        return shorter(segment.isEmpty() ? s.passage().text().strip() : segment);
    }

    private static String shorter(String words) {
        return words.length() > LONGEST
                ? strip(words.substring(WordBounds.from(words, words.length() - LONGEST)))
                : words;
    }

    /** What the segment before speaks of: 每户种植面积不少于半亩，全区达到1.2万亩. */
    private static String segmentBefore(Setting s) {
        Passage passage = s.passage();
        int from = s.found().start() - s.before().length() - 1;
        if (from <= 0) {
            return core(passage.lead());
        }
        int start = passage.segmentStart(from);
        int end = from;
        for (Found other : s.all()) {
            end = other.start() >= start && other.start() < end ? other.start() : end;
        }
        return core(passage.text().substring(start, end));
    }

    /** What the segment says before its first figure. */
    private static String subject(Setting s) {
        int from = s.found().start() - s.before().length();
        return s.all().stream()
                .filter(other ->
                        other.start() >= from && other.end() <= s.found().start())
                .findFirst()
                .map(first -> s.passage().text().substring(from, first.start()))
                .orElse("");
    }

    /** The words without what leads in to them and without the verb that ends them. */
    static String core(String words) {
        String bare = LEADING.matcher(strip(words)).replaceFirst("");
        return TRAILING.matcher(CHANGE.matcher(bare).replaceFirst("")).replaceFirst("");
    }

    private static String strip(String words) {
        return words.replaceAll("^[、,;:—“”\\s]+|[、,;:“\\s]+$", "");
    }
}
