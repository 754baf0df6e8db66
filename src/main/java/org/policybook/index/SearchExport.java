package org.policybook.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.policybook.model.Output;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The index as a browser reads it, in parts; package-info tells the layout. */
final class SearchExport {
    /** Where the scripts stand, from the root of the site. */
    static final String FOLDER = "assets/search/";

    private final SearchIndex index;
    private final JsonMapper json = JsonMapper.shared();

    private SearchExport(SearchIndex index) {
        this.index = index;
    }

    /**
     * Writes the index below {@link #FOLDER}.
     *
     * @throws IOException also where what was written does not find what stands in the texts
     */
    static void write(SearchIndex index, Columns columns, Output output) throws IOException {
        new SearchExport(index).write(columns, output);
    }

    private void write(Columns columns, Output output) throws IOException {
        PostingsExport postings = new PostingsExport(index.reader());
        SelfTest test = new SelfTest(index, postings.layout());
        String version = version(columns);
        Output parts = (name, script) -> {
            test.read(name, script);
            output.write(FOLDER + version + "/" + name + ".js", script);
        };
        postings.write(parts);
        TextExport.Layout texts = TextExport.write(index, parts);
        Lexicon lexicon = index.lexicon();
        json(
                parts,
                "facets",
                new Columns(
                        columns.kinds(),
                        columns.regions(),
                        columns.years(),
                        columns.issuers(),
                        columns.documents(),
                        List.of(),
                        ""));
        json(parts, "themes", new ThemeSets(columns.themes(), columns.themed()));
        json(parts, "english", pairs(lexicon.english()));
        json(parts, "definitions", pairs(lexicon.definitions()));
        json(parts, "fold", traditional(standing()));
        Spelling spelling = Spelling.of(index);
        int spellings = spelling.write(parts);
        spelling.writeWords(parts);
        int sounds = Sounds.of(spelling, lexicon).write(parts);
        int suggestions = SuggestionExport.write(index, parts);
        test.check();
        ObjectNode meta = json.createObjectNode();
        meta.put("version", version).put("size", index.facets().size());
        meta.set("parts", json.valueToTree(postings.layout().parts()));
        meta.put("suggestions", suggestions).put("spellings", spellings).put("sounds", sounds);
        meta.put("vocabulary", !spelling.words().isEmpty());
        meta.put("codes", postings.layout().codes());
        meta.put("bits", texts.bits()).put("english", texts.english());
        words(meta);
        output.write(FOLDER + "meta.js", Script.of("meta", meta.toString()));
    }

    /** What is written of the themes; a record, because a map of the JDK comes in another order in each run. */
    private record ThemeSets(List<List<String>> sets, String of) {}

    private void json(Output parts, String name, Object value) throws IOException {
        parts.write(name, Script.of(name, json.writeValueAsString(value)));
    }

    /** Named by what goes in, so that a browser's cache never mixes two builds and nothing has to be kept until the end. */
    private String version(Columns columns) throws IOException {
        CRC32 crc = new CRC32();
        for (Object value : List.of(Index.FORMAT, columns, index.lexicon(), Weights.STANDARD)) {
            crc.update(json.writeValueAsBytes(value));
        }
        for (int i = 0; i < index.facets().size(); i++) {
            crc.update(index.shown().apply(i).toString().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private void words(ObjectNode meta) throws IOException {
        meta.set("weights", json.valueToTree(Weights.STANDARD));
        ObjectNode fields = meta.putObject("fields");
        for (Field field : Field.values()) {
            Terms terms = index.reader().terms(field.key());
            if (terms != null && terms.getDocCount() > 0) {
                fields.putArray(field.key()).add(terms.getDocCount()).add(terms.getSumTotalTermFreq());
            }
        }
        meta.put("longest", QueryParser.LONGEST).put("words", QueryParser.MOST_WORDS);
        meta.put("quotes", QueryParser.QUOTES).put("units", Plan.MOST_UNITS).put("token", Scan.LONGEST);
        Lexicon lexicon = index.lexicon();
        meta.set("expansions", pairs(lexicon.expansions()));
        meta.set("names", json.valueToTree(lexicon.names()));
        meta.set("places", json.valueToTree(lexicon.places()));
        meta.set("stops", json.valueToTree(Words.CHINESE_STOP));
        meta.put("particle", Stops.SHORTEST_WITH_PARTICLE);
        meta.set(
                "englishStops",
                json.valueToTree(Words.ENGLISH_STOP.stream().sorted().toList()));
        meta.put("fold", traditional(shown()));
    }

    private ArrayNode pairs(Map<String, List<String>> map) {
        ArrayNode pairs = json.createArrayNode();
        map.forEach((key, values) -> pairs.addArray().add(key).add(json.valueToTree(values)));
        return pairs;
    }

    /** Every character that a folded query can mean: those of the index and of the words that are looked for in it. */
    private Set<Character> standing() throws IOException {
        Set<Character> standing = new TreeSet<>();
        Terms terms = index.reader().terms(Field.CHARACTERS.key());
        TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef bytes = all.next(); bytes != null; bytes = all.next()) {
            bytes.utf8ToString().chars().forEach(c -> standing.add((char) c));
        }
        add(standing, Words.CHINESE_STOP);
        add(standing, index.lexicon().names());
        add(standing, index.lexicon().places());
        add(standing, index.lexicon().definitions().keySet());
        index.lexicon().expansions().values().forEach(words -> add(standing, words));
        for (int i = 0; i < index.facets().size(); i++) {
            Shown shown = index.shown().apply(i);
            add(standing, List.of(Fold.of(shown.path()), Fold.of(shown.where()), Fold.of(shown.english())));
        }
        return standing;
    }

    private static void add(Set<Character> characters, Iterable<String> words) {
        words.forEach(word -> word.chars().forEach(c -> characters.add((char) c)));
    }

    /** Every traditional character that stands in what is shown, as its simplified one. */
    private Set<Character> shown() {
        Set<Character> shown = new TreeSet<>();
        for (int i = 0; i < index.facets().size(); i++) {
            Shown entry = index.shown().apply(i);
            for (String text : List.of(entry.text(), entry.english(), entry.path(), entry.where())) {
                for (int at = 0; at < text.length(); at++) {
                    Character simplified = Fold.traditional().get(text.charAt(at));
                    if (simplified != null) {
                        shown.add(simplified);
                    }
                }
            }
        }
        return shown;
    }

    /** Traditional and simplified in turn, of these simplified characters. */
    private static String traditional(Set<Character> simplified) {
        StringBuilder pairs = new StringBuilder();
        Fold.traditional().forEach((traditional, form) -> {
            if (simplified.contains(form)) {
                pairs.append(traditional).append(form);
            }
        });
        return pairs.toString();
    }
}
