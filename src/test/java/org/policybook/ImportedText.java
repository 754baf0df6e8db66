package org.policybook;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.policybook.intake.Intake;
import org.policybook.model.Block;
import org.policybook.model.Citation;
import org.policybook.model.Clause;
import org.policybook.model.Magnitude;
import org.policybook.model.Stated;
import org.policybook.model.Target;
import org.policybook.model.Word;

/** All that was understood of an official file, as lines that a person can check. */
final class ImportedText {
    private final StringBuilder text = new StringBuilder();

    private ImportedText() {}

    static String of(Intake.Imported imported) {
        ImportedText lines = new ImportedText();
        imported.understanding().fields().forEach(lines::field);
        lines.list("based on", String.join(" ", imported.understanding().front().basedOn()));
        imported.document().clauses().forEach(clause -> lines.clause(clause, imported));
        imported.official()
                .doubts()
                .forEach(doubt -> lines.list(
                        "doubt",
                        Word.of(doubt.sort()) + " line " + doubt.place().line() + " " + doubt.words()));
        return lines.text.toString();
    }

    private void field(String name, Stated stated) {
        if (stated.value() != null && !name.equals("issuers")) {
            boolean inferred = stated.basis() == Stated.Basis.INFERRED;
            list(name, inferred ? "[" + stated.value() + "]" : stated.value());
        }
    }

    private void list(String name, String value) {
        if (!value.isEmpty()) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }

    private void clause(Clause clause, Intake.Imported imported) {
        text.append(clause.id().path());
        text.append(clause.number() == null ? "" : "  " + clause.number());
        text.append(clause.heading() == null ? "" : "  " + clause.heading()).append('\n');
        for (Block block : clause.body()) {
            switch (block) {
                case Block.Paragraph paragraph -> list("    text", paragraph.text());
                case Block.Item item -> list("    item", "[" + item.marker() + "] " + item.text());
                case Block.Table table -> table.rows().forEach(row -> list("    row", String.join(" | ", row)));
            }
        }
        list(
                "    units",
                clause.units().stream()
                        .map(u -> u.unit() + " " + Word.of(u.role()))
                        .collect(joining(", ")));
        list(
                "    cites",
                clause.citations().stream().map(ImportedText::citation).collect(joining(" ")));
        imported.document().targets().stream()
                .filter(t -> t.clause().equals(clause.id().path()))
                .forEach(this::target);
    }

    private static String citation(Citation citation) {
        return "《" + citation.title() + "》" + (citation.number() == null ? "" : citation.number());
    }

    private void target(Target target) {
        StringBuilder line = new StringBuilder(Word.of(target.kind()));
        line.append(' ').append(Word.of(target.comparator()));
        add(line, target.value());
        add(line, target.min());
        add(line, target.max());
        line.append(target.unit() == null ? "" : target.unit());
        line.append(target.than() == null ? "" : " " + target.than());
        line.append(target.from() == null ? "" : " from " + target.from().printed());
        line.append(target.per() == null ? "" : " per " + target.per());
        line.append(target.modality() == null ? "" : " " + Word.of(target.modality()));
        line.append(target.by() == null ? "" : " by " + target.by());
        list("    figure", target.quote() + " = " + line);
    }

    private static void add(StringBuilder line, @Nullable Magnitude magnitude) {
        line.append(magnitude == null ? "" : " " + magnitude.printed());
    }
}
