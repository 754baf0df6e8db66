package org.policybook.export;

import static org.policybook.export.Column.Type.INTEGER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.KnowledgeBase;

/** {@code clauses}: every clause of every document, with its plain text. */
final class ClauseTable {
    private ClauseTable() {}

    static Table<Clause> of(KnowledgeBase knowledge) {
        Fields fields = new Fields(knowledge);
        List<Column<Clause>> columns = List.of(
                Column.text("id", "标识", c -> Cell.of(c.id().toString())),
                Column.<Clause>text("document", "文件", c -> Cell.of(c.id().document()))
                        .names("documents.id"),
                Column.text("path", "路径", c -> Cell.of(c.id().path())),
                Column.<Clause>text("parent", "上级条款", c -> Cell.of(string(c.parent())))
                        .names("clauses.id"),
                Column.of("level", "层级", INTEGER, c -> Cell.of(c.level())),
                Column.text("number", "编号", c -> Cell.of(c.number())),
                Column.text("heading", "标题", c -> Cell.of(c.heading())),
                Column.text("heading_en", "英文标题", c -> Cell.of(c.headingEn())),
                Column.text("text", "正文", c -> Cell.unlessEmpty(c.text())),
                Column.text("text_en", "英文正文", c -> Cell.unlessEmpty(Clause.plain(c.bodyEn()))),
                Column.text("items", "列举项", c -> Cell.texts(c.items())),
                Column.text("items_en", "列举项（英文）", c -> Cell.texts(c.itemsEn())),
                Column.text("original", "官方原文", c -> Cell.unlessEmpty(Clause.plain(c.original()))),
                Fields.words("units", "责任单位", c -> Fields.units(c.units())),
                Fields.words("themes", "主题", c -> fields.themes(c.themes())),
                Fields.words("instruments", "政策工具", c -> Fields.instruments(c.instruments())),
                Column.text("url", "网址", c -> fields.url(Address.clause(c.id()))));
        List<Clause> rows = knowledge.documents().stream()
                .flatMap(document -> document.clauses().stream())
                .toList();
        return new Table<>("clauses", "条款", columns, rows);
    }

    private static @Nullable String string(@Nullable ClauseId id) {
        return id == null ? null : id.toString();
    }
}
