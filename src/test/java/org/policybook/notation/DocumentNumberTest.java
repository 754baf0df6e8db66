package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    武农办〔2020〕13号         | 武农办〔2020〕13号
                    晋市农发〔2023〕52号       | 晋市农发〔2023〕52号
                    湛农通〔2019〕287号        | 湛农通〔2019〕287号
                    湛扶组〔2019〕10 号        | 湛扶组〔2019〕10号
                    甘政办发〔2018〕103号      | 甘政办发〔2018〕103号
                    甘脱贫领发〔2019〕39号     | 甘脱贫领发〔2019〕39号
                    财发〔2017〕52号           | 财发〔2017〕52号
                    国发[2018]5号              | 国发〔2018〕5号
                    国发［2018］5号            | 国发〔2018〕5号
                    国发（2018）5号            | 国发〔2018〕5号
                    国发(2018)5号              | 国发〔2018〕5号
                    国发【2018】5号            | 国发〔2018〕5号
                    国发﹝2018﹞5号            | 国发〔2018〕5号
                    国发〔２０１８〕５号       | 国发〔2018〕5号
                    国发〔2018〕第5号          | 国发〔2018〕5号
                    国发〔2018〕第 005 号      | 国发〔2018〕5号
                    国发　〔 2018 〕  5　号    | 国发〔2018〕5号
                    """)
    void normalises(String printed, String normal) {
        assertThat(DocumentNumber.parse(printed)).map(DocumentNumber::toString).hasValue(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2018年5号", "〔2018〕5号", "国发〔18〕5号", "国发〔2018〕号", "国发〔2018〕5", "以下简称《通知》", "国发〔2018〕5号文件"})
    void refuses(String text) {
        assertThat(DocumentNumber.parse(text)).isEmpty();
    }
}
