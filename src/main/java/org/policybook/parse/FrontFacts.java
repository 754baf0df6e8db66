package org.policybook.parse;

import static org.policybook.model.DiagnosticCode.ORIGINAL_FACT_DIFFERS;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostics;
import org.policybook.model.FrontMatter;
import org.policybook.model.Nearest;
import org.policybook.model.Official;
import org.policybook.model.Period;
import org.policybook.notation.DocumentNumber;
import org.policybook.notation.Issuers;
import org.policybook.notation.OfficialFacts;
import org.policybook.notation.PlanYears;
import org.policybook.notation.Quotation;

/**
 * The front matter says of a document what its official file prints: number, day of issue, titles, issuer, and the year of
 * the title. Only what is certain on both sides is held together: where the file does not print a title of that kind, an
 * editor may have given one.
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
        facts.title("title", front.title(), facts.printed.ownTitle());
        facts.title("notice_title", front.noticeTitle(), facts.printed.noticeTitle());
        facts.issuer();
        facts.period();
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

    /** A slip is told beside any title; another title only where the file prints the one that is meant. */
    private void title(String field, @Nullable String given, Optional<String> official) {
        List<String> titles = printed.titles().stream().map(Quotation::bare).toList();
        String bare = given == null ? "" : Quotation.bare(given);
        if (given == null || titles.stream().anyMatch(title -> title.contains(bare) || bare.contains(title))) {
            return;
        }
        String meant = Nearest.of(bare, titles);
        if (meant != null) {
            differs(field, given, printed.titles().get(titles.indexOf(meant)));
        } else {
            official.ifPresent(title -> differs(field, given, title));
        }
    }

    private void period() {
        Period given = front.period();
        Set<Period> years = new LinkedHashSet<>();
        Stream.concat(printed.ownTitle().stream(), printed.noticeTitle().stream())
                .map(Quotation::bare)
                .forEach(title -> years.addAll(PlanYears.printed(title)));
        // Of several any may be the plan's.
        if (given != null && years.size() == 1 && !agree(given, years.iterator().next())) {
            differs("period", given.toString(), years.iterator().next().toString());
        }
    }

    /** A title may name one year of several, and so may an editor. */
    private static boolean agree(Period given, Period printed) {
        if (given.isOneYear() || printed.isOneYear()) {
            return given.meets(printed);
        }
        return given.equals(printed);
    }

    private void issuer() {
        String given = front.statedIssuer().value();
        if (given == null || printed.issuers().isEmpty()) {
            return;
        }
        boolean same = Stream.of(given.split("[、，,;；\\s]+"))
                .anyMatch(own -> printed.issuers().stream().anyMatch(body -> Issuers.isSame(own, body)));
        if (!same) {
            differs("issuer", given, String.join("、", printed.issuers()));
        }
    }

    private void differs(String field, String given, String official) {
        String path = front.inferred().containsKey(field) ? "inferred/" + field + "/value" : field;
        problems.report(front.places().of(path), ORIGINAL_FACT_DIFFERS, field, given, file, official);
    }
}
