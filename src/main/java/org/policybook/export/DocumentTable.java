package org.policybook.export;

import static org.policybook.export.Column.Type.DATE;
import static org.policybook.export.Column.Type.INTEGER;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.Period;
import org.policybook.model.PolicyDocument;

/** {@code documents}: the front matter; inferred values stand apart from what the source prints. */
final class DocumentTable {
    private DocumentTable() {}

    static Table<PolicyDocument> of(KnowledgeBase knowledge) {
        Fields fields = new Fields(knowledge);
        List<Column<PolicyDocument>> columns = List.of(
                Column.text("id", "标识", d -> Cell.of(d.id())),
                Column.text("title", "题名", d -> Cell.of(d.front().title())),
                Column.text("title_en", "英文题名", d -> Cell.of(d.front().titleEn())),
                Column.text("notice_title", "通知题名", d -> Cell.of(d.front().noticeTitle())),
                Column.<PolicyDocument>text(
                                "region", "地区", d -> fields.region(d.front().region()))
                        .names("regions.name"),
                Column.text("issuer", "发文机关", d -> Cell.of(d.front().issuer())),
                Column.text("issuer_en", "发文机关（英文）", d -> Cell.of(d.front().issuerEn())),
                Column.text("number", "发文字号", d -> Cell.of(d.front().number())),
                Column.of("date", "成文日期", DATE, d -> Cell.of(d.front().date())),
                Column.words("type", "文种", d -> Labels.open("type", d.front().type())),
                Column.of(
                        "period",
                        "计划年份（多年的为末年）",
                        INTEGER,
                        d -> Cell.of(lastYear(d.front().period()))),
                Column.of(
                        "period_from",
                        "计划起始年份（多年的，一年的为空）",
                        INTEGER,
                        d -> Cell.of(firstYear(d.front().period()))),
                Column.words(
                        "rendition",
                        "文本形态",
                        d -> Labels.of("rendition", d.front().rendition())),
                Column.text("caveat", "文本提示", d -> Cell.of(Caveat.of(d, Language.ZH))),
                Column.text("caveat_en", "文本提示（英文）", d -> Cell.of(Caveat.of(d, Language.EN))),
                Column.text("source", "文本来源", d -> Cell.of(d.front().source())),
                Column.text("source_en", "文本来源（英文）", d -> Cell.of(d.front().sourceEn())),
                Fields.list("based_on", "依据", d -> Cell.texts(d.front().basedOn())),
                Column.of("added", "收录日期", DATE, d -> Cell.of(d.front().added())),
                Column.words("inferred", "推断所得", d -> Fields.inferred(d.front().inferred())),
                Column.text("url", "网址", d -> fields.url(Address.document(d.id()))),
                Column.of("clauses", "条款数", INTEGER, d -> Cell.of(d.clauses().size())),
                Column.of("targets", "数字个数", INTEGER, d -> Cell.of(d.targets().size())));
        return new Table<>("documents", "文件", columns, knowledge.documents());
    }

    /** What {@code period} says: the year of the plan, of several the last, so that it is a number for every document. */
    static @Nullable Integer lastYear(@Nullable Period period) {
        return period == null ? null : period.last();
    }

    /** What {@code period_from} says: the first of several years; nothing of a single one. */
    static @Nullable Integer firstYear(@Nullable Period period) {
        return period == null || period.isOneYear() ? null : period.first();
    }
}
