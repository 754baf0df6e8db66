package org.policybook.export;

import static org.policybook.export.Column.Type.ANY;
import static org.policybook.export.Column.Type.BOOLEAN;
import static org.policybook.export.Column.Type.INTEGER;
import static org.policybook.export.Column.Type.NUMBER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Comparison;
import org.policybook.model.Figure;
import org.policybook.model.Grade;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;

/**
 * {@code targets}: every field of targets.yaml, candidates too. A figure that serves a comparison brings its grade and
 * caveat along, so that a table taken away says what may not be done with it.
 */
final class TargetTable {
    private final Fields fields;
    private final Map<String, Comparison> comparisons = new HashMap<>();

    private TargetTable(KnowledgeBase knowledge) {
        this.fields = new Fields(knowledge);
        knowledge.comparisons().forEach(c -> comparisons.put(c.indicator().id(), c));
    }

    static Table<Figure> of(KnowledgeBase knowledge) {
        return new Table<>("targets", "数字", new TargetTable(knowledge).columns(), knowledge.figures());
    }

    private List<Column<Figure>> columns() {
        return List.of(
                Column.text("id", "标识", f -> Cell.of(f.id())),
                Column.<Figure>text("document", "文件", f -> Cell.of(f.document().id()))
                        .names("documents.id"),
                Column.<Figure>text(
                                "region", "地区", f -> fields.region(f.region().id()))
                        .names("regions.name"),
                Column.<Figure>text("clause", "条款", f -> Cell.of(f.clause().id().toString()))
                        .names("clauses.id"),
                Column.<Figure>text(
                                "indicator",
                                "指标",
                                f -> fields.indicator(f.target().indicator()))
                        .names("indicators.name"),
                Column.words("kind", "用途", f -> Labels.of("kind", f.target().kind())),
                Column.words(
                        "comparator",
                        "比较方式",
                        f -> Labels.of("comparator", f.target().comparator())),
                Column.of("value", "数值", ANY, f -> Cell.of(f.target().value())),
                Column.of("min", "下限", ANY, f -> Cell.of(f.target().min())),
                Column.of("max", "上限", ANY, f -> Cell.of(f.target().max())),
                Column.of("from", "起点", ANY, f -> Cell.of(f.target().from())),
                Column.text("unit", "单位", f -> Cell.of(f.target().unit())),
                Column.text("than", "参照", f -> Cell.of(f.target().than())),
                Column.text("than_en", "参照（英文）", f -> Cell.of(f.target().thanEn())),
                Column.words(
                        "measures",
                        "量的种类",
                        f -> Labels.of("measures", f.target().measures())),
                Column.words("per", "分母", f -> Labels.open("per", f.target().per())),
                Column.words("tier", "层级", f -> Labels.of("tier", f.target().tier())),
                Column.<Figure>text(
                                "population",
                                "对象",
                                f -> fields.population(f.target().population()))
                        .names("populations.name"),
                Column.text("scope", "口径", f -> Cell.of(f.target().scope())),
                Column.text("scope_en", "口径（英文）", f -> Cell.of(f.target().scopeEn())),
                Column.words(
                        "modality",
                        "约束力度",
                        f -> Labels.of("modality", f.target().modality())),
                Column.text("by", "期限", f -> Cell.of(f.target().by())),
                Column.words(
                        "by_printed", "期限见于原文", BOOLEAN, f -> Cell.of(f.target().byPrinted())),
                Column.text("quote", "原文数字", f -> Cell.of(f.target().quote())),
                Column.of("occurrence", "第几处", INTEGER, f -> Cell.of(f.target().occurrence())),
                Column.text(
                        "also",
                        "又见",
                        f -> Cell.many(
                                f.target().also(),
                                also -> RestatementCell.of(f.document().id(), also))),
                Column.<Figure>text(
                                "part_of", "属于", f -> Cell.of(full(f, f.target().partOf())))
                        .names("targets.id"),
                Column.<Figure>text(
                                "when", "前提", f -> Cell.of(full(f, f.target().when())))
                        .names("targets.id"),
                Column.words(
                        "status", "复核状态", f -> Labels.of("status", f.target().status())),
                Column.text("entered_by", "录入人", f -> Cell.of(f.target().enteredBy())),
                Column.text("reviewed_by", "复核人", f -> Cell.of(f.target().reviewedBy())),
                Column.text("note", "说明", f -> Cell.of(f.target().note())),
                Column.text("note_en", "说明（英文）", f -> Cell.of(f.target().noteEn())),
                Column.of("base_value", "基本单位数值", NUMBER, f -> Cell.of(f.baseValue())),
                Column.words("base_unit", "基本单位", f -> Labels.open("unit", f.baseUnit())),
                Column.text("grade", "可比等级", f -> Cell.of(grade(f))),
                Column.text("caveat", "可比性提示", f -> Cell.of(Caveat.of(comparison(f), Language.ZH))),
                Column.text("caveat_en", "可比性提示（英文）", f -> Cell.of(Caveat.of(comparison(f), Language.EN))),
                Column.text(
                        "url", "网址", f -> fields.url(Address.clause(f.clause().id()))));
    }

    /** Only reviewed figures have been compared. */
    private @Nullable Comparison comparison(Figure figure) {
        return figure.target().isReviewed() && figure.indicator() != null
                ? comparisons.get(figure.indicator().id())
                : null;
    }

    private @Nullable String grade(Figure figure) {
        Comparison comparison = comparison(figure);
        Grade grade = comparison == null ? null : comparison.grade();
        return grade == null ? null : grade.name();
    }

    private static @Nullable String full(Figure figure, @Nullable String id) {
        return id == null ? null : figure.document().id() + "/" + id;
    }
}
