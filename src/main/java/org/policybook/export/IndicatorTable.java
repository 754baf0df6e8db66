package org.policybook.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Comparison;
import org.policybook.model.Grade;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.Reason;

/** {@code indicators}: what is compared, how far, and why not further. */
final class IndicatorTable {
    private IndicatorTable() {}

    static Table<Comparison> of(KnowledgeBase knowledge) {
        Fields fields = new Fields(knowledge);
        List<Column<Comparison>> columns = List.of(
                Column.text("id", "标识", c -> Cell.of(c.indicator().id())),
                Column.text("name", "名称", c -> Cell.of(c.indicator().name())),
                Column.text("name_en", "英文名称", c -> Cell.of(c.indicator().nameEn())),
                Column.<Comparison>text(
                                "theme", "主题", c -> fields.theme(c.indicator().theme()))
                        .names("themes.name"),
                Column.text("unit", "单位", c -> Cell.of(c.indicator().unit())),
                Column.text("definition", "定义", c -> Cell.of(c.indicator().definition())),
                Column.text(
                        "definition_en", "定义（英文）", c -> Cell.of(c.indicator().definitionEn())),
                Column.text("note", "说明", c -> Cell.of(c.indicator().note())),
                Column.text("note_en", "说明（英文）", c -> Cell.of(c.indicator().noteEn())),
                Column.words("verdict", "人工判定", c -> verdict(c.indicator().verdict())),
                Column.words(
                        "confusable",
                        "易混指标",
                        c -> Cell.many(c.indicator().confusable(), confusable -> confusable(fields, confusable))),
                Column.text("derived", "推导等级", c -> grade(c.derived())),
                Column.text("grade", "可比等级", c -> grade(c.grade())),
                Fields.words("reasons", "理由", c -> reasons(c.reasons())),
                Column.text("caveat", "可比性提示", c -> Cell.of(Caveat.of(c, Language.ZH))),
                Column.text("caveat_en", "可比性提示（英文）", c -> Cell.of(Caveat.of(c, Language.EN))),
                Fields.list("targets", "数字", c -> Cell.many(c.figures(), figure -> Cell.of(figure.id()))),
                Column.words("pairs", "两两判定", c -> Cell.many(c.pairs(), IndicatorTable::pair)),
                Column.text(
                        "url",
                        "网址",
                        c -> fields.url(Address.indicator(c.indicator().id()))));
        return new Table<>("indicators", "指标", columns, knowledge.comparisons());
    }

    private static Cell grade(@Nullable Grade grade) {
        return Cell.of(grade == null ? null : grade.name());
    }

    /** Reason codes are written in capitals, as the contract names them. */
    private static Cell reasons(List<Reason> reasons) {
        return Cell.many(
                reasons,
                reason -> new Cell.Keyed(
                        reason.name(),
                        Caveat.reasons(List.of(reason), Language.ZH),
                        Caveat.reasons(List.of(reason), Language.EN)));
    }

    private static Cell verdict(Indicator.@Nullable SetVerdict verdict) {
        if (verdict == null) {
            return Cell.Nothing.NOTHING;
        }
        String grade = verdict.grade().name();
        return new Cell.Parts(chinese(grade, verdict.reasons()), english(grade, verdict.reasons()))
                .and("grade", grade(verdict.grade()))
                .and("reasons", reasons(verdict.reasons()))
                .and("note", Cell.of(verdict.note()))
                .and("note_en", Cell.of(verdict.noteEn()));
    }

    private static Cell confusable(Fields fields, Indicator.Confusable confusable) {
        Cell indicator = fields.indicator(confusable.indicator());
        String name = indicator.english().isEmpty() ? indicator.text() : indicator.english();
        return new Cell.Parts(
                        indicator.text() + "：" + confusable.note(),
                        name + ": " + Language.EN.pick(confusable.note(), confusable.noteEn()))
                .and("indicator", indicator)
                .and("note", Cell.of(confusable.note()))
                .and("note_en", Cell.of(confusable.noteEn()));
    }

    private static Cell pair(Comparison.Pair pair) {
        String a = pair.a().id();
        String b = pair.b().id();
        String grade = pair.grade().name();
        return new Cell.Parts(
                        chinese(a + " 与 " + b + "：" + grade, pair.reasons()),
                        english(a + " and " + b + ": " + grade, pair.reasons()))
                .and("a", Cell.of(pair.a().id()))
                .and("b", Cell.of(pair.b().id()))
                .and("grade", grade(pair.grade()))
                .and("reasons", reasons(pair.reasons()));
    }

    private static String chinese(String verdict, List<Reason> reasons) {
        return reasons.isEmpty() ? verdict : verdict + "（" + Caveat.reasons(reasons, Language.ZH) + "）";
    }

    private static String english(String verdict, List<Reason> reasons) {
        return reasons.isEmpty() ? verdict : verdict + " (" + Caveat.reasons(reasons, Language.EN) + ")";
    }
}
