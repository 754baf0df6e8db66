package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SelfTestTest {
    private final List<Entry> entries = Made.clauses("新增218个贫困村，湛扶组〔2019〕10号", "贫困户7,262户", "产业扶贫1.8万亩");

    @Test
    void aSoundIndexPasses() {
        assertThatCode(() -> export(script -> script)).doesNotThrowAnyException();
    }

    @Test
    void aDamagedPartEndsTheBuild() {
        assertThatThrownBy(() -> export(script -> script.replace("贫困!", "贫图!")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken");
        assertThatThrownBy(() -> export(script -> script.replaceAll("2019-10号![^!]*!", "2019-10号!!")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken");
    }

    private void export(UnaryOperator<String> damage) throws IOException {
        SearchIndex index = SearchIndex.of(entries, Made.NO_LEXICON);
        PostingsExport postings = new PostingsExport(index.reader());
        SelfTest test = new SelfTest(index, postings.layout());
        postings.write((name, script) -> test.read(
                name, damage.apply(new String(script, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)));
        test.check();
    }
}
