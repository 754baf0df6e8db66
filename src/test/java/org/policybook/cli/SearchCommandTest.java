package org.policybook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.Main;

/** {@code policybook search} as its user sees it. */
class SearchCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void copies() throws IOException {
        Path small = Path.of("src/test/resources/small/content");
        try (Stream<Path> walk = Files.walk(small)) {
            for (Path path : walk.sorted().toList()) {
                Files.copy(
                        path,
                        folder.resolve("content").resolve(small.relativize(path).toString()));
            }
        }
    }

    private Run search(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("search", "--content", folder.resolve("content").toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(
                arguments.toArray(String[]::new), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    @Test
    void showsWhereAndWhenAndPlainWordsInAPipe() {
        Run run = search("蔬菜", "--lang", "zh");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("  wuhan-2020/1-1  [wuhan 2020]\n").doesNotContain("【", "\u001b");
    }

    @Test
    void showsEnglishTitlesToReadersOfEnglish() {
        assertThat(search("蔬菜", "--lang", "zh", "--kind", "clause").out())
                .contains("  一、种植")
                .doesNotContain("Growing");
        assertThat(search("蔬菜", "--lang", "en", "--kind", "clause").out()).contains("Growing");
    }

    @Test
    void takesNamesBesideIds() {
        String byId = search("蔬菜", "--region", "wuhan", "--kind", "clause").out();
        assertThat(byId).contains("wuhan-2020/1-1");
        assertThat(search("蔬菜", "--region", "武汉", "--kind", "条款").out()).isEqualTo(byId);
        assertThat(search("蔬菜", "--region", "Wuhan", "--kind", "Clause").out()).isEqualTo(byId);
    }

    @Test
    void whatIsNotKnownIsWrongUsageAndWhatIsIsNamed() {
        Run kind = search("蔬菜", "--kind", "foo", "--lang", "en");
        assertThat(kind.status()).isEqualTo(2);
        assertThat(kind.err())
                .startsWith(
                        "policybook search: 'foo' is not allowed for --kind; choose one of clause (条款), target (目标)");
        Run region = search("蔬菜", "--region", "广州", "--lang", "zh");
        assertThat(region.status()).isEqualTo(2);
        assertThat(region.err())
                .startsWith("policybook search: --region 不能写“广州”，可写：")
                .contains("wuhan (武汉");
        assertThat(search("蔬菜", "--theme", "xx").status()).isEqualTo(2);
    }
}
