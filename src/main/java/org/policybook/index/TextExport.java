package org.policybook.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what is shown of entries, as many neighbours to a part as make it worth loading. */
final class TextExport {
    private static final String CHINESE = "x/";
    private static final String ENGLISH = "y/";
    private static final int MOST_BITS = 16;
    private static final int MOST_PARTS = 40_000;

    /** So many parts of the root of all characters has a part of Chinese, for of those a query loads a dozen or two. */
    private static final int FRACTION = 3;

    /** The place of the text in a row. */
    static final int TEXT = 4;

    private static final int FRACTION_ENGLISH = 2;

    /** A part of English has about as many characters at least, for on Chinese pages hardly any is loaded. */
    private static final int LEAST_ENGLISH = 2000;

    /** What an entry takes beside its text. */
    private static final int ENTRY = 30;

    private static final int STRIPE = 32;

    private final JsonMapper json = JsonMapper.shared();
    private final List<Entry> entries;
    private final boolean english;
    private final boolean bilingual;
    private final Letters letters;
    private final int bits;
    private final int bitsEnglish;

    /** Writes {@code entries}; their English titles too, where the site is {@code bilingual}. */
    TextExport(List<Entry> entries, Survey survey, boolean bilingual) {
        this.entries = entries;
        this.bilingual = bilingual;
        this.english = hasEnglish(survey, bilingual);
        this.letters = survey.letters();
        this.bits = bits(survey.chinese() + (long) ENTRY * entries.size(), FRACTION, 0);
        this.bitsEnglish = bits(
                survey.english() + (bilingual ? (long) ENTRY * entries.size() : 0), FRACTION_ENGLISH, LEAST_ENGLISH);
    }

    /** Whether there is anything to show in English. */
    static boolean hasEnglish(Survey survey, boolean bilingual) {
        return bilingual || survey.english() > 0;
    }

    /** The length of a part grows with the root of all, so that neither number nor size of parts gets out of hand. */
    private int bits(long characters, int fraction, int least) {
        int size = entries.size();
        double wanted = Math.max(least, Math.sqrt((double) characters) / fraction);
        int bits = 0;
        while (bits < MOST_BITS
                && (size >> bits) > 1
                && ((size >> bits) > MOST_PARTS || (double) (characters << bits) / size < wanted)) {
            bits++;
        }
        return bits;
    }

    /** An entry's part is its number without so many bits. */
    int bits() {
        return bits;
    }

    /** As {@link #bits()}, of the parts with English words. */
    int bitsEnglish() {
        return bitsEnglish;
    }

    /** The code in which {@code x/} is written, for {@link Letters.Reader}. */
    String code() {
        return letters.code();
    }

    /** The name of the part that has an entry's Chinese text. */
    static String part(int entry, int bits) {
        return name(CHINESE, entry >> bits);
    }

    private static String name(String kind, int part) {
        return kind + Integer.toHexString(part);
    }

    /** All parts, {@link #STRIPE} of them to a portion: {@code x/}, Chinese, and {@code y/}, English, where there is any. */
    List<Portion> portions() {
        List<Portion> portions = new ArrayList<>(portions(CHINESE, bits));
        if (english) {
            portions.addAll(portions(ENGLISH, bitsEnglish));
        }
        return portions;
    }

    private List<Portion> portions(String kind, int bits) {
        List<Portion> portions = new ArrayList<>();
        int parts = (entries.size() + (1 << bits) - 1) >> bits;
        for (int first = 0; first < parts; first += STRIPE) {
            int from = first;
            portions.add(output -> {
                for (int part = from; part < Math.min(parts, from + STRIPE); part++) {
                    int end = Math.min(entries.size(), (part + 1) << bits);
                    String name = name(kind, part);
                    output.write(name, part(name, entries.subList(part << bits, end)));
                }
                return Map.of();
            });
        }
        return portions;
    }

    /** Paths are the same from entry to entry and stand once a part, before the entries. */
    private byte[] part(String name, List<Entry> entries) {
        Map<String, Integer> places = new LinkedHashMap<>();
        boolean chinese = name.startsWith(CHINESE);
        ContainerNode<?> rows = chinese ? chinese(entries, places) : english(entries, places);
        ArrayNode part = json.createArrayNode();
        part.add(json.valueToTree(places.keySet()));
        part.add(rows);
        if (!chinese) {
            return Script.of(name, part.toString());
        }
        return Script.ofText(name, letters.written(part.toString()));
    }

    private ArrayNode chinese(List<Entry> entries, Map<String, Integer> places) {
        ArrayNode rows = json.createArrayNode();
        String document = "";
        for (Entry entry : entries) {
            boolean below =
                    entry.kind() != EntryKind.DOCUMENT && entry.document().equals(document);
            chinese(entry, below, places, rows.addArray());
            document = entry.document();
        }
        return rows;
    }

    /** By its place in the part each entry of which there is anything to say. */
    private ObjectNode english(List<Entry> entries, Map<String, Integer> places) {
        ObjectNode rows = json.createObjectNode();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (bilingual || !entry.english().isEmpty()) {
                ArrayNode row = rows.putArray(Integer.toString(i));
                row.add(bilingual ? entry.titleEn() : "")
                        .add(place(places, bilingual ? entry.pathEn() : ""))
                        .add(entry.english());
                if (bilingual && !entry.figureEn().isEmpty()) {
                    row.add(entry.figureEn());
                }
            }
        }
        return rows;
    }

    /** A document's id stands once; an address follows from the id, but for a term's. */
    private static void chinese(Entry entry, boolean below, Map<String, Integer> places, ArrayNode row) {
        String line = entry.text().lines().findFirst().orElse("");
        row.add(below ? entry.id().substring(entry.document().length()) : entry.id())
                .add(line.equals(entry.title()) ? "" : entry.title())
                .add(place(places, entry.path()))
                .add(place(places, entry.where()))
                .add(entry.text());
        if (entry.kind() == EntryKind.TERM) {
            row.add(entry.url());
        } else if (!entry.figure().isEmpty()) {
            row.add("").add(entry.figure()).add(entry.deadline());
        }
    }

    private static int place(Map<String, Integer> places, String text) {
        return places.computeIfAbsent(text, t -> places.size());
    }
}
