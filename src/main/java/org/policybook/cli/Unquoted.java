package org.policybook.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.Magnitude;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.model.Word;

/**
 * A figure that a new target may be about.
 *
 * @param guess what an import would make of it, or null where its writer is to fill in all
 */
record Unquoted(Clause clause, @Nullable Target guess) {
    /**
     * The first figure of {@code document} that no target quotes; empty where there is none.
     *
     * @param figures all that an import would find in it
     */
    static Optional<Unquoted> firstOf(PolicyDocument document, List<Target> figures) {
        List<String> quotes = document.targets().stream()
                .flatMap(t ->
                        Stream.concat(Stream.of(t.quote()), t.also().stream().map(Target.Restatement::quote)))
                .toList();
        return figures.stream()
                .filter(figure -> figure.value() != null || figure.min() != null)
                .filter(figure -> quotes.stream()
                        .noneMatch(q ->
                                q.contains(figure.quote()) || figure.quote().contains(q)))
                .findFirst()
                .flatMap(figure -> Optional.ofNullable(document.clause(figure.clause()))
                        .map(clause -> new Unquoted(clause, figure)));
    }

    /** An entry about {@code clause} of which nothing is proposed. */
    static Unquoted open(Clause clause) {
        return new Unquoted(clause, null);
    }

    /** What it fills in of the skeleton of an entry, beside its id. */
    Skeleton fill(Skeleton skeleton) {
        Target known = guess;
        Skeleton started = skeleton.with("clause", NewCommand.quoted(clause.id().path()));
        return known == null
                ? fill(started, "kind: target", "measures: stock", null)
                        .with(
                                "value",
                                "comparator: all                # 没有数字：全覆盖、每户；有数字的另写 value 和 unit · words without a figure, else value and unit")
                        .with("quote", NewCommand.quoted("待填：照引条款里的几个字"))
                : fill(started, "kind: " + Word.of(known.kind()), "measures: " + Word.of(known.measures()), known)
                        .with("value", value(known))
                        .with("quote", quote(known));
    }

    private static Skeleton fill(Skeleton skeleton, String kind, String measures, @Nullable Target known) {
        return skeleton.with("kind", padded(kind))
                .with("measures", padded(measures))
                .with("per", field("per", "village", known == null ? null : known.per()))
                .with("modality", field("modality", "firm", known == null ? null : word(known.modality())))
                .with(
                        "by",
                        field("by", "2024", known == null || known.by() == null ? null : NewCommand.quoted(known.by())))
                .with("by_printed", field("by_printed", "false", known == null ? null : known.byPrinted()));
    }

    private static @Nullable String word(Target.@Nullable Modality modality) {
        return modality == null ? null : Word.of(modality);
    }

    /** A field with what is known, or an example of it in a comment. */
    private static String field(String name, String example, @Nullable Object value) {
        return padded(value == null ? "# " + name + ": " + example : name + ": " + value);
    }

    private static String padded(String field) {
        return String.format(Locale.ROOT, "%-30s", field);
    }

    private static String value(Target known) {
        StringBuilder yaml = new StringBuilder(padded("comparator: " + Word.of(known.comparator())))
                .append(" # eq 达到 · ge 以上 · gt 超过 · le 以内 · lt 低于 · about 左右 · range · all");
        number(yaml, "value", known.value());
        number(yaml, "min", known.min());
        number(yaml, "max", known.max());
        number(yaml, "from", known.from());
        String unit = known.unit();
        return unit == null
                ? yaml.toString()
                : yaml.append("\n  unit: ").append(NewCommand.quoted(unit)).toString();
    }

    private static void number(StringBuilder yaml, String field, @Nullable Magnitude number) {
        if (number != null) {
            yaml.append("\n  ").append(field).append(": ").append(number.printed());
        }
    }

    private static String quote(Target known) {
        String quote = NewCommand.quoted(known.quote());
        return known.occurrence() == null ? quote : quote + "\n  occurrence: " + known.occurrence();
    }
}
