package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuingNoticeTest {
    @ParameterizedTest
    @CsvSource({
        "关于印发《2020年重点工作方案》的通知, 2020年重点工作方案",
        "甲市农业农村局关于印发2020年重点工作方案的通知, 2020年重点工作方案",
        "甲市农业农村局印发《工作方案》的通知, 工作方案",
        "关于转发《农业农村部办公厅关于做好2020年产业扶贫工作的通知》的通知, 农业农村部办公厅关于做好2020年产业扶贫工作的通知",
        "关于转发省局关于做好产业扶贫工作的通知的通知, 省局关于做好产业扶贫工作的通知",
        "关于转发《省局关于印发〈行动方案〉的通知》的通知, 省局关于印发〈行动方案〉的通知",
        "关于印发方案的通知, 方案",
    })
    void namesWhatItIssues(String notice, String plan) {
        assertThat(IssuingNotice.issued(notice)).contains(plan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"关于做好灾害预警信息发布有关工作的通知", "关于做好产业扶贫工作的通知", "甲市2020年工作方案"})
    void anyOtherNoticeIssuesNothing(String notice) {
        assertThat(IssuingNotice.issued(notice)).isEmpty();
    }
}
