package org.policybook.parse;

import static java.util.stream.Collectors.joining;
import static org.policybook.model.DiagnosticCode.FULL_TEXT_DIFFERS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policybook.model.Block;
import org.policybook.model.ClauseId;
import org.policybook.model.Diagnostics;
import org.policybook.model.Place;
import org.policybook.notation.ComparedText;

/**
 * A document that says it is the full text has the words of its official file, clause by clause, as {@link ComparedText}
 * compares them. What stands before the first clause may be left out in part, from letterhead to signature, and so may the
 * list of attachments.
 */
final class FullText {
    private static final Pattern SENTENCE_END = Pattern.compile("[。；;！!？?\\n]");
    private static final Pattern ATTACHMENTS = Pattern.compile("^\\s*附\\s*件\\s*[0-9]*\\s*[:：]");

    private FullText() {}

    /**
     * Reports each clause whose words differ, with both texts around the first difference, and each that is left out.
     * Clauses that the official text lacks are not looked at: whoever joins the two reports them.
     *
     * @param official the clauses of the official file
     * @param file all of the official file's words
     * @param start of the document, where clauses that are left out are missed
     */
    static void compare(
            List<Outline.Entry> own, List<Outline.Entry> official, String file, Place start, Diagnostics problems) {
        Map<String, Outline.Entry> printed = new HashMap<>();
        official.forEach(entry -> printed.put(entry.path(), entry));
        printed.remove(ClauseId.PREAMBLE);
        for (Outline.Entry entry : own) {
            Outline.Entry twin = printed.remove(entry.path());
            if (entry.path().equals(ClauseId.PREAMBLE)) {
                preamble(entry, ComparedText.of(file), problems);
            } else if (twin != null) {
                compare(entry, ComparedText.of(words(entry)), ComparedText.of(words(twin)), problems);
            }
        }
        for (Outline.Entry entry : official) {
            if (printed.containsKey(entry.path())) {
                String missed = ComparedText.of(words(entry)).around(0);
                problems.reportAs(start, FULL_TEXT_DIFFERS, "lacks", entry.path(), missed);
            }
        }
    }

    /** Reports the first sentence that stands nowhere in {@code file}. */
    private static void preamble(Outline.Entry entry, ComparedText file, Diagnostics problems) {
        List<String> sentences =
                SENTENCE_END.splitAsStream(lines(entry).collect(joining("\n"))).toList();
        int from = 0;
        for (String printed : sentences) {
            ComparedText sentence = ComparedText.of(printed);
            from = sentence.endIn(file, from);
            if (from < 0) {
                String missing = sentence.around(sentence.foundIn(file));
                problems.reportAs(entry.place(), FULL_TEXT_DIFFERS, "nowhere", entry.path(), missing);
                return;
            }
        }
    }

    private static void compare(Outline.Entry entry, ComparedText own, ComparedText printed, Diagnostics problems) {
        if (!own.isSame(printed)) {
            int at = own.sameAs(printed);
            problems.report(entry.place(), FULL_TEXT_DIFFERS, entry.path(), own.around(at), printed.around(at));
        }
    }

    private static String words(Outline.Entry entry) {
        String number = entry.number() == null ? "" : entry.number();
        String heading = entry.heading() == null ? "" : entry.heading().replaceFirst("[：:]\\s*$", "");
        return Stream.concat(Stream.of(number + heading).filter(title -> !title.isEmpty()), lines(entry))
                .collect(joining(" "));
    }

    /** The lines of the body, without those that list attachments. */
    private static Stream<String> lines(Outline.Entry entry) {
        return entry.body().stream()
                .map(Block::line)
                .flatMap(String::lines)
                .filter(line -> !ATTACHMENTS.matcher(line).find());
    }
}
