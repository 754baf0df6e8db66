package org.policybook.export;

import java.util.List;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Population;

/** {@code populations}: whom or what figures cover. */
final class PopulationTable {
    private PopulationTable() {}

    static Table<Population> of(KnowledgeBase knowledge) {
        List<Column<Population>> columns = List.of(
                Column.text("id", "标识", p -> Cell.of(p.id())),
                Column.text("name", "名称", p -> Cell.of(p.name())),
                Column.text("name_en", "英文名称", p -> Cell.of(p.nameEn())),
                Column.words("sort", "类别", p -> Labels.of("sort", p.sort())));
        return new Table<>("populations", "对象", columns, knowledge.populations());
    }
}
