package org.policybook.unseen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policybook.intake.Intake;
import org.policybook.model.Clause;
import org.policybook.model.Magnitude;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.model.Word;
import org.policybook.notation.Quotation;
import org.policybook.notation.Span;
import org.policybook.unseen.MarkedDocument.Figure;

/** How much of what a reader finds in a document the importer finds too, and what it finds besides. */
final class Score {
    private static final List<String> FIELDS = List.of(
            "title",
            "notice_title",
            "issuers",
            "number",
            "date",
            "effective",
            "period",
            "type",
            "addressees",
            "attachments");

    /** Found of wanted, and given. */
    record Count(int right, int wanted, int given) {
        Count plus(Count other) {
            return new Count(right + other.right, wanted + other.wanted, given + other.given);
        }

        double recall() {
            return wanted == 0 ? 1 : (double) right / wanted;
        }

        double precision() {
            return given == 0 ? 1 : (double) right / given;
        }

        @Override
        public String toString() {
            return given == wanted ? right + "/" + wanted : right + "/" + wanted + " of " + given;
        }
    }

    private final MarkedDocument wanted;
    private final Intake.Imported imported;
    private final List<String> wrong = new ArrayList<>();

    Score(MarkedDocument wanted, Intake.Imported imported) {
        this.wanted = wanted;
        this.imported = imported;
    }

    /** What is wrong, a line each; what was counted before the call is in it. */
    List<String> wrong() {
        return wrong;
    }

    Count fields() {
        int right = 0;
        for (String field : FIELDS) {
            String expected = wanted.fields().getOrDefault(field, "");
            String given = switch (field) {
                case "issuers" -> String.join(" | ", imported.understanding().issuers());
                case "addressees" -> String.join(" | ", imported.understanding().addressees());
                case "attachments" ->
                    String.join(" | ", imported.understanding().attachments());
                default -> {
                    String value = imported.understanding().value(field);
                    yield value == null ? "" : value;
                }
            };
            if (bare(expected).equals(bare(given))) {
                right++;
            } else {
                wrong.add("field " + field + ": " + expected + " ≠ " + given);
            }
        }
        return new Count(right, FIELDS.size(), FIELDS.size());
    }

    private static String bare(String words) {
        return Quotation.bare(words).replace("、", "|");
    }

    Count clauses() {
        List<String> given = imported.document().clauses().stream()
                .map(c -> (c.id().path() + " " + (c.number() == null ? "" : c.number()) + " "
                                + (c.heading() == null ? "" : c.heading()))
                        .strip())
                .toList();
        return compare("clause", wanted.clauses(), given);
    }

    Count units() {
        List<String> given = imported.document().clauses().stream()
                .flatMap(c -> c.units().stream().map(u -> c.id().path() + " " + u.unit() + " " + Word.of(u.role())))
                .toList();
        return compare("unit", wanted.units(), given);
    }

    Count citations() {
        List<String> given = imported.document().clauses().stream()
                .flatMap(c -> c.citations().stream()
                        .map(i -> c.id().path() + " " + i.title() + " " + (i.number() == null ? "" : i.number())))
                .toList();
        return compare("citation", wanted.citations(), given);
    }

    private Count compare(String what, List<String> expected, List<String> given) {
        Set<String> want = new HashSet<>(expected.stream().map(Score::bare).toList());
        Set<String> have = new HashSet<>(given.stream().map(Score::bare).toList());
        expected.stream().filter(e -> !have.contains(bare(e))).forEach(e -> wrong.add(what + " missing: " + e));
        given.stream().filter(g -> !want.contains(bare(g))).forEach(g -> wrong.add(what + " too many: " + g));
        int right = (int) want.stream().filter(have::contains).count();
        return new Count(right, want.size(), have.size());
    }

    /** Figures of every kind, told by the characters that they quote. */
    Count figures() {
        return figures(f -> true, t -> true, true);
    }

    /** Commitments alone: what is asked for, and not what is paid, required for a payment, or already so. */
    Count targets() {
        return figures(f -> f.kind().equals("target"), t -> t.kind() == Target.Kind.TARGET, false);
    }

    private Count figures(
            java.util.function.Predicate<Figure> wantedOnes,
            java.util.function.Predicate<Target> givenOnes,
            boolean tell) {
        List<Figure> expected = wanted.figures().stream().filter(wantedOnes).toList();
        List<Target> given =
                imported.document().targets().stream().filter(givenOnes).toList();
        Set<Target> right = new HashSet<>();
        int found = 0;
        for (Figure figure : expected) {
            List<Target> same = given.stream().filter(t -> overlaps(t, figure)).toList();
            right.addAll(same);
            found += same.isEmpty() ? 0 : 1;
            if (same.isEmpty() && tell) {
                wrong.add("figure missing: " + figure.clause() + " " + figure.quote());
            }
        }
        int extra = 0;
        for (Target target : given) {
            if (!right.contains(target)) {
                extra++;
                if (tell) {
                    wrong.add("figure too many: " + target.clause() + " " + target.quote() + " " + read(target));
                }
            }
        }
        return new Count(found, expected.size(), found + extra);
    }

    /** Kind, comparator, value, unit, deadline and modality of the figures found. */
    Count readings() {
        int right = 0;
        int all = 0;
        for (Figure figure : wanted.figures()) {
            for (Target target : imported.document().targets()) {
                if (overlaps(target, figure)) {
                    String expected = read(figure);
                    String given = read(as(target, figure));
                    String[] want = expected.split(" ", -1);
                    String[] have = given.split(" ", -1);
                    for (int i = 0; i < want.length; i++) {
                        all++;
                        right += want[i].equals(have[i]) ? 1 : 0;
                    }
                    if (!expected.equals(given)) {
                        wrong.add(
                                "reading " + figure.clause() + " " + figure.quote() + ": " + expected + " ≠ " + given);
                    }
                    break;
                }
            }
        }
        return new Count(right, all, all);
    }

    /** The target as the clause of a figure states it. */
    private Target as(Target t, Figure figure) {
        return t.also().stream()
                .filter(a -> !overlaps(t.clause(), t.quote(), t.occurrence(), figure))
                .filter(a -> overlaps(a.clause(), a.quote(), a.occurrence(), figure))
                .filter(a -> a.by() != null)
                .map(a -> new Target(
                        t.id(),
                        a.clause(),
                        t.indicator(),
                        t.kind(),
                        t.comparator(),
                        t.value(),
                        t.min(),
                        t.max(),
                        t.from(),
                        t.unit(),
                        t.than(),
                        null,
                        t.measures(),
                        t.per(),
                        t.tier(),
                        t.population(),
                        t.scope(),
                        null,
                        t.modality(),
                        a.by(),
                        a.byPrinted(),
                        a.quote(),
                        a.occurrence(),
                        List.of(),
                        null,
                        null,
                        t.status(),
                        null,
                        null,
                        null,
                        null,
                        t.places()))
                .findFirst()
                .orElse(t);
    }

    private static String read(Figure f) {
        return String.join(
                " ", f.kind(), f.comparator(), f.value(), f.unit(), or(f.by()), or(f.modality()), or(f.from()));
    }

    private static String read(Target t) {
        String value = t.min() != null && t.max() != null
                ? t.min().printed() + "-" + t.max().printed()
                : printed(t.value());
        return String.join(
                " ",
                Word.of(t.kind()).toLowerCase(Locale.ROOT),
                Word.of(t.comparator()),
                value,
                or(t.unit()),
                or(t.by()),
                t.modality() == null ? "-" : Word.of(t.modality()),
                printed(t.from()));
    }

    private static String printed(@Nullable Magnitude magnitude) {
        return magnitude == null ? "-" : magnitude.printed();
    }

    private static String or(@Nullable String value) {
        return value == null || value.isEmpty() ? "-" : value;
    }

    /** A figure that another clause states again counts where either is marked. */
    private boolean overlaps(Target target, Figure figure) {
        return overlaps(target.clause(), target.quote(), target.occurrence(), figure)
                || target.also().stream().anyMatch(a -> overlaps(a.clause(), a.quote(), a.occurrence(), figure));
    }

    private boolean overlaps(String path, String quote, @Nullable Integer occurrence, Figure figure) {
        PolicyDocument document = imported.document();
        Clause clause = document.clause(figure.clause());
        if (clause == null || !path.equals(figure.clause())) {
            return false;
        }
        String words = (clause.heading() == null ? "" : clause.heading() + "\n") + clause.text();
        List<Span> spans = Quotation.find(words, figure.quote());
        if (spans.size() < figure.nth()) {
            return false;
        }
        Span there = spans.get(figure.nth() - 1);
        List<Span> quoted = Quotation.find(words, quote);
        return occurrence == null
                ? quoted.stream().anyMatch(there::overlaps)
                : occurrence <= quoted.size() && quoted.get(occurrence - 1).overlaps(there);
    }
}
