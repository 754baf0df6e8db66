package org.policybook.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policybook.model.Official;
import org.policybook.model.Official.Part;
import org.policybook.model.Stated;
import org.policybook.model.Stated.Basis;

/**
 * What a document is called.
 *
 * @param own its own title
 * @param notice that of the notice which sends it, where there is one
 */
record Titles(Stated own, Stated notice) {
    private static final Pattern SENT = Pattern.compile("(?:印发|转发|下发|发布|公布)《?(.{4,100}?)》?的通知");

    /** A shorter name of a file is no title. */
    private static final int SHORTEST = 6;

    /**
     * The titles of a file.
     *
     * @param name of the file, without folder and ending, for a text that prints no title
     */
    static Titles of(Official official, FactLines facts, String name) {
        String notice = joined(official.all(Part.TITLE));
        String plan = joined(official.all(Part.PLAN_TITLE));
        if (!plan.isEmpty()) {
            return new Titles(Stated.printed(plan), Stated.printed(notice));
        }
        Matcher sent = SENT.matcher(notice);
        if (sent.find() && official.clauses().size() > 1) {
            Stated own = new Stated(
                    sent.group(1).replace("《", "").replace("》", ""),
                    Basis.INFERRED,
                    "正文前没有单独的标题，取自通知标题“" + notice + "”",
                    "The text has no title of its own; taken from the title of the notice.");
            return new Titles(own, Stated.printed(notice));
        }
        return new Titles(alone(notice, facts.first("标题", "名称", "信息名称"), name), Stated.printed(null));
    }

    private static Stated alone(String printed, String fact, String name) {
        String title = printed.isEmpty() ? fact : printed;
        return title.isEmpty() && name.length() >= SHORTEST && DocumentTypes.end(name)
                ? new Stated(
                        name,
                        Basis.INFERRED,
                        "原文没有印出标题，取自文件名",
                        "The source prints no title; taken from the name of the file.")
                : Stated.printed(title);
    }

    /** Lines of one title; a space stays between two issuers only. */
    static String joined(List<String> lines) {
        List<String> words = lines.stream()
                .flatMap(l -> Stream.of(l.strip().split("[\\s\\u3000]+")))
                .filter(w -> !w.isEmpty())
                .toList();
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean joint = i > 0
                    && Issuers.isBody(words.get(i - 1))
                    && !words.get(i - 1).contains("关于")
                    && word.indexOf('关') != 0
                    && !word.startsWith("印发")
                    && !word.startsWith("转发")
                    && (Issuers.isBody(word) || word.indexOf("关于") > 2)
                    && title.indexOf("关于") < 0
                    && title.indexOf("《") < 0;
            boolean latin = i > 0
                    && title.charAt(title.length() - 1) < 0x80
                    && word.charAt(0) < 0x80
                    && Character.isLetter(word.charAt(0))
                    && Character.isLetter(title.charAt(title.length() - 1));
            title.append(joint || latin ? " " : "").append(word);
        }
        return title.toString();
    }
}
