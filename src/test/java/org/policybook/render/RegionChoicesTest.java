package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.CaseContent;

class RegionChoicesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path content;

    @BeforeEach
    void content() throws IOException {
        CaseContent.copy("small/content", content);
    }

    /** The boxes of the search page, each after those that take it in. */
    private List<String> boxes() throws IOException {
        return Rendered.of(content).page("search.html").select("input[name=region]").stream()
                .map(box -> ">".repeat(listsAround(box) - 1) + box.val())
                .toList();
    }

    private static int listsAround(Element box) {
        return (int) box.parents().stream().filter(element -> element.is("li")).count();
    }

    @Test
    void aProvinceStandsAboveSeveralCities() throws IOException {
        CaseContent.replace(
                content.resolve("regions.yaml"),
                "440800\", level: prefecture",
                "440800\", level: prefecture, parent: hubei");
        assertThat(boxes()).containsExactly("hubei", ">wuhan", ">zhanjiang");
    }

    @Test
    void aProvinceWithOneCityIsNotOfferedBesideIt() throws IOException {
        assertThat(boxes()).containsExactly("wuhan", "zhanjiang");
    }
}
