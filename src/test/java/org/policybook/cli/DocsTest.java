package org.policybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.model.DiagnosticCode;
import org.policybook.model.Language;
import picocli.CommandLine;

/** What the documents say of the command line is so: commands and options that they name are there, and none is left out. */
class DocsTest {
    private static final Pattern COMMAND = Pattern.compile("policybook ([a-z]+)((?:(?!policybook ).)*)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

    private static final Map<String, CommandLine> COMMANDS = commands();

    private static Map<String, CommandLine> commands() {
        PrintStream nothing = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return PolicybookCommand.commandLine(
                        new PolicybookCommand(new Console(nothing, nothing), Language.EN, Clock.systemUTC()))
                .getSubcommands();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/staff.zh.md", "CONTRIBUTING.md", "ARCHITECTURE.md"})
    void commandsAndOptionsThatAreNamedAreThere(String document) throws IOException {
        for (String line : Files.readAllLines(Path.of(document))) {
            Matcher command = COMMAND.matcher(line);
            while (command.find()) {
                CommandLine named = COMMANDS.get(command.group(1));
                // In a running sentence the program's name is followed by any word.
                boolean called = line.contains("./policybook " + command.group(1));
                assertThat(called && named == null).as(line).isFalse();
                Matcher option = OPTION.matcher(named == null ? "" : command.group(2));
                while (option.find() && named != null) {
                    assertThat(named.getCommandSpec().optionsMap()).as(line).containsKey(option.group());
                }
            }
        }
    }

    @Test
    void theManualTellsWhatToDoAboutEveryCodeAndNoOther() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (DiagnosticCode code : DiagnosticCode.values()) {
            codes.add(code.word());
        }
        String manual = Files.readString(Path.of("docs/staff.zh.md"));
        String tables = manual.substring(manual.indexOf("列出全部代码"), manual.indexOf("`content/removed.yaml` 里，"));
        Matcher row =
                Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| .+ \\| .+ \\|$").matcher(tables);
        Set<String> told = new TreeSet<>();
        while (row.find()) {
            told.add(row.group(1));
        }
        assertThat(told).isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/staff.zh.md"})
    void everyCommandIsNamed(String document) throws IOException {
        String text = Files.readString(Path.of(document));
        assertThat(COMMANDS.keySet()).allMatch(name -> text.contains("./policybook " + name));
    }
}
