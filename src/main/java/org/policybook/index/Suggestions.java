package org.policybook.index;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the search box offers while one types: terms, titles and numbers of documents, headings; by pinyin too. */
final class Suggestions {
    /** On a large site the commonest kinds come first and the rest is left out, for it is loaded as a whole. */
    private static final int MOST = 4000;

    private final Transliterator latin = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private final Map<Integer, String> syllables = new HashMap<>();

    private Suggestions() {}

    /** Text, kind, and pinyin with a space between syllables. */
    static List<List<String>> of(List<Entry> entries) {
        Map<String, String> found = new LinkedHashMap<>();
        for (EntryKind kind : List.of(EntryKind.TERM, EntryKind.DOCUMENT, EntryKind.CLAUSE)) {
            for (Entry entry : entries) {
                if (entry.kind() == kind) {
                    texts(entry)
                            .forEach(text -> found.putIfAbsent(text, kind.name().toLowerCase(java.util.Locale.ROOT)));
                }
            }
        }
        Suggestions suggestions = new Suggestions();
        List<List<String>> list = new ArrayList<>();
        found.forEach((text, kind) -> {
            if (list.size() < MOST) {
                list.add(List.of(text, kind, suggestions.pinyin(text)));
            }
        });
        return list;
    }

    private static List<String> texts(Entry entry) {
        return switch (entry.kind()) {
            case TERM -> entry.heading().lines().toList();
            case DOCUMENT -> entry.text().lines().limit(4).toList();
            case CLAUSE -> entry.id().endsWith("/0") ? List.of() : List.of(bare(entry.heading()));
            case TARGET -> List.of();
        };
    }

    /** A heading without its number. */
    private static String bare(String heading) {
        return heading.replaceFirst("^(第[一二三四五六七八九十百]+[章节条]|[（(]?[一二三四五六七八九十百0-9]+[）)]?[、.．]?)\\s*", "");
    }

    private String pinyin(String text) {
        List<String> all = new ArrayList<>();
        text.codePoints().filter(Scan::isHan).forEach(c -> all.add(syllables.computeIfAbsent(c, this::syllable)));
        return String.join(" ", all);
    }

    private String syllable(int character) {
        return latin.transliterate(Character.toString(character)).strip();
    }
}
