package org.policybook.intake;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policybook.model.Block;
import org.policybook.model.Clause;
import org.policybook.model.Official;
import org.policybook.notation.ComparedText;

/** Looks sentence by sentence for what stands before the first clause, as the check of full texts does. */
final class Sentences {
    private static final Pattern END = Pattern.compile("[。；;！!？?\\n]");
    private static final Pattern ATTACHMENTS = Pattern.compile("^\\s*附\\s*件\\s*[0-9]*\\s*[:：]");

    private Sentences() {}

    /** The sentences before the first clause that neither the document nor any official file that was kept has. */
    static List<String> added(Clause was, Clause now, List<Official> kept) {
        Set<String> known = Stream.concat(
                        Stream.of(was),
                        kept.stream().flatMap(one -> one.clauses().stream()).filter(Clause::isPreamble))
                .flatMap(Sentences::of)
                .map(sentence -> ComparedText.of(sentence).letters())
                .collect(Collectors.toSet());
        return of(now).filter(sentence -> {
                    String letters = ComparedText.of(sentence).letters();
                    return !letters.isEmpty() && !known.contains(letters);
                })
                .map(String::strip)
                .toList();
    }

    private static Stream<String> of(Clause preamble) {
        return preamble.body().stream().map(Block::line).flatMap(String::lines).flatMap(END::splitAsStream);
    }

    /** Whether each sentence stands somewhere in an official file, letterhead and signature included. */
    static boolean stand(Clause preamble, Official official) {
        ComparedText file = ComparedText.of(Stream.concat(
                        official.lines().stream().map(Official.Line::text),
                        official.clauses().stream()
                                .flatMap(clause -> Stream.concat(clause.original().stream(), clause.body().stream()))
                                .map(Block::line))
                .collect(Collectors.joining("\n")));
        String bracket = preamble.unitsBracket();
        return Stream.concat(preamble.body().stream().map(Block::line), Stream.ofNullable(bracket))
                .flatMap(String::lines)
                .filter(line -> !ATTACHMENTS.matcher(line).find())
                .flatMap(END::splitAsStream)
                .map(ComparedText::of)
                .allMatch(sentence -> sentence.endIn(file, 0) >= 0);
    }
}
