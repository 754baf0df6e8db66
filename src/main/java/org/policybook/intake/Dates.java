package org.policybook.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.Official;
import org.policybook.model.Official.Part;
import org.policybook.model.Stated;
import org.policybook.model.Stated.Basis;
import org.policybook.notation.Days;
import org.policybook.notation.FactLines;
import org.policybook.notation.Quotation;

/** When a document was issued, and from when it is in force; days as ISO 8601 writes them. */
final class Dates {
    private static final Pattern EFFECTIVE =
            Pattern.compile("自(?<day>.{0,16}?日|(?:印发|发布|公布|下发|发文|签发|颁布|通过)之日)起(?:正式|开始)?(?:施行|实施|执行|试行|生效)");

    private static final Pattern VALID = Pattern.compile(
            "有效期(?:限)?(?:为|至|到)?(?<span>(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})年|\\d{4}年\\d{1,2}月\\d{1,2}日)(?:止)?");

    private Dates() {}

    /** The day of issue (成文日期): as printed, else that of printing or of publication. */
    static Stated issued(Official official, FactLines facts) {
        Optional<LocalDate> printed = first(official, Part.DATE)
                .or(() -> Days.first(facts.first("成文日期", "发文日期", "生成日期", "发文时间")))
                .or(() -> first(official, Part.PASSED));
        if (printed.isPresent()) {
            return Stated.printed(printed.get().toString());
        }
        Optional<LocalDate> imprint = first(official, Part.IMPRINT);
        if (imprint.isPresent()) {
            return inferred(
                    imprint.get(),
                    "正文未印成文日期，取版记中的印发日期",
                    "The text prints no date of issue; the day of printing at its foot.");
        }
        return Days.first(facts.first("发布日期", "公开日期"))
                .or(() -> published(official))
                .map(day -> inferred(
                        day,
                        "网页所标的发布日期，正文未印成文日期",
                        "Date of publication on the web page; the text prints no date of issue."))
                .orElse(Stated.printed(null));
    }

    private static Optional<LocalDate> first(Official official, Part part) {
        return official.all(part).stream()
                .flatMap(line -> Days.first(line).stream())
                .findFirst();
    }

    /** What stands around the text on a web page. */
    private static Optional<LocalDate> published(Official official) {
        return official.all(Part.CHROME).stream()
                .filter(line -> line.contains("日期") || line.contains("时间"))
                .flatMap(line -> Days.first(line).stream())
                .findFirst();
    }

    /**
     * The day from which the document is in force, where it says so.
     *
     * @param issued the day of issue, null where nobody knows
     */
    static Stated effective(Official official, @Nullable LocalDate issued) {
        for (Clause clause : official.clauses()) {
            Matcher found = EFFECTIVE.matcher(Quotation.bare(clause.text()));
            while (found.find()) {
                Optional<LocalDate> day = Days.first(found.group("day"));
                if (day.isPresent()) {
                    return Stated.printed(day.get().toString());
                }
                if (found.group("day").endsWith("之日") && issued != null) {
                    return inferred(
                            issued,
                            "第" + clause.title() + "条款写“" + found.group() + "”，取成文日期",
                            "The text says it is in force from the day of issue.");
                }
            }
        }
        return Stated.printed(null);
    }

    /** How long the document is in force, or until when, as its last clauses print it: 5年, 2029年4月30日. */
    static Optional<String> validity(Official official) {
        return official.clauses().reversed().stream()
                .map(clause -> VALID.matcher(Quotation.bare(clause.text())))
                .filter(Matcher::find)
                .map(found -> found.group("span"))
                .findFirst();
    }

    private static Stated inferred(LocalDate day, String why, String whyEn) {
        return new Stated(day.toString(), Basis.INFERRED, why, whyEn);
    }
}
