package org.policybook.notation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policybook.model.Official;
import org.policybook.model.Official.Part;

/** Who issued a document: by its signature and letterhead, else by what else it says. */
public final class Issuers {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern BODY_END = Pattern.compile(".*(?:局|厅|委|委员会|办公室|办公厅|政府|部|院|会|署|处|科|中心|小组|指挥部)$");
    private static final Pattern DAY = Pattern.compile("[\\d〇○零一二三四五六七八九十]{4}\\s*年.*");
    private static final Pattern PASSED_BY = Pattern.compile("日(.{4,40}?(?:委员会|代表大会|全体会议|常务会议))");
    private static final int SHORTEST = 3;

    /** The letters of a word. */
    private static final int WORD = 2;

    private Issuers() {}

    /** The bodies that issued it, in their order; none where nothing tells. */
    public static List<String> of(List<Official.Line> lines, FactLines facts) {
        List<String> named = named(lines, facts);
        List<String> titled = named.isEmpty() ? fromTitle(lines) : named;
        return titled.isEmpty() ? passedBy(lines).stream().toList() : titled;
    }

    /** The bodies that signature, letterhead or the table of facts name. */
    static List<String> named(List<Official.Line> lines, FactLines facts) {
        Set<String> signed = signed(lines);
        Set<String> heads = heads(lines);
        if (heads.size() > signed.size()) {
            return List.copyOf(heads);
        }
        if (!signed.isEmpty()) {
            // 市农业农村局 under a letterhead that names the city
            return signed.stream()
                    .map(body -> heads.stream()
                            .filter(head -> head.endsWith(body))
                            .findFirst()
                            .orElse(body))
                    .toList();
        }
        return Stream.of(facts.first("发文机关", "制发机关", "发文单位", "发布机构", "公开主体").split("[\\s\\u3000、,，;；]+"))
                .filter(body -> !body.isEmpty())
                .toList();
    }

    /** Whether a name ends as those of public bodies do. */
    public static boolean isBody(String name) {
        return BODY_END.matcher(name).matches();
    }

    /**
     * Whether two names are of one body, one of them perhaps shortened: 市农业农村局 is 武汉市农业农村局, 市发改委 is 市发展和改革委员会.
     * A name with whole words more in its middle is another body's: 农业局 is no 农业农村局.
     */
    public static boolean isSame(String one, String other) {
        String first = one.replace("人民政府", "政府");
        String second = other.replace("人民政府", "政府");
        return first.length() <= second.length() ? isShort(first, second) : isShort(second, first);
    }

    private static boolean isShort(String name, String longer) {
        if (name.isEmpty() || longer.endsWith(name)) {
            return !name.isEmpty();
        }
        String rest = longer.substring(Math.max(0, longer.indexOf(name.charAt(0))));
        int before = 0;
        while (before < name.length() && before < rest.length() && name.charAt(before) == rest.charAt(before)) {
            before++;
        }
        int behind = 0;
        while (behind < name.length()
                && behind < rest.length()
                && name.charAt(name.length() - 1 - behind) == rest.charAt(rest.length() - 1 - behind)) {
            behind++;
        }
        boolean wordsMore =
                before < name.length() && before + behind >= name.length() && rest.length() - name.length() >= WORD;
        return !wordsMore && isWithin(name, longer);
    }

    /** Whether the longer name has the letters of the shorter one, in their order. */
    private static boolean isWithin(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        return at == shorter.length();
    }

    private static Set<String> signed(List<Official.Line> lines) {
        Set<String> signed = new LinkedHashSet<>();
        for (Official.Line line : lines) {
            if (line.part() == Part.SIGNATURE || line.part() == Part.DATE) {
                String names = DAY.matcher(line.text()).replaceAll("");
                for (String body : SPACES.split(names.strip(), -1)) {
                    if (body.length() >= SHORTEST && isBody(body)) {
                        signed.add(body);
                    }
                }
            }
        }
        return signed;
    }

    private static Set<String> heads(List<Official.Line> lines) {
        Set<String> heads = new LinkedHashSet<>();
        for (String line : Official.all(lines, Part.LETTERHEAD)) {
            for (String body : SPACES.split(line.replaceAll("文\\s*件\\s*$", "").strip(), -1)) {
                String named = body.replaceAll("(?:人民)?政府令$", "人民政府").replaceAll("令$", "");
                if (named.length() >= SHORTEST) {
                    heads.add(named);
                }
            }
        }
        return heads;
    }

    /** XX市人民政府关于…: the words before 关于. */
    private static List<String> fromTitle(List<Official.Line> lines) {
        for (Part part : List.of(Part.TITLE, Part.PLAN_TITLE)) {
            String title = TitleLines.joined(Official.all(lines, part));
            int about = title.indexOf("关于");
            String before = about > 0 ? title.substring(0, about) : "";
            List<String> names = Stream.of(before.split("[\\s、]+"))
                    .filter(name -> name.length() >= SHORTEST)
                    .toList();
            if (!names.isEmpty() && names.stream().allMatch(Issuers::isBody)) {
                return names;
            }
        }
        return List.of();
    }

    /** The assembly that passed it. */
    private static Optional<String> passedBy(List<Official.Line> lines) {
        return Official.all(lines, Part.PASSED).stream()
                .map(line -> PASSED_BY.matcher(Quotation.bare(line)))
                .filter(Matcher::find)
                .map(body -> body.group(1).replaceAll("第[一二三四五六七八九十百]+届", "").replaceAll("第[一二三四五六七八九十]+次.*", ""))
                .findFirst();
    }
}
