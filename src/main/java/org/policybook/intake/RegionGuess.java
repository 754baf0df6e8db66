package org.policybook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.Official;
import org.policybook.model.Official.Part;
import org.policybook.model.Region;
import org.policybook.model.Stated;
import org.policybook.model.Stated.Basis;
import org.policybook.notation.Quotation;

/** Concludes which region a document is of. */
final class RegionGuess {
    private static final Pattern PLACE = Pattern.compile("^(\\p{IsHan}{2,8}?(?:自治区|自治州|省|市|州|盟|县|区|旗))");

    private final Official official;
    private final List<Region> regions;
    private final List<String> titles;

    private static final String OF_THE_DOCUMENT = "取自所属的文件";
    private static final String GIVEN = "导入时指定";

    private RegionGuess(Official official, List<Region> regions, List<String> titles) {
        this.official = official;
        this.regions = regions;
        this.titles = titles;
    }

    /**
     * The region, by the names that issuers and titles begin with, else by the one that the text names most often.
     *
     * @param given the one that the user names or that the held document has, or null
     * @param held whether it is that of the held document
     */
    static Stated of(
            Official official,
            List<Region> regions,
            List<String> titles,
            List<String> issuers,
            @Nullable String given,
            boolean held) {
        return new RegionGuess(official, regions, titles).region(given, held, issuers);
    }

    /** Whether nobody need check a region, because whoever imports has named it or the document has it. */
    static boolean isKnown(Stated region) {
        String why = region.why();
        return GIVEN.equals(why) || OF_THE_DOCUMENT.equals(why);
    }

    private static Stated inferred(String value, String why, String whyEn) {
        return new Stated(value, Basis.INFERRED, why, whyEn);
    }

    private Stated region(@Nullable String given, boolean held, List<String> issuers) {
        if (given != null) {
            return inferred(
                    given,
                    held ? OF_THE_DOCUMENT : GIVEN,
                    held ? "That of the document it belongs to." : "Given on the command line.");
        }
        List<String> texts = new ArrayList<>(issuers);
        for (String title : titles) {
            texts.add(title);
            int quoted = title.indexOf('《');
            if (quoted >= 0) {
                texts.add(title.substring(quoted + 1));
            }
        }
        boolean elsewhere = false;
        for (String text : texts) {
            Optional<Region> region = leading(text);
            if (region.isPresent()) {
                return inferred(
                        region.get().id(),
                        "发文机关或标题以“" + region.get().name() + "”开头",
                        "Issuer or title begins with the region's name.");
            }
            elsewhere |= PLACE.matcher(Quotation.bare(text)).find()
                    && !text.startsWith("市")
                    && !text.startsWith("县")
                    && !text.startsWith("省");
        }
        if (!elsewhere) {
            Optional<Region> named = mostNamed();
            if (named.isPresent()) {
                return inferred(
                        named.get().id(),
                        "正文提到“" + named.get().name() + "”最多",
                        "The region that the text names most often.");
            }
        }
        return new Stated(null, Basis.UNKNOWN);
    }

    /** The region whose name a text begins with; none where a smaller place follows that no region is. */
    private Optional<Region> leading(String text) {
        String bare = Quotation.bare(text).replaceAll("^中共", "");
        Region best = null;
        String rest = bare;
        for (boolean more = true; more; ) {
            more = false;
            for (Region region : regions) {
                String stem = region.name().replaceAll("(?:省|市|自治区|自治州|县|区)$", "");
                boolean full = rest.startsWith(region.name());
                boolean stemOnly = stem.length() >= 2 && rest.startsWith(stem) && !full;
                if (full || stemOnly) {
                    best = region;
                    rest = rest.substring(full ? region.name().length() : stem.length());
                    more = !rest.isEmpty();
                    break;
                }
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        Matcher smaller = Pattern.compile("^(\\p{IsHan}{1,6}?)(?:市|县|区|旗|自治州|自治县|镇|乡)(?!直|级|域|辖)")
                .matcher(rest);
        boolean finer = smaller.find() && !smaller.group(1).matches(".*[各全本农业政府局委关于年办推进加快工作].*");
        return finer ? Optional.empty() : Optional.of(best);
    }

    private Optional<Region> mostNamed() {
        String text = official.clauses().stream().map(Clause::text).collect(Collectors.joining("\n"))
                + String.join("\n", official.all(Part.CHROME));
        Region best = null;
        int most = 0;
        boolean county = text.contains("县委、县政府") || text.contains("全县");
        boolean city = text.contains("市委、市政府") || text.contains("市委市政府") || text.contains("全市");
        Region.Level level = county ? Region.Level.COUNTY : city ? Region.Level.PREFECTURE : Region.Level.PROVINCE;
        for (Region region : regions) {
            if (region.level() != level) {
                continue;
            }
            int count = text.split(Pattern.quote(region.name()), -1).length - 1;
            if (count > most) {
                best = region;
                most = count;
            }
        }
        return Optional.ofNullable(best);
    }
}
