package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.model.ResponsibleUnit.Role;
import org.policybook.model.Word;

class UnitsBracketTest {
    /** The brackets of the five originals, then the other ways of official documents. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    壮大。（牵头科室，下同：发展规划与乡村产业发展科）                       | 发展规划与乡村产业发展科 lead
                    收入水平。（种植业科）                                                   | 种植业科 responsible
                    来计算。（发展规划与乡村产业发展科、扶贫协作与开发指导科）               | 发展规划与乡村产业发展科 responsible, 扶贫协作与开发指导科 responsible
                    标准化生产基地。（畜牧科与饲料科）                                       | 畜牧科与饲料科 responsible
                    增收。（水产养殖管理和资源保护科、渔业渔港管理科）                       | 水产养殖管理和资源保护科 responsible, 渔业渔港管理科 responsible
                    空间。(责任单位:发展规划科、产业化办、招商中心、项目专班、休闲农业站,各县(市、区)农业农村局) | 发展规划科 responsible, 产业化办 responsible, 招商中心 responsible, 项目专班 responsible, 休闲农业站 responsible, 各县(市、区)农业农村局 responsible
                    增收。(责任单位:产业化办、农经站、农村改革科、各县(市、区)农业农村局)    | 产业化办 responsible, 农经站 responsible, 农村改革科 responsible, 各县(市、区)农业农村局 responsible
                    文。（责任单位：种植业科）                                               | 种植业科 responsible
                    文。（责任单位：各县（市、区）人民政府、市农业农村局）                   | 各县（市、区）人民政府 responsible, 市农业农村局 responsible
                    文。（牵头单位：市农业农村局；配合单位：市财政局、市乡村振兴局）         | 市农业农村局 lead, 市财政局 cooperate, 市乡村振兴局 cooperate
                    文。（牵头部门：市农业农村局；责任部门：市财政局）                       | 市农业农村局 lead, 市财政局 responsible
                    文。（牵头：市农业农村局；配合：市财政局）                               | 市农业农村局 lead, 市财政局 cooperate
                    文。（市农业农村局牵头，市财政局、市妇联配合）                           | 市农业农村局 lead, 市财政局 cooperate, 市妇联 cooperate
                    文。（市农业农村局牵头负责）                                             | 市农业农村局 lead
                    文。（市农业农村局、市财政局等按职责分工负责）                           | 市农业农村局 responsible, 市财政局 responsible
                    文。（市农业农村局牵头，市财政局、市人社局等按职责分工负责）             | 市农业农村局 lead, 市财政局 responsible, 市人社局 responsible
                    文。（农业农村部牵头，财政部、国家发展改革委等参与）                     | 农业农村部 lead, 财政部 cooperate, 国家发展改革委 cooperate
                    文。（责任单位：市农业农村局，市财政局；市 林 业 局）                    | 市农业农村局 responsible, 市财政局 responsible, 市林业局 responsible
                    文（责任单位：种植业科）。                                               | 种植业科 responsible
                    文（市农业农村局、市财政局）                                             | 市农业农村局 responsible, 市财政局 responsible
                    （种植业科）                                                             | 种植业科 responsible
                    责任单位：发展规划科、各县（市、区）农业农村局                           | 发展规划科 responsible, 各县（市、区）农业农村局 responsible
                    责任单位：市乡村振兴局（市扶贫办）                                       | 市乡村振兴局（市扶贫办） responsible
                    牵头单位：市农业农村局                                                   | 市农业农村局 lead
                    文。（责任单位：市委组织部；完成时限：2020年12月）                       | 市委组织部 responsible
                    文。（责任单位：市委组织部，完成时间：2020年12月底前；市财政局）         | 市委组织部 responsible, 市财政局 responsible
                    文。（责任单位：市委组织部，2020年12月底前完成）                         | 市委组织部 responsible
                    文。（责任单位：市水务局，长期坚持）                                     | 市水务局 responsible
                    文。（责任领导：张三、李四；责任单位：产业科、市财政局；责任人：王五）   | 产业科 responsible, 市财政局 responsible
                    文。（责任单位、配合单位：市农业农村局、市财政局）                       | 市农业农村局 responsible, 市财政局 responsible
                    文。（牵头、配合单位：市农业农村局、市财政局）                           | 市农业农村局 responsible, 市财政局 responsible
                    文。（责任单位和部门：市农业农村局、市财政局）                           | 市农业农村局 responsible, 市财政局 responsible
                    文。（责任单位：种植业科 畜牧科　渔业科）                                | 种植业科 responsible, 畜牧科 responsible, 渔业科 responsible
                    文。（责任单位：市委 组织部、市委 市政府）                               | 市委组织部 responsible, 市委 responsible, 市政府 responsible
                    文。【责任单位：种植业科、市财政局】                                     | 种植业科 responsible, 市财政局 responsible
                    文。[责任单位：种植业科]                                                 | 种植业科 responsible
                    文。［牵头单位：种植业科］。                                             | 种植业科 lead
                    文。（牵头单位：市农业农村局 配合单位：市财政局、市妇联）                | 市农业农村局 lead, 市财政局 cooperate, 市妇联 cooperate
                    文。（牵头单位：市农业农村局配合单位：市财政局）                         | 市农业农村局 lead, 市财政局 cooperate
                    文。（市农业农村局牵头，市财政局、市妇联配合，2020年6月底前）            | 市农业农村局 lead, 市财政局 cooperate, 市妇联 cooperate
                    文。（由市农业农村局负责）                                               | 市农业农村局 responsible
                    文。（由市农业农村局牵头，市财政局配合）                                 | 市农业农村局 lead, 市财政局 cooperate
                    """)
    void reads(String text, String units) {
        assertThat(units(UnitsBracket.atEnd(text, Role.RESPONSIBLE, false))).isEqualTo(units);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "没有括号。",
                "推动中央厨房（预制菜）",
                "3 年期（含）",
                "吸纳脱贫劳动力就业或带动脱贫户不少于 100 人（户）。",
                "新型经营主体（含合作社、家庭农场）",
                "确保每个贫困村稳定发展（含联合社）。",
                "贫困户参与。（其中：贫困户90万户）",
                "完成高素质农民培育。（2020年）",
                "按照要求办理（附后）",
                "选派驻村干部（乡镇干部、村干部）",
                "全省均要达标（全部）",
                "优先支持山区（东部、西部）",
                "新建示范点（12处）",
                "培育高素质农民（大专、本科）",
                "改造设施（日光温室、冷棚温室）",
                "升级站点（电商服务站）",
                "明确责任（专人负责）。",
                "层层压实，各负其责（一级抓一级）。",
                "责任：层层压实责任，细化举措",
                "实施：稳定面积、提高单产",
                "责任单位：",
                "文。（完成时限：2020年12月）",
                "文。（责任领导：张三、李四）",
                "文。（责任单位：2020年底前）",
                "文。（联系人：张三，市农业农村局）",
                "文。【种植业科】",
                "文。[1]",
                "落实措施，责任单位：种植业科",
                "(此件公开发布)",
                "括号不成对）",
                "括号不成对（种植业科",
            })
    void leavesOrdinaryBrackets(String text) {
        assertThat(UnitsBracket.atEnd(text, Role.RESPONSIBLE, false)).isEmpty();
    }

    @Test
    void sameBelowNamesTheRoleOfLaterBrackets() {
        String text = "（牵头科室，下同：发展规划科）";
        UnitsBracket bracket = UnitsBracket.atEnd(text, Role.RESPONSIBLE, false).orElseThrow();
        assertThat(bracket.sameBelow()).isEqualTo(Role.LEAD);
        assertThat(units(UnitsBracket.atEnd("（种植业科）", Role.LEAD, false))).isEqualTo("种植业科 lead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"（牵头科室：发展规划科，下同）", "（牵头科室（下同）：发展规划科）", "（牵头科室、下同：发展规划科）"})
    void sameBelowStandsWhereItLikes(String text) {
        UnitsBracket bracket = UnitsBracket.atEnd(text, Role.RESPONSIBLE, false).orElseThrow();
        assertThat(bracket.sameBelow()).isEqualTo(Role.LEAD);
        assertThat(units(Optional.of(bracket))).isEqualTo("发展规划科 lead");
    }

    @Test
    void anUnlabelledBracketCanBeLeftAlone() {
        assertThat(UnitsBracket.atEnd("文。（种植业科）", Role.RESPONSIBLE, true)).isEmpty();
        assertThat(UnitsBracket.atEnd("文。（责任单位：种植业科）", Role.RESPONSIBLE, true)).isPresent();
    }

    @Test
    void theSpanReadsBack() {
        String text = "文。（责任单位：种植业科）。";
        UnitsBracket bracket = UnitsBracket.atEnd(text, Role.RESPONSIBLE, false).orElseThrow();
        assertThat(bracket.span().of(text)).isEqualTo("（责任单位：种植业科）");
    }

    @Test
    void takesAnyText() {
        Random random = new Random(9704);
        for (int i = 0; i < 20_000; i++) {
            String text = RandomText.of(random, "（）()【】、，；：:。 科局市区委责任单位牵头配合时限2年月底下同按职责分工负责等甲", 40);
            UnitsBracket.atEnd(text, Role.RESPONSIBLE, random.nextBoolean())
                    .ifPresent(b -> assertThat(b.units())
                            .isNotEmpty()
                            .allMatch(u -> !u.unit().isBlank()));
        }
    }

    private static String units(Optional<UnitsBracket> bracket) {
        return bracket.orElseThrow().units().stream()
                .map(u -> u.unit() + " " + Word.of(u.role()))
                .collect(Collectors.joining(", "));
    }
}
