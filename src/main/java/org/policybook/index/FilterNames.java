package org.policybook.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Named;
import org.policybook.model.SearchFacet;
import org.policybook.model.Word;
import org.policybook.notation.RegionName;

/**
 * What readers call the sides by which results are narrowed, and their values: names do as well as ids. The script {@code
 * engine/20-query.js} has the same from the export.
 */
final class FilterNames {
    /** The words before a colon, in the order of the facets; each facet's own first. */
    private static final Map<String, SearchFacet> KEYS = keys();

    /** The kinds as readers call them, lower case. */
    private static final Map<String, String> KINDS = kinds();

    private FilterNames() {}

    private static Map<String, SearchFacet> keys() {
        Map<String, SearchFacet> keys = new LinkedHashMap<>();
        for (SearchFacet facet : SearchFacet.values()) {
            keys.put(Word.of(facet), facet);
            List<String> names = switch (facet) {
                case REGION -> List.of("地区");
                case THEME -> List.of("主题");
                case YEAR -> List.of("年份", "年度");
                case KIND -> List.of("类别", "种类", "类型");
                case ISSUER -> List.of("发文机关", "发文单位");
            };
            names.forEach(name -> keys.put(name, facet));
        }
        return keys;
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (EntryKind kind : EntryKind.values()) {
            kinds.put(Word.of(kind), Word.of(kind));
            names(kind).forEach(name -> kinds.put(name, Word.of(kind)));
        }
        return kinds;
    }

    /** Other names of a kind; the first is that of the site. */
    private static List<String> names(EntryKind kind) {
        return switch (kind) {
            case CLAUSE -> List.of("条款", "clauses");
            case TARGET -> List.of("数字", "目标", "figure", "figures", "targets");
            case DOCUMENT -> List.of("文件", "documents");
            case TERM -> List.of("术语", "terms");
        };
    }

    /** The words before a colon that name a facet. */
    static Map<String, SearchFacet> words() {
        return KEYS;
    }

    /** What the site calls each kind in Chinese, in their order. */
    static Map<String, String> chineseKinds() {
        Map<String, String> chinese = new LinkedHashMap<>();
        for (EntryKind kind : EntryKind.values()) {
            chinese.put(Word.of(kind), names(kind).getFirst());
        }
        return chinese;
    }

    /**
     * The values of facets by what they are called, lower case. Where two are called alike, it is the first; an id is
     * nobody else's name.
     */
    static Map<SearchFacet, Map<String, String>> of(KnowledgeBase knowledge) {
        Map<SearchFacet, Map<String, String>> names = new LinkedHashMap<>();
        names.put(SearchFacet.REGION, named(knowledge.allRegions()));
        names.put(SearchFacet.THEME, named(knowledge.themes()));
        Map<String, String> years = new LinkedHashMap<>();
        knowledge.documents().stream()
                .map(document -> document.front().years())
                .filter(Objects::nonNull)
                .flatMap(period -> period.years().stream())
                .sorted()
                .forEach(year -> years.put(year + "年", year.toString()));
        names.put(SearchFacet.YEAR, years);
        names.put(SearchFacet.KIND, KINDS);
        return names;
    }

    private static Map<String, String> named(List<? extends Named> table) {
        Map<String, String> ids = new LinkedHashMap<>();
        table.forEach(entry -> ids.put(entry.id(), entry.id()));
        List<Function<Named, @Nullable String>> names =
                List.of(Named::name, entry -> RegionName.bare(entry.name()), Named::nameEn);
        for (Function<Named, @Nullable String> name : names) {
            for (Named entry : table) {
                String called = name.apply(entry);
                if (called != null) {
                    ids.putIfAbsent(called.toLowerCase(Locale.ROOT), entry.id());
                }
            }
        }
        return ids;
    }
}
