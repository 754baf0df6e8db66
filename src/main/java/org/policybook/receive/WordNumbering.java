package org.policybook.receive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The automatic numbering of a .docx (ECMA-376 17.9), counted paragraph by paragraph as it is printed. */
final class WordNumbering {
    private final WordStyles styles;
    private final Map<String, XmlElement> lists = new HashMap<>();
    private final Map<String, XmlElement> instances = new HashMap<>();
    private final Map<String, List<ListLevel>> levels = new HashMap<>();
    /** By abstract list: instances of one list count on from each other. */
    private final Map<String, ListCount> counts = new HashMap<>();

    private final Set<String> begun = new HashSet<>();

    /** Reads {@code numbering.xml}; a file without it numbers nothing. */
    WordNumbering(Optional<XmlElement> part, WordStyles styles) {
        this.styles = styles;
        part.ifPresent(root -> {
            root.all("abstractNum").forEach(e -> put(lists, e.attribute("abstractNumId"), e));
            root.all("num").forEach(e -> put(instances, e.attribute("numId"), e));
        });
    }

    private static void put(Map<String, XmlElement> map, @Nullable String id, XmlElement element) {
        if (id != null) {
            map.putIfAbsent(id, element);
        }
    }

    /**
     * Counts a paragraph.
     *
     * @param properties of the paragraph, or null
     * @return what is printed before its words; nothing where it is not numbered
     */
    String next(@Nullable XmlElement properties) {
        String style = styles.ofParagraph(properties);
        Optional<XmlElement> own = properties == null ? Optional.empty() : properties.first("numPr");
        Optional<XmlElement> styled = styles.find(
                style, s -> numbering(s).filter(n -> n.first("numId").isPresent()));
        String number = own.flatMap(n -> n.val("numId"))
                .or(() -> styled.flatMap(n -> n.val("numId")))
                .orElse("0");
        XmlElement instance = instances.get(number);
        if (instance == null) {
            return "";
        }
        String list = listOf(instance, new HashSet<>());
        List<ListLevel> all = levels.computeIfAbsent(number, n -> levels(instance, list));
        int level = own.flatMap(n -> n.val("ilvl"))
                .map(text -> Numbers.whole(text, 0))
                .or(() -> linked(list, style))
                .or(() -> styles.find(style, s -> numbering(s).flatMap(n -> n.val("ilvl")))
                        .map(text -> Numbers.whole(text, 0)))
                .orElse(0);
        if (level < 0 || level >= all.size()) {
            return "";
        }
        ListCount count = counts.computeIfAbsent(list, l -> new ListCount());
        if (begun.add(number)) {
            overrides(instance).forEach(o -> {
                int overridden = o.number("ilvl", 0);
                if (o.first("startOverride").isPresent() && overridden >= 0 && overridden < ListLevel.MOST) {
                    count.reset(overridden);
                }
            });
        }
        return count.next(all, level);
    }

    private static Optional<XmlElement> numbering(XmlElement style) {
        return style.first("pPr").flatMap(p -> p.first("numPr"));
    }

    private static List<XmlElement> overrides(XmlElement instance) {
        return instance.all("lvlOverride");
    }

    /** The abstract list of an instance; one that stands in a numbering style is found through it. */
    private String listOf(XmlElement instance, Set<String> seen) {
        String id = instance.val("abstractNumId").orElse("");
        XmlElement list = lists.get(id);
        String link = list == null ? null : list.val("numStyleLink").orElse(null);
        if (link == null || !seen.add(id)) {
            return id;
        }
        XmlElement other = styles.find(link, s -> numbering(s).flatMap(n -> n.val("numId")))
                .map(instances::get)
                .orElse(null);
        return other == null ? id : listOf(other, seen);
    }

    /** The level that belongs to a paragraph style. */
    private Optional<Integer> linked(String list, @Nullable String style) {
        XmlElement found = lists.get(list);
        if (found == null || style == null) {
            return Optional.empty();
        }
        return found.all("lvl").stream()
                .filter(l -> l.val("pStyle").filter(style::equals).isPresent())
                .map(l -> l.number("ilvl", 0))
                .findFirst();
    }

    private List<ListLevel> levels(XmlElement instance, String list) {
        Map<Integer, XmlElement> found = new HashMap<>();
        XmlElement abstractList = lists.get(list);
        if (abstractList != null) {
            abstractList.all("lvl").forEach(l -> found.putIfAbsent(l.number("ilvl", 0), l));
        }
        Map<Integer, Integer> starts = new HashMap<>();
        for (XmlElement override : overrides(instance)) {
            int level = override.number("ilvl", 0);
            override.first("lvl").ifPresent(l -> found.put(level, l));
            OptionalInt start = override.first("startOverride").stream()
                    .mapToInt(s -> s.number("val", 0))
                    .findFirst();
            start.ifPresent(value -> starts.put(level, value));
        }
        int last = found.keySet().stream().max(Comparator.naturalOrder()).orElse(-1);
        List<ListLevel> all = new ArrayList<>();
        for (int i = 0; i <= Math.min(last, ListLevel.MOST - 1); i++) {
            XmlElement lvl = found.get(i);
            ListLevel level = lvl == null ? new ListLevel(NumberFormat.NONE, "", 1, i, false, false) : level(lvl, i);
            Integer start = starts.get(i);
            all.add(start == null ? level : level.startingAt(start));
        }
        return List.copyOf(all);
    }

    private static ListLevel level(XmlElement lvl, int index) {
        // A format of a newer edition stands beside one that every program knows.
        Optional<String> format = lvl.val("numFmt")
                .or(() -> lvl.first("AlternateContent")
                        .flatMap(a -> a.first("Fallback"))
                        .flatMap(f -> f.val("numFmt")));
        int start = lvl.first("start").map(s -> s.number("val", 0)).orElse(0);
        int restart = lvl.first("lvlRestart").map(r -> r.number("val", index)).orElse(index);
        boolean legal = lvl.first("isLgl")
                .map(l -> WordStyles.isOn(l.attribute("val", "1")))
                .orElse(false);
        boolean gap = !lvl.val("suff").orElse("tab").equals("nothing");
        return new ListLevel(
                NumberFormat.of(format.orElse("decimal")), lvl.val("lvlText").orElse(""), start, restart, legal, gap);
    }
}
