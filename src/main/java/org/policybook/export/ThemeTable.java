package org.policybook.export;

import java.util.List;
import org.policybook.model.Address;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Theme;

/** {@code themes}: the subjects that measures are sorted by. */
final class ThemeTable {
    private ThemeTable() {}

    static Table<Theme> of(KnowledgeBase knowledge) {
        Fields fields = new Fields(knowledge);
        List<Column<Theme>> columns = List.of(
                Column.text("id", "标识", t -> Cell.of(t.id())),
                Column.text("name", "名称", t -> Cell.of(t.name())),
                Column.text("name_en", "英文名称", t -> Cell.of(t.nameEn())),
                Column.text("scope", "范围", t -> Cell.of(t.scope())),
                Column.text("scope_en", "范围（英文）", t -> Cell.of(t.scopeEn())),
                Fields.list("keywords", "关键词", t -> Cell.texts(t.keywords())),
                Column.text("url", "网址", t -> fields.url(Address.theme(t.id()))));
        return new Table<>("themes", "主题", columns, knowledge.themes());
    }
}
