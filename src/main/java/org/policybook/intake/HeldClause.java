package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policybook.model.Block;
import org.policybook.model.Clause;
import org.policybook.model.Difference;
import org.policybook.model.FrontMatter;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.notation.ComparedText;
import org.policybook.notation.Quotation;

/**
 * A clause of a document that is here, and what of it an official file can be held against: the document's own words
 * where these are the full text, else the official text that stands beside them, else, a digest being in other words,
 * the figures that it quotes.
 *
 * @param full whether the document's own words are the full text
 * @param quotes of its targets
 */
record HeldClause(Clause clause, boolean full, List<String> quotes) {

    /** The clauses of a document, but for what stands before the first. */
    static List<HeldClause> of(PolicyDocument held) {
        boolean full = held.front().rendition() == FrontMatter.Rendition.FULL;
        return held.clauses().stream()
                .filter(clause -> !clause.isPreamble())
                .map(clause -> new HeldClause(clause, full, quotes(held, clause)))
                .toList();
    }

    private static List<String> quotes(PolicyDocument held, Clause clause) {
        return held.targets().stream()
                .filter(target -> target.clause().equals(clause.id().path()))
                .map(Target::quote)
                .toList();
    }

    String path() {
        return clause.id().path();
    }

    /** Whether there are official words to compare. */
    boolean hasWords() {
        return full || !clause.original().isEmpty();
    }

    /** The official words below the heading; none where a digest is all there is. */
    String words() {
        return hasWords() ? wordsOf(clause) : "";
    }

    /** The same of a clause of the file, to be compared with {@link #words}. */
    String wordsOf(Clause other) {
        if (!full) {
            return Clause.plain(withoutTitle(other.original()));
        }
        return Stream.concat(Stream.of(other.text()), Stream.ofNullable(other.unitsBracket()))
                .collect(Collectors.joining());
    }

    private static List<Block> withoutTitle(List<Block> original) {
        return original.isEmpty() ? original : original.subList(1, original.size());
    }

    /** Whether heading and words of {@code there} are the same, wherever the heading ends. */
    boolean readsAs(Clause there) {
        return hasWords()
                && ComparedText.of(heading(clause) + words()).isSame(ComparedText.of(heading(there) + wordsOf(there)));
    }

    /** In what the same clause of the file differs, its number aside. */
    List<Difference> differences(Clause there) {
        if (readsAs(there)) {
            return List.of();
        }
        List<Difference> differences = new ArrayList<>();
        headings(there).ifPresent(differences::add);
        figures(there).or(() -> words(there)).ifPresent(differences::add);
        return differences;
    }

    private Optional<Difference> headings(Clause there) {
        String before = heading(clause);
        String now = heading(there);
        return ComparedText.of(before).isSame(ComparedText.of(now))
                ? Optional.empty()
                : Optional.of(difference(Difference.Sort.HEADING, stated(before), stated(now)));
    }

    /** The heading as it is compared: a colon at its end belongs to what follows. */
    static String heading(Clause clause) {
        return clause.heading() == null ? "" : clause.heading().strip().replaceFirst("[：:]$", "");
    }

    private static List<String> stated(String heading) {
        return heading.isEmpty() ? List.of() : List.of(heading);
    }

    /** The figures that the one has and the other has not; of a digest, the quotes that the file has not. */
    Optional<Difference> figures(Clause there) {
        List<String> gone;
        List<String> come;
        if (hasWords()) {
            List<String> before = figuresIn(words());
            List<String> now = figuresIn(wordsOf(there));
            gone = without(before, now);
            come = without(now, before);
        } else {
            String words = Clause.plain(there.original());
            gone = quotes.stream()
                    .filter(quote -> Quotation.find(words, quote).isEmpty())
                    .toList();
            come = List.of();
        }
        return gone.isEmpty() && come.isEmpty()
                ? Optional.empty()
                : Optional.of(difference(Difference.Sort.FIGURES, gone, come));
    }

    private Optional<Difference> words(Clause there) {
        ComparedText before = ComparedText.of(words());
        ComparedText now = ComparedText.of(hasWords() ? wordsOf(there) : "");
        int at = before.sameAs(now);
        return before.isSame(now)
                ? Optional.empty()
                : Optional.of(difference(Difference.Sort.WORDS, List.of(before.around(at)), List.of(now.around(at))));
    }

    /** What differs in this clause. */
    Difference difference(Difference.Sort sort, List<String> before, List<String> now) {
        return new Difference(sort, path(), clause.title(), before, now);
    }

    /** The figures that words state, as printed. */
    static List<String> figuresIn(String words) {
        List<String> figures = new ArrayList<>();
        for (Passage passage : Passage.sentences(words, 0, "")) {
            for (Found found : FigureScan.of(passage)) {
                figures.add(passage.text().substring(found.start(), found.end()));
            }
        }
        return figures;
    }

    /** What stands in the one and not in the other, as often as it does. */
    private static List<String> without(List<String> some, List<String> others) {
        List<String> rest = new ArrayList<>(some);
        others.forEach(rest::remove);
        return List.copyOf(rest);
    }
}
