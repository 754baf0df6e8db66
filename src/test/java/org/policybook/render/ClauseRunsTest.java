package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.policybook.model.Clause;
import org.policybook.model.ClauseId;
import org.policybook.model.Language;

/** What is found in the words of a clause. */
class ClauseRunsTest {
    private static final Scene SCENE = Scenes.reading(Language.ZH);

    /** The words of a clause; what was found in them stands in brackets, with where it leads. */
    private static String marked(String document, String path) {
        Clause clause = Objects.requireNonNull(SCENE.knowledge().clause(new ClauseId(document, path)));
        StringBuilder words = new StringBuilder();
        for (BlockView block : new ClauseRuns(SCENE).blocks(clause, clause.body())) {
            block.runs().forEach(run -> words.append(marked(run)));
            block.points().forEach(point -> point.runs().forEach(run -> words.append(marked(run))));
            for (List<List<Run>> row : block.rows()) {
                row.forEach(cell -> cell.forEach(run -> words.append(marked(run))));
            }
        }
        return words.toString();
    }

    private static String marked(Run run) {
        return run.kind().equals("text")
                ? run.text()
                : "[" + run.text() + " " + Objects.requireNonNullElse(run.href(), "") + "]";
    }

    @Test
    void eachFigureIsFoundWhereItsOccurrenceSays() {
        assertThat(marked("jia-2020", "1-1"))
                .contains("每村[农民合作社 glossary.html#cooperative][1个以上 #t-coops-per-village]")
                .contains("每县合作社[1个以上 #t-coops-per-county]");
    }

    /** The places of a quote are counted in tables too, as check counts them. */
    @Test
    void whatATableSaysIsFoundAndCounted() {
        assertThat(marked("jia-2020", "1-3"))
                .contains("大棚[3万元 #t-shed-subsidy][《省意见》 references.html#")
                .endsWith("露地不超过[3万元 #t-field-subsidy]。");
    }

    @Test
    void aFigureIsFoundWhereItIsRestated() {
        assertThat(marked("jia-2020", "1-2")).isEqualTo("每村仍要[1个以上 #t-coops-per-village]。");
    }

    @Test
    void aTermIsExplainedOnceAndNeverWithinALongerNumber() {
        assertThat(marked("jia-2020", "1-1")).contains("加入合作社。").endsWith("实施[12221 glossary.html#12221]，不是122210。");
    }

    @Test
    void aCitationLeadsToTheDocumentElseToItsEntry() {
        String words = marked("yi-2021", "0");
        assertThat(words).contains("[《甲市2020年重点》（甲农办〔2020〕13号） documents/jia-2020.html]");
        assertThat(words).containsPattern("\\[《省意见》 references\\.html#w[0-9a-f]+]");
    }

    @Test
    void aCoveringNoticeMayCallItsPlanOtherwise() {
        assertThat(marked("jia-2020", "0")).contains("[《甲市2020年重点》 documents/jia-2020.html]");
        assertThat(SCENE.knowledge().works().getFirst().citedBy())
                .extracting(clause -> clause.id().toString())
                .isEqualTo(List.of("yi-2021/0"));
    }

    /** The points of {@code points}, each with those below it in brackets. */
    private static String tree(List<PointView> points) {
        return points.stream()
                .map(point -> point.marker() + (point.below().isEmpty() ? "" : "[" + tree(point.below()) + "]"))
                .collect(Collectors.joining(" "));
    }

    private static PointView.Flat point(String marker, int depth) {
        return new PointView.Flat(marker, List.of(), depth);
    }

    @Test
    void aDeeperPointStandsBelowTheOneBeforeIt() {
        assertThat(tree(PointView.nested(List.of(point("a", 1), point("b", 2), point("c", 3), point("d", 1)))))
                .isEqualTo("a[b[c]] d");
        assertThat(tree(PointView.nested(List.of(point("a", 1), point("b", 3), point("c", 2)))))
                .as("a level that is left out")
                .isEqualTo("a[b c]");
        assertThat(tree(PointView.nested(List.of(point("a", 2), point("b", 1)))))
                .as("a list that begins deep")
                .isEqualTo("a b");
    }
}
