package org.policybook.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policybook.model.Clause;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;

/**
 * A figure that a new target may be about.
 *
 * @param quote as it stands in the clause
 * @param yaml the fields that it fills in an entry of targets.yaml
 */
record Unquoted(Clause clause, String quote, String yaml) {
    /** Digits and their unit; a year is no figure. */
    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\d.A-Za-z-])(\\d{1,15}+(?:\\.\\d{1,15}+)?)([%％‰]|[十百千万亿]*+[\\p{IsHan}&&[^年月日号]])");

    /** The first figure of {@code document} that no target quotes; empty where there is none. */
    static Optional<Unquoted> firstOf(PolicyDocument document) {
        List<String> quotes = document.targets().stream()
                .flatMap(t ->
                        Stream.concat(Stream.of(t.quote()), t.also().stream().map(Target.Restatement::quote)))
                .toList();
        for (Clause clause : document.clauses()) {
            Matcher figure = FIGURE.matcher(clause.text());
            while (figure.find()) {
                String quote = figure.group();
                if (quotes.stream().noneMatch(q -> q.contains(quote) || quote.contains(q))) {
                    String fields =
                            "comparator: eq                 # eq 达到 · ge 以上 · gt 超过 · le 以内 · lt 低于 · about 左右 · range · all\n"
                                    + "  value: " + figure.group(1) + "\n  unit: \"" + figure.group(2) + "\"";
                    return Optional.of(new Unquoted(clause, quote, fields));
                }
            }
        }
        return Optional.empty();
    }

    /** An entry about {@code clause} of which nothing is proposed: its writer is to fill it in. */
    static Unquoted open(Clause clause) {
        return new Unquoted(
                clause,
                "待填：照引条款里的几个字",
                "comparator: all                # 没有数字：全覆盖、每户；有数字的另写 value 和 unit · words without a figure, else value and unit");
    }
}
