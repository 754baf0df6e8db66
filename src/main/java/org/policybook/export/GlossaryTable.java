package org.policybook.export;

import java.util.List;
import org.policybook.model.Address;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.TermUse;

/** {@code glossary}: the terms of art, what their source says of them, and where they stand. */
final class GlossaryTable {
    private GlossaryTable() {}

    static Table<TermUse> of(KnowledgeBase knowledge) {
        Fields fields = new Fields(knowledge);
        List<Column<TermUse>> columns = List.of(
                Column.text("id", "标识", u -> Cell.of(u.term().id())),
                Column.text("term", "术语", u -> Cell.of(u.term().term())),
                Column.text("term_en", "英文", u -> Cell.of(u.term().termEn())),
                Fields.list("aliases", "别称", u -> Cell.texts(u.term().aliases())),
                Fields.list("aliases_en", "别称（英文）", u -> Cell.texts(u.term().aliasesEn())),
                Column.text("definition", "释义", u -> Cell.of(u.term().definition())),
                Column.text("definition_en", "释义（英文）", u -> Cell.of(u.term().definitionEn())),
                Column.words("status", "原文情况", u -> Labels.of("status", u.term().status())),
                Fields.list("expands", "检索扩展", u -> Cell.texts(u.term().expands())),
                Column.text("reason", "理由", u -> Cell.of(u.term().reason())),
                Column.text("reason_en", "理由（英文）", u -> Cell.of(u.term().reasonEn())),
                Fields.list(
                        "clauses",
                        "见于条款",
                        u -> Cell.many(
                                u.clauses(), clause -> Cell.of(clause.id().toString()))),
                Column.text("url", "网址", u -> fields.url(Address.term(u.term().id()))));
        return new Table<>("glossary", "术语", columns, knowledge.terms());
    }
}
