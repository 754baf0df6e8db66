package org.policybook;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.policybook.model.Citation;
import org.policybook.model.Clause;
import org.policybook.model.ResponsibleUnit;
import org.policybook.model.Word;
import org.policybook.notation.Quotation;

/** The five plans are read as a person reads them: what is expected was written from the originals. */
class FivePlansTest {
    private static final SiteBuild.Checked CHECKED = SiteBuild.check(Path.of("content"));

    @Test
    void everyClauseHasItsPathNumberAndHeading() throws IOException {
        assertThat(clauses().map(FivePlansTest::line)).containsExactlyElementsOf(expected("tree.txt"));
    }

    @Test
    void everyClauseHasItsUnits() throws IOException {
        assertThat(clauses().filter(c -> !c.units().isEmpty()).map(FivePlansTest::units))
                .containsExactlyElementsOf(expected("units.txt"));
    }

    @Test
    void everyCitationIsFound() throws IOException {
        assertThat(clauses().flatMap(FivePlansTest::citations)).containsExactlyElementsOf(expected("citations.txt"));
    }

    @Test
    void nothingIsWrong() {
        assertThat(CHECKED.diagnostics()).isEmpty();
    }

    private static Stream<Clause> clauses() {
        return CHECKED.knowledge().documents().stream().flatMap(d -> d.clauses().stream());
    }

    private static String line(Clause clause) {
        return Stream.of(clause.id().toString(), clause.number(), clause.heading())
                .filter(Objects::nonNull)
                .collect(joining("  "));
    }

    private static String units(Clause clause) {
        String roles =
                clause.units().stream().map(u -> Word.of(u.role())).distinct().collect(joining(" "));
        return clause.id() + "  " + roles + "  "
                + clause.units().stream().map(ResponsibleUnit::unit).collect(joining("、"));
    }

    private static Stream<String> citations(Clause clause) {
        return clause.citations().stream().map(citation -> clause.id() + "  " + citation(citation));
    }

    private static String citation(Citation citation) {
        String number = citation.number() == null ? "" : " " + citation.number();
        return "《" + Quotation.bare(citation.title()) + "》" + number;
    }

    private static List<String> expected(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/five-plans", file));
    }
}
