package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.policybook.model.Output;
import org.policybook.model.Workers;

class SelfTestTest {
    private static final Lexicon LEXICON = new Lexicon(
            Map.of("贫困户", List.of("脱贫户"), "脱贫户", List.of("贫困户")),
            Map.of(),
            Map.of(),
            List.of("贫困户", "脱贫户"),
            List.of(),
            Map.of(),
            Map.of());

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
        assertThatThrownBy(() -> export(script -> script.replaceAll("2019-10号![^~]*~", "2019-10号!~")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken");
    }

    @Test
    void aNameThatIsNotFoundEndsTheBuild() {
        assertThatThrownBy(() -> export(script -> script.replaceAll("贫困户![^~]*~", "贫困户!~")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("贫困户");
    }

    @Test
    void aTextThatIsNotShownAsItIsEndsTheBuild() {
        assertThatThrownBy(() -> export(script ->
                        script.contains("\"x/") ? script.replaceFirst("(?<=\",\"...)..", "\u3000\u3000") : script))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken");
    }

    private void export(UnaryOperator<String> damage) throws IOException {
        Inversion inversion = new Inversion(LEXICON);
        SelfTest test = new SelfTest(entries, LEXICON);
        for (int i = 0; i < entries.size(); i++) {
            String folded = Fold.of(entries.get(i).text());
            inversion.addWords(i, entries.get(i), folded, Fold.of(entries.get(i).english()));
            inversion.addCharacters(i, folded);
            test.scan(i, folded, "");
        }
        PostingsExport postings = new PostingsExport(inversion);
        test.want(postings.parts());
        Output output = (name, script) -> test.read(
                name,
                damage.apply(new String(script, StandardCharsets.UTF_16LE)).getBytes(StandardCharsets.UTF_16LE));
        for (Portion portion : postings.portions()) {
            portion.write(output);
        }
        Survey survey = new Survey();
        entries.forEach(survey::add);
        TextExport texts = new TextExport(entries, survey, false);
        test.wantTexts(texts.bits());
        for (Portion portion : texts.portions()) {
            portion.write(output);
        }
        test.check(texts.code(), Workers.alone());
    }
}
