package org.policybook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.policybook.SiteBuild;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.policybook.model.Region;

class RegionColoursTest {
    private static Region region(String id, Region.Level level) {
        return region(id, level, null);
    }

    private static Region region(String id, Region.Level level, @Nullable String parent) {
        return new Region(id, id, null, id, "420000", level, parent, Places.at(Place.of("regions.yaml")));
    }

    private static List<Region> cities(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> region("city-" + i, Region.Level.PREFECTURE))
                .toList();
    }

    private static List<String> of(RegionColours colours, List<Region> regions) {
        return regions.stream().map(colours::of).toList();
    }

    @Test
    void thePlansHaveColoursOfTheirOwn() {
        KnowledgeBase knowledge = SiteBuild.check(Path.of("content")).knowledge();
        assertThat(of(new RegionColours(knowledge.allRegions(), knowledge.regions()), knowledge.regions()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theFirstRegionsOfALevelAreApartWhateverStandsBetweenThem() {
        List<Region> cities = cities(RegionColours.COLOURS);
        List<Region> table = new ArrayList<>();
        for (Region city : cities) {
            table.add(region("above-" + city.id(), Region.Level.PROVINCE));
            table.add(city);
        }
        assertThat(of(new RegionColours(table, cities), cities))
                .doesNotHaveDuplicates()
                .contains("r1", "r8");
    }

    @Test
    void aRegionThatIsAddedChangesNoColour() {
        List<Region> before = cities(12);
        List<Region> after = new ArrayList<>(before);
        after.add(region("new", Region.Level.PREFECTURE));
        after.addFirst(region("province", Region.Level.PROVINCE));
        assertThat(of(new RegionColours(after, before), before))
                .isEqualTo(of(new RegionColours(before, before), before));
    }

    @Test
    void aProvinceBesideItsCitiesYieldsToThem() {
        Region province = region("hubei", Region.Level.PROVINCE);
        Region first = region("wuhan", Region.Level.PREFECTURE, "hubei");
        Region second = region("huanggang", Region.Level.PREFECTURE, "hubei");
        List<Region> all = List.of(province, first, second);
        assertThat(of(new RegionColours(all, List.of(first, second)), List.of(first, second)))
                .containsExactly("r1", "r2");
        assertThat(of(new RegionColours(all, all), all)).containsExactly("r3", "r1", "r2");
    }
}
