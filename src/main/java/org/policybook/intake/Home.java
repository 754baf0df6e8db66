package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Region;
import org.policybook.model.Target.Tier;
import org.policybook.model.Understanding;
import org.policybook.notation.CountyCities;

/**
 * The place that a document speaks for.
 *
 * @param level of the place, or null where nobody knows
 * @param names of the place and of those above it; empty where the document names none
 */
record Home(@Nullable Tier level, List<String> names) {
    private static final Pattern NAMED =
            Pattern.compile("^(\\p{IsHan}{1,10}?(?:省|自治区|市|州|盟|县|区|旗))(?=人民政府|关于|“?[十二]|20\\d{2}年)");

    private static final Pattern COUNTY = Pattern.compile(".+(?:县|旗|(?<!自治|地|新)区)");
    private static final Pattern TOWNSHIPS = Pattern.compile("^各(?:乡|镇|街道)");
    private static final Pattern COUNTIES = Pattern.compile("^各?(?:县|区|市|旗)(?![直级])");
    /** The prefecture-level cities that have townships and no counties. */
    private static final Set<String> UNDIVIDED = Set.of("东莞市", "中山市", "嘉峪关市", "儋州市");

    /**
     * What is known of the document's place.
     *
     * @param understanding of the document's own facts
     */
    static Home of(Understanding understanding, KnowledgeBase knowledge) {
        String issuer = String.valueOf(understanding.value("issuer"));
        String title = String.valueOf(understanding.value("title"));
        List<String> names = new ArrayList<>();
        Region region = knowledge.region(understanding.value("region"));
        for (Region at = region; at != null; at = knowledge.region(at.parent())) {
            names.add(at.name());
        }
        List<String> own = new ArrayList<>();
        for (String words : List.of(issuer, title)) {
            Matcher named = NAMED.matcher(words);
            if (named.find()) {
                own.add(named.group(1));
            }
        }
        names.addAll(own);
        boolean county = own.stream().anyMatch(Home::isCounty)
                || (own.stream().noneMatch(UNDIVIDED::contains) && isToTownships(understanding.addressees()));
        return new Home(county ? Tier.COUNTY : level(region, issuer + title), List.copyOf(names));
    }

    /** A county may have been filed under its prefecture; a county-level city is no prefecture. */
    private static boolean isCounty(String name) {
        return COUNTY.matcher(name).matches() || CountyCities.has(name);
    }

    /** Who writes to townships and to no county is a county, a district or a city of that level. */
    private static boolean isToTownships(List<String> addressees) {
        return addressees.stream().anyMatch(a -> TOWNSHIPS.matcher(a).find())
                && addressees.stream().noneMatch(a -> COUNTIES.matcher(a).find());
    }

    private static @Nullable Tier level(@Nullable Region region, String words) {
        if (region != null) {
            return switch (region.level()) {
                case PROVINCE -> Tier.PROVINCE;
                case PREFECTURE -> Tier.CITY;
                case COUNTY -> Tier.COUNTY;
            };
        }
        if (words.contains("县") || words.contains("区人民政府")) {
            return Tier.COUNTY;
        }
        return words.contains("市") ? Tier.CITY : words.contains("省") ? Tier.PROVINCE : null;
    }
}
