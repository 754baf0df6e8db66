package org.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policybook.intake.Intake;
import org.policybook.model.Diagnostics;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Target;
import org.policybook.model.Word;

/**
 * The figures of annex tables against those that a reader finds. Each file of {@code intake/tables} has a list of them
 * beside it, a line a figure: {@code clause quote | scope | kind comparator value unit measures per tier by | part of}; a
 * year that the table does not print stands in brackets.
 */
class TableFiguresTest {
    private static final Path FOLDER = Path.of("src/test/resources/intake/tables");
    private static final KnowledgeBase KNOWLEDGE =
            SiteBuild.check(Path.of("content")).knowledge();

    @ParameterizedTest
    @CsvSource({
        "province-shares.docx, gansu",
        "county-sum-last.docx, ",
        "city-divided-head.docx, wuhan",
        "two-annexes.docx, gansu",
        "title-in-table.docx, gansu",
        "five-annexes.docx, jincheng",
        "indicators-and-places.html, jincheng",
        "years-and-titles.html, jincheng"
    })
    void areReadAsAReaderDoes(String name, @Nullable String region) throws IOException {
        List<Target> targets = new Import(KNOWLEDGE, Path.of("content"))
                .read(FOLDER.resolve(name), "plan", region, new Diagnostics())
                .map(Intake.Imported::document)
                .orElseThrow()
                .targets();
        Map<String, Target> byId = targets.stream().collect(Collectors.toMap(Target::id, Function.identity()));
        String found = targets.stream()
                .map(t -> line(t, byId.get(t.partOf() == null ? "" : t.partOf())))
                .collect(Collectors.joining("\n", "", "\n"));
        Path expected = FOLDER.resolve(name.replaceAll("\\.\\w+$", ".txt"));
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    private static String line(Target target, @Nullable Target whole) {
        String due = target.by() == null
                ? ""
                : Boolean.TRUE.equals(target.byPrinted()) ? target.by() : "[" + target.by() + "]";
        String also = target.also().stream()
                .map(a -> " also " + a.clause() + " " + a.quote())
                .collect(Collectors.joining());
        String reading = Stream.of(
                        Word.of(target.kind()),
                        Word.of(target.comparator()),
                        target.value() == null ? "" : target.value().printed(),
                        target.unit() == null ? "" : target.unit(),
                        Word.of(target.measures()),
                        target.per() == null ? "" : "per " + target.per(),
                        target.tier() == null ? "" : target.tier().name().toLowerCase(Locale.ROOT),
                        due)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        String part = whole == null ? "" : " | of " + whole.clause() + " " + whole.quote();
        return target.clause() + " " + target.quote() + " | " + target.scope() + " | " + reading + part + also;
    }
}
