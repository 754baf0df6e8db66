package org.policybook.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Target.Kind;
import org.policybook.model.Understanding;

/** Finds the figures of a document that may be targets, and guesses what each of them is. */
final class Candidates {
    private static final Pattern PAST = Pattern.compile(
            "工作总结|开展情况|完成情况|工作情况|主要做法|成就|成效|回顾|现状|背景|形势|基本情况|发展基础|发展环境|存在的?(?:主要|突出)?(?:问题|困难)|困难和问题|问题(?:和|与)(?:不足|挑战|困难)|考核对象|适用范围|规划范围");
    private static final Pattern CONDITIONS = Pattern.compile(
            "(?<!取消[^,，]{0,6})(?:申报|准入|申请|支持|基本|认定|享受|补助|贷款|参评|入选|评选|验收)(?:的)?(?:条件|资格)|(?:具备|符合|满足).{0,6}条件");
    private static final Pattern RULES = Pattern.compile("办法|规定|细则|条例|规则|规程|制度|章程");
    /** No clause has more figures; what has is no official text. */
    private static final int MOST_OF_A_CLAUSE = 300;

    /** What is only a part is named with its whole. */
    private static final int SHORT_SCOPE = 6;

    private static final int MOST = 4000;
    private static final int LONGEST_CLAUSE = 60_000;

    private final KnowledgeBase knowledge;
    private final Terms terms;
    private final boolean rules;
    private final Home home;
    private final List<Guess> figures = new ArrayList<>();
    private final Set<ClauseId> looksBack = new HashSet<>();
    private final Set<ClauseId> asks = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private Candidates(Understanding understanding, KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.terms = Terms.of(understanding);
        this.rules = RULES.matcher(String.valueOf(understanding.value("type"))).matches();
        this.home = Home.of(understanding, knowledge);
    }

    static List<Intake.Candidate> of(List<Clause> clauses, Understanding understanding, KnowledgeBase knowledge) {
        Candidates found = new Candidates(understanding, knowledge);
        Map<ClauseId, String> leads = new HashMap<>();
        for (Clause clause : clauses) {
            String lead = clause.parent() == null ? "" : leads.getOrDefault(clause.parent(), "");
            found.clause(clause, lead);
            leads.put(clause.id(), Passage.leadOf(clause, lead));
        }
        String file =
                clauses.isEmpty() ? "" : clauses.getFirst().places().here().file();
        return Restated.merged(found.figures).stream()
                .map(g -> g.candidate(file))
                .toList();
    }

    private void clause(Clause clause, String lead) {
        if (figures.size() >= MOST || clause.text().length() > LONGEST_CLAUSE) {
            return;
        }
        boolean past =
                (clause.heading() != null && PAST.matcher(clause.heading()).find())
                        || (clause.parent() != null && looksBack.contains(clause.parent()));
        if (past) {
            looksBack.add(clause.id());
        }
        boolean conditions = CONDITIONS.matcher(clause.title() + lead).find()
                || (clause.parent() != null && asks.contains(clause.parent()));
        if (conditions) {
            asks.add(clause.id());
        }
        Nature nature = new Nature(past, rules, conditions);
        TableScan tables = TableScan.of(clause, terms, home);
        List<Guess> found = new ArrayList<>(tables(clause, tables.figures()));
        Passage.of(clause, lead).forEach(p -> sentence(clause, p, nature, found));
        tables.passages().forEach(p -> sentence(clause, p, nature, found));
        found.sort(Comparator.comparingInt(Guess::at));
        figures.addAll(found);
    }

    private List<Guess> tables(Clause clause, List<TableFigure> rows) {
        TableGuess guess = new TableGuess(knowledge, terms, home.level());
        List<String> ids = rows.stream().map(row -> nextId(clause)).toList();
        List<Guess> guesses = new ArrayList<>();
        for (TableFigure row : rows) {
            guesses.add(guess.of(clause, row, ids.get(guesses.size()), row.whole() < 0 ? null : ids.get(row.whole())));
        }
        return guesses;
    }

    private String nextId(Clause clause) {
        return "c" + clause.id().path() + "-" + counts.merge(clause.id().path(), 1, Integer::sum);
    }

    /**
     * What a clause is for.
     *
     * @param past to tell what has been done
     * @param rules to lay down rules
     * @param conditions to say who may apply
     */
    private record Nature(boolean past, boolean rules, boolean conditions) {}

    private void sentence(Clause clause, Passage passage, Nature nature, List<Guess> found) {
        List<Found> all = new ArrayList<>(FigureScan.of(passage));
        all.addAll(CoverageScan.of(passage, all));
        all.sort(Comparator.comparingInt(Found::start));
        List<Guess> before = new ArrayList<>();
        for (Found one : all) {
            Setting setting =
                    Setting.of(passage, one, all, terms.start(), nature.past(), nature.rules(), nature.conditions());
            boolean room = counts.getOrDefault(clause.id().path(), 0) < MOST_OF_A_CLAUSE;
            if (room && !new NoFigure(setting).is()) {
                Quote quote = Quote.of(clause, passage.start() + one.start(), passage.start() + one.end());
                if (quote != null) {
                    before.add(figure(clause, setting, quote, new Earlier(before, found)));
                }
            }
        }
        found.addAll(before);
    }

    /**
     * What was read before a figure.
     *
     * @param sentence of its own sentence
     * @param clause of the sentences before
     */
    private record Earlier(List<Guess> sentence, List<Guess> clause) {
        /** What a figure counts whose words say only what is done; it was named with the figure before. */
        String named(String scope, Found found) {
            Guess last = !sentence.isEmpty() ? sentence.getLast() : clause.isEmpty() ? null : clause.getLast();
            if (last == null || !Objects.equals(last.found().unit(), found.unit()) || !OnlyVerbs.are(scope)) {
                return scope;
            }
            return OnlyVerbs.with(scope, last.scope());
        }
    }

    private Guess figure(Clause clause, Setting setting, Quote quote, Earlier earlier) {
        Kind kind = new KindGuess(setting).kind();
        Passage passage = setting.passage();
        Found found = setting.found();
        Bond bond = Bond.of(passage, found.start());
        Deadline deadline = Deadline.of(passage, found.start(), terms);
        String scope = earlier.named(ScopeWords.of(setting, kind), found);
        Guess whole = Among.whole(setting, kind, earlier.sentence(), earlier.clause());
        if (whole == null && kind == Kind.THRESHOLD && !setting.after().startsWith("的")) {
            // 其中脱贫户贷款2000万元以上 is asked for where the whole is.
            whole = Among.whole(setting, Kind.TARGET, earlier.sentence(), earlier.clause());
            kind = whole == null ? kind : Kind.TARGET;
        }
        boolean target = kind == Kind.TARGET;
        String part = whole != null && scope.length() <= SHORT_SCOPE ? whole.scope() + "，其中" + scope : scope;
        String words = part.isEmpty() ? ScopeWords.around(setting) : part;
        MeasureGuess measure = new MeasureGuess(setting, kind, words, home.level());
        IndicatorGuess indicator = kind == Kind.BASELINE ? null : IndicatorGuess.of(words, clause, found, knowledge);
        // 带动农户10户以上的家庭农场: the one who has to meet a condition is not counted.
        String counted = kind == Kind.THRESHOLD ? NearWords.left(setting) : words;
        List<String> why = new ArrayList<>();
        why.add(found.why());
        why.add(KindGuess.why(kind));
        if (target) {
            why.add(bond.word().isEmpty() ? "没有力争、鼓励等字样，按必须完成读" : "措辞“" + bond.word() + "”");
            why.add(deadline.printed() ? "期限印在条内" : "条内没有期限，取计划年份");
        }
        if (indicator != null) {
            why.add("指标：" + indicator.why());
        }
        return new Guess(
                nextId(clause),
                clause.id().path(),
                passage.start() + found.start(),
                kind,
                found,
                whole == null ? measure.measures() : whole.measures(),
                measure.per(),
                target || kind == Kind.BASELINE ? measure.tier() : measure.tierOfPer(),
                indicator == null ? null : indicator.indicator(),
                PopulationGuess.of(counted, setting, knowledge.populations()),
                words,
                target ? bond.modality() : null,
                target ? deadline.by() : null,
                target ? Boolean.valueOf(deadline.printed()) : null,
                quote,
                whole == null ? null : whole.id(),
                kind == Kind.SUBSIDY ? Condition.of(setting, earlier.sentence()) : null,
                List.of(),
                List.copyOf(why));
    }
}
