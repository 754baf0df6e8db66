package org.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code invalid} is a content with something wrong in it, and all that must be said of it. */
class InvalidTest {
    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrong(String name, @TempDir Path folder) throws IOException {
        CheckRun run = CheckRun.of(CaseContent.copy("invalid/" + name + "/content", folder));
        assertThat(run.diagnostics()).isEqualTo(CaseContent.expected("invalid/" + name + "/diagnostics.txt"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void errorsFailAndWarningsDoNot(String name, @TempDir Path folder) throws IOException {
        CheckRun run = CheckRun.of(CaseContent.copy("invalid/" + name + "/content", folder));
        assertThat(run.status()).isEqualTo(run.out().contains(" error[") ? 1 : 0);
    }

    static Stream<String> cases() throws IOException {
        return CaseContent.names("invalid");
    }
}
