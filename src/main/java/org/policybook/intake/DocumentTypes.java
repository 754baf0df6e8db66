package org.policybook.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Stated;
import org.policybook.model.Stated.Basis;
import org.policybook.notation.Quotation;

/** What kinds of documents are called (文种): those of the regulation on official documents, and those in common use. */
final class DocumentTypes {
    private static final List<String> TYPES = List.of(
            "通知", "意见", "方案", "办法", "规定", "决定", "决议", "公告", "通告", "通报", "报告", "请示", "批复", "复函", "函", "纪要", "议案", "命令",
            "令", "条例", "细则", "规划", "计划", "要点", "规程", "规则", "措施", "清单", "指南", "指引", "政策", "公报", "标准", "章程", "制度", "纲要",
            "预案", "分工", "规范", "安排", "目录");

    private static final Pattern SUFFIX = Pattern.compile("[(（〔\\[].{1,24}[)）〕\\]]$");
    private static final Pattern YEAR_SUFFIX = Pattern.compile("(?:\\d{4}年?[-—–至到]*)+$");
    private static final Pattern MADE =
            Pattern.compile("(?:制定|编制|特制定|制订)本(?:专项)?(?:行动|工作|实施)?(" + String.join("|", TYPES) + ")");

    private DocumentTypes() {}

    /** Whether a title ends with the name of a kind. */
    static boolean end(String title) {
        return TYPES.stream().anyMatch(title::endsWith);
    }

    /**
     * The kind of a document.
     *
     * @param preamble its words before the first clause, which may tell where the title does not
     */
    static Stated of(Stated title, String preamble) {
        String bare = Quotation.bare(Optional.ofNullable(title.value()).orElse(""));
        while (SUFFIX.matcher(bare).find() || YEAR_SUFFIX.matcher(bare).find()) {
            bare = YEAR_SUFFIX.matcher(SUFFIX.matcher(bare).replaceAll("")).replaceAll("");
        }
        Optional<String> type = TYPES.stream().filter(bare::endsWith).findFirst();
        if (type.isEmpty()) {
            Matcher made = MADE.matcher(preamble);
            return Stated.printed(made.find() ? made.group(1) : null);
        }
        return title.basis() == Basis.INFERRED
                ? new Stated(type.get(), Basis.INFERRED, "取自推断的标题", "From the inferred title.")
                : Stated.printed(type.get());
    }
}
