package org.policybook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policybook.SiteBuild;
import org.policybook.index.FilterNames.Label;
import org.policybook.model.SearchFacet;

class FilterNamesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** What is proposed must lead where it says, typed as it stands. */
    @Test
    void aRegionIsCalledForShortOnlyWhereThatLeadsToIt() throws IOException {
        Path content = folder.resolve("content");
        SmallContent.copy(content);
        Path regions = content.resolve("regions.yaml");
        Files.writeString(regions, Files.readString(regions) + """
                - {id: jilin, name: 吉林省, name_en: Jilin, pinyin: jilin, code: "220000", level: province}
                - {id: jilin-city, name: 吉林市, name_en: Jilin City, pinyin: jilinshi, code: "220200", level: prefecture, parent: jilin}
                """);
        assertThat(FilterNames.labels(SiteBuild.check(content).knowledge()).get(SearchFacet.REGION))
                .extracting(Label::brief)
                .contains("武汉", "吉林", "吉林市");
    }
}
