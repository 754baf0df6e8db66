package org.policybook.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Target.Comparator;

/** Tells from the words around a figure whether it says what is, and asks for nothing. */
final class FactGuess {
    private static final List<String> FACT = List.of(
            "已", "现有", "目前", "截至", "去年", "上年", "累计", "共有", "实有", "剩余", "尚有", "未摘帽", "未退出", "未脱贫", "下辖", "辖", "历史",
            "五年来", "以来", "仅有", "仅为", "仅占", "只有");
    private static final Pattern MADE = Pattern.compile(".*(?:打造|新建|建设|培育|完成|创建|举办|开展|安排|建成|新增|组建|发展|建立)[^,]*$");
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

    FactGuess(Setting setting) {
        this.s = setting;
        this.found = setting.found();
    }

    boolean has() {
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
        return whole != null && new FactGuess(s.at(whole)).has();
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

    private static boolean in(Pattern pattern, String words) {
        return pattern.matcher(words).matches();
    }
}
