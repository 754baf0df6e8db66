package org.policybook.notation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policybook.model.Official;
import org.policybook.model.Official.Part;

/**
 * What an official file prints of itself in the places that are for it. Each may be printed more than once: a notice and the
 * plan that it sends have titles of their own.
 *
 * @param numbers 发文字号 of letterhead and table of facts
 * @param days of signature and table of facts (成文日期)
 * @param titles of the notice and of the plan
 * @param issuers of signature, letterhead or table of facts; names may be shortened (市农业农村局)
 */
public record OfficialFacts(
        List<DocumentNumber> numbers, List<LocalDate> days, List<String> titles, List<String> issuers) {

    private static final Pattern NOTICE = Pattern.compile(".*(?:通知|的函|通报|公告)");

    /** How titles of plans end; the first line of a text may be a title or not. */
    private static final Pattern PLAN =
            Pattern.compile(".*(?:方案|计划|规划|要点|意见|办法|细则|规定|规则|条例|措施|决定|决议|纲要|清单|标准)(?:\\([^()]*\\))?");

    /** The title of the document itself; empty where none is plain, as where a notice alone is printed, which may send several. */
    public Optional<String> ownTitle() {
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(titles.getLast())
                        .filter(title -> PLAN.matcher(Quotation.bare(title)).matches());
    }

    /** The title of the notice that sends it. */
    public Optional<String> noticeTitle() {
        return titles.stream().filter(OfficialFacts::isNotice).findFirst();
    }

    private static boolean isNotice(String title) {
        return NOTICE.matcher(Quotation.bare(title)).matches();
    }

    /** Reads them from the lines of a file that stand outside its clauses. */
    public static OfficialFacts of(List<Official.Line> lines) {
        FactLines facts = FactLines.of(lines);
        Stream<String> numbered = Stream.of(
                        Official.all(lines, Part.NUMBER),
                        Official.all(lines, Part.LETTERHEAD),
                        List.of(facts.first("发文字号", "文号", "发布文号", "文件编号")))
                .flatMap(List::stream);
        Stream<String> dated =
                Stream.concat(Official.all(lines, Part.DATE).stream(), Stream.of(facts.first("成文日期", "发文日期", "生成日期")));
        return new OfficialFacts(
                numbered.flatMap(line -> DocumentNumber.find(line).stream()).toList(),
                dated.flatMap(line -> Days.first(line).stream()).toList(),
                Stream.of(Part.TITLE, Part.PLAN_TITLE)
                        .map(part -> TitleLines.joined(Official.all(lines, part)))
                        .filter(title -> !title.isEmpty())
                        .toList(),
                Issuers.named(lines, facts).stream().filter(Issuers::isBody).toList());
    }
}
