package org.policybook.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Citation;
import org.policybook.model.CitedWork;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;

/** {@code citations}: which clause names which document, held here or not. */
final class CitationTable {
    /** One mention of a document. */
    record Mention(
            Clause clause, Citation citation, @Nullable CitedWork work) {
        @Nullable
        String document() {
            return work == null || work.document() == null
                    ? null
                    : work.document().id();
        }
    }

    private CitationTable() {}

    static Table<Mention> of(KnowledgeBase knowledge) {
        List<Column<Mention>> columns = List.of(
                Column.<Mention>text(
                                "clause", "条款", m -> Cell.of(m.clause().id().toString()))
                        .names("clauses.id"),
                Column.text("title", "所引题名", m -> Cell.of(m.citation().title())),
                Column.text(
                        "title_en",
                        "所引题名（英文）",
                        m -> Cell.of(m.work() == null ? null : m.work().titleEn())),
                Column.text("number", "发文字号", m -> Cell.of(m.citation().number())),
                Column.<Mention>text("document", "本库文件", m -> Cell.of(m.document()))
                        .names("documents.id"));
        List<Mention> rows = knowledge.documents().stream()
                .flatMap(document -> document.clauses().stream())
                .flatMap(clause -> clause.citations().stream()
                        .map(citation -> new Mention(clause, citation, knowledge.work(citation))))
                .toList();
        return new Table<>("citations", "引用", columns, rows);
    }
}
