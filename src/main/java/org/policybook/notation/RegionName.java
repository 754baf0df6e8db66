package org.policybook.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.policybook.model.Language;
import org.policybook.model.Region;

/** How regions are called. */
public final class RegionName {
    private static final Pattern LEVEL = Pattern.compile("(?<=.{2})(?:省|自治区|自治州|市|州|盟|地区|县|旗|区)$");

    private RegionName() {}

    /** A name without the word for the region's level behind two characters or more: 湖北 for 湖北省, 沙县 as it is. */
    public static String bare(String name) {
        return LEVEL.matcher(name).replaceFirst("");
    }

    /**
     * All names of a region, the surest first, so that 河北区 is not called 河北 where a province is: its id; its whole names
     * (潜江市, Qianjiang, also as its people spell it); the short one (潜江).
     */
    public static List<List<String>> of(Region region) {
        return List.of(
                List.of(region.id()),
                List.of(region.name(), region.name(Language.EN), region.pinyin()),
                List.of(bare(region.name())));
    }

    /** The regions that are called {@code words}, by the surest kind of name that any has; spaces, widths and case aside. */
    public static List<Region> called(String words, List<Region> regions) {
        Map<Integer, List<Region>> bySureness = new TreeMap<>();
        for (Region region : regions) {
            List<List<String>> names = of(region);
            IntStream.range(0, names.size())
                    .filter(kind ->
                            names.get(kind).stream().anyMatch(name -> key(name).equals(key(words))))
                    .findFirst()
                    .ifPresent(kind -> bySureness
                            .computeIfAbsent(kind, none -> new ArrayList<>())
                            .add(region));
        }
        return bySureness.isEmpty() ? List.of() : bySureness.values().iterator().next();
    }

    private static String key(String name) {
        return Quotation.bare(name).toLowerCase(Locale.ROOT);
    }
}
