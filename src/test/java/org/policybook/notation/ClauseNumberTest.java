package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.notation.ClauseNumber.Style;

class ClauseNumberTest {
    /** Every form of the five originals first, then the other forms of GB/T 9704 and of 办法 and 规划. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
                    一、统一思想行动，推动工作落实     | HAN            | 1    | 一、     | 统一思想行动，推动工作落实
                    （十二）完善利益联结机制。探索     | HAN_BRACKET    | 12   | （十二） | 完善利益联结机制。探索
                    (一)指导思想                       | HAN_BRACKET    | 1    | (一)     | 指导思想
                    (四) 有钱能做                      | HAN_BRACKET    | 4    | (四)     | 有钱能做
                    四.规范发展资产收益性扶贫工作      | HAN            | 4    | 四.      | 规范发展资产收益性扶贫工作
                    1. 强化动态监测帮扶。落实          | ARABIC         | 1    | 1.       | 强化动态监测帮扶。落实
                    1.抓好未脱贫户脱贫产业培育。       | ARABIC         | 1    | 1.       | 抓好未脱贫户脱贫产业培育。
                    25. 大力推进                       | ARABIC         | 25   | 25.      | 大力推进
                    1．发展                            | ARABIC         | 1    | 1．      | 发展
                    １２．发展                         | ARABIC         | 12   | １２．   | 发展
                    3、发展                            | ARABIC         | 3    | 3、      | 发展
                    一，总体要求                       | HAN            | 1    | 一，     | 总体要求
                    （1）补助标准                      | ARABIC_BRACKET | 1    | （1）    | 补助标准
                    ( 12 )补助标准                     | ARABIC_BRACKET | 12   | ( 12 )   | 补助标准
                    1)补助标准                         | ARABIC_BRACKET | 1    | 1)       | 补助标准
                    2）补助标准                        | ARABIC_BRACKET | 2    | 2）      | 补助标准
                    三）补助标准                       | HAN_BRACKET    | 3    | 三）     | 补助标准
                    （ 三 ）补助标准                   | HAN_BRACKET    | 3    | （ 三 ） | 补助标准
                    ①补助标准                          | CIRCLED        | 1    | ①        | 补助标准
                    ⑳ 补助标准                         | CIRCLED        | 20   | ⑳        | 补助标准
                    第一编 总则                        | VOLUME         | 1    | 第一编   | 总则
                    第二篇 分则                        | VOLUME         | 2    | 第二篇   | 分则
                    第一章　总则                       | CHAPTER        | 1    | 第一章   | 总则
                    第 三 章 保障措施                  | CHAPTER        | 3    | 第 三 章 | 保障措施
                    第2节 现状                         | SECTION        | 2    | 第2节    | 现状
                    第十二条 本办法自印发之日起施行    | ARTICLE        | 12   | 第十二条 | 本办法自印发之日起施行
                    第一百零三条                       | ARTICLE        | 103  | 第一百零三条 | ''
                    附件1：任务分工表                  | ANNEX          | 1    | 附件1：  | 任务分工表
                    附件二 任务分工表                  | ANNEX          | 2    | 附件二   | 任务分工表
                    附件：任务分工表                   | ANNEX          | 1    | 附件：   | 任务分工表
                    附件                               | ANNEX          | 1    | 附件     | ''
                    """)
    void reads(String line, Style style, int ordinal, String printed, String rest) {
        ClauseNumber number = ClauseNumber.at(line).orElseThrow();
        assertThat(number).isEqualTo(new ClauseNumber(style, ordinal, printed, number.length()));
        assertThat(line.substring(number.length())).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "　",
                "1.8万亩",
                "４．５万亩",
                "2020年确保蔬菜面积稳定",
                "2020 年全市农业产业扶贫工作要点",
                "3 年期（含）以内",
                "400元",
                "218个贫困村",
                "一是加强畜禽养殖技术培训和指导",
                "一要坚持发展",
                "一方面，各贫困县要抓好",
                "一二三产业融合",
                "——因地制宜推进",
                "（含）以内",
                "（预制菜）",
                "（此件公开发布）",
                "(湛扶组〔2019〕10 号)",
                "第一书记和工作队",
                "第 三 方评估",
                "附近的村",
                "附件材料齐全",
                "12345. 太长",
                "0. 没有第零条",
                "〇、没有第零条",
                "（零）没有第零条",
                "第①章",
            })
    void findsNone(String line) {
        assertThat(ClauseNumber.at(line)).isEmpty();
    }

    @Test
    void skipsLeadingSpace() {
        assertThat(ClauseNumber.at(" 　  （一）加强组织领导").orElseThrow().length()).isEqualTo(7);
    }

    @Test
    void takesTheSpaceAfterIt() {
        assertThat(ClauseNumber.at("　　20. 　突出").orElseThrow().length()).isEqualTo(7);
    }

    @Test
    void annexesHaveAStepOfTheirOwn() {
        assertThat(ClauseNumber.at("附件2").orElseThrow().step()).isEqualTo("annex2");
        assertThat(ClauseNumber.at("第二条").orElseThrow().step()).isEqualTo("2");
    }

    @Test
    void stylesStandAboveOneAnother() {
        assertThat(Style.HAN.isAbove(Style.HAN_BRACKET)).isTrue();
        assertThat(Style.ARABIC.isAbove(Style.HAN_BRACKET)).isFalse();
    }

    @Test
    void standsAtTheStartOfAnyText() {
        Random random = new Random(9704);
        for (int i = 0; i < 100_000; i++) {
            String line = RandomText.of(random, "一二十百万〇1209２０第编章节条附件（）()、.．，：: 　①甲", 12);
            ClauseNumber.at(line).ifPresent(n -> {
                assertThat(n.length()).isBetween(1, line.length());
                assertThat(line.substring(0, n.length()).strip()).isEqualTo(n.printed());
                assertThat(n.ordinal()).isPositive();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "三、发展, 5, 五、",
        "（六）保障, 12, （十二）",
        "(3) 资金, 4, (4)",
        "12．其他, 3, 3．",
        "第二十条, 21, 第二十一条",
        "②其次, 4, ④",
        "1.2 范围, 3, 1.3",
        "附件2 清单, 1, 附件1",
        "附件 清单, 2, 附件2"
    })
    void anotherNumberIsPrintedAsThisOne(String line, int other, String expected) {
        assertThat(ClauseNumber.at(line).orElseThrow().as(other)).isEqualTo(expected);
    }
}
