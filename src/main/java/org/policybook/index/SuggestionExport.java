package org.policybook.index;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.policybook.model.Output;
import org.policybook.model.Word;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what the search box offers while one types: names of terms and regions, titles and numbers of documents,
 * headings; by the characters, by pinyin in full or in initials, and in English on English pages.
 *
 * <p>The keys are a tree: what begins with the same letters stands together, the best few at every fork, so that a part
 * is small however many headings there are, and none is left out.
 */
final class SuggestionExport {
    private static final int AT_A_FORK = 12;
    private static final int DEEPEST = 40;
    private static final int PART = 1500;
    private static final int MOST_PARTS = 2048;
    private static final Pattern ORDINAL =
            Pattern.compile("^(第[一二三四五六七八九十百]+[章节条]|[（(]?[一二三四五六七八九十百0-9]+[）)]?[、.．]?)\\s*");
    private static final Pattern NUMBER = Pattern.compile("[^《》（）()]*[〔\\[（(﹝［][0-9]{4}[〕\\]）)﹞］]第?[0-9]+号");

    /** Keys of English pages begin with it, for they offer other texts. */
    private static final String ENGLISH = "/";

    private final Transliterator latin = Transliterator.getInstance("Han-Latin; Lower");
    private final Transliterator plain = Transliterator.getInstance("Latin-ASCII");
    private final Map<Integer, String> syllables = new HashMap<>();
    private final SearchIndex index;
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final Map<String, ObjectNode> nodes = new TreeMap<>();
    private final JsonMapper json = JsonMapper.shared();

    private SuggestionExport(SearchIndex index) {
        this.index = index;
    }

    /** What is offered; the commoner the better. */
    private static final class Offer {
        private final String text;
        private final String kind;
        private final int order;
        private int times;

        Offer(String text, String kind, int order) {
            this.text = text;
            this.kind = kind;
            this.order = order;
        }
    }

    /** By what an offer is found. */
    private record Key(String key, Offer offer) {}

    /** Writes {@code s/}; gives the number of its parts, a power of two. */
    static int write(SearchIndex index, Output output) throws IOException {
        SuggestionExport export = new SuggestionExport(index);
        List<Key> chinese = export.chinese();
        export.offers.clear();
        List<Key> english = export.english();
        export.node("", chinese);
        export.node(ENGLISH, english);
        return export.write(output);
    }

    private void offer(String text, String kind, int order) {
        if (!text.isBlank()) {
            offers.computeIfAbsent(text, t -> new Offer(text, kind, order)).times++;
        }
    }

    private List<Key> chinese() {
        index.lexicon().regions().forEach(region -> offer(region.name(), "region", 0));
        for (int i = 0; i < index.facets().size(); i++) {
            Shown shown = index.shown().apply(i);
            switch (index.facets().kind(i)) {
                case TERM -> offer(shown.title(), Word.of(EntryKind.TERM), 0);
                case DOCUMENT -> {
                    offer(shown.title(), Word.of(EntryKind.DOCUMENT), 1);
                    shown.text()
                            .lines()
                            .filter(line -> NUMBER.matcher(line).matches())
                            .forEach(line -> offer(line, Word.of(EntryKind.DOCUMENT), 1));
                }
                case CLAUSE -> {
                    if (!shown.id().endsWith("/0")) {
                        offer(bare(shown.title()), Word.of(EntryKind.CLAUSE), 2);
                    }
                }
                case TARGET -> {
                    // Found by the words of its clause.
                }
            }
        }
        index.lexicon().names().forEach(name -> offer(name, Word.of(EntryKind.TERM), 0));
        List<Key> keys = new ArrayList<>();
        offers.values().forEach(offer -> {
            String folded = Fold.of(offer.text);
            int last = offer.order == 0 ? folded.length() - 1 : 0;
            for (int start = 0; start <= last; start++) {
                keys.add(new Key(squeezed(folded.substring(start)), offer));
            }
            pinyin(folded).forEach(key -> keys.add(new Key(key, offer)));
        });
        return keys;
    }

    private List<Key> english() {
        index.lexicon().regions().forEach(region -> offer(region.english(), "region", 0));
        for (int i = 0; i < index.facets().size(); i++) {
            Shown shown = index.shown().apply(i);
            EntryKind kind = index.facets().kind(i);
            if (kind != EntryKind.TARGET && !shown.english().isEmpty()) {
                String title = bare(shown.titleEn());
                if (!title.equals(shown.id()) && !shown.id().endsWith("/0")) {
                    offer(title, Word.of(kind), kind == EntryKind.TERM ? 0 : kind == EntryKind.DOCUMENT ? 1 : 2);
                }
            }
        }
        List<Key> keys = new ArrayList<>();
        offers.values().forEach(offer -> {
            String folded = Fold.of(offer.text);
            for (int start = 0; start >= 0; start = offer.order == 0 ? folded.indexOf(' ', start + 1) : -1) {
                keys.add(new Key(ENGLISH + squeezed(folded.substring(start)), offer));
            }
        });
        return keys;
    }

    /** A heading without its number. */
    private static String bare(String heading) {
        return ORDINAL.matcher(heading).replaceFirst("");
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s!]+", "");
    }

    /** In full and in initials; ü as v and as u, since both are typed. */
    private List<String> pinyin(String folded) {
        StringBuilder full = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < folded.length(); ) {
            int from = i;
            Lexicon.Place place = index.lexicon().regions().stream()
                    .filter(region -> folded.startsWith(region.bare(), from))
                    .findFirst()
                    .orElse(null);
            int c = folded.codePointAt(i);
            if (place == null) {
                String syllable = Scan.isHan(c) ? syllables.computeIfAbsent(c, this::syllable) : "";
                full.append(syllable);
                initials.append(syllable, 0, Math.min(1, syllable.length()));
                i += Character.charCount(c);
            } else {
                full.append(place.pinyin().replaceAll("[^a-z]", ""));
                for (int at = i; at < i + place.bare().length(); at++) {
                    String syllable = at == i ? place.pinyin() : syllable(folded.charAt(at));
                    initials.append(syllable, 0, Math.min(1, syllable.length()));
                }
                i += place.bare().length();
            }
        }
        if (full.isEmpty()) {
            return List.of();
        }
        String whole = full.toString();
        List<String> keys = new ArrayList<>(List.of(whole, initials.toString()));
        if (whole.indexOf('v') >= 0) {
            keys.add(whole.replace('v', 'u'));
        }
        return keys;
    }

    private String syllable(int character) {
        String marked = latin.transliterate(Character.toString(character))
                .replaceAll("[üǖǘǚǜ]", "v")
                .replaceAll("u\u0308", "v");
        return plain.transliterate(marked).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private void node(String prefix, List<Key> keys) {
        Map<Offer, Key> best = new LinkedHashMap<>();
        keys.stream()
                .sorted(Comparator.<Key>comparingInt(key -> key.offer().order)
                        .thenComparingInt(key -> -key.offer().times)
                        .thenComparingInt(key -> key.key().length())
                        .thenComparing(Key::key)
                        .thenComparing(key -> key.offer().text))
                .forEach(key -> best.putIfAbsent(key.offer(), key));
        boolean fork = best.size() > AT_A_FORK && prefix.length() < DEEPEST;
        ObjectNode node = json.createObjectNode();
        node.put("more", fork);
        ArrayNode offered = node.putArray("offers");
        best.values().stream()
                .limit(fork ? AT_A_FORK : Integer.MAX_VALUE)
                .forEach(key -> offered.addArray()
                        .add(key.offer().text)
                        .add(key.offer().kind)
                        .add(key.key().substring(prefix.length())));
        nodes.put(prefix, node);
        if (fork) {
            Map<Character, List<Key>> byNext = new TreeMap<>();
            keys.stream()
                    .filter(key -> key.key().length() > prefix.length())
                    .forEach(key -> byNext.computeIfAbsent(key.key().charAt(prefix.length()), c -> new ArrayList<>())
                            .add(key));
            byNext.forEach((next, children) -> node(prefix + next, children));
        }
    }

    private int write(Output output) throws IOException {
        long size = 0;
        for (ObjectNode node : nodes.values()) {
            size += node.toString().length() * 2L;
        }
        int parts = 1;
        while (parts < MOST_PARTS && (long) parts * PART < size) {
            parts *= 2;
        }
        List<ObjectNode> shards = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            shards.add(json.createObjectNode());
        }
        nodes.forEach((prefix, node) ->
                shards.get(PostingsExport.hash(prefix) & (shards.size() - 1)).set(prefix, node));
        for (int i = 0; i < parts; i++) {
            String name = "s/" + Integer.toHexString(i);
            output.write(name, Script.of(name, shards.get(i).toString()));
        }
        return parts;
    }
}
