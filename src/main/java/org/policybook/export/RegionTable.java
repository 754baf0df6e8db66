package org.policybook.export;

import java.util.List;
import org.policybook.model.Address;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Region;

/** {@code regions}: those with a page, and the regions above them, which have none. */
final class RegionTable {
    private RegionTable() {}

    static Table<Region> of(KnowledgeBase knowledge) {
        Fields fields = new Fields(knowledge);
        List<Region> present = knowledge.regions();
        List<Column<Region>> columns = List.of(
                Column.text("id", "标识", r -> Cell.of(r.id())),
                Column.text("name", "名称", r -> Cell.of(r.name())),
                Column.text("name_en", "英文名称", r -> Cell.of(r.nameEn())),
                Column.text("pinyin", "拼音", r -> Cell.of(r.pinyin())),
                Column.text("code", "行政区划代码", r -> Cell.of(r.code())),
                Column.words("level", "级别", r -> Labels.of("level", r.level())),
                Column.<Region>text("parent", "上级地区", r -> fields.region(r.parent()))
                        .names("regions.name"),
                Column.text(
                        "url",
                        "网址",
                        r -> present.contains(r) ? fields.url(Address.region(r.id())) : Cell.Nothing.NOTHING));
        return new Table<>("regions", "地区", columns, knowledge.allRegions());
    }
}
