package org.policybook.parse;

import static org.policybook.model.DiagnosticCode.ORIGINAL_FACT_DIFFERS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostics;
import org.policybook.model.FrontMatter;
import org.policybook.model.Nearest;
import org.policybook.model.Official;
import org.policybook.notation.DocumentNumber;
import org.policybook.notation.OfficialFacts;
import org.policybook.notation.Quotation;

/**
 * The front matter says of a document what its official file prints: number, day of issue, titles and issuer. Only what is
 * certain on both sides is held together: a title that the file has not may be an editor's, one that is a slip away is not.
 */
final class FrontFacts {
    private final FrontMatter front;
    private final OfficialFacts printed;
    private final String file;
    private final Diagnostics problems;

    private FrontFacts(FrontMatter front, OfficialFacts printed, String file, Diagnostics problems) {
        this.front = front;
        this.printed = printed;
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reports each field that differs, with what is printed.
     *
     * @param lines of the official file, outside its clauses
     * @param file its name
     */
    static void compare(FrontMatter front, List<Official.Line> lines, String file, Diagnostics problems) {
        FrontFacts facts = new FrontFacts(front, OfficialFacts.of(lines), file, problems);
        facts.number();
        facts.date();
        facts.title("title", front.title());
        facts.title("notice_title", front.noticeTitle());
        facts.issuer();
    }

    private void number() {
        String given = front.statedNumber().value();
        if (given == null || printed.numbers().isEmpty()) {
            return;
        }
        Optional<DocumentNumber> number = DocumentNumber.parse(given);
        if (number.isPresent() && printed.numbers().stream().noneMatch(line -> isNumber(line, number.get()))) {
            differs("number", given, printed.numbers().getFirst().toString());
        }
    }

    /** On a head of one line the name of the issuer runs into the number: 甲市农业农村局文件 甲农办〔2020〕13号. */
    private static boolean isNumber(DocumentNumber line, DocumentNumber given) {
        return line.year() == given.year()
                && line.serial() == given.serial()
                && line.agency().endsWith(given.agency());
    }

    /** A day that was concluded may stop at the month. */
    private void date() {
        String given = front.statedDate().value();
        if (given != null
                && !printed.days().isEmpty()
                && printed.days().stream().noneMatch(day -> day.toString().startsWith(given))) {
            differs("date", given, printed.days().getFirst().toString());
        }
    }

    private void title(String field, @Nullable String given) {
        List<String> titles = printed.titles().stream().map(Quotation::bare).toList();
        if (given == null || titles.stream().anyMatch(title -> title.contains(Quotation.bare(given)))) {
            return;
        }
        String meant = Nearest.of(Quotation.bare(given), titles);
        if (meant != null) {
            differs(field, given, printed.titles().get(titles.indexOf(meant)));
        }
    }

    /** 市农业农村局 and 武汉市农业农村局 are one body: the longer name has the letters of the shorter one, in their order. */
    private void issuer() {
        String given = front.statedIssuer().value();
        if (given == null || printed.issuers().isEmpty()) {
            return;
        }
        boolean same = Stream.of(given.split("[、，,;；\\s]+"))
                .anyMatch(
                        own -> printed.issuers().stream().anyMatch(body -> isWithin(own, body) || isWithin(body, own)));
        if (!same) {
            differs("issuer", given, String.join("、", printed.issuers()));
        }
    }

    private static boolean isWithin(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        return at == shorter.length();
    }

    private void differs(String field, String given, String official) {
        String path = front.inferred().containsKey(field) ? "inferred/" + field + "/value" : field;
        problems.report(front.places().of(path), ORIGINAL_FACT_DIFFERS, field, given, file, official);
    }
}
