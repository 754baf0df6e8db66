package org.policybook.bench.peers;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A clause as its document's page shows it, but for its text, which stands in Markdown below.
 *
 * @param anchor such as {@code c1-2}
 * @param id such as {@code wuhan-2020/1-2}
 * @param number as printed; empty where it has none
 * @param side themes, instruments and responsible units
 * @param regions those of the similar measures
 * @param citation how to cite it
 */
record Clause(
        String anchor,
        String id,
        int level,
        String number,
        String heading,
        List<Fact> side,
        List<Figure> figures,
        String regions,
        List<Similar> similar,
        String citation) {

    /** A figure; {@code ties} say which indicator it serves, and the like. */
    record Figure(
            String anchor,
            String value,
            String per,
            String scope,
            List<Badge> badges,
            String quote,
            List<List<Run>> ties) {}

    record Badge(String text, String title) {}

    /** A measure of another region that resembles the clause. */
    record Similar(Run region, Run measure, String summary) {}

    static Clause of(Element section) {
        Element heading = section.expectFirst(".clause-head > :first-child");
        Element side = section.selectFirst("dl.clause-side");
        String number = ShownPage.text(heading, ".clause-number");
        return new Clause(
                section.id(),
                ShownPage.text(section, "a.permalink"),
                heading.normalName().charAt(1) - '0',
                number,
                heading.text().substring(number.length()).strip(),
                side == null ? List.of() : Fact.all(side),
                section.select("div.figure-line").stream().map(Clause::figure).toList(),
                ShownPage.text(section, ".similar-regions"),
                section.select("ul.similar-list > li").stream()
                        .map(Clause::similar)
                        .toList(),
                section.expectFirst("p[id^=cite-]").text());
    }

    private static Figure figure(Element line) {
        return new Figure(
                line.id(),
                ShownPage.text(line, ".figure-value"),
                ShownPage.text(line, ".per"),
                ShownPage.text(line, ".figure-scope"),
                line.select(".badge").stream()
                        .map(badge -> new Badge(badge.text(), badge.attr("title")))
                        .toList(),
                ShownPage.text(line, ".quote"),
                line.select("ul.figure-ties > li").stream().map(Run::line).toList());
    }

    private static Similar similar(Element item) {
        return new Similar(
                Run.link(item.expectFirst("a.region-tag")),
                Run.link(item.expectFirst("a:not(.region-tag)")),
                ShownPage.text(item, ".similar-summary"));
    }
}
