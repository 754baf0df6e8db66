package org.policybook.citation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Address;
import org.policybook.model.Clause;
import org.policybook.model.FrontMatter;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Stated;
import org.policybook.model.Stated.Basis;
import org.policybook.notation.DocumentNumber;

/**
 * What is cited, as every format of citation needs it.
 *
 * @param clause the clause that is meant, or null for the whole document
 * @param access where and when it was read
 */
public record Reference(PolicyDocument document, @Nullable Clause clause, Access access) {

    /** A whole document. */
    public static Reference to(PolicyDocument document, Access access) {
        return new Reference(document, null, access);
    }

    /** One clause of a document. */
    public static Reference to(PolicyDocument document, Clause clause, Access access) {
        return new Reference(document, clause, access);
    }

    /** Full id: {@code wuhan-2020}, {@code wuhan-2020/3-6}. */
    public String id() {
        return clause == null ? document.id() : clause.id().toString();
    }

    Stated title() {
        Stated title = front().statedTitle();
        return title.basis() == Basis.UNKNOWN ? new Stated(document.id(), Basis.INFERRED) : title;
    }

    Stated number() {
        return front().statedNumber();
    }

    Stated issuer() {
        return front().statedIssuer();
    }

    /** The issuing bodies one by one; empty where none is known. */
    List<String> issuers() {
        String issuer = issuer().value();
        return issuer == null
                ? List.of()
                : Arrays.stream(issuer.split("、", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /**
     * The date of issue: a day, else an estimated year. GB/T 7714-2015 (8.4.3) puts an estimate in square brackets;
     * the 文号 tells the year of issue better than the plan's own year does.
     */
    Stated date() {
        Stated date = front().statedDate();
        if (date.basis() != Basis.UNKNOWN) {
            return date;
        }
        String number = number().value();
        Integer year = number == null
                ? null
                : DocumentNumber.parse(number).map(DocumentNumber::year).orElse(null);
        if (year == null) {
            year = front().issueYear();
        }
        return year == null ? date : new Stated(year.toString(), Basis.INFERRED);
    }

    /** Year, month and day of issue as far as they are known; empty where not even the year is. */
    List<Integer> dateParts() {
        String date = date().value();
        return date == null || !date.matches("\\d{4}(-\\d{2}){0,2}")
                ? List.of()
                : Arrays.stream(date.split("-", -1)).map(Integer::valueOf).toList();
    }

    /** Whether it is an issued paper with a 文号, or a text known only from where it was read. */
    boolean isNumbered() {
        return number().value() != null;
    }

    /** The printed numbers of the clause, or null for a whole document. */
    @Nullable
    String locator() {
        return clause == null ? null : ClauseLocator.of(document, clause);
    }

    /** The address of the page below the site's root. */
    String path() {
        return clause == null ? Address.document(document.id()) : Address.clause(clause.id());
    }

    /** The absolute address, or null where the site has none. */
    @Nullable
    String url() {
        return access.url(path());
    }

    /** What a reader of the citation must know besides: that the text read was a digest, and what is inferred. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (front().rendition() == FrontMatter.Rendition.DIGEST) {
            notes.add("据“" + access.site() + "”所载摘编");
        }
        List<String> inferred = new ArrayList<>();
        note(inferred, "责任者", issuer());
        note(inferred, "题名", title());
        note(inferred, "文号", number());
        note(inferred, "日期（" + date().value() + "）", date());
        if (!inferred.isEmpty()) {
            notes.add("推断所得：" + String.join("、", inferred));
        }
        return notes;
    }

    private static void note(List<String> inferred, String field, Stated standing) {
        if (standing.isInferred()) {
            inferred.add(field);
        }
    }

    private FrontMatter front() {
        return document.front();
    }
}
