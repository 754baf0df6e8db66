package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.policybook.model.Language;

/** Words what a file says otherwise than the document that it belongs to. */
record DifferenceWords(Language language) {
    /** So many clauses are named before all else; the list below has the others. */
    private static final int NAMED = 4;

    private String say(String chinese, String english) {
        return language.equals(Language.ZH) ? chinese : english;
    }

    /** What to look at first: a line for each sort of difference. */
    List<String> first(List<Intake.Difference> differences) {
        if (differences.isEmpty()) {
            return List.of(
                    say("与已有的文档相比：条款和数字都对得上", "Against the document that is here: no clause and no figure differs"));
        }
        List<String> lines = new ArrayList<>();
        for (Intake.Difference.Sort sort : Intake.Difference.Sort.values()) {
            List<Intake.Difference> same =
                    differences.stream().filter(d -> d.sort() == sort).toList();
            if (!same.isEmpty()) {
                String more = same.size() > NAMED ? say(" 等", " …") : "";
                lines.add(head(sort, same.size())
                        + same.stream().limit(NAMED).map(this::brief).collect(Collectors.joining(say("；", "; ")))
                        + more);
            }
        }
        return lines;
    }

    private String head(Intake.Difference.Sort sort, int count) {
        return switch (sort) {
            case NEW -> say("比已有的文档多出 " + count + " 条：", count + " clauses are new: ");
            case MOVED -> say("编号与已有的文档不同的有 " + count + " 条：", count + " clauses have other numbers: ");
            case GONE -> say("比已有的文档少了 " + count + " 条：", count + " clauses are gone: ");
            case FIGURES -> say("数字与已有的文档不同的有 " + count + " 条：", count + " clauses have other figures: ");
        };
    }

    private String brief(Intake.Difference difference) {
        return switch (difference.sort()) {
            case NEW, GONE -> difference.path() + " " + difference.title();
            case MOVED -> change(difference) + " " + difference.title();
            case FIGURES -> difference.path() + " " + change(difference);
        };
    }

    /** A line of the list of all differences. */
    String line(Intake.Difference difference) {
        String what = switch (difference.sort()) {
            case NEW -> say("多出", "new");
            case MOVED -> say("编号", "number");
            case GONE -> say("少了", "gone");
            case FIGURES -> say("数字", "figures");
        };
        String figures = change(difference);
        return what
                + "  "
                + difference.path()
                + "  "
                + difference.title()
                + (figures.isEmpty() ? "" : say("：", ": ") + figures);
    }

    private String change(Intake.Difference difference) {
        String before = String.join(say("、", ", "), difference.before());
        String now = String.join(say("、", ", "), difference.now());
        return switch (difference.sort()) {
            case NEW -> now;
            case GONE -> before;
            case MOVED -> before + " → " + now;
            case FIGURES ->
                before.isEmpty()
                        ? say("多出 " + now, "added " + now)
                        : now.isEmpty() ? say("文件里没有 " + before, "not in the file: " + before) : before + " → " + now;
        };
    }
}
