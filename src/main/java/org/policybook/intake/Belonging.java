package org.policybook.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.Official;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Understanding;
import org.policybook.notation.DocumentNumber;
import org.policybook.notation.Quotation;

/** Finds the document of the content that a file is the original of (contract 2.4). */
final class Belonging {
    /** The share of a document's numbered headings that must stand in the file, in order. */
    private static final double ENOUGH = 0.8;

    private static final int FEWEST = 4;

    /** With a smaller share of its headings, and another title, a file is another document. */
    private static final double FOREIGN = 0.5;

    private Belonging() {}

    static Optional<Intake.Belongs> find(
            Official official, Understanding understanding, List<PolicyDocument> held, @Nullable String id) {
        if (id != null) {
            return held.stream()
                    .filter(d -> d.id().equals(id))
                    .findFirst()
                    .map(d -> new Intake.Belongs(d.id(), Intake.How.ID, share(official, d)));
        }
        Optional<Intake.Belongs> named = named(official, understanding, held);
        return named.isPresent() ? named : alike(official, understanding, held);
    }

    /** The document whose number, or else whose title, the file has. */
    static Optional<Intake.Belongs> named(Official official, Understanding understanding, List<PolicyDocument> held) {
        String number = understanding.value("number");
        if (number != null) {
            Optional<PolicyDocument> same = held.stream()
                    .filter(d -> number.equals(normal(d.front().statedNumber().value())))
                    .findFirst();
            if (same.isPresent()) {
                return same.map(d -> new Intake.Belongs(d.id(), Intake.How.NUMBER, share(official, d)));
            }
        }
        Optional<PolicyDocument> titled = held.stream()
                .filter(d -> sameTitle(understanding, d) && sameNumber(number, d))
                .findFirst();
        return titled.map(d -> new Intake.Belongs(d.id(), Intake.How.TITLE, share(official, d)));
    }

    /** The document most of whose headings the file has. */
    private static Optional<Intake.Belongs> alike(
            Official official, Understanding understanding, List<PolicyDocument> held) {
        String number = understanding.value("number");
        PolicyDocument best = null;
        double most = 0;
        for (PolicyDocument document : held) {
            double share = share(official, document);
            if (share > most && sameNumber(number, document)) {
                best = document;
                most = share;
            }
        }
        return best == null || most < ENOUGH
                ? Optional.empty()
                : Optional.of(new Intake.Belongs(best.id(), Intake.How.HEADINGS, most));
    }

    private static @Nullable String normal(@Nullable String number) {
        return number == null ? null : DocumentNumber.normal(number);
    }

    /** Whether the numbers do not speak against it. */
    private static boolean sameNumber(@Nullable String number, PolicyDocument document) {
        String held = normal(document.front().number());
        return number == null || held == null || number.equals(held);
    }

    private static boolean sameTitle(Understanding understanding, PolicyDocument document) {
        return titles(document).stream().anyMatch(titles(understanding)::contains);
    }

    /**
     * Whether a file is plainly another document than {@code held}: neither its title nor its number nor its headings are
     * those.
     *
     * @param share of the headings of {@code held} that stand in the file
     */
    static boolean isForeign(Understanding understanding, PolicyDocument held, double share) {
        String number = understanding.value("number");
        boolean numbered = number != null && number.equals(normal(held.front().number()));
        List<String> own = titles(understanding);
        List<String> its = titles(held);
        boolean named = own.isEmpty()
                || its.isEmpty()
                || own.stream()
                        .anyMatch(title ->
                                its.stream().anyMatch(other -> title.contains(other) || other.contains(title)));
        return !numbered && !named && share < FOREIGN;
    }

    private static List<String> titles(Understanding understanding) {
        return Stream.of("title", "notice_title")
                .map(understanding::value)
                .flatMap(Stream::ofNullable)
                .map(Belonging::bare)
                .toList();
    }

    private static List<String> titles(PolicyDocument document) {
        return Stream.of(
                        document.front().statedTitle().value(), document.front().noticeTitle())
                .flatMap(Stream::ofNullable)
                .map(Belonging::bare)
                .toList();
    }

    private static String bare(String title) {
        return Quotation.bare(title).toLowerCase(Locale.ROOT);
    }

    /** The share of the document's numbered headings that stand in the file, in the same order. */
    static double share(Official official, PolicyDocument document) {
        List<String> wanted = headings(document.clauses());
        List<String> there = headings(official.clauses());
        if (wanted.size() < FEWEST) {
            return 0;
        }
        int[] row = new int[there.size() + 1];
        for (String heading : wanted) {
            int diagonal = 0;
            for (int j = 1; j <= there.size(); j++) {
                int above = row[j];
                row[j] = heading.equals(there.get(j - 1)) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return (double) row[there.size()] / wanted.size();
    }

    private static List<String> headings(List<Clause> clauses) {
        return clauses.stream()
                .filter(c -> c.number() != null && c.heading() != null)
                .map(c -> bare(c.title()))
                .toList();
    }
}
