package org.policybook.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Output;
import org.policybook.model.Word;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index as a browser reads it: small plain scripts that hand their content to {@code policybook.shard}, for a page
 * opened from disk may load scripts and nothing else. Each holds deflated bytes in base64, so that neither a server's
 * compression nor its absence matters.
 *
 * <p>{@code meta.js} has statistics, weights, words and what entries are filtered by; {@code t/} the postings, spread by
 * a hash of the term; {@code p/} positions, for phrases; {@code x/} and {@code y/} what is shown of the entries, Chinese
 * and English; {@code definitions.js} and
 * {@code english.js} what some queries need of the glossary; {@code suggest.js} what the search box offers while one types. All but {@code meta.js} stand in a folder named by their content, so that a browser's cache never mixes
 * two builds.
 */
final class SearchExport {
    /** Where the scripts stand, from the root of the site. */
    static final String FOLDER = "assets/search/";

    /** Bytes of postings that one script holds, before deflation. */
    private static final int POSTINGS = 768;

    private static final int MOST_SHARDS = 4096;
    private static final int TEXTS = 1500;
    private static final int SMALL_SITE = 200_000;

    private final SearchIndex index;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final JsonMapper json = JsonMapper.shared();

    private SearchExport(SearchIndex index) {
        this.index = index;
    }

    /** Writes the index below {@link #FOLDER}. */
    static void write(SearchIndex index, Output output) throws IOException {
        SearchExport export = new SearchExport(index);
        int shards = export.shards();
        export.postings(shards);
        List<Integer> starts = export.texts();
        export.files.put(
                "english",
                export.json.writeValueAsBytes(export.pairs(index.lexicon().english())));
        export.files.put(
                "definitions",
                export.json.writeValueAsBytes(export.pairs(index.lexicon().definitions())));
        export.files.put("suggest", export.json.writeValueAsBytes(Suggestions.of(index.entries())));
        CRC32 crc = new CRC32();
        export.files.forEach((name, bytes) -> {
            crc.update(name.getBytes(StandardCharsets.UTF_8));
            crc.update(bytes);
        });
        String version = HexFormat.of().toHexDigits((int) crc.getValue());
        Map<String, byte[]> scripts = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : export.files.entrySet()) {
            scripts.put(file.getKey(), script(file.getKey(), file.getValue()));
        }
        SelfTest.run(index, scripts, shards);
        for (Map.Entry<String, byte[]> file : scripts.entrySet()) {
            output.write(FOLDER + version + "/" + file.getKey() + ".js", file.getValue());
        }
        byte[] meta = export.json.writeValueAsBytes(export.meta(version, shards, starts));
        output.write(FOLDER + "meta.js", script("meta", meta));
    }

    private static byte[] script(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, deflater)) {
            out.write(bytes);
        } finally {
            deflater.end();
        }
        String data = Base64.getEncoder().encodeToString(deflated.toByteArray());
        return ("policybook.shard(\"" + name + "\",\"" + data + "\");\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** How many scripts share the postings: a power of two, about {@value POSTINGS} bytes each. */
    private int shards() throws IOException {
        long postings = 0;
        for (Field field : Field.values()) {
            Terms terms = index.reader().terms(field.key());
            postings += terms == null ? 0 : terms.getSumDocFreq() * 3 + terms.size() * 8;
        }
        int shards = 16;
        while (shards < MOST_SHARDS && (long) shards * POSTINGS < postings) {
            shards *= 2;
        }
        return shards;
    }

    /** The same as in {@code search.js}: FNV-1a over the UTF-16 units. */
    static int hash(String term) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x01000193;
        }
        return hash;
    }

    private void postings(int shards) throws IOException {
        List<Bytes> scores = new ArrayList<>();
        List<Bytes> positions = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            scores.add(new Bytes());
            positions.add(new Bytes());
        }
        LeafReader reader = index.reader();
        for (Field field : Field.values()) {
            Terms terms = reader.terms(field.key());
            if (terms == null) {
                continue;
            }
            TermsEnum all = terms.iterator();
            for (BytesRef bytes = all.next(); bytes != null; bytes = all.next()) {
                String term = bytes.utf8ToString();
                int shard = hash(term) & (shards - 1);
                scores.get(shard).string(field.key() + term);
                scores.get(shard).block(scores(all, reader.getNormValues(field.key())));
                if (terms.hasPositions()) {
                    positions.get(shard).string(field.key() + term);
                    positions.get(shard).block(positions(all));
                }
            }
        }
        for (int i = 0; i < shards; i++) {
            files.put("t/" + Integer.toHexString(i), scores.get(i).toByteArray());
            files.put("p/" + Integer.toHexString(i), positions.get(i).toByteArray());
        }
    }

    /** How many entries; the gaps between their numbers; their norms; their frequencies. */
    private static byte[] scores(TermsEnum term, NumericDocValues norms) throws IOException {
        Bytes entries = new Bytes();
        Bytes lengths = new Bytes();
        Bytes frequencies = new Bytes();
        entries.number(term.docFreq());
        PostingsEnum postings = term.postings(null, PostingsEnum.FREQS);
        int last = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            entries.number(doc - last);
            last = doc;
            lengths.write(norms.advanceExact(doc) ? (int) norms.longValue() : 1);
            frequencies.number(postings.freq());
        }
        entries.writeBytes(lengths.toByteArray());
        entries.writeBytes(frequencies.toByteArray());
        return entries.toByteArray();
    }

    /** For each entry: the gap to its number, how many positions, the gaps between them. */
    private static byte[] positions(TermsEnum term) throws IOException {
        Bytes bytes = new Bytes();
        PostingsEnum postings = term.postings(null, PostingsEnum.POSITIONS);
        int last = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            bytes.number(doc - last);
            last = doc;
            bytes.number(postings.freq());
            int position = 0;
            for (int i = 0; i < postings.freq(); i++) {
                int next = postings.nextPosition();
                bytes.number(next - position);
                position = next;
            }
        }
        return bytes.toByteArray();
    }

    /** Entries in scripts of about equal size; gives the number of each script's first entry. */
    private List<Integer> texts() {
        long all = index.entries().stream()
                .mapToLong(entry -> entry.text().length())
                .sum();
        // A larger site has longer scripts, or it would have too many of them.
        long most = (long) (TEXTS * Math.max(1, Math.cbrt(all / (double) SMALL_SITE)));
        List<Integer> starts = new ArrayList<>();
        ArrayNode chinese = json.createArrayNode();
        ArrayNode english = json.createArrayNode();
        long size = 0;
        for (int i = 0; i < index.entries().size(); i++) {
            Entry entry = index.entries().get(i);
            if (size == 0) {
                starts.add(i);
            }
            chinese.addArray()
                    .add(entry.id())
                    .add(entry.title())
                    .add(entry.url())
                    .add(entry.path())
                    .add(entry.text());
            english.addArray().add(entry.titleEn()).add(entry.pathEn()).add(entry.english());
            size += 3L * (entry.text().length() + entry.path().length())
                    + entry.id().length();
            if (size >= most || i == index.entries().size() - 1) {
                String name = Integer.toHexString(starts.size() - 1);
                files.put("x/" + name, json.writeValueAsBytes(chinese));
                files.put("y/" + name, json.writeValueAsBytes(english));
                chinese = json.createArrayNode();
                english = json.createArrayNode();
                size = 0;
            }
        }
        return starts;
    }

    private ObjectNode meta(String version, int shards, List<Integer> starts) throws IOException {
        ObjectNode meta = json.createObjectNode();
        meta.put("version", version).put("shards", shards);
        meta.set("weights", json.valueToTree(Weights.STANDARD));
        ObjectNode fields = meta.putObject("fields");
        for (Field field : Field.values()) {
            Terms terms = index.reader().terms(field.key());
            if (terms != null && terms.getDocCount() > 0) {
                fields.putArray(field.key()).add(terms.getDocCount()).add(terms.getSumTotalTermFreq());
            }
        }
        filters(meta.putObject("filters"));
        meta.set("starts", json.valueToTree(starts));
        Lexicon lexicon = index.lexicon();
        meta.set("expansions", pairs(lexicon.expansions()));
        meta.set("names", json.valueToTree(lexicon.names()));
        meta.set("places", json.valueToTree(lexicon.places()));
        meta.set("chineseStop", json.valueToTree(Words.CHINESE_STOP));
        meta.set(
                "englishStop",
                json.valueToTree(Words.ENGLISH_STOP.stream().sorted().toList()));
        meta.put("traditional", traditional());
        return meta;
    }

    /** What entries are filtered by: for each facet its values, and for each entry which of them it has. */
    private void filters(ObjectNode node) {
        filter(node, "region", entry -> one(entry.region()));
        filter(node, "theme", Entry::themes);
        filter(node, "year", entry -> one(entry.year()));
        filter(node, "kind", entry -> List.of(Word.of(entry.kind())));
        filter(node, "issuer", entry -> one(entry.issuer()));
    }

    /** Entries one after the other mostly have the same values: each run is one pair, values and length. */
    private void filter(ObjectNode node, String facet, Function<Entry, List<String>> values) {
        Map<List<String>, Integer> known = new LinkedHashMap<>();
        ArrayNode runs = json.createArrayNode();
        int last = -1;
        int length = 0;
        for (Entry entry : index.entries()) {
            int number = known.computeIfAbsent(values.apply(entry), v -> known.size());
            if (number != last && length > 0) {
                runs.add(last).add(length);
                length = 0;
            }
            last = number;
            length++;
        }
        if (length > 0) {
            runs.add(last).add(length);
        }
        ObjectNode one = node.putObject(facet);
        one.set("values", json.valueToTree(known.keySet()));
        one.set("runs", runs);
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private ArrayNode pairs(Map<String, List<String>> map) {
        ArrayNode pairs = json.createArrayNode();
        map.forEach((key, values) -> pairs.addArray().add(key).add(json.valueToTree(values)));
        return pairs;
    }

    /** Traditional and simplified in turn, for those characters alone that stand in the texts. */
    private String traditional() throws IOException {
        Set<Character> stand = new LinkedHashSet<>();
        for (Field field : Field.values()) {
            Terms terms = index.reader().terms(field.key());
            TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef bytes = all.next(); bytes != null; bytes = all.next()) {
                bytes.utf8ToString().chars().forEach(c -> stand.add((char) c));
            }
        }
        index.lexicon().names().forEach(name -> name.chars().forEach(c -> stand.add((char) c)));
        StringBuilder pairs = new StringBuilder();
        Fold.traditional().forEach((traditional, simplified) -> {
            if (stand.contains(simplified)) {
                pairs.append(traditional).append(simplified);
            }
        });
        return pairs.toString();
    }
}
