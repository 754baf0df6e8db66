package org.policybook.render;

import java.util.List;
import java.util.Objects;
import org.policybook.model.Address;
import org.policybook.model.Clause;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.model.Theme;

/** Links to what has a place on the site, each under the name that it has in one language. */
final class Links {
    private final KnowledgeBase knowledge;
    private final Wording wording;

    Links(KnowledgeBase knowledge, Wording wording) {
        this.knowledge = knowledge;
        this.wording = wording;
    }

    Link to(PolicyDocument document) {
        return new Link(Address.document(document.id()), DocumentMarks.title(document, wording));
    }

    Link to(Region region) {
        return new Link(Address.region(region.id()), region.name(wording.language()));
    }

    Link to(Theme theme) {
        return new Link(Address.theme(theme.id()), theme.name(wording.language()));
    }

    Link to(Indicator indicator) {
        return new Link(Address.indicator(indicator.id()), indicator.name(wording.language()));
    }

    /** A clause by number and heading; clause {@code 0} by the word for notice and preamble. */
    Link to(Clause clause) {
        return new Link(Address.clause(clause.id()), title(clause));
    }

    /** A search of a region's documents for the words of a theme, and what it does in words. */
    Link search(Theme theme, Region region) {
        return new Link(
                Address.searchForWords(theme, region),
                wording.t(
                        "silent.search.title",
                        region.name(wording.language()),
                        theme.name(wording.language()),
                        String.join(wording.t("list.separator"), theme.keywords())));
    }

    /** The themes of a clause, the main one first. */
    List<Link> themes(Clause clause) {
        return clause.themes().stream()
                .map(knowledge::theme)
                .filter(Objects::nonNull)
                .map(this::to)
                .toList();
    }

    /** Number and heading of a clause; clause {@code 0} is called what it is. */
    String title(Clause clause) {
        if (clause.isPreamble()) {
            return preamble(clause);
        }
        String number = clause.number() == null ? "" : clause.number();
        return (number + wording.t("number.space") + heading(clause)).strip();
    }

    /** The heading of a clause without its number; clause {@code 0} is called what it is. */
    String heading(Clause clause) {
        return clause.isPreamble()
                ? preamble(clause)
                : Objects.requireNonNullElse(clause.heading(wording.language()), "");
    }

    private String preamble(Clause clause) {
        PolicyDocument document = knowledge.document(clause.id().document());
        boolean notice = document != null && document.front().noticeTitle() != null;
        return wording.t(notice ? "clause.preamble" : "clause.preamble.alone");
    }
}
