package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanYearsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "江北市2024年农业工作要点 | [2024]",
                "江北市农业工作要点（江农〔2024〕3号） | []",
                "江北市农业三年行动方案（2024—2026年） | [2024-2026]",
                // The year of a plan that carries out another stands beside that one's years.
                "江北市农业规划（2021—2025年）2024年度实施计划 | [2024]",
                "江北市2024年落实农业规划（2021—2025年）工作方案 | [2024]",
                "江北市巩固“十三五”脱贫成果2024年工作方案 | [2024]",
                "江北市“十四五”农业规划2024年度工作要点 | [2024]",
                "关于印发《江北市农业规划（2021—2025年）2024年度实施计划》的通知 | [2024]",
                "江北市农业局关于印发《江北市“十四五”农业规划2024年度工作要点》的通知 | [2024]",
                // Years in brackets that end a title are what the plan is for.
                "江北市2024年农业三年行动方案（2024—2026年） | [2024-2026]",
                // What belongs to another plan, to a day, a revision or an outlook is no year of this one.
                "江北市落实《2023年重点工作意见》三年行动方案（2024—2026年） | [2024-2026]",
                "江北市农业规划（2021—2025年）（2023年修订） | [2021-2025]",
                "江北市农业规划（2021—2025年）（2023年修订版） | [2021-2025]",
                "江北市农业规划（2021—2025年）2023年中期调整版 | [2021-2025]",
                "江北市“十四五”农业规划（2021年12月） | []",
                "江北市“十四五”规划和2035年远景目标纲要 | []",
                "江北市农业规划（2021—2025年，展望2035年） | [2021-2025]",
                "江北市“十四五”农业规划（到2025年） | []",
                "江北市“十四五”农业规划 | []",
                "江北市农业管理办法（2021年修订） | [2021]",
                "江北市2023年和2024年农业工作方案 | [2023, 2024]",
                "江北市2026年至2024年行动方案 | [2026, 2024]",
            })
    void aTitlePrintsTheYearsOfItsOwnPlan(String title, String years) {
        assertThat(PlanYears.printed(Quotation.bare(title))).hasToString(years);
    }
}
