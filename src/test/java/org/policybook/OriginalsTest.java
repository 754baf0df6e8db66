package org.policybook;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.policybook.model.Block;
import org.policybook.model.Citation;
import org.policybook.model.Clause;
import org.policybook.model.Original;
import org.policybook.model.PolicyDocument;
import org.policybook.model.SourceText;
import org.policybook.model.Target;
import org.policybook.notation.Citations;
import org.policybook.notation.Quotation;
import org.policybook.parse.DocumentParser;

/** The digests agree with the official texts, where these lie beside the project; they may not be published with it. */
class OriginalsTest {
    private static final Path ORIGINALS = Path.of("../shared/originals");
    private static final List<String> PLANS =
            List.of("wuhan-2020", "zhanjiang-2019", "gansu-2020", "langfang-2023", "jincheng-2023");

    @BeforeEach
    void originalsAreHere() {
        assumeTrue(Files.isDirectory(ORIGINALS), "no originals in " + ORIGINALS.toAbsolutePath());
    }

    @Test
    void allFiveAreHere() {
        assertThat(digests()).hasSameSizeAs(PLANS);
        assertThat(PLANS)
                .allSatisfy(id -> assertThat(ORIGINALS.resolve(id + ".txt")).exists());
    }

    @ParameterizedTest
    @MethodSource("digests")
    void theClausesAreTheSame(PolicyDocument digest) throws IOException {
        assertThat(digest.clauses())
                .extracting(c -> c.id().path())
                .containsExactlyElementsOf(official(digest).keySet());
    }

    @ParameterizedTest
    @MethodSource("digests")
    void numbersAndHeadingsAreAsPrinted(PolicyDocument digest) throws IOException {
        Map<String, List<Block>> official = official(digest);
        assertThat(digest.clauses())
                .filteredOn(c -> !c.isPreamble())
                .allSatisfy(clause -> assertThat(clause.title())
                        .isEqualTo(clauseOf(official, clause.id().path())
                                .getFirst()
                                .text()));
    }

    @ParameterizedTest
    @MethodSource("digests")
    void everyQuoteStandsInItsClause(PolicyDocument digest) throws IOException {
        Map<String, List<Block>> official = official(digest);
        for (Target target : digest.targets()) {
            assertThat(quotes(official, target.clause(), target.quote()))
                    .as(target.id())
                    .isNotEmpty();
            assertThat(target.also())
                    .allSatisfy(also -> assertThat(quotes(official, also.clause(), also.quote()))
                            .as(target.id())
                            .isNotEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("digests")
    void everyCitationStandsInItsClause(PolicyDocument digest) throws IOException {
        Map<String, List<Block>> official = official(digest);
        for (Clause clause : digest.clauses()) {
            String text = Clause.plain(clauseOf(official, clause.id().path()));
            Set<String> printed =
                    Citations.find(text).stream().map(f -> form(f.citation())).collect(toSet());
            Set<String> kept =
                    clause.citations().stream().map(OriginalsTest::form).collect(toCollection(TreeSet::new));
            assertThat(kept).as(clause.id().toString()).isEqualTo(new TreeSet<>(printed));
        }
    }

    private static Stream<Arguments> digests() {
        return SiteBuild.check(Path.of("content")).knowledge().documents().stream()
                .filter(digest -> PLANS.contains(digest.id()))
                .map(digest -> argumentSet(digest.id(), digest));
    }

    private static Path file(PolicyDocument digest) {
        return ORIGINALS.resolve(digest.id() + ".txt");
    }

    private static Map<String, List<Block>> official(PolicyDocument digest) throws IOException {
        String text = Files.readString(file(digest)).replace("\r\n", "\n").replace("\uFEFF", "");
        return DocumentParser.parseOfficial(Original.of(new SourceText(digest.id(), text)));
    }

    private static List<Block> clauseOf(Map<String, List<Block>> official, String path) {
        return Objects.requireNonNull(official.get(path), path);
    }

    private static List<?> quotes(Map<String, List<Block>> official, String path, String quote) {
        return Quotation.find(Clause.plain(clauseOf(official, path)), quote);
    }

    private static String form(Citation citation) {
        return Quotation.bare(citation.title()) + " " + citation.number();
    }
}
