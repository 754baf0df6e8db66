package org.policybook.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.Official;
import org.policybook.model.Period;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Understanding;
import org.policybook.notation.Quotation;

/** Tells what may be a corrected or misnumbered copy of a document of the content from what is new. */
final class Twins {
    /** A smaller share of common headings is what plans of one form have anyway. */
    private static final double NEARLY_ALL = 0.8;

    private static final Pattern CORRECTS =
            Pattern.compile("以(?:本|此)(?:件|文|通知|文件)为准|(?:重新|更正后?)印发|更正(?:通知|说明|版|件|稿)|勘误");

    private Twins() {}

    /** The document that a new one equals in region and a year, and in its title or nearly all of its headings. */
    static Optional<Intake.Twin> of(Official official, Understanding understanding, List<PolicyDocument> held) {
        String region = understanding.front().region();
        Period years = understanding.front().years();
        if (region.isEmpty() || years == null) {
            return Optional.empty();
        }
        List<PolicyDocument> near = held.stream()
                .filter(d -> region.equals(d.front().region()) && sharesYears(d, years))
                .toList();
        String title = bare(understanding.value("title"));
        return near.stream()
                .filter(d -> !title.isEmpty()
                        && title.equals(bare(d.front().statedTitle().value())))
                .findFirst()
                .map(d -> new Intake.Twin(d.id(), true))
                .or(() -> near.stream()
                        .filter(d -> Belonging.share(official, d) >= NEARLY_ALL)
                        .findFirst()
                        .map(d -> new Intake.Twin(d.id(), false)));
    }

    private static boolean sharesYears(PolicyDocument document, Period years) {
        Period own = document.front().years();
        return own != null && own.meets(years);
    }

    private static String bare(@Nullable String title) {
        return Quotation.bare(Objects.requireNonNullElse(title, ""));
    }

    /** The words with which a file calls itself a correction, in its notice or its first clause; empty where it does not. */
    static Optional<String> correction(Official official) {
        Stream<String> opening =
                official.clauses().stream().filter(Clause::isPreamble).map(Clause::text);
        return Stream.concat(official.lines().stream().map(Official.Line::text), opening)
                .map(CORRECTS::matcher)
                .filter(words -> words.find())
                .map(words -> words.group())
                .findFirst();
    }
}
