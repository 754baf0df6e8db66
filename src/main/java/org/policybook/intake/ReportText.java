package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;

/** The report of an import for a terminal. */
final class ReportText {
    private final ReportWords words;
    private final List<String> out = new ArrayList<>();

    private ReportText(ReportWords words) {
        this.words = words;
    }

    /** The report, line by line; sections are indented, and those that would be empty left out. */
    static List<String> of(Intake.Report report, ReportWords words) {
        ReportText text = new ReportText(words);
        text.write(report);
        return List.copyOf(text.out);
    }

    private void write(Intake.Report report) {
        out.add(report.title());
        section("first", report.first());
        section("differences", report.differences());
        section(
                "understood",
                report.understood().stream()
                        .map(fact -> words.text("labelled", fact.name(), fact.value()))
                        .toList());
        section("guessed", report.guessed().stream().map(this::guessed).toList());
        section("missing", report.missing());
        section("clauses", report.clauses().stream().map(this::clause).toList());
        section(
                "targets",
                report.targets().stream()
                        .map(target -> target.clause() + "  " + target.quote() + "  " + target.reading())
                        .toList());
        section("doubts", report.doubts());
        section("changes", report.changes());
    }

    private void section(String name, List<String> lines) {
        if (!lines.isEmpty()) {
            out.add("  " + words.text("section." + name));
            lines.forEach(line -> out.add("    " + line));
        }
    }

    private String guessed(Intake.Report.Fact fact) {
        String why = fact.why() == null ? "" : fact.why();
        return words.text("labelled", fact.name(), "[" + fact.value() + "] " + why);
    }

    private String clause(Intake.Report.ClauseLine clause) {
        return clause.path() + "  " + clause.title() + labelled("units", clause.units())
                + labelled("themes", clause.themes());
    }

    private String labelled(String label, String said) {
        return said.isEmpty() ? "" : "  " + words.text("labelled", words.text("clause." + label), said);
    }
}
