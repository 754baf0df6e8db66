package org.policybook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.policybook.Main;
import org.policybook.model.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** {@code --help} and wrong usage in both languages. */
class HelpTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private record Run(int status, String out, String err) {}

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static CommandLine program(Language language) {
        ByteArrayOutputStream nothing = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(nothing, true, UTF_8);
        return PolicybookCommand.commandLine(
                new PolicybookCommand(new Console(print, print), language, Clock.systemUTC()));
    }

    static Stream<String> commands() {
        return program(Language.EN).getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionAndParameterIsExplainedInChinese(String name) {
        CommandLine command =
                Objects.requireNonNull(program(Language.ZH).getSubcommands().get(name));
        List<ArgSpec> unexplained = command.getCommandSpec().args().stream()
                .filter(argument ->
                        !HAN.matcher(String.join("", argument.description())).find())
                .toList();
        assertThat(unexplained).isEmpty();
        assertThat(command.getUsageMessage())
                .startsWith("用法：policybook " + name)
                .contains("例：\n  policybook " + name);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void englishHelpHasAnExampleAndNoChinese(String name) {
        String usage = Objects.requireNonNull(
                        program(Language.EN).getSubcommands().get(name))
                .getUsageMessage();
        assertThat(usage).startsWith("Usage: policybook " + name).contains("Example:\n  policybook " + name);
        assertThat(HAN.matcher(usage).find()).isFalse();
    }

    @Test
    void whatIsNoPathIsToldInTheLanguageOfTheTerminal() {
        assertThat(run("check", "--lang", "zh", "--content", "a\0b").err())
                .startsWith("policybook check: “a\uFFFDb”在这里不能用作文件名或目录名\n");
        Run run = run("import", "--lang", "en", "a\0b");
        assertThat(run.err()).startsWith("policybook import: 'a\uFFFDb' can be the name of no file or folder here\n");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void helpFollowsTheLanguageWhereverItIsGiven() {
        for (String[] arguments : new String[][] {
            {"check", "--help", "--lang", "zh"}, {"--lang=zh", "check", "--help"}, {"check", "--lang", "zh", "-h"}
        }) {
            Run run = run(arguments);
            assertThat(run.status()).isZero();
            assertThat(run.out()).startsWith("用法：policybook check").contains("检查内容");
        }
        assertThat(run("--help", "--lang", "zh").out()).contains("命令：", "  build ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bild | policybook: there is no command 'bild'; did you mean 'build'? | policybook: 没有“bild”这个命令；是否应为“build”？",
                "check --fromat=json | policybook check: there is no option '--fromat'; did you mean '--format'? | policybook check: 没有“--fromat”这个选项；是否应为“--format”？",
                "check more | policybook check: 'more' is one argument too many | policybook check: 多写了“more”",
                "check --format xml | policybook check: 'xml' is not allowed for --format; choose one of text, json, sarif | policybook check: --format 不能写“xml”，可写：text, json, sarif",
                "export xlsx | policybook export: --out PATH is missing | policybook export: 缺少 --out PATH",
                "export | policybook export: --out PATH, FORMAT is missing | policybook export: 缺少 --out PATH, FORMAT",
                "check --content | policybook check: --content DIR is missing | policybook check: 缺少 --content DIR",
                "build --jobs many | policybook build: 'many' is no whole number, and --jobs needs one | policybook build: --jobs 须写整数，不能写“many”",
                "build --base-url example.org | policybook build: 'example.org' is no address; write --base-url https://example.org/plans/ | policybook build: “example.org”不是网址，应写成 --base-url https://example.org/plans/ 的样子",
                "edition 11月 | policybook edition: '11月' is no date; write it like 2026-11-22 | policybook edition: “11月”不是日期，应写成 2026-11-22 的样子",
                "search | policybook search: there is nothing to search for; give words, or at least --region, --theme, --year or --kind | policybook search: 没有写要检索什么；请写检索词，或至少写 --region、--theme、--year、--kind 之一",
                "serve --port 99999 | policybook serve: --port 99999: a port is a number from 0 to 65535 | policybook serve: --port 不能写 99999，端口是 0 到 65535 的整数",
            })
    void wrongUsageIsOneLineAndAHint(String arguments, String english, String chinese) {
        for (Language language : List.of(Language.ZH, Language.EN)) {
            Run run = run((arguments + " --lang " + language.code()).split(" ", -1));
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .hasSize(2)
                    .first()
                    .isEqualTo(language.equals(Language.ZH) ? chinese : english);
            assertThat(run.err().lines().toList().getLast())
                    .startsWith(language.equals(Language.ZH) ? "提示：" : "hint: ");
        }
    }
}
