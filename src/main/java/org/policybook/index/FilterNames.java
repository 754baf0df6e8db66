package org.policybook.index;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.Named;
import org.policybook.model.Region;
import org.policybook.model.SearchFacet;
import org.policybook.model.Word;
import org.policybook.notation.RegionName;

/**
 * What readers call the sides by which results are narrowed, and their values: names do as well as ids. The script {@code
 * engine/22-choices.js} has the same from the export.
 */
final class FilterNames {
    /** The words before a colon, in the order of the facets; each facet's own first. */
    private static final Map<String, SearchFacet> KEYS = keys();

    /** The kinds as readers call them, lower case. */
    private static final Map<String, String> KINDS = kinds();

    private static final Pattern SPACES = Pattern.compile("[ \\u3000]+");

    private FilterNames() {}

    private static Map<String, SearchFacet> keys() {
        Map<String, SearchFacet> keys = new LinkedHashMap<>();
        for (SearchFacet facet : SearchFacet.values()) {
            keys.put(Word.of(facet), facet);
            List<String> names = switch (facet) {
                case REGION -> List.of("地区", "区域");
                case THEME -> List.of("主题", "专题");
                case YEAR -> List.of("年份", "年度", "年");
                case KIND -> List.of("类别", "种类", "类型");
                case ISSUER -> List.of("发文机关", "发文单位", "发文机构");
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
            case CLAUSE -> List.of("条款", "措施", "条文", "clauses", "measure", "measures");
            case TARGET -> List.of("数字", "指标", "目标", "figure", "figures", "targets");
            case DOCUMENT -> List.of("文件", "公文", "documents", "plan", "plans");
            case TERM -> List.of("术语", "名词", "词条", "terms");
        };
    }

    /** The words before a colon that name a facet. */
    static Map<String, SearchFacet> words() {
        return KEYS;
    }

    /**
     * The values of facets by what they are called ({@link #key}); of a year and an issuer there is nothing to tell. Where two
     * are called alike, it is the one that is so by a surer name, else the first; an id is nobody else's name.
     */
    static Map<SearchFacet, Map<String, String>> of(KnowledgeBase knowledge) {
        Map<SearchFacet, Map<String, String>> names = new LinkedHashMap<>();
        names.put(SearchFacet.REGION, named(knowledge.allRegions(), RegionName::of));
        names.put(
                SearchFacet.THEME,
                named(
                        knowledge.themes(),
                        theme -> List.of(List.of(theme.id()), List.of(theme.name(), theme.name(Language.EN)))));
        names.put(SearchFacet.KIND, KINDS);
        return names;
    }

    private static <T extends Named> Map<String, String> named(List<T> table, Function<T, List<List<String>>> names) {
        Map<String, String> ids = new LinkedHashMap<>();
        List<List<List<String>>> all = table.stream().map(names).toList();
        for (int sure = 0; !all.isEmpty() && sure < all.getFirst().size(); sure++) {
            for (int i = 0; i < table.size(); i++) {
                for (String name : all.get(i).get(sure)) {
                    ids.putIfAbsent(key(name), table.get(i).id());
                }
            }
        }
        return ids;
    }

    /** What names are looked up by: folded, without spaces. */
    static String key(String name) {
        return SPACES.matcher(Fold.of(name)).replaceAll("");
    }

    /** What the values of facets are called in Chinese and English, in the order of their tables. */
    static Map<SearchFacet, List<Label>> labels(KnowledgeBase knowledge) {
        Map<SearchFacet, List<Label>> labels = new LinkedHashMap<>();
        Map<String, String> regions = named(knowledge.allRegions(), RegionName::of);
        labels.put(
                SearchFacet.REGION,
                knowledge.allRegions().stream()
                        .map(region -> label(region, regions))
                        .toList());
        labels.put(
                SearchFacet.THEME,
                knowledge.themes().stream()
                        .map(theme -> new Label(theme.id(), theme.name(), theme.name(), theme.name(Language.EN)))
                        .toList());
        labels.put(
                SearchFacet.KIND,
                Arrays.stream(EntryKind.values()).map(FilterNames::label).toList());
        return labels;
    }

    /** A region; where its short name leads to another one (吉林市 and 吉林省), it has the whole. */
    private static Label label(Region region, Map<String, String> names) {
        String bare = RegionName.bare(region.name());
        String brief = region.id().equals(names.get(key(bare))) ? bare : region.name();
        return new Label(region.id(), region.name(), brief, region.name(Language.EN));
    }

    private static Label label(EntryKind kind) {
        String name = names(kind).getFirst();
        return new Label(Word.of(kind), name, name, Word.of(kind));
    }

    /**
     * What a value is called.
     *
     * @param brief the name without the word for a region's level
     */
    record Label(String id, String name, String brief, String english) {}
}
