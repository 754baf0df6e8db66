package org.policybook.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Magnitude;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.policybook.model.Population;
import org.policybook.model.Region;
import org.policybook.model.Target;
import org.policybook.model.Target.Comparator;
import org.policybook.model.Target.Kind;
import org.policybook.model.Target.Measures;
import org.policybook.model.Target.Tier;
import org.policybook.model.Understanding;
import org.policybook.notation.Quotation;
import org.policybook.notation.Span;
import org.policybook.notation.Width;

/** Finds the figures of a document that may be targets, and guesses what each of them is. */
final class Candidates {
    private static final Pattern PAST = Pattern.compile("工作总结|开展情况|完成情况|工作情况|主要做法|成就|成效|回顾|现状|背景|形势|基本情况|发展基础|发展环境");
    /** No clause has more figures; what has is no official text. */
    private static final int MOST_OF_A_CLAUSE = 300;

    private static final int MOST = 4000;
    private static final int LONGEST_CLAUSE = 60_000;
    private static final int LONGEST_QUOTE = 20;
    private static final String PUNCTUATION = ",;:。！？，；：、\n“”";

    private final KnowledgeBase knowledge;
    private final @Nullable Integer period;
    private final @Nullable Tier level;
    private final int start;
    private final List<Intake.Candidate> candidates = new ArrayList<>();
    private final Set<ClauseId> looksBack = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private Candidates(Understanding understanding, KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        String year = understanding.value("period");
        this.period = year == null ? null : Integer.valueOf(year);
        this.level = level(understanding, knowledge);
        this.start = Math.max(start(String.valueOf(understanding.value("title")), period), issued(understanding));
    }

    /** The year of signature, or 0: a decision of 2023 tells of 2022 and asks nothing of it. */
    private static int issued(Understanding understanding) {
        String date = understanding.value("date");
        return date == null || !date.matches("\\d{4}-.*") ? 0 : Integer.parseInt(date.substring(0, 4));
    }

    /** The first year of the plan; what is dated earlier is no target. */
    private static int start(String title, @Nullable Integer period) {
        Matcher years = Pattern.compile("(\\d{4})年?[-—–至到~]{1,2}(\\d{4})").matcher(Width.fold(title));
        if (years.find()) {
            return Integer.parseInt(years.group(1));
        }
        boolean five = title.contains("五年规划") || title.matches(".*“?十[一二三四五六]五”.*");
        return period == null ? 0 : five ? period - 4 : period;
    }

    static List<Intake.Candidate> of(List<Clause> clauses, Understanding understanding, KnowledgeBase knowledge) {
        Candidates found = new Candidates(understanding, knowledge);
        Map<ClauseId, String> leads = new HashMap<>();
        for (Clause clause : clauses) {
            String lead = clause.parent() == null ? "" : leads.getOrDefault(clause.parent(), "");
            found.clause(clause, lead);
            leads.put(clause.id(), Passage.leadOf(clause, lead));
        }
        return List.copyOf(found.candidates);
    }

    private static @Nullable Tier level(Understanding understanding, KnowledgeBase knowledge) {
        Region region = knowledge.region(understanding.value("region"));
        if (region != null) {
            return switch (region.level()) {
                case PROVINCE -> Tier.PROVINCE;
                case PREFECTURE -> Tier.CITY;
                case COUNTY -> Tier.COUNTY;
            };
        }
        String issuer = String.valueOf(understanding.value("issuer")) + understanding.value("title");
        if (issuer.contains("县") || issuer.contains("区人民政府")) {
            return Tier.COUNTY;
        }
        return issuer.contains("市") ? Tier.CITY : issuer.contains("省") ? Tier.PROVINCE : null;
    }

    private void clause(Clause clause, String lead) {
        if (candidates.size() >= MOST || clause.text().length() > LONGEST_CLAUSE) {
            return;
        }
        TableScan.of(clause, period, start).forEach(row -> table(clause, row));
        List<Passage> passages = Passage.of(clause, lead);
        boolean past =
                (clause.heading() != null && PAST.matcher(clause.heading()).find())
                        || (clause.parent() != null && looksBack.contains(clause.parent()));
        if (past) {
            looksBack.add(clause.id());
        }
        for (Passage passage : passages) {
            List<Found> figures = FigureScan.of(passage);
            List<Found> all = new ArrayList<>(figures);
            all.addAll(CoverageScan.of(passage, figures));
            all.sort(java.util.Comparator.comparingInt(Found::start));
            for (Found found : all) {
                Reading reading = new Reading(passage, found, all, level, start, past);
                boolean room = counts.getOrDefault(clause.id().path(), 0) < MOST_OF_A_CLAUSE;
                if (room && reading.isFigure()) {
                    add(clause, passage, found, reading);
                }
            }
        }
    }

    private void add(Clause clause, Passage passage, Found found, Reading reading) {
        Quote quote = quote(clause, passage, found);
        if (quote == null) {
            return;
        }
        Kind kind = reading.kind();
        boolean target = kind == Kind.TARGET;
        Bond bond = Bond.of(passage, found.start());
        Deadline deadline = Deadline.of(passage, found.start(), period);
        String scope = reading.scope();
        String words = scope.isEmpty() ? passage.text().strip() : scope;
        Population population = population(words);
        IndicatorGuess indicator = kind == Kind.BASELINE ? null : IndicatorGuess.of(words, clause, found, knowledge);
        List<String> why = new ArrayList<>();
        why.add(found.why());
        why.add(reading.whyKind());
        if (target) {
            why.add(bond.word().isEmpty() ? "没有力争、鼓励等字样，按必须完成读" : "措辞“" + bond.word() + "”");
            why.add(deadline.printed() ? "期限印在条内" : "条内没有期限，取计划年份");
        }
        if (indicator != null) {
            why.add("指标：" + indicator.why());
        }
        String id = "c" + clause.id().path() + "-" + counts.merge(clause.id().path(), 1, Integer::sum);
        Target candidate = new Target(
                id,
                clause.id().path(),
                indicator == null ? null : indicator.indicator(),
                kind,
                found.comparator(),
                magnitude(found.value()),
                magnitude(found.min()),
                magnitude(found.max()),
                magnitude(found.from()),
                found.unit(),
                found.than(),
                null,
                reading.measures(),
                reading.per(),
                target || kind == Kind.BASELINE ? reading.tier() : reading.tierOfPer(),
                population == null ? null : population.id(),
                words,
                null,
                target ? bond.modality() : null,
                target ? deadline.by() : null,
                target ? Boolean.valueOf(deadline.printed()) : null,
                quote.words(),
                quote.occurrence(),
                List.of(),
                null,
                null,
                Target.Status.CANDIDATE,
                "import",
                null,
                null,
                null,
                Places.at(Place.of(clause.places().here().file())));
        candidates.add(new Intake.Candidate(candidate, List.copyOf(why)));
    }

    /** A figure of a table of indicators. */
    private void table(Clause clause, TableScan.Row row) {
        Kind kind = row.target() ? Kind.TARGET : Kind.BASELINE;
        String unit = row.unit();
        boolean share = "%".equals(unit) || "‰".equals(unit);
        String id = "c" + clause.id().path() + "-" + counts.merge(clause.id().path(), 1, Integer::sum);
        Target candidate = new Target(
                id,
                clause.id().path(),
                null,
                kind,
                row.comparator(),
                magnitude(row.value()),
                null,
                null,
                null,
                unit,
                null,
                null,
                share ? Measures.SHARE : Measures.STOCK,
                null,
                level,
                null,
                row.name(),
                null,
                row.target() ? row.modality() : null,
                row.target() ? row.by() : null,
                row.target() ? Boolean.TRUE : null,
                row.quote(),
                row.occurrence(),
                List.of(),
                null,
                null,
                Target.Status.CANDIDATE,
                "import",
                null,
                null,
                null,
                Places.at(Place.of(clause.places().here().file())));
        candidates.add(new Intake.Candidate(candidate, List.of("表格：“" + row.name() + "”行，“" + row.column() + "”列")));
    }

    private static @Nullable Magnitude magnitude(@Nullable String printed) {
        return printed == null ? null : Magnitude.of(printed);
    }

    /** The population whose name stands in the words, the longest first. */
    private @Nullable Population population(String words) {
        Population best = null;
        for (Population population : knowledge.populations()) {
            String name = population.name().replaceAll("[（(].*", "");
            boolean named = words.contains(name);
            if (named
                    && (best == null
                            || name.length()
                                    > best.name().replaceAll("[（(].*", "").length())) {
                best = population;
            }
        }
        return best;
    }

    private record Quote(String words, @Nullable Integer occurrence) {}

    /** The figure as printed: alone where it stands once in its clause, else with the words around it. */
    private static @Nullable Quote quote(Clause clause, Passage passage, Found found) {
        String body = clause.text();
        String all = (clause.heading() == null ? "" : clause.heading() + "\n") + body;
        int shift = all.length() - body.length();
        int start = shift + passage.start() + found.start();
        int end = shift + passage.start() + found.end();
        if (end > all.length()) {
            return null;
        }
        String words = printed(all, start, end);
        if (Quotation.find(all, words).size() > 1) {
            int right = end;
            while (right < all.length()
                    && PUNCTUATION.indexOf(Width.fold(all.charAt(right))) < 0
                    && printed(all, start, right + 1).length() <= LONGEST_QUOTE - 2) {
                right++;
            }
            String longer = printed(all, start, right);
            if (Quotation.find(all, longer).size() == 1) {
                return new Quote(longer, null);
            }
            int left = start;
            while (left > 0
                    && PUNCTUATION.indexOf(Width.fold(all.charAt(left - 1))) < 0
                    && printed(all, left - 1, end).length() <= LONGEST_QUOTE - 2) {
                left--;
            }
            longer = printed(all, left, end);
            if (Quotation.find(all, longer).size() == 1) {
                return new Quote(longer, null);
            }
            int nth = 1;
            for (Span span : Quotation.find(all, words)) {
                if (span.start() >= start) {
                    break;
                }
                nth++;
            }
            return new Quote(words, nth);
        }
        return new Quote(words, null);
    }

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

    private static String printed(String text, int start, int end) {
        String words = SPACES.matcher(text.substring(start, end)).replaceAll("");
        return words.length() <= LONGEST_QUOTE ? words : words.substring(words.length() - LONGEST_QUOTE);
    }

    /** What the words around a figure say that it is. */
    private static final class Reading {
        private static final List<String> SUBSIDY =
                List.of("补助", "补贴", "奖补", "奖励", "贴息", "资助", "以奖代补", "奖金", "救助", "给予");
        private static final List<String> FACT = List.of(
                "已", "现有", "目前", "截至", "去年", "上年", "累计", "共有", "实有", "剩余", "尚有", "未摘帽", "未退出", "未脱贫", "下辖", "辖", "历史",
                "五年来", "以来");
        private static final Pattern STOCK =
                Pattern.compile(".*(?:达到|达|稳定在|保持在|发展到|总数|总量|保有|扩大到|增加到|提高到|控制在|增至)[^,]{0,6}$");
        private static final Pattern NEW =
                Pattern.compile(".*(?:新增|新建|新发展|新认定|培育|创建|打造|推出|争创|扶持|建设|建成|引进|申报|新培育|改造|培养|组建|创办|新改建)[^,;]{0,24}$");
        private static final Pattern LEADING = Pattern.compile(
                "^(?:的|(?:到|至|在)?20\\d{2}年(?:\\d{1,2}月)?(?:底|末|内|前)?(?:前)?|今年|全年|年内|年底前|其中|并|要|确保|力争|争取|努力|必须|原则上|鼓励|支持|引导|逐步|实现|完成|推动|积极|加快|继续|大力|全市|全县|全省|全区|,)+");
        private static final Pattern TRAILING = Pattern.compile(
                "(?:总数|总量)?(?:要)?(?:稳定在|保持在|保持|控制在|达到|达|为|在|到|至|不低于|不少于|不超过|超过|至少|力争|发展到|提高到|增加到|扩大到|的|均|要|约|近|由|从|用于|比例)+$");

        private final Passage passage;
        private final Found found;
        private final List<Found> all;
        private final @Nullable Tier level;
        private final String segment;
        private final String before;
        private final String after;
        private final String sentenceBefore;
        private final int start;
        private final boolean past;

        Reading(Passage passage, Found found, List<Found> all, @Nullable Tier level, int start, boolean past) {
            this.start = start;
            this.past = past;
            this.passage = passage;
            this.found = found;
            this.all = all;
            this.level = level;
            int from = passage.segmentStart(found.start());
            int to = passage.segmentEnd(Math.max(found.start(), found.end() - 1));
            this.segment = passage.text().substring(from, Math.max(from, to));
            this.before = passage.text().substring(from, found.start());
            this.after = passage.text().substring(Math.min(found.end(), to), to);
            this.sentenceBefore = passage.text().substring(0, found.start());
        }

        /** Not a manner of counting: the 20% of another law, the 一次 of 一次性. */
        boolean isFigure() {
            String unit = found.unit() == null ? "" : found.unit();
            boolean idle = after.startsWith("以来")
                    || after.startsWith("范围")
                    || (unit.endsWith("年")
                            && found.comparator() == Comparator.EQ
                            && found.value() != null
                            && !before.matches(".*(?:期限|延长|过渡期|有效期|至少|满|为期)[^,]{0,4}$"));
            boolean level = unit.endsWith("级") || (unit.equals("个") && after.startsWith("方面"));
            boolean meeting = sentenceBefore.endsWith("第") || after.startsWith("届") || after.startsWith("中全会");
            // 红旗村等8个村予以表彰: how many have been named.
            boolean named = before.endsWith("等") && after.matches("^[^,]{0,8}(?:予以|进行|给予)[^,]*");
            return !idle && !level && !meeting && !named;
        }

        Kind kind() {
            String unit = found.unit() == null ? "" : found.unit();
            boolean money = unit.endsWith("元");
            if (unit.equals("%") && before.matches(".*(?:补贴|补助|承担|贴息|奖补)[^,]{0,6}$")) {
                return Kind.SUBSIDY;
            }
            boolean paid = SUBSIDY.stream().anyMatch(segment::contains)
                    || (money && SUBSIDY.stream().anyMatch(w -> near(w, 24)));
            if (money && paid && !segment.contains("资金用于") && !before.contains("收入") && !segment.contains("总投资")) {
                return before.matches(".*(?:贷款|额度)[^,]*") && !before.contains("贴息") ? Kind.THRESHOLD : Kind.SUBSIDY;
            }
            if (segment.contains("全额贴息")
                    || (unit.equals("%") && segment.matches(".*(?:按|给予)[^,]{0,24}(?:补助|补贴|奖补|奖励|贴息).*"))) {
                return Kind.SUBSIDY;
            }
            if (isThreshold()) {
                return Kind.THRESHOLD;
            }
            return isFact() ? Kind.BASELINE : Kind.TARGET;
        }

        private boolean near(String word, int within) {
            int at = sentenceBefore.lastIndexOf(word);
            return at >= 0 && sentenceBefore.length() - at <= within;
        }

        private boolean isThreshold() {
            if (found.than() != null
                    && (found.than().endsWith("等级") || found.than().endsWith("标准"))) {
                return true;
            }
            boolean bounded = found.comparator() != Comparator.EQ
                    && found.comparator() != Comparator.ABOUT
                    && found.comparator() != Comparator.ALL
                    && found.comparator() != Comparator.RANGE;
            boolean share = "%".equals(found.unit())
                    || (found.value() != null && found.value().indexOf('/') >= 0);
            if (share && after.matches("^的[^,]{1,14}(?:达到|实现|完成|建成|纳入|得到|落实|用于|投入).*")) {
                return false;
            }
            if (before.matches(".*(?:成立|组建|建立|建成|打造)[^,]*$")) {
                return false;
            }
            boolean money = found.unit() != null && found.unit().endsWith("元");
            boolean counted =
                    all.stream().anyMatch(f -> f.start() >= found.end() && f.start() < found.end() + after.length());
            if (money && counted && after.matches("^的?\\p{IsHan}{0,10}(?:企业|村|镇|县|基地|园区|主体|产业|集群|合作社|项目).*")) {
                return true;
            }
            if (after.startsWith("罚款") || segment.contains("罚款")) {
                return true;
            }
            boolean followedByThe = after.startsWith("的") || after.matches("^[^,]{0,12}的$");
            String sentence = passage.text();
            if (bounded && followedByThe && !after.matches("^的(?:目标|要求|增长|速度|水平|任务|产业|规模).*")) {
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
            if (bounded && found.unit() != null && found.unit().endsWith("元") && sentence.contains("信贷")) {
                return true;
            }
            if (segment.contains("期(含)")
                    || (found.unit() != null && found.unit().endsWith("年") && bounded)) {
                return true;
            }
            boolean subsidised = bounded
                    && sentence.substring(found.end())
                            .matches("^[^,]{0,10},(?:每|给予|按|一次性|可|享受)[^,]*(?:补助|补贴|奖补|奖励|享受|申请|认定|优先).*");
            boolean enjoys = bounded
                    && sentence.substring(found.end()).matches("^[^;]{0,30}(?:享受|方可|可享受|给予).*")
                    && !before.contains("确保");
            boolean counts = before.matches(".*按$") && after.matches("^.{0,12}(?:计算|折算|来计算).*");
            boolean short_ =
                    found.comparator() == Comparator.LT || (found.comparator() == Comparator.GT && followedByThe);
            return subsidised || enjoys || counts || (short_ && followedByThe);
        }

        /** Whether the year that stands nearest before the figure lies before the plan, or in it. */
        private int timing() {
            Matcher years = Pattern.compile("(?<![-—–~至比较由从\\d])(20\\d{2})年").matcher(sentenceBefore);
            int last = 0;
            while (years.find()) {
                last = Integer.parseInt(years.group(1));
            }
            return last == 0 || start == 0 ? 0 : last < start ? -1 : 1;
        }

        private boolean isFact() {
            if (found.comparator() == Comparator.ALL || found.than() != null) {
                return false;
            }
            if (timing() < 0 || (past && timing() <= 0)) {
                return true;
            }
            if (segment.matches(".*(?:较|比)(?:上年|去年|20\\d{2}年).*")
                    || passage.text().matches(".*到20\\d{2}年.*")) {
                return false;
            }
            if (before.matches(".*(?:聚焦|围绕|针对)[^,]*$") && found.comparator() == Comparator.EQ) {
                return true;
            }
            boolean said = FACT.stream()
                    .anyMatch(w -> segment.contains(w)
                            && segment.indexOf(w)
                                    < segment.indexOf(passage.text().substring(found.start(), found.end())) + 8);
            boolean goal = segment.matches(".*(?:达到|力争|确保|实现|完成|不低于|不少于|如期|退出|摘帽$).*")
                    && !segment.matches(".*(?:已|现有|目前|截至)[^,]*");
            boolean of = before.matches(".*(?:紧盯|聚焦|全市|全省|全县|全区|省定[^,]{0,6}|抓好|对全市|面向)[^,]{0,4}$")
                    && after.matches("^(?:[^,]{0,8}(?:村|县|镇|乡镇|街镇|试点县|户|人口)).*")
                    && !goal;
            return (said && !goal) || of || (after.matches("^[^,]{0,6}试点县.*") && !goal);
        }

        String whyKind() {
            return switch (kind()) {
                case TARGET -> "按目标读";
                case THRESHOLD -> "像条件或界限（的、以内、享受等字样）";
                case SUBSIDY -> "像补助标准（补助、奖补、贴息等字样）";
                case BASELINE -> "像现状（已、现有、未脱贫、全市N个等字样）";
            };
        }

        @Nullable
        String per() {
            String near = before.length() > 24 ? before.substring(before.length() - 24) : before;
            String tail =
                    segment.substring(Math.max(0, segment.length() - Math.min(segment.length(), after.length() + 2)));
            if (near.contains("每亩") || near.contains("亩均") || after.startsWith("/亩")) {
                return "mu";
            }
            for (String[] pair : PER) {
                if (near.matches(".*每个?" + pair[0] + ".*")
                        || (near.matches(".*每\\p{IsHan}{0,8}" + pair[0] + ".*") && !pair[0].equals("年"))
                        || near.matches(".*一" + pair[0] + "$")
                        || (near.contains(pair[0] + "均") && found.than() == null && !"%".equals(found.unit()))
                        || segment.contains("一" + pair[0] + "一")) {
                    return pair[1];
                }
            }
            String sentence = sentenceBefore.length() > 40
                    ? sentenceBefore.substring(sentenceBefore.length() - 40)
                    : sentenceBefore;
            if (found.comparator() != Comparator.ALL && sentence.contains("每亩") && tail.contains("亩")) {
                return "mu";
            }
            return near.contains("单户") ? "household" : null;
        }

        private static final String[][] PER = {
            {"季度", "quarter"},
            {"千人", "thousand persons"},
            {"万人", "ten thousand persons"},
            {"半年", "half-year"},
            {"月", "month"},
            {"周", "week"},
            {"位", "person"},
            {"名", "person"},
            {"人", "person"},
            {"户", "household"},
            {"村", "village"},
            {"乡镇", "township"},
            {"镇", "township"},
            {"乡", "township"},
            {"县", "county"},
            {"项目", "project"},
            {"企业", "enterprise"},
            {"合作社", "cooperative"},
            {"产业", "industry"},
            {"头", "head"},
            {"吨", "ton"},
            {"公里", "kilometre"},
            {"年", "year"}
        };

        @Nullable
        Tier tierOfPer() {
            String per = per();
            return per == null
                    ? null
                    : switch (per) {
                        case "household" -> Tier.HOUSEHOLD;
                        case "village" -> Tier.VILLAGE;
                        case "township" -> Tier.TOWNSHIP;
                        case "county" -> Tier.COUNTY;
                        case "person" -> Tier.PERSON;
                        case "project" -> Tier.PROJECT;
                        case "industry" -> Tier.INDUSTRY;
                        default -> null;
                    };
        }

        @Nullable
        Tier tier() {
            Tier of = tierOfPer();
            if (of != null) {
                return of;
            }
            if (found.comparator() == Comparator.ALL) {
                String words = passage.text()
                        .substring(
                                found.start(),
                                Math.min(found.end(), passage.text().length()));
                if (words.contains("户")) {
                    return Tier.HOUSEHOLD;
                }
                if (words.contains("村")) {
                    return Tier.VILLAGE;
                }
                if (words.contains("镇") || words.contains("乡")) {
                    return Tier.TOWNSHIP;
                }
                if (words.contains("县")) {
                    return Tier.COUNTY;
                }
                if (words.contains("人") || words.contains("劳动力") || words.contains("名") || words.contains("位")) {
                    return Tier.PERSON;
                }
            }
            return level;
        }

        Measures measures() {
            String unit = found.unit() == null ? "" : found.unit();
            Kind kind = kind();
            if (found.comparator() == Comparator.ALL) {
                return Measures.SHARE;
            }
            if (found.than() != null) {
                return found.than().endsWith("等级") || found.than().endsWith("标准") ? Measures.RULE : Measures.RATE;
            }
            boolean fraction = found.value() != null && found.value().indexOf('/') >= 0;
            if (unit.equals("%") || unit.equals("‰") || unit.endsWith("百分点") || fraction) {
                boolean growth = segment.matches(".*(?:增长|增速|增幅|年均|减收|下降|降低|提高[^到至]*|幅度).*")
                        && !segment.matches(".*(?:率|占比|比例|比重)[^,]*");
                return growth || unit.endsWith("百分点") ? Measures.RATE : Measures.SHARE;
            }
            if (unit.equals("倍")) {
                return Measures.RATE;
            }
            String per = per();
            if (kind == Kind.SUBSIDY) {
                return Measures.AMOUNT;
            }
            if (unit.endsWith("年") || unit.endsWith("个月") || unit.endsWith("天")) {
                return Measures.RULE;
            }
            if (unit.endsWith("元")) {
                return before.contains("收入") || before.contains("产值") || before.contains("销售")
                        ? Measures.FLOW
                        : Measures.AMOUNT;
            }
            if (per != null
                    && (per.equals("year")
                            || per.equals("quarter")
                            || per.equals("month")
                            || per.equals("half-year"))) {
                return Measures.FLOW;
            }
            if (per != null) {
                return Measures.RATE;
            }
            if (kind == Kind.BASELINE || STOCK.matcher(before).matches()) {
                return Measures.STOCK;
            }
            if (unit.endsWith("人")
                    || unit.endsWith("人次")
                    || unit.endsWith("次")
                    || unit.endsWith("场")
                    || unit.endsWith("户")
                    || unit.endsWith("名")
                    || unit.endsWith("期")) {
                return Measures.FLOW;
            }
            if (NEW.matcher(before).matches()) {
                return Measures.INCREASE;
            }
            return unit.endsWith("吨") || unit.endsWith("斤") ? Measures.FLOW : Measures.STOCK;
        }

        /** What is counted, in the document's words. */
        String scope() {
            Found neighbour = null;
            for (Found other : all) {
                if (other.end() <= found.start() && other.start() >= found.start() - before.length()) {
                    neighbour = other;
                }
            }
            String left = neighbour == null ? before : passage.text().substring(neighbour.end(), found.start());
            String head = TRAILING.matcher(LEADING.matcher(strip(left)).replaceFirst(""))
                    .replaceFirst("");
            String tail = after.replaceAll("^(?:的|左右|以上|以内)", "");
            for (Found other : all) {
                int at = other.start() - found.end();
                if (at >= 0 && at < tail.length()) {
                    tail = tail.substring(0, at);
                }
            }
            tail = tail.replaceAll("[、(].*", "");
            String joined = strip(head + (tail.length() >= 2 && !tail.startsWith("目标") ? tail : ""));
            if (joined.codePointCount(0, joined.length()) < 4) {
                int from = found.start() - before.length() - 1;
                String segmentBefore =
                        from <= 0 ? passage.lead() : passage.text().substring(passage.segmentStart(from), from);
                joined = strip(LEADING.matcher(strip(segmentBefore)).replaceFirst("") + joined);
            }
            return joined.length() > 60 ? joined.substring(joined.length() - 60) : joined;
        }

        private static String strip(String words) {
            return words.replaceAll("^[、,;:—“”\\s]+|[、,;:“\\s]+$", "");
        }
    }
}
