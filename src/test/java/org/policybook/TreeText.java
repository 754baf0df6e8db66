package org.policybook;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Block;
import org.policybook.model.Citation;
import org.policybook.model.CitedWork;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Word;

/** All that was understood of documents, as lines that a person can check. */
final class TreeText {
    private final KnowledgeBase knowledge;
    private final StringBuilder text = new StringBuilder();

    private TreeText(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    static String of(KnowledgeBase knowledge) {
        TreeText tree = new TreeText(knowledge);
        for (PolicyDocument document : knowledge.documents()) {
            document.clauses().forEach(tree::clause);
        }
        return tree.text.toString();
    }

    private void clause(Clause clause) {
        text.append(clause.id()).append("  level ").append(clause.level());
        text.append(clause.parent() == null ? "" : "  below " + clause.parent().path());
        text.append(clause.number() == null ? "" : "  number " + clause.number());
        text.append(clause.heading() == null ? "" : "  heading " + clause.heading())
                .append('\n');
        field("english", clause.headingEn());
        field("themes", String.join(" ", clause.themes()));
        field("instruments", clause.instruments().stream().map(Word::of).collect(joining(" ")));
        blocks("", clause.body());
        blocks("english ", clause.bodyEn());
        blocks("original ", clause.original());
        field("bracket", clause.unitsBracket());
        field(
                "units",
                clause.units().stream()
                        .map(u -> u.unit() + " " + Word.of(u.role()))
                        .collect(joining(", ")));
        clause.citations().forEach(citation -> field("cites", citation(citation)));
    }

    private void blocks(String rendition, List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> field(rendition + "text", paragraph.text());
                case Block.Item item ->
                    field(rendition + "item " + item.depth(), "[" + item.marker() + "] " + item.text());
                case Block.Table table ->
                    table.rows().forEach(row -> field(rendition + "row", "[" + String.join("] [", row) + "]"));
            }
        }
    }

    private String citation(Citation citation) {
        CitedWork work = knowledge.work(citation);
        String held = work == null || work.document() == null
                ? ""
                : " → " + work.document().id();
        return "《" + citation.title() + "》" + (citation.number() == null ? "" : " " + citation.number()) + held;
    }

    private void field(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            text.append("    ").append(name).append(": ").append(value).append('\n');
        }
    }
}
