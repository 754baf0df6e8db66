package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    认真贯彻落实《市农业农村局关于统筹推进农村疫情防控的通知》，摸清     | 市农业农村局关于统筹推进农村疫情防控的通知 | -
                    根据河北省农业农村厅《2023年工作方案》,制定本方案                    | 2023年工作方案 | -
                    严格落实《关于进一步加大资金投入的通知》(甘政办发〔2018〕103号)和    | 关于进一步加大资金投入的通知 | 甘政办发〔2018〕103号
                    根据《湛江市2019年精准扶贫责任清单》(湛扶组〔2019〕10 号)，特制定    | 湛江市2019年精准扶贫责任清单 | 湛扶组〔2019〕10号
                    按照《关于做好工作的通知》（财发［2017］第52号）的精神               | 关于做好工作的通知 | 财发〔2017〕52号
                    按照《关于做好工作的通知》 （财发(2017)52号）的精神                  | 关于做好工作的通知 | 财发〔2017〕52号
                    《关于印发《责任清单》的通知》                                       | 关于印发《责任清单》的通知 | -
                    《关于印发〈责任清单〉的通知》                                       | 关于印发〈责任清单〉的通知 | -
                    《产业发展规划》（以下简称规划）                                     | 产业发展规划 | -
                    """)
    void findsOne(String text, String title, String number) {
        assertThat(Citations.find(text)).singleElement().satisfies(found -> {
            assertThat(found.citation().title()).isEqualTo(title);
            assertThat(found.citation().number()).isEqualTo(number);
        });
    }

    @Test
    void findsAllInOrder() {
        assertThat(titles("落实《中共中央 国务院意见》《省委 省政府意见》以及《市委 市政府意见》等"))
                .containsExactly("中共中央 国务院意见", "省委 省政府意见", "市委 市政府意见");
    }

    @Test
    void takesNumberAndMarksAsOneSpan() {
        String text = "按《通知》（财发〔2017〕52号）办";
        assertThat(Citations.find(text).getFirst().span().of(text)).isEqualTo("《通知》（财发〔2017〕52号）");
    }

    @Test
    void closesUpATitleAcrossLines() {
        assertThat(titles("《2020年\n工作重点》")).containsExactly("2020年工作重点");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "《没有收尾的书名", "》《", "《》", "《 》", "书名》在前"})
    void findsNone(String text) {
        assertThat(Citations.find(text)).isEmpty();
    }

    @Test
    void anUnclosedMarkHidesNoLaterCitation() {
        assertThat(titles("《甲《乙》")).containsExactly("乙");
    }

    @Test
    void spansReadBackAndDoNotOverlap() {
        Random random = new Random(9704);
        for (int i = 0; i < 20_000; i++) {
            String text = RandomText.of(random, "《》（）()〔〕甲乙2019号 \n", 60);
            List<Citations.Found> found = Citations.find(text);
            int end = 0;
            for (Citations.Found one : found) {
                assertThat(one.span().start()).isGreaterThanOrEqualTo(end);
                assertThat(one.span().of(text)).startsWith("《");
                end = one.span().end();
            }
        }
    }

    private static List<String> titles(String text) {
        return Citations.find(text).stream().map(f -> f.citation().title()).toList();
    }
}
