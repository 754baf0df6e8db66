package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Region;
import org.policybook.model.Target.Tier;
import org.policybook.model.Understanding;

/**
 * The place that a document speaks for.
 *
 * @param level of the place, or null where nobody knows
 * @param names of the place and of those above it; empty where the document names none
 */
record Home(@Nullable Tier level, List<String> names) {
    private static final Pattern NAMED =
            Pattern.compile("^(\\p{IsHan}{1,10}?(?:省|自治区|市|州|盟|县|区|旗))(?=人民政府|关于|“?[十二]|20\\d{2}年)");

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
        for (String words : List.of(issuer, title)) {
            Matcher named = NAMED.matcher(words);
            if (named.find()) {
                names.add(named.group(1));
            }
        }
        return new Home(level(region, issuer + title), List.copyOf(names));
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
