package org.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code cases} is a content, the clause tree that must come of it, and what is said of it. */
class CasesTest {
    @ParameterizedTest
    @MethodSource("cases")
    void givesTheExpectedTree(String name, @TempDir Path folder) throws IOException {
        Path content = CaseContent.copy("cases/" + name + "/content", folder);
        String tree = TreeText.of(SiteBuild.check(content).knowledge());
        assertThat(tree).isEqualTo(CaseContent.expected("cases/" + name + "/expected/tree.txt"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheExpectedDiagnostics(String name, @TempDir Path folder) throws IOException {
        Path content = CaseContent.copy("cases/" + name + "/content", folder);
        assertThat(CheckRun.of(content).diagnostics())
                .isEqualTo(CaseContent.expected("cases/" + name + "/expected/diagnostics.txt"));
    }

    static Stream<String> cases() throws IOException {
        return CaseContent.names("cases");
    }
}
