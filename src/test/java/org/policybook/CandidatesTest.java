package org.policybook;

import static java.util.stream.Collectors.joining;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"生猪出栏达到50万头，存栏30万头。 | FLOW STOCK", "年出栏肉牛2万头。 | FLOW", "培育年屠宰100万头以上的龙头企业2家。 | INCREASE INCREASE"})
    void whatLeavesTheStableIsCountedOverAYear(String sentence, String measures, @TempDir Path folder)
            throws IOException {
        assertThat(targets(sentence, folder).stream()
                        .map(t -> t.measures().name())
                        .collect(joining(" ")))
                .isEqualTo(measures);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "培育龙头企业10家，每家带动农户50户以上。 | enterprise",
                "每家龙头企业带动脱贫户不少于20户。 | enterprise",
                "支持合作社发展，每家补助5万元。 | cooperative",
                "对危房改造的每家农户补助2000元。 | household",
                "每家每户补助2000元。 | household",
                "每家补助2000元。 | ",
                "每村带动脱贫户10户。 | village",
                "每个乡镇抽查农户20户。 | township"
            })
    void whatFollowsEveryIsWhatIsCountedPer(String sentence, @Nullable String per, @TempDir Path folder)
            throws IOException {
        assertThat(targets(sentence, folder).getLast().per()).isEqualTo(per);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10月31日前完成改造5000户。 | 2024-10-31",
                "2024年10月31日前建成大棚20个。 | 2024-10-31",
                "9月底前改造30户。 | 2024-09",
                "今年6月前培训100人。 | 2024-06",
                "10月底前收回撂荒地2000亩。 | 2024-10"
            })
    void aDeadlineKeepsItsDay(String sentence, String by, @TempDir Path folder) throws IOException {
        assertThat(targets(sentence, folder)).extracting(Target::by).containsExactly(by);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年10月31日前建成温室大棚20个。 | 建成温室大棚",
                "生猪出栏达到50万头，存栏30万头。 | 生猪存栏",
                "资金支付率8月底前达到70%、11月底前达到95%。 | 资金支付率",
                "在每个乡镇至少建成2个标准化农贸市场。 | 每个乡镇标准化农贸市场",
                "对新认定的示范社，给予一次性奖励10万元。 | 新认定的示范社一次性奖励",
                "流转50亩以上的，给予每亩100元的奖励。 | 流转每亩奖励",
                "吸纳脱贫人口5人以上的企业，按每人1000元给予补助，最高不超过10万元。 | 吸纳脱贫人口补助最高限额",
                "年出栏生猪500头以上、肉牛50头以上的养殖场，分别给予5万元、8万元奖励。 | 年出栏生猪奖励",
                "流转稻田100亩以上的，给予每亩200元的补助；500亩以上的，每亩补助300元。 | 流转稻田每亩补助",
                "流转稻田100亩以上的，每亩补助200元，单个主体最高不超过50万元。 | 流转稻田单个主体最高",
                "对完成率低于80%的乡镇予以通报。 | 乡镇完成率",
                "稳定就业6个月以上的企业优先。 | 企业稳定就业",
                "对新流转土地100亩以上且流转期限5年以上的，给予奖励。 | 流转期限",
                "培育年产值1亿元以上的龙头企业2家。 | 龙头企业",
                "积极推进农村公路改造提升120公里。 | 农村公路改造提升",
                "着力打造美丽乡村示范村10个。 | 美丽乡村示范村"
            })
    void aScopeSaysWhatIsCountedAndNotByWhen(String sentence, String scope, @TempDir Path folder) throws IOException {
        assertThat(targets(sentence, folder).getLast().scope()).isEqualTo(scope);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "支持流转土地500亩以上的大户发展粮食烘干中心5个。 | 大户流转土地",
                "培育年产值1亿元以上的龙头企业2家。 | 龙头企业年产值",
                "对新流转土地100亩以上且流转期限5年以上的，给予奖励。 | 新流转土地"
            })
    void theScopeOfAConditionEndsBeforeTheNextFigure(String sentence, String scope, @TempDir Path folder)
            throws IOException {
        assertThat(targets(sentence, folder).getFirst().scope()).isEqualTo(scope);
    }

    @ParameterizedTest
    @CsvSource({
        "潜江市2024年工作方案, COUNTY",
        "南山县2024年工作方案, COUNTY",
        "南山市2024年工作方案, CITY",
        "南山市人民政府关于2024年工作的意见||各镇人民政府、街道办事处，市直各单位：, COUNTY",
        "南山市人民政府关于2024年工作的意见||各县（市、区）人民政府，市直各单位：, CITY"
    })
    void aCityOfTheLevelOfACountyIsOne(String title, String tier, @TempDir Path folder) throws IOException {
        String text = title.replace('|', '\n') + "\n\n一、重点任务\n\n1.事项。培训农民500人。\n";
        Path file = Files.writeString(folder.resolve("plan.txt"), text);
        assertThat(read(file).targets())
                .extracting(t -> String.valueOf(t.tier()))
                .containsExactly(tier);
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
