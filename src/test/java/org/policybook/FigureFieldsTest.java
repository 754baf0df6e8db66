package org.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.intake.Intake;
import org.policybook.model.Clause;
import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.notation.Quotation;
import org.policybook.notation.Span;

/** How many figures of invented documents are proposed right in every field; {@code intake/figures/README.md} tells the marks. */
class FigureFieldsTest {
    private static final Path FOLDER = Path.of("src/test/resources/intake/figures");
    private static final KnowledgeBase KNOWLEDGE =
            SiteBuild.check(Path.of("content")).knowledge();

    /** What is wrong or left out, a line each, of how many marked figures. */
    record Result(int marked, int right, List<String> wrong) {}

    @ParameterizedTest
    @CsvSource({"county-plan, 45", "subsidy-rules, 27", "city-plan, 50", "sentences, 33"})
    void areProposedAsAReaderFillsThemIn(String name, int atLeast, @TempDir Path folder) throws IOException {
        Result result = result(FOLDER.resolve(name + ".txt"), folder);
        assertThat(result.right()).as(String.join("\n", result.wrong())).isGreaterThanOrEqualTo(atLeast);
    }

    /** Prints the results of files: {@code FigureFieldsTest FOLDER FILE…}. */
    public static void main(String[] args) throws IOException {
        for (String file : List.of(args).subList(1, args.length)) {
            Result result = result(Path.of(file), Path.of(args[0]));
            System.out.println(file + ": " + result.right() + " of " + result.marked());
            result.wrong().forEach(line -> System.out.println("    " + line));
        }
    }

    static Result result(Path marked, Path folder) throws IOException {
        MarkedFigures marks = MarkedFigures.of(Files.readString(marked));
        Path file = Files.writeString(folder.resolve("plan.txt"), marks.text());
        PolicyDocument document = new Import(KNOWLEDGE, Path.of("content"))
                .read(file, "plan", null, new Diagnostics())
                .map(Intake.Imported::document)
                .orElseThrow();
        List<Placed> given = placed(document, Quotation.bare(marks.text()));
        List<String> wrong = new ArrayList<>();
        int right = 0;
        for (MarkedFigures.Figure figure : marks.figures()) {
            Optional<Placed> same =
                    given.stream().filter(p -> p.overlaps(figure)).findFirst();
            List<String> faults =
                    same.map(p -> faults(figure, p.target(), given)).orElse(List.of("not found"));
            right += faults.isEmpty() ? 1 : 0;
            if (!faults.isEmpty()) {
                wrong.add(figure.words() + ": " + String.join("; ", faults));
            }
        }
        given.stream()
                .filter(p -> marks.figures().stream().noneMatch(p::overlaps))
                .forEach(p -> wrong.add(
                        "too many: " + p.target().quote() + " " + p.target().scope()));
        return new Result(marks.figures().size(), right, List.copyOf(wrong));
    }

    private static List<String> faults(MarkedFigures.Figure figure, Target target, List<Placed> given) {
        List<String> faults = new ArrayList<>(figure.reading().faults(target));
        if (!figure.scopes().contains(target.scope())) {
            faults.add("scope " + target.scope());
        }
        List<String> links = new ArrayList<>();
        given.stream()
                .filter(p -> p.target().id().equals(target.partOf()))
                .forEach(p -> links.add("of " + p.target().quote()));
        given.stream()
                .filter(p -> p.target().id().equals(target.when()))
                .forEach(p -> links.add("when " + p.target().quote()));
        if (!figure.isLinked(links)) {
            faults.add("link " + links);
        }
        return faults;
    }

    /** A candidate and where it stands in the text without spaces; a figure that is stated again has several places. */
    private record Placed(Target target, List<Span> spans) {
        boolean overlaps(MarkedFigures.Figure figure) {
            return spans.stream().anyMatch(figure.span()::overlaps);
        }
    }

    private static List<Placed> placed(PolicyDocument document, String text) {
        List<Placed> placed = new ArrayList<>();
        int[] starts = new int[document.clauses().size()];
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            String words = Quotation.bare(document.clauses().get(i).text());
            starts[i] = text.indexOf(words, at);
            at = starts[i] < 0 ? at : starts[i] + words.length();
        }
        for (Target target : document.targets()) {
            List<Span> spans = new ArrayList<>();
            for (int i = 0; i < starts.length; i++) {
                Clause clause = document.clauses().get(i);
                String path = clause.id().path();
                if (path.equals(target.clause())) {
                    spans.addAll(spans(clause.text(), target.quote(), target.occurrence(), starts[i]));
                }
                int start = starts[i];
                target.also().stream()
                        .filter(a -> path.equals(a.clause()))
                        .forEach(a -> spans.addAll(spans(clause.text(), a.quote(), a.occurrence(), start)));
            }
            placed.add(new Placed(target, List.copyOf(spans)));
        }
        return placed;
    }

    private static List<Span> spans(
            String text, String quote, @org.jspecify.annotations.Nullable Integer occurrence, int start) {
        List<Span> all = Quotation.find(text, quote);
        List<Span> meant = occurrence == null || occurrence > all.size() ? all : List.of(all.get(occurrence - 1));
        return meant.stream()
                .map(s -> new Span(
                        start + Quotation.bare(text.substring(0, s.start())).length(),
                        start + Quotation.bare(text.substring(0, s.end())).length()))
                .toList();
    }
}
