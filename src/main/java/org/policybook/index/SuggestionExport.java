package org.policybook.index;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Output;
import org.policybook.model.Word;
import org.policybook.notation.Pinyin;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what the search box offers while one types: names of terms and regions, titles and numbers of documents,
 * headings; by the characters, by pinyin in full or in initials, and in English on English pages.
 *
 * <p>The keys are a tree: what begins with the same letters stands together, the best few at every fork, so that a part
 * is small however much is offered. Of a large site's headings the commonest are; the others are found as results.
 */
final class SuggestionExport {
    private static final int AT_A_FORK = 10;
    private static final int DEEPEST = 40;
    private static final int MOST_HEADINGS = 4000;
    private static final int HEADING = 2;
    private static final int PART = 12_000;
    private static final int MOST_PARTS = 1024;
    private static final Pattern SPACES = Pattern.compile("[\\s!]+");
    private static final Pattern ORDINAL =
            Pattern.compile("^(第[一二三四五六七八九十百]+[章节条]|[（(]?[一二三四五六七八九十百0-9]+[）)]?[、.．]?)\\s*");
    private static final Pattern NUMBER = Pattern.compile("[^《》（）()]*[〔\\[（(﹝［][0-9]{4}[〕\\]）)﹞］]第?[0-9]+号");

    /** Keys of English pages begin with it, for they offer other texts. */
    private static final String ENGLISH = "/";

    private final Lexicon lexicon;
    private final Map<String, Lexicon.Place> places = new HashMap<>();
    private final int longestPlace;
    private final Map<String, Offer> chinese = new LinkedHashMap<>();
    private final Map<String, Offer> english = new LinkedHashMap<>();
    /** Written out, for as trees they would fill the memory. */
    private final Map<String, String> nodes = new TreeMap<>();

    private final JsonMapper json = JsonMapper.shared();

    SuggestionExport(Lexicon lexicon) {
        this.lexicon = lexicon;
        lexicon.regions().forEach(region -> places.putIfAbsent(region.bare(), region));
        lexicon.regions().forEach(region -> {
            offer(chinese, region.name(), "region", 0);
            offer(english, region.english(), "region", 0);
        });
        this.longestPlace =
                places.keySet().stream().mapToInt(String::length).max().orElse(0);
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

    /** Writes {@code s/}; says how many parts there are, a power of two. */
    Map<String, Integer> write(Output output) throws IOException {
        lexicon.names().forEach(name -> offer(chinese, name, Word.of(EntryKind.TERM), 0));
        node("", chinese(kept(chinese.values())));
        node(ENGLISH, english(kept(english.values())));
        return Map.of("suggestions", parts(output));
    }

    private static void offer(Map<String, Offer> offers, String text, String kind, int order) {
        if (!text.isBlank()) {
            offers.computeIfAbsent(text, t -> new Offer(text, kind, order)).times++;
        }
    }

    /** Offers what the next entry is called. */
    void add(Entry entry) {
        boolean clause = entry.kind() == EntryKind.CLAUSE;
        // A target is found by the words of its clause, and a preamble by its document.
        if (entry.kind() == EntryKind.TARGET || (clause && entry.id().endsWith("/0"))) {
            return;
        }
        int order = entry.kind() == EntryKind.TERM ? 0 : entry.kind() == EntryKind.DOCUMENT ? 1 : HEADING;
        String kind = Word.of(entry.kind());
        offer(chinese, clause ? bare(entry.title()) : entry.title(), kind, order);
        if (entry.kind() == EntryKind.DOCUMENT) {
            entry.text()
                    .lines()
                    .filter(line -> NUMBER.matcher(line).matches())
                    .forEach(line -> offer(chinese, line, kind, order));
        }
        if (!entry.english().isEmpty()) {
            String title = bare(entry.titleEn());
            if (!title.equals(entry.id())) {
                offer(english, title, kind, order);
            }
        }
    }

    /** All but the rarer of many headings. */
    private static List<Offer> kept(Collection<Offer> offers) {
        Set<Offer> headings = offers.stream()
                .filter(offer -> offer.order == HEADING)
                .sorted(Comparator.comparingInt((Offer offer) -> -offer.times))
                .limit(MOST_HEADINGS)
                .collect(toSet());
        return offers.stream()
                .filter(offer -> offer.order != HEADING || headings.contains(offer))
                .toList();
    }

    private List<Key> chinese(List<Offer> offers) {
        List<Key> keys = new ArrayList<>();
        offers.forEach(offer -> {
            String folded = Fold.of(offer.text);
            int last = offer.order == 0 ? folded.length() - 1 : 0;
            for (int start = 0; start <= last; start++) {
                keys.add(new Key(squeezed(folded.substring(start)), offer));
            }
            pinyin(folded).forEach(key -> keys.add(new Key(key, offer)));
        });
        return sorted(keys);
    }

    private static List<Key> english(List<Offer> offers) {
        List<Key> keys = new ArrayList<>();
        offers.forEach(offer -> {
            String folded = Fold.of(offer.text);
            for (int start = 0; start >= 0; start = offer.order == 0 ? folded.indexOf(' ', start + 1) : -1) {
                keys.add(new Key(ENGLISH + squeezed(folded.substring(start)), offer));
            }
        });
        return sorted(keys);
    }

    /** The best first. */
    private static List<Key> sorted(List<Key> keys) {
        keys.sort(Comparator.<Key>comparingInt(key -> key.offer().order)
                .thenComparingInt(key -> -key.offer().times)
                .thenComparingInt(key -> key.key().length())
                .thenComparing(Key::key)
                .thenComparing(key -> key.offer().text));
        return keys;
    }

    /** A heading without its number. */
    private static String bare(String heading) {
        return ORDINAL.matcher(heading).replaceFirst("");
    }

    private static String squeezed(String text) {
        return SPACES.matcher(text).replaceAll("");
    }

    /** In full and in initials; ü as v and as u, since both are typed. */
    private List<String> pinyin(String folded) {
        StringBuilder full = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < folded.length(); ) {
            int from = i;
            Lexicon.Place place = place(folded, from);
            int c = folded.codePointAt(i);
            if (place == null) {
                String syllable = Scan.isHan(c) ? Pinyin.of(c) : "";
                full.append(syllable);
                initials.append(syllable, 0, Math.min(1, syllable.length()));
                i += Character.charCount(c);
            } else {
                full.append(place.pinyin().replaceAll("[^a-z]", ""));
                for (int at = i; at < i + place.bare().length(); at++) {
                    String syllable = at == i ? place.pinyin() : Pinyin.of(folded.charAt(at));
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

    /** The region whose name stands there, the longest one. */
    private Lexicon.@Nullable Place place(String folded, int from) {
        for (int end = Math.min(folded.length(), from + longestPlace); end > from; end--) {
            Lexicon.Place place = places.get(folded.substring(from, end));
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private void node(String prefix, List<Key> keys) {
        Map<Offer, Key> best = new LinkedHashMap<>();
        boolean deepest = prefix.length() >= DEEPEST;
        for (Key key : keys) {
            best.putIfAbsent(key.offer(), key);
            if (best.size() > AT_A_FORK && !deepest) {
                break;
            }
        }
        boolean fork = best.size() > AT_A_FORK && !deepest;
        ObjectNode node = json.createObjectNode();
        String shared = fork ? shared(prefix, keys) : prefix;
        if (shared.length() > prefix.length()) {
            // All go the same way for a while: the offers stand where it parts.
            node.put("to", shared);
            nodes.put(prefix, node.toString());
            node(shared, keys);
            return;
        }
        node.put("more", fork);
        ArrayNode offered = node.putArray("offers");
        best.values().stream()
                .limit(fork ? AT_A_FORK : Integer.MAX_VALUE)
                .forEach(key -> offered.addArray()
                        .add(key.offer().text)
                        .add(key.offer().kind)
                        .add(key.key().substring(prefix.length())));
        nodes.put(prefix, node.toString());
        if (fork) {
            Map<Character, List<Key>> byNext = new TreeMap<>();
            for (Key key : keys) {
                if (key.key().length() > prefix.length()) {
                    byNext.computeIfAbsent(key.key().charAt(prefix.length()), c -> new ArrayList<>())
                            .add(key);
                }
            }
            byNext.forEach((next, children) -> node(prefix + next, children));
        }
    }

    /** What all keys begin with, from {@code prefix} on. */
    private static String shared(String prefix, List<Key> keys) {
        String first = keys.getFirst().key();
        int end = first.length();
        for (Key key : keys) {
            int at = prefix.length();
            while (at < end && at < key.key().length() && key.key().charAt(at) == first.charAt(at)) {
                at++;
            }
            end = at;
        }
        return first.substring(0, Math.min(end, DEEPEST));
    }

    private int parts(Output output) throws IOException {
        long size =
                nodes.values().stream().mapToLong(node -> 2L * node.length()).sum();
        int parts = Shards.count(size, PART, MOST_PARTS);
        Shards.write("s", nodes, parts, UnaryOperator.identity(), output);
        return parts;
    }
}
