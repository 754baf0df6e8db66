package org.policybook.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.policybook.model.Official.Change;
import org.policybook.model.Official.Reason;
import org.policybook.model.Original;
import org.policybook.model.SourceText;

class CleaningTest {
    private static final Path ORIGINALS = Path.of("../shared/originals");
    private static final String[] WORDS = {
        "一、",
        "（一）",
        "1.",
        "市农业农村局",
        "每亩补助400",
        "元",
        "，",
        "。",
        "\n",
        "\n\n",
        "\f",
        "— 3 —",
        "- 4 -",
        "第5页",
        " ",
        "　",
        "\t",
        "**",
        "## ",
        "~~删去~~",
        "~~",
        "打印本页",
        "http://www.example.gov.cn/a",
        "附件：",
        "2024年3月8日",
        "《办法》",
        "〔2024〕",
        "５０",
        "A b",
        "，\n",
        "---\n",
        "12\n",
        "推进全面脱贫与乡村振兴有效衔接工作的各项任务落实到位"
    };

    @Test
    void everyChangeCanBeUndone() {
        Random random = new Random(9704);
        for (int run = 0; run < 3000; run++) {
            StringBuilder text = new StringBuilder();
            int words = random.nextInt(40);
            for (int i = 0; i < words; i++) {
                text.append(WORDS[random.nextInt(WORDS.length)]);
            }
            assertThat(cleaned(text.toString()).received()).isEqualTo(text.toString());
        }
    }

    @Test
    void theChangesOfTheOriginalsCanBeUndone() throws IOException {
        assumeTrue(Files.isDirectory(ORIGINALS), "no originals in " + ORIGINALS.toAbsolutePath());
        try (Stream<Path> files = Files.list(ORIGINALS)) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file);
                assertThat(cleaned(text).received()).isEqualTo(text);
            }
        }
    }

    @Test
    void aSentenceGoesOnOverAPageBreakAndItsNumber() {
        Cleaned cleaned = cleaned("新发展夏秋冷凉蔬菜集中连片200亩以上，每亩补助400\n\n— 3 —\n\n元，新建日光温室每亩补助3 万元。\n");
        assertThat(cleaned.text()).isEqualTo("新发展夏秋冷凉蔬菜集中连片200亩以上，每亩补助400元，新建日光温室每亩补助3万元。");
        assertThat(reasons(cleaned)).contains(Reason.PAGE_NUMBER, Reason.PAGE_BREAK, Reason.SPACE);
    }

    @Test
    void struckWordsAndMarksOfMarkdownAreTakenOff() {
        Cleaned cleaned = cleaned("#### **四、做大~~农村~~做强产业**\n");
        assertThat(cleaned.text()).isEqualTo("四、做大做强产业");
        assertThat(reasons(cleaned)).contains(Reason.STRUCK, Reason.MARKDOWN);
    }

    @Test
    void widthsStayAsTheyAre() {
        assertThat(cleaned("完成培训５０人，（一）Ａ类。").text()).isEqualTo("完成培训５０人，（一）Ａ类。");
    }

    @Test
    void aHeadingIsNotJoinedToTheParagraphBelow() {
        assertThat(cleaned("（一）指导思想\n以习近平新时代中国特色社会主义思想为指导，统筹推进。").lines()).hasSize(2);
    }

    @Test
    void thePageAroundTheTextIsLeftOutAndKeptAside() {
        Cleaned cleaned =
                cleaned("兰北市农业农村局\n\nnync.lanbei.gov.cn\n\n专项行动方案\n发布日期:2020-02-14浏览次数: 字号:[ ]\n\n正文。\n打印本页关闭窗口\n");
        assertThat(cleaned.text()).isEqualTo("专项行动方案\n正文。");
        assertThat(cleaned.chrome()).hasSize(4);
    }

    private static List<Reason> reasons(Cleaned cleaned) {
        return cleaned.changes().stream().map(Change::reason).toList();
    }

    private static Cleaned cleaned(String text) {
        return Cleaning.of(Original.of(new SourceText("file.txt", text)));
    }
}
