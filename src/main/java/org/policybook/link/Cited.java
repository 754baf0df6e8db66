package org.policybook.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Citation;
import org.policybook.model.Clause;
import org.policybook.model.PolicyDocument;
import org.policybook.notation.DocumentNumber;
import org.policybook.notation.EnglishCitations;
import org.policybook.notation.IssuingNotice;
import org.policybook.notation.Quotation;

/**
 * What one document cites, and by what it may be cited; titles as they are compared.
 *
 * @param titles that the document goes by: its own, and those of the notice that issued it
 * @param number its 文号 in the normal form, or null where it states none
 * @param citations in the order of its text
 * @param english what its English twin calls works, in the order of its text
 */
record Cited(List<String> titles, @Nullable String number, List<Mention> citations, List<Named> english) {
    /**
     * A citation in a clause.
     *
     * @param title that is cited, as it is compared
     */
    record Mention(Clause clause, Citation citation, String title) {}

    /**
     * A work named in English; by its number, else by its title.
     *
     * @param title in Chinese as it is compared, empty where only a number is printed
     * @param english the title in English
     */
    record Named(@Nullable String number, String title, String english) {}

    static Cited in(PolicyDocument document) {
        List<Mention> citations = new ArrayList<>();
        List<Named> english = new ArrayList<>();
        for (Clause clause : document.clauses()) {
            for (Citation citation : clause.citations()) {
                citations.add(new Mention(clause, citation, Quotation.bare(citation.title())));
            }
            if (!clause.bodyEn().isEmpty()) {
                for (EnglishCitations.Found found : EnglishCitations.find(Clause.plain(clause.bodyEn()))) {
                    String title = Quotation.bare(Objects.requireNonNullElse(found.chinese(), ""));
                    english.add(new Named(found.number(), title, found.title()));
                }
            }
        }
        return new Cited(titles(document), number(document), List.copyOf(citations), List.copyOf(english));
    }

    private static List<String> titles(PolicyDocument document) {
        List<String> titles = new ArrayList<>();
        titles.add(Quotation.bare(document.title()));
        String notice = document.front().noticeTitle();
        if (notice != null) {
            titles.add(Quotation.bare(notice));
            // A covering notice may call the plan that it issues otherwise than the plan calls itself.
            IssuingNotice.issued(notice).map(Quotation::bare).ifPresent(titles::add);
        }
        return List.copyOf(titles);
    }

    private static @Nullable String number(PolicyDocument document) {
        String number = document.front().statedNumber().value();
        return number == null ? null : DocumentNumber.normal(number);
    }
}
