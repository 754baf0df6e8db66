package org.policybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.intake.Intake;
import org.policybook.model.Clause;
import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.model.Word;
import org.policybook.notation.Quotation;
import org.policybook.notation.Span;

/** The figures that the importer finds against those that a reader finds. */
class CandidatesTest {
    private static final Path ORIGINALS = Path.of("../shared/originals");
    private static final Path SENTENCES = Path.of("src/test/resources/intake/sentences.txt");
    private static final double RECALL = 0.99;
    private static final double PRECISION = 0.95;
    private static final KnowledgeBase KNOWLEDGE =
            SiteBuild.check(Path.of("content")).knowledge();

    /** A figure of the reader: {@code = quote | kind comparator value unit | modality}. */
    private record Line(String sentence, List<String> figures) {}

    @Test
    void theInventedSentencesHaveTheirFiguresAndNoOthers(@TempDir Path folder) throws IOException {
        List<Line> lines = lines();
        StringBuilder text = new StringBuilder("南山市2024年工作方案\n\n一、重点任务\n");
        for (int i = 0; i < lines.size(); i++) {
            text.append("\n")
                    .append(i + 1)
                    .append(".事项。")
                    .append(lines.get(i).sentence())
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("sentences.txt"), text);
        PolicyDocument document = read(file);
        for (int i = 0; i < lines.size(); i++) {
            String clause = "1-" + (i + 1);
            List<String> found = document.targets().stream()
                    .filter(t -> t.clause().equals(clause))
                    .map(CandidatesTest::figure)
                    .toList();
            List<String> wanted = lines.get(i).figures().stream()
                    .map(f -> f.substring(f.indexOf('|') + 1).strip())
                    .toList();
            assertThat(found).as(lines.get(i).sentence()).containsExactlyElementsOf(wanted);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "力争行政村快递服务网点全覆盖。 | 行政村快递服务网点全覆盖",
                "力争村村全覆盖。 | 村村全覆盖",
                "各乡镇全面完成农村生活污水治理设施运行管护全覆盖。 | 生活污水治理设施运行管护全覆盖",
            })
    void aQuoteBeginsWithAWholeWord(String sentence, String quote, @TempDir Path folder) throws IOException {
        assertThat(targets(sentence, folder)).extracting(Target::quote).containsExactly(quote);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲乡新建大棚5个用于育苗推广示范种植及良种繁育工作，乙乡新建大棚5个。 | 甲乡新建大棚5个",
                "新建大棚5个用于育苗，新建大棚5个用于加工。 | 5个用于育苗",
                "新建大棚5个（含改建），新建大棚5个。 | 5个",
            })
    void aQuoteEndsWithItsFigureOrAtAMark(String sentence, String quote, @TempDir Path folder) throws IOException {
        assertThat(targets(sentence, folder)).extracting(Target::quote).startsWith(quote);
    }

    @Test
    void aScopeIsNoWholeSentence(@TempDir Path folder) throws IOException {
        String sentence = "培育年产值超50亿元的产业集群3个、超百亿元的1个，新增国家级农业龙头企业2家，规模以上农产品加工业营业收入增长7%以上。";
        assertThat(targets(sentence, folder))
                .hasSize(6)
                .allMatch(t -> t.scope().length() <= 40 && !t.scope().contains(","));
    }

    private static List<Target> targets(String sentence, Path folder) throws IOException {
        String text = "南山市2024年工作方案\n\n一、重点任务\n\n1.事项。" + sentence + "\n";
        return read(Files.writeString(folder.resolve("plan.txt"), text)).targets();
    }

    private static String figure(Target target) {
        String value = target.value() != null
                ? " " + target.value().printed()
                : target.min() != null && target.max() != null
                        ? " " + target.min().printed() + "-" + target.max().printed()
                        : "";
        String unit = target.unit() == null ? "" : " " + target.unit();
        String modality = target.modality() == null ? "" : " " + Word.of(target.modality());
        return Word.of(target.kind()) + " " + Word.of(target.comparator()) + value + unit + " |" + modality;
    }

    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String line : Files.readAllLines(SENTENCES)) {
            if (line.startsWith("= ")) {
                lines.getLast().figures().add(line);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(new Line(line, new ArrayList<>()));
            }
        }
        return lines;
    }

    /** A figure counts as found where a candidate of the same clause quotes some of the same characters. */
    @Test
    void theReviewedFiguresOfTheFivePlansAreFoundInTheOfficialTexts() {
        assumeTrue(Files.isDirectory(ORIGINALS), "no originals in " + ORIGINALS.toAbsolutePath());
        int wanted = 0;
        int hit = 0;
        int given = 0;
        int right = 0;
        StringBuilder table = new StringBuilder("document reviewed found candidates right\n");
        for (PolicyDocument held : KNOWLEDGE.documents()) {
            PolicyDocument document = read(ORIGINALS.resolve(held.id() + ".txt"));
            int found = 0;
            for (Target target : held.targets()) {
                boolean there = document.targets().stream()
                        .anyMatch(c -> overlap(document, c, target.clause(), target.quote(), target.occurrence()));
                found += there ? 1 : 0;
            }
            int good = 0;
            for (Target candidate : document.targets()) {
                boolean reviewed = held.targets().stream()
                        .anyMatch(t -> overlap(document, candidate, t.clause(), t.quote(), t.occurrence())
                                || t.also().stream()
                                        .anyMatch(a ->
                                                overlap(document, candidate, a.clause(), a.quote(), a.occurrence())));
                good += reviewed ? 1 : 0;
            }
            table.append(String.join(
                            " ",
                            held.id(),
                            Integer.toString(held.targets().size()),
                            Integer.toString(found),
                            Integer.toString(document.targets().size()),
                            Integer.toString(good)))
                    .append('\n');
            wanted += held.targets().size();
            hit += found;
            given += document.targets().size();
            right += good;
        }
        double recall = (double) hit / wanted;
        double precision = (double) right / given;
        System.out.println(table + "recall " + recall + ", precision " + precision);
        assertThat(recall).isGreaterThanOrEqualTo(RECALL);
        assertThat(precision).isGreaterThanOrEqualTo(PRECISION);
    }

    private static boolean overlap(
            PolicyDocument document, Target candidate, String clause, String quote, @Nullable Integer occurrence) {
        if (!candidate.clause().equals(clause)) {
            return false;
        }
        Clause there = Objects.requireNonNull(document.clause(clause));
        String words = (there.heading() == null ? "" : there.heading() + "\n") + there.text();
        return spans(words, quote, occurrence).stream()
                .anyMatch(a -> spans(words, candidate.quote(), candidate.occurrence()).stream()
                        .anyMatch(a::overlaps));
    }

    private static List<Span> spans(String words, String quote, @Nullable Integer occurrence) {
        List<Span> all = Quotation.find(words, quote);
        return occurrence == null || occurrence > all.size() ? all : List.of(all.get(occurrence - 1));
    }

    private static PolicyDocument read(Path file) {
        return new Import(KNOWLEDGE, Path.of("content"))
                .read(file, null, null, new Diagnostics())
                .map(Intake.Imported::document)
                .orElseThrow();
    }
}
