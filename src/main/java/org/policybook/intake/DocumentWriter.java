package org.policybook.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Block;
import org.policybook.model.Clause;
import org.policybook.model.FrontMatter;
import org.policybook.model.Inferred;
import org.policybook.model.Magnitude;
import org.policybook.model.Target;
import org.policybook.model.Word;

/** Writes what was understood as the files of a document (contract 2.1, 2.2). */
final class DocumentWriter {
    private static final int DEEPEST = 6;

    private final StringBuilder out = new StringBuilder();

    private DocumentWriter() {}

    /**
     * {@code document.md}.
     *
     * @param added the day on which it enters the content
     */
    static String document(Intake.Imported imported, LocalDate added) {
        DocumentWriter writer = new DocumentWriter();
        writer.front(imported.understanding().front(), added);
        for (Clause clause : imported.document().clauses()) {
            writer.clause(clause);
        }
        return writer.out.toString();
    }

    /** {@code targets.yaml}: every entry a candidate, with the reasons as comments. */
    static String targets(List<Intake.Candidate> candidates) {
        DocumentWriter writer = new DocumentWriter();
        if (candidates.isEmpty()) {
            return "[]\n";
        }
        candidates.forEach(writer::candidate);
        return writer.out.toString();
    }

    private void front(FrontMatter front, LocalDate added) {
        out.append("---\n");
        field("", "title", front.title());
        field("", "notice_title", front.noticeTitle());
        field("", "region", front.region());
        field("", "issuer", front.issuer());
        field("", "number", front.number());
        plain("", "date", front.date());
        field("", "type", front.type());
        plain("", "period", front.period());
        plain("", "rendition", Word.of(front.rendition()));
        if (front.source() == null) {
            out.append("# source: 取自何处，如网址或来函 · where the text was taken from, such as its address\n");
        }
        field("", "source", front.source());
        if (!front.basedOn().isEmpty()) {
            out.append("based_on:\n");
            front.basedOn()
                    .forEach(work -> out.append("  - ").append(quoted(work)).append('\n'));
        }
        plain("", "added", added);
        if (!front.inferred().isEmpty()) {
            out.append("inferred:\n");
            for (Map.Entry<String, Inferred> entry : front.inferred().entrySet()) {
                out.append("  ").append(entry.getKey()).append(":\n");
                field("    ", "value", entry.getValue().value());
                field("    ", "why", entry.getValue().why());
                field("    ", "why_en", entry.getValue().whyEn());
            }
        }
        out.append("---\n");
    }

    private void clause(Clause clause) {
        if (clause.level() > 0) {
            String marks = "#".repeat(Math.min(DEEPEST, clause.level()));
            out.append('\n').append(marks).append(' ').append(title(clause)).append(themes(clause));
            out.append('\n');
        }
        out.append(body(clause));
    }

    /** Number and heading as a line of document.md has them. */
    static String title(Clause clause) {
        String number = clause.number() == null ? "" : clause.number();
        String heading = clause.heading() == null ? "" : clause.heading();
        boolean closed = number.isEmpty() || "、．.）):：".indexOf(number.charAt(number.length() - 1)) >= 0;
        return number + (closed || heading.isEmpty() ? "" : " ") + heading;
    }

    /** The themes of a clause as they stand behind its heading; empty where it has none. */
    static String themes(Clause clause) {
        return clause.themes().isEmpty() ? "" : " {themes=\"" + String.join(" ", clause.themes()) + "\"}";
    }

    /** What stands below the heading, with the empty line before it. */
    static String body(Clause clause) {
        StringBuilder body = new StringBuilder();
        Block before = null;
        for (Block block : printed(clause)) {
            boolean sameList = before instanceof Block.Item && block instanceof Block.Item;
            body.append(sameList ? "" : "\n").append(markdown(block)).append('\n');
            before = block;
        }
        return body.toString();
    }

    /** The text with its bracket of units; the original of clause 0 is all that stands outside the others. */
    private static List<Block> printed(Clause clause) {
        if (!clause.isPreamble() && !clause.original().isEmpty()) {
            return clause.original().subList(1, clause.original().size());
        }
        String bracket = clause.unitsBracket();
        return bracket == null
                ? clause.body()
                : Stream.concat(clause.body().stream(), Stream.of(new Block.Paragraph(bracket)))
                        .toList();
    }

    private static String markdown(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> PlainWords.line(paragraph.text());
            case Block.Item item -> "  ".repeat(Math.max(0, item.depth() - 1)) + "- " + PlainWords.line(item.line());
            case Block.Table table -> table(table);
        };
    }

    private static String table(Block.Table table) {
        int columns = table.rows().stream().mapToInt(List::size).max().orElse(1);
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < table.rows().size(); r++) {
            List<String> cells = new ArrayList<>(table.rows().get(r));
            while (cells.size() < columns) {
                cells.add("");
            }
            text.append(r == 0 ? "" : "\n|");
            text.append(r == 0 ? "|" : "");
            cells.forEach(c -> text.append(' ')
                    .append(PlainWords.within(c.replace('\n', ' ')))
                    .append(" |"));
            if (r == 0) {
                text.append("\n|").append(" --- |".repeat(columns));
            }
        }
        return text.toString();
    }

    private void candidate(Intake.Candidate candidate) {
        Target target = candidate.target();
        out.append(out.isEmpty() ? "" : "\n");
        candidate
                .why()
                .forEach(why -> out.append("# ").append(why.replace('\n', ' ')).append('\n'));
        out.append("- id: ").append(target.id()).append('\n');
        field("  ", "clause", target.clause());
        field("  ", "indicator", target.indicator());
        plain("  ", "kind", Word.of(target.kind()));
        plain("  ", "comparator", Word.of(target.comparator()));
        number("value", target.value());
        number("min", target.min());
        number("max", target.max());
        number("from", target.from());
        field("  ", "unit", target.unit());
        field("  ", "than", target.than());
        plain("  ", "measures", Word.of(target.measures()));
        field("  ", "per", target.per());
        plain("  ", "tier", target.tier() == null ? null : Word.of(target.tier()));
        field("  ", "population", target.population());
        field("  ", "scope", target.scope());
        plain("  ", "modality", target.modality() == null ? null : Word.of(target.modality()));
        field("  ", "by", target.by());
        plain("  ", "by_printed", target.byPrinted());
        field("  ", "quote", target.quote());
        plain("  ", "occurrence", target.occurrence());
        also(target.also());
        field("  ", "part_of", target.partOf());
        field("  ", "when", target.when());
        plain("  ", "status", Word.of(target.status()));
        field("  ", "entered_by", target.enteredBy());
    }

    private void also(List<Target.Restatement> restatements) {
        out.append(restatements.isEmpty() ? "" : "  also:\n");
        for (Target.Restatement there : restatements) {
            out.append("    - clause: ").append(quoted(there.clause())).append('\n');
            field("      ", "quote", there.quote());
            plain("      ", "occurrence", there.occurrence());
            field("      ", "by", there.by());
            plain("      ", "by_printed", there.byPrinted());
            plain("      ", "modality", there.modality() == null ? null : Word.of(there.modality()));
        }
    }

    private void number(String name, @Nullable Magnitude magnitude) {
        if (magnitude != null) {
            plain("  ", name, magnitude.printed());
        }
    }

    private void field(String indent, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            plain(indent, name, quoted(value));
        }
    }

    private void plain(String indent, String name, @Nullable Object value) {
        if (value != null) {
            out.append(indent).append(name).append(": ").append(value).append('\n');
        }
    }

    /** A word as it is, anything else between quotation marks. */
    static String quoted(String value) {
        boolean plain = value.codePoints().allMatch(c -> Character.isLetter(c)) && !YAML_WORDS.contains(value);
        if (plain) {
            return value;
        }
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F) {
                text.append(' ');
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }

    private static final List<String> YAML_WORDS = List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
}
