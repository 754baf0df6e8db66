package org.policybook.intake;

import java.util.Optional;
import org.policybook.model.Official;
import org.policybook.model.Official.Part;
import org.policybook.model.Stated;
import org.policybook.model.Stated.Basis;
import org.policybook.notation.FactLines;
import org.policybook.notation.IssuingNotice;
import org.policybook.notation.TitleLines;

/**
 * What a document is called.
 *
 * @param own its own title
 * @param notice that of the notice which sends it, where there is one
 */
record Titles(Stated own, Stated notice) {
    /** A shorter name of a file is no title. */
    private static final int SHORTEST = 6;

    /**
     * The titles of a file.
     *
     * @param name of the file, without folder and ending, for a text that prints no title
     */
    static Titles of(Official official, FactLines facts, String name) {
        String notice = TitleLines.joined(official.all(Part.TITLE));
        String plan = TitleLines.joined(official.all(Part.PLAN_TITLE));
        if (!plan.isEmpty()) {
            return new Titles(Stated.printed(plan), Stated.printed(notice));
        }
        Optional<String> issued = IssuingNotice.issued(notice);
        if (issued.isPresent() && official.clauses().size() > 1) {
            Stated own = new Stated(
                    issued.get(),
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
}
