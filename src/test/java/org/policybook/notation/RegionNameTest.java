package org.policybook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.policybook.model.Region;

class RegionNameTest {
    private static final Places PLACES = Places.at(new Place("regions.yaml", 1, 1));
    private static final List<Region> REGIONS = List.of(
            region("tianjin-hebei", "河北区", "Hebei District", "Hebeiqu"),
            region("hebei", "河北省", "Hebei", "Hebei"),
            region("neimenggu", "内蒙古自治区", "Inner Mongolia", "Neimenggu"));

    private static Region region(String id, String name, String english, String pinyin) {
        return new Region(id, name, english, pinyin, "000000", Region.Level.PROVINCE, null, PLACES);
    }

    @ParameterizedTest
    @CsvSource({"内蒙古自治区, 内蒙古", "湖北省, 湖北", "沙县, 沙县", "市, 市"})
    void theShortNameHasNoLevel(String name, String bare) {
        assertThat(RegionName.bare(name)).isEqualTo(bare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hebei", "HEBEI", "河北省", " 河北省 "})
    void theSurestNameCounts(String words) {
        assertThat(RegionName.called(words, REGIONS)).extracting(Region::id).containsExactly("hebei");
    }

    @ParameterizedTest
    @ValueSource(strings = {"neimenggu", "内蒙古", "inner mongolia", "ＮＥＩＭＥＮＧＧＵ"})
    void anyNameDoes(String words) {
        assertThat(RegionName.called(words, REGIONS)).extracting(Region::id).containsExactly("neimenggu");
    }

    @Test
    void severalMayBeCalledAlikeAndNoneMay() {
        assertThat(RegionName.called("河北", REGIONS)).hasSize(2);
        assertThat(RegionName.called("河", REGIONS)).isEmpty();
    }
}
