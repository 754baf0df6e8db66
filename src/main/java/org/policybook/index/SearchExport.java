package org.policybook.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.policybook.model.Workers;
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

    /** Postings that are held in memory at a time, in bytes; a larger index is read once more for the next of them. */
    private static final long MOST_HELD = 48L << 20;

    /** Raised whenever scripts of the same content come out differently. */
    private static final String FORMAT = "2";

    private final SearchIndex index;
    private final Output output;
    private final Workers workers;
    private final String version;
    private final SelfTest test;
    private final int shards;
    private final JsonMapper json = JsonMapper.shared();

    private SearchExport(SearchIndex index, Output output, Workers workers) throws IOException {
        this.index = index;
        this.output = output;
        this.workers = workers;
        this.version = version(index);
        this.shards = shards(postings(index));
        this.test = new SelfTest(index, shards);
    }

    /** Writes the index below {@link #FOLDER}. */
    static void write(SearchIndex index, Output output, Workers workers) throws IOException {
        SearchExport export = new SearchExport(index, output, workers);
        export.postings();
        List<Integer> starts = export.starts();
        export.texts(starts);
        export.part(
                "english",
                export.json.writeValueAsBytes(export.pairs(index.lexicon().english())));
        export.part(
                "definitions",
                export.json.writeValueAsBytes(export.pairs(index.lexicon().definitions())));
        export.part("suggest", export.json.writeValueAsBytes(Suggestions.of(index.entries())));
        export.test.run();
        byte[] meta = export.json.writeValueAsBytes(export.meta(starts));
        output.write(FOLDER + "meta.js", script("meta", meta));
    }

    /** The name of all that is made of the same entries in the same way. */
    private static String version(SearchIndex index) {
        CRC32 crc = new CRC32();
        crc.update((FORMAT + Weights.STANDARD + index.lexicon()).getBytes(StandardCharsets.UTF_8));
        for (Entry entry : index.entries()) {
            crc.update(entry.toString().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private void part(String name, byte[] bytes) throws IOException {
        byte[] script = script(name, bytes);
        test.offer(name, script);
        output.write(FOLDER + version + "/" + name + ".js", script);
    }

    private static byte[] script(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, deflater)) {
            out.write(bytes);
        } finally {
            deflater.end();
        }
        String data = Base64.getEncoder().encodeToString(deflated.toByteArray());
        return ("policybook.shard(\"" + name + "\",\"" + data + "\");\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** About how many bytes all postings take. */
    private static long postings(SearchIndex index) throws IOException {
        long postings = 0;
        for (Field field : Field.values()) {
            Terms terms = index.reader().terms(field.key());
            postings += terms == null ? 0 : terms.getSumDocFreq() * 3 + terms.size() * 8;
        }
        return postings;
    }

    /** How many scripts share the postings: a power of two, about {@value POSTINGS} bytes each. */
    private static int shards(long postings) {
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

    private void postings() throws IOException {
        int rounds = (int) Math.min(shards, 1 + postings(index) / MOST_HELD);
        for (int round = 0; round < rounds; round++) {
            postings(shards * round / rounds, shards * (round + 1) / rounds);
        }
    }

    /** Writes the shards from {@code first} to before {@code end}. */
    private void postings(int first, int end) throws IOException {
        List<Bytes> scores = Stream.generate(Bytes::new).limit(end - first).toList();
        List<Bytes> positions = Stream.generate(Bytes::new).limit(end - first).toList();
        LeafReader reader = index.reader();
        for (Field field : Field.values()) {
            Terms terms = reader.terms(field.key());
            if (terms == null) {
                continue;
            }
            TermBytes writer = new TermBytes(reader, field);
            TermsEnum all = terms.iterator();
            for (BytesRef bytes = all.next(); bytes != null; bytes = all.next()) {
                String term = bytes.utf8ToString();
                int shard = (hash(term) & (shards - 1)) - first;
                if (shard < 0 || shard >= end - first) {
                    continue;
                }
                scores.get(shard).string(field.key() + term);
                writer.scores(all, scores.get(shard));
                if (terms.hasPositions()) {
                    positions.get(shard).string(field.key() + term);
                    writer.positions(all, positions.get(shard));
                }
            }
        }
        workers.each(IntStream.range(first, end).boxed().toList(), shard -> {
            part("t/" + Integer.toHexString(shard), scores.get(shard - first).toByteArray());
            part("p/" + Integer.toHexString(shard), positions.get(shard - first).toByteArray());
        });
    }

    /** Writes the postings of one term after the other, with buffers that are used again. */
    private static final class TermBytes {
        private final byte[] norms;
        private final Bytes entries = new Bytes();
        private final Bytes lengths = new Bytes();
        private final Bytes frequencies = new Bytes();
        private @Nullable PostingsEnum scored;
        private @Nullable PostingsEnum placed;

        TermBytes(LeafReader reader, Field field) throws IOException {
            norms = new byte[reader.maxDoc()];
            Arrays.fill(norms, (byte) 1);
            NumericDocValues values = reader.getNormValues(field.key());
            if (values != null) {
                for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                    norms[doc] = (byte) values.longValue();
                }
            }
        }

        /** How many entries; the gaps between their numbers; their norms; their frequencies. */
        void scores(TermsEnum term, Bytes shard) throws IOException {
            entries.clear();
            lengths.clear();
            frequencies.clear();
            entries.number(term.docFreq());
            PostingsEnum postings = term.postings(scored, PostingsEnum.FREQS);
            scored = postings;
            int last = 0;
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                entries.number(doc - last);
                last = doc;
                lengths.write(norms[doc]);
                frequencies.number(postings.freq());
            }
            entries.add(lengths);
            entries.add(frequencies);
            shard.block(entries);
        }

        /** For each entry: the gap to its number, how many positions, the gaps between them. */
        void positions(TermsEnum term, Bytes shard) throws IOException {
            entries.clear();
            PostingsEnum postings = term.postings(placed, PostingsEnum.POSITIONS);
            placed = postings;
            int last = 0;
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                entries.number(doc - last);
                last = doc;
                entries.number(postings.freq());
                int position = 0;
                for (int i = 0; i < postings.freq(); i++) {
                    int next = postings.nextPosition();
                    entries.number(next - position);
                    position = next;
                }
            }
            shard.block(entries);
        }
    }

    /** The number of each script's first entry: scripts are of about equal size. */
    private List<Integer> starts() {
        long all = index.entries().stream()
                .mapToLong(entry -> entry.text().length())
                .sum();
        // A larger site has longer scripts, or it would have too many of them.
        long most = (long) (TEXTS * Math.max(1, Math.cbrt(all / (double) SMALL_SITE)));
        List<Integer> starts = new ArrayList<>();
        long size = most;
        for (int i = 0; i < index.entries().size(); i++) {
            if (size >= most) {
                starts.add(i);
                size = 0;
            }
            Entry entry = index.entries().get(i);
            size += 3L * (entry.text().length() + entry.path().length())
                    + entry.id().length();
        }
        return starts;
    }

    private void texts(List<Integer> starts) throws IOException {
        workers.each(IntStream.range(0, starts.size()).boxed().toList(), script -> {
            int end = script + 1 < starts.size()
                    ? starts.get(script + 1)
                    : index.entries().size();
            ArrayNode chinese = json.createArrayNode();
            ArrayNode english = json.createArrayNode();
            for (Entry entry : index.entries().subList(starts.get(script), end)) {
                chinese.addArray()
                        .add(entry.id())
                        .add(entry.title())
                        .add(entry.url())
                        .add(entry.path())
                        .add(entry.text());
                english.addArray().add(entry.titleEn()).add(entry.pathEn()).add(entry.english());
            }
            String name = Integer.toHexString(script);
            part("x/" + name, json.writeValueAsBytes(chinese));
            part("y/" + name, json.writeValueAsBytes(english));
        });
    }

    private ObjectNode meta(List<Integer> starts) throws IOException {
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
