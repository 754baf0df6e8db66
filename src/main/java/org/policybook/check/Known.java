package org.policybook.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Place;
import org.policybook.model.Population;
import org.policybook.model.Region;
import org.policybook.model.Theme;
import org.policybook.model.Unread;

/**
 * All that a rule of one document may know beside the document; equal where nothing of it has changed.
 *
 * @param regions names of the entries of regions.yaml by id, and so on
 * @param unread what of these tables could not be read
 * @param site the file of site.yaml
 * @param translated whether the site has another language than Chinese
 */
record Known(
        Map<String, String> regions,
        Map<String, String> themes,
        Map<String, String> indicators,
        Map<String, String> populations,
        Unread unread,
        String site,
        boolean translated) {
    private static final Set<String> TABLES = Set.of(Names.REGIONS, Names.THEMES, Names.INDICATORS, Names.POPULATIONS);

    static Known of(KnowledgeBase knowledge) {
        return new Known(
                names(knowledge.allRegions(), Region::id, Region::name),
                names(knowledge.themes(), Theme::id, Theme::name),
                names(knowledge.indicators(), Indicator::id, Indicator::name),
                names(knowledge.populations(), Population::id, Population::name),
                knowledge.unread().of(TABLES),
                knowledge.site().places().here().file(),
                knowledge.site().isTranslated());
    }

    private static <T> Map<String, String> names(List<T> table, Function<T, String> id, Function<T, String> name) {
        return table.stream().collect(Collectors.toMap(id, name));
    }

    /** @param file below the content folder, in which site.yaml tells where that is */
    Place place(String file) {
        return Place.of(site.substring(0, site.lastIndexOf('/') + 1) + file);
    }
}
