package org.policybook.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.policybook.model.Target.Comparator;
import org.policybook.model.Target.Kind;

/** Words the scope of a figure: what is counted, as the document says it. */
final class ScopeWords {
    /** Words that name what is measured of a thing named before: 生猪出栏50万头，存栏30万头. */
    private static final Pattern ASPECT = Pattern.compile("(?:出栏|存栏|产量|产值|(?:播种|种植|养殖)?面积|总产|单产)量?$");

    private static final Pattern VERB = Pattern.compile("^(?:培育|发展|扶持|新增|引进)(?=.{2})");

    /** What follows the one who has to meet a condition: 50亩以上的大户发展…. */
    private static final Pattern DEED = Pattern.compile(
            "(?:占比|比例|比重|奖励|奖补|补助|补贴|资助|发展|建设|新建|培育|开展|进行|实行|予以|给予|享受|纳入|优先|扣|可|应|按|每|占|达|为|由|要|不|全部|一律).*");

    /** Words that say how something changes, and not what: 年均增长8%. */
    private static final Pattern CHANGES = Pattern.compile(
            "(?:持续|稳步|稳定|较快|平稳|保持)*(?:年均|平均每年|每年|同比|预期)?(?:递增|增长|增速|增幅|增加|提高|提升|上升|下降|降低|减少)(?:率|幅度)?$");

    /** 高于全省平均水平1个百分点 says how far, and goes on with what was named before. */
    private static final Pattern HOW_FAR = Pattern.compile("(?:高于|快于|低于|慢于|高出|超出|优于)");

    private static final Pattern WHOLE = Pattern.compile("[,、]?全[省市州县区]");

    private static final Pattern OF_EACH = Pattern.compile("^(?:各|每个?|全)(?:[省市州县区乡镇村户]|[(（、)）])+");

    private static final String IN_ALL = "累计";

    private static final Pattern COUNTED = Pattern.compile("[个家座所处条名]");

    private static final int SHORTEST = 4;

    private ScopeWords() {}

    /**
     * What is counted, in the document's words.
     *
     * @param kind that the figure is taken for
     */
    static String of(Setting s, Kind kind) {
        Optional<String> listed = Listing.name(s);
        if (listed.isPresent()) {
            return BareWords.shorter(kind == Kind.SUBSIDY ? listed.get() + PaidFor.word(s) : listed.get());
        }
        String left = NearWords.left(s);
        String head = BareWords.core(left);
        boolean another = NearWords.neighbour(s) != null;
        if (head.isEmpty() && another) {
            // 支付率8月底前达到70%、11月底前达到95%: of one and the same thing.
            String subject = BareWords.core(NearWords.subject(s));
            head = PaidFor.isSaid(subject) ? "" : subject;
        }
        String tail = NearWords.tail(s);
        String joined = joined(s, kind, head, tail);
        if (kind == Kind.SUBSIDY) {
            return BareWords.shorter(PaidFor.of(s, joined));
        }
        // One of several things (示范户6000户、示范村60个) says enough with two characters, and so does a part (其中再生稻).
        // So does a noun behind a measure word: what counts 90个 is 示范村 itself.
        boolean one = (BareWords.strip(left).length() < left.length() && another)
                || left.startsWith("其中")
                || (kind == Kind.TARGET && COUNTED.matcher(s.unit()).matches());
        boolean changes = CHANGES.matcher(joined).lookingAt()
                && CHANGES.matcher(joined).replaceFirst("").isEmpty();
        boolean far = HOW_FAR.matcher(joined).lookingAt();
        return OnlyVerbs.measured(
                BareWords.shorter(
                        far || changes || OnlyVerbs.are(joined) || joined.length() < (one ? 2 : SHORTEST)
                                ? fuller(s, kind, left, joined)
                                : joined),
                s.unit());
    }

    /** What stands before the figure with what stands behind; of a condition, the one who has to meet it first. */
    private static String joined(Setting s, Kind kind, String head, String tail) {
        boolean follows = tail.length() >= 2 && !tail.startsWith("目标");
        boolean condition = kind == Kind.THRESHOLD && s.after().startsWith("的") && !head.isEmpty();
        String who = DEED.matcher(tail).replaceFirst("");
        String joined;
        if (condition && follows) {
            joined = BareWords.strip(
                    head.contains(who) ? head : who + VERB.matcher(head).replaceFirst(""));
        } else {
            joined = BareWords.strip(head + (follows ? tail : ""));
        }
        return s.found().comparator() == Comparator.ALL && joined.length() < SHORTEST
                ? BareWords.strip(joined
                        + s.passage()
                                .text()
                                .substring(s.found().start(), s.found().end()))
                : joined;
    }

    /** Words that say too little, with what they go on with. */
    private static String fuller(Setting s, Kind kind, String left, String joined) {
        String whole = BareWords.core(s.before());
        if (left.startsWith("的") && !whole.equals(joined)) {
            // 集体经济年收入10万元以上的村占比: the condition says of which.
            return whole;
        }
        // 500亩以上的，每亩补助300元 goes on with what the sentence spoke of before.
        String named = named(s, kind, joined);
        if (WHOLE.matcher(left).lookingAt()) {
            // 各县区每年培训不少于1000人次，全市不少于1万人次
            return BareWords.strip(OF_EACH.matcher(named).replaceFirst("") + joined);
        }
        if (left.contains(IN_ALL) && OnlyVerbs.are(named)) {
            // 新增30家，累计达到210家: those of before are counted as well.
            return IN_ALL;
        }
        if (OnlyVerbs.are(joined)) {
            return OnlyVerbs.are(named) ? joined : OnlyVerbs.with(joined, named);
        }
        boolean aspect = ASPECT.matcher(joined).lookingAt();
        String grown = HOW_FAR.matcher(joined).lookingAt()
                ? named
                : CHANGES.matcher(named).replaceFirst("");
        return BareWords.strip((aspect ? ASPECT.matcher(grown).replaceFirst("") : grown) + joined);
    }

    private static String named(Setting s, Kind kind, String joined) {
        String subject = BareWords.core(NearWords.subject(s));
        if (!subject.isEmpty() && CHANGES.matcher(joined).lookingAt()) {
            // 总产量达到9万吨、年均增长5%: of one and the same thing.
            return subject;
        }
        return kind == Kind.THRESHOLD && joined.isEmpty() ? NearWords.firstOf(s) : NearWords.segmentBefore(s);
    }

    /** What to say where no words tell what is counted (…集群3个、超百亿元的1个): all that stands between the commas. */
    static String around(Setting s) {
        String segment = BareWords.strip(s.segment());
        return BareWords.shorter(segment.isEmpty() ? s.passage().text().strip() : segment);
    }
}
