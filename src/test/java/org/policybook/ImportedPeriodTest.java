package org.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.intake.Intake;
import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Stated;

/** The years of a plan, as a file tells them: printed in its title, or concluded from what it says. */
class ImportedPeriodTest {
    private static final KnowledgeBase KNOWLEDGE =
            SiteBuild.check(Path.of("content")).knowledge();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年全市产业帮扶工作要点 | 统筹推进。 | STATED 2024",
                "全市产业帮扶三年行动方案（2024—2026年） | 统筹推进。 | STATED 2024-2026",
                "全市产业帮扶三年行动方案(2024-2026年) | 统筹推进。 | STATED 2024-2026",
                "全市产业帮扶三年行动方案（２０２４－２０２６年） | 统筹推进。 | STATED 2024-2026",
                "全市2024年至2026年产业帮扶行动方案 | 统筹推进。 | STATED 2024-2026",
                "全市“十四五”产业帮扶规划（2021—2025年） | 统筹推进。 | STATED 2021-2025",
                "全市“十四五”产业帮扶规划 | 统筹推进。 | INFERRED 2021-2025",
                "全市产业帮扶第十五个五年规划 | 统筹推进。 | INFERRED 2026-2030",
                // A plan that carries out another is for its own year.
                "全市巩固“十三五”脱贫成果2024年工作方案 | 统筹推进。 | STATED 2024",
                "全市“十四五”产业帮扶规划2024年度工作要点 | 统筹推进。 | STATED 2024",
                "全市产业帮扶规划（2021—2025年）2024年度实施计划 | 统筹推进。 | STATED 2024",
                // Years that run backwards are two years, of which the last stands nearest to what it is called.
                "全市2026年至2024年产业帮扶行动方案 | 统筹推进。 | STATED 2024",
                "全市产业帮扶三年行动方案 | 到2026年，建成20个基地。 | INFERRED 2024-2026",
                "全市产业帮扶行动方案 | 到2026年，建成20个基地。 | INFERRED 2026",
                "全市产业帮扶行动方案 | 用3年时间（2024—2026年）推进。到2026年，建成20个基地。 | INFERRED 2024-2026",
                "全市产业帮扶行动方案 | 2021—2023年成效明显。到2026年，建成20个基地。 | INFERRED 2026",
                // Three years from 2024 on are not those up to 2030.
                "全市产业帮扶三年行动方案 | 到2030年，建成20个基地。 | INFERRED 2030",
                "全市产业帮扶行动方案 | 统筹推进。 | INFERRED 2024",
            })
    void saysWhichYearsThePlanIsFor(String title, String goals, String period) throws IOException {
        Stated stated = Objects.requireNonNull(
                imported(title, goals).understanding().fields().get("period"));
        assertThat(stated.basis() + " " + stated.value()).isEqualTo(period);
        assertThat(stated.isInferred()).isEqualTo(stated.why() != null && stated.whyEn() != null);
    }

    /** The last year names the folder, and a figure without a deadline is due in it. */
    @ParameterizedTest
    @CsvSource({"全市产业帮扶三年行动方案（2024—2026年）", "全市产业帮扶三年行动方案"})
    void theLastYearIsTheOneThatFiguresAreDueIn(String title) throws IOException {
        Intake.Imported imported = imported(title, "到2026年，建成20个基地。\n二、重点任务\n培训500人。");
        assertThat(imported.id()).isEqualTo("wuhan-2026");
        assertThat(imported.document().targets())
                .filteredOn(target -> target.quote().contains("500人"))
                .singleElement()
                .satisfies(target -> assertThat(target.by()).isEqualTo("2026"));
    }

    private Intake.Imported imported(String title, String goals) throws IOException {
        Path file = folder.resolve("original.txt");
        Files.writeString(file, """
                %s

                一、主要目标

                %s

                武汉市农业农村局
                2024年3月2日
                """.formatted(title, goals));
        return new Import(KNOWLEDGE, Path.of("content"))
                .read(file, null, "wuhan", new Diagnostics())
                .orElseThrow();
    }
}
