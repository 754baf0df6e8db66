package org.policybook.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.policybook.model.Output;
import org.policybook.model.Word;
import org.policybook.model.Workers;
import org.policybook.notation.Traditional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The index as a browser reads it, in parts; package-info tells the layout. */
final class SearchExport {
    /** Where the scripts stand, from the root of the site. */
    static final String FOLDER = "assets/search/";

    /** So many entries are held at once, made by stripes. */
    private static final int BLOCK = 8192;

    private static final int STRIPE = 512;

    private final Entries entries;
    private final Lexicon lexicon;
    private final Survey survey;
    private final SuggestionExport suggestions;
    private final Spelling.Maker spelling;
    private final JsonMapper json = JsonMapper.shared();

    private SearchExport(Entries entries, Lexicon lexicon) {
        this.entries = entries;
        this.lexicon = lexicon;
        this.survey = new Survey();
        this.suggestions = new SuggestionExport(lexicon);
        this.spelling = new Spelling.Maker(
                entries.size(),
                Spelling.characters(
                        entries.size(),
                        i -> entries.get(i).kind(),
                        i -> entries.get(i).text()));
    }

    /**
     * Writes the index below {@link #FOLDER}.
     *
     * @param english whether the site has pages in another language than Chinese
     * @throws IOException also where what was written does not find what stands in the texts
     */
    static void write(Entries entries, Lexicon lexicon, boolean english, Output output, Workers workers)
            throws IOException {
        new SearchExport(entries, lexicon).write(english, output, workers);
    }

    private void write(boolean english, Output output, Workers workers) throws IOException {
        SelfTest test = new SelfTest(entries, lexicon);
        Inversion inversion = new Inversion(lexicon);
        for (int first = 0; first < entries.size(); first += BLOCK) {
            read(first, Math.min(entries.size(), first + BLOCK), inversion, test, workers);
        }
        Columns columns = entries.columns();
        String version = version(columns, english);
        PostingsExport postings = new PostingsExport(inversion);
        TextExport texts = new TextExport(entries, survey, english);
        test.want(postings.parts());
        test.wantTexts(texts.bits());
        Map<String, Integer> known = known();
        // What is made in one piece is begun first.
        List<Portion> portions = new ArrayList<>(List.of(suggestions::write, this::spelling));
        portions.addAll(postings.portions());
        portions.addAll(texts.portions());
        portions.add(parts -> columns(columns, parts));
        portions.add(parts -> words(inversion, known, parts));
        Map<String, Integer> said = new ConcurrentSkipListMap<>();
        workers.each(
                portions,
                portion -> said.putAll(portion.write((name, script) -> {
                    test.read(name, script);
                    output.write(FOLDER + version + "/" + name + ".js", script);
                })));
        String code = texts.code();
        test.check(code, workers);
        ObjectNode meta = json.createObjectNode();
        meta.put("version", version).put("size", entries.size());
        meta.set("parts", json.valueToTree(postings.parts()));
        said.forEach(meta::put);
        meta.put("bits", texts.bits()).put("bitsEnglish", texts.bitsEnglish());
        meta.put("english", TextExport.hasEnglish(survey, english));
        statistics(inversion, meta);
        words(meta);
        names(meta, known);
        meta.put("letters", code);
        output.write(FOLDER + "meta.js", Script.ofChinese("meta", meta.toString()));
    }

    /** What entries are filtered by. */
    private Map<String, Integer> columns(Columns columns, Output parts) throws IOException {
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
        return Map.of();
    }

    /** The norms, to tell which again in each list would take more, and what the lexicon says of words. */
    private Map<String, Integer> words(Inversion inversion, Map<String, Integer> known, Output parts)
            throws IOException {
        json(parts, "norms", inversion.norms().toString());
        json(parts, "norms-english", inversion.englishNorms().toString());
        json(parts, "english", english(known));
        json(parts, "definitions", places(lexicon.definitions().values(), known));
        chinese(parts, "fold", traditional(c -> true));
        return Map.of();
    }

    /** What puts misspelt words right. */
    private Map<String, Integer> spelling(Output parts) throws IOException {
        Spelling made = spelling.made(lexicon);
        Sounds sounds = Sounds.of(made, lexicon);
        Readings.of(sounds.standing()).write(parts);
        return Map.of(
                "spellings", made.write(parts), "vocabulary", made.writeWords(parts), "sounds", sounds.write(parts));
    }

    private static void statistics(Inversion inversion, ObjectNode meta) {
        ObjectNode fields = meta.putObject("fields");
        inversion
                .statistics()
                .forEach((field, statistics) ->
                        fields.putArray(field.key()).add(statistics.entries()).add(statistics.tokens()));
    }

    /** An entry with its folded texts. */
    private record Folded(int number, Entry entry, String text, String english) {}

    /** Reads the entries of a block, then takes them in as two halves of about the same work. */
    private void read(int first, int end, Inversion inversion, SelfTest test, Workers workers) throws IOException {
        List<List<Folded>> stripes = workers.map(
                IntStream.iterate(first, from -> from < end, from -> from + STRIPE)
                        .boxed()
                        .toList(),
                from -> IntStream.range(from, Math.min(end, from + STRIPE))
                        .mapToObj(this::folded)
                        .toList());
        List<Consumer<Folded>> halves =
                List.of(read -> inversion.addWords(read.number(), read.entry(), read.text(), read.english()), read -> {
                    inversion.addCharacters(read.number(), read.text());
                    survey.add(read.entry());
                    suggestions.add(read.entry());
                    spelling.add(read.number(), read.entry().kind(), read.text(), read.english());
                    test.scan(read.number(), read.text(), read.english());
                });
        workers.each(halves, half -> stripes.forEach(stripe -> stripe.forEach(half)));
    }

    private Folded folded(int number) {
        Entry entry = entries.get(number);
        return new Folded(number, entry, Fold.of(entry.text()), Fold.of(entry.english()));
    }

    /** What is written of the themes; a record, because a map of the JDK comes in another order in each run. */
    private record ThemeSets(List<List<String>> sets, String of) {}

    private void json(Output parts, String name, Object value) throws IOException {
        parts.write(name, Script.of(name, json.writeValueAsString(value)));
    }

    private void chinese(Output parts, String name, Object value) throws IOException {
        parts.write(name, Script.ofChinese(name, json.writeValueAsString(value)));
    }

    /** Named by what goes in, so that a browser's cache never mixes two builds and nothing has to be kept until the end. */
    private String version(Columns columns, boolean english) {
        CRC32 crc = new CRC32();
        crc.update(survey.checksum());
        for (Object value : List.of(Index.FORMAT, english, columns, lexicon, Weights.STANDARD)) {
            crc.update(json.writeValueAsBytes(value));
        }
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private void words(ObjectNode meta) {
        meta.set("weights", json.valueToTree(Weights.STANDARD));
        meta.put("longest", QueryParser.LONGEST).put("words", QueryParser.MOST_WORDS);
        meta.put("quotes", QueryParser.QUOTES).put("units", Plan.MOST_UNITS);
        meta.set("places", json.valueToTree(lexicon.places()));
        ObjectNode filters = meta.putObject("filters");
        FilterNames.words().forEach((word, facet) -> filters.put(word, Word.of(facet)));
        ObjectNode values = meta.putObject("values");
        lexicon.values().forEach((facet, named) -> values.set(Word.of(facet), json.valueToTree(named)));
        ObjectNode labels = meta.putObject("labels");
        lexicon.labels()
                .forEach((facet, named) -> labels.set(
                        Word.of(facet),
                        json.valueToTree(named.stream()
                                .map(label -> List.of(label.id(), label.brief(), label.english()))
                                .toList())));
        meta.set("stops", json.valueToTree(Words.CHINESE_STOP));
        meta.put("particle", Stops.SHORTEST_WITH_PARTICLE);
        meta.set(
                "englishStops",
                json.valueToTree(Words.ENGLISH_STOP.stream().sorted().toList()));
        meta.put("fold", traditional(survey::has));
    }

    /** The places of the names, then of the other words that the lexicon has, by which the parts refer to them. */
    private Map<String, Integer> known() {
        Map<String, Integer> places = new LinkedHashMap<>();
        lexicon.names().forEach(name -> places.putIfAbsent(name, places.size()));
        for (Map<String, List<String>> map : List.of(lexicon.expansions(), lexicon.english(), lexicon.definitions())) {
            map.values().forEach(words -> words.forEach(word -> places.putIfAbsent(word, places.size())));
        }
        return places;
    }

    private void names(ObjectNode meta, Map<String, Integer> known) {
        List<List<String>> expansions = lexicon.names().stream()
                .map(name -> lexicon.expansions().getOrDefault(name, List.of()))
                .toList();
        meta.put("names", lexicon.names().size());
        meta.set("known", json.valueToTree(known.keySet()));
        meta.set("expansions", json.valueToTree(places(expansions, known)));
    }

    private static List<List<Integer>> places(Collection<List<String>> lists, Map<String, Integer> known) {
        return lists.stream()
                .map(words -> words.stream()
                        .map(word -> Objects.requireNonNull(known.get(word)))
                        .toList())
                .toList();
    }

    /** English names, each with the places of the Chinese ones. */
    private ArrayNode english(Map<String, Integer> known) {
        ArrayNode pairs = json.createArrayNode();
        List<List<Integer>> places = places(lexicon.english().values(), known);
        int number = 0;
        for (String name : lexicon.english().keySet()) {
            pairs.addArray().add(name).add(json.valueToTree(places.get(number++)));
        }
        return pairs;
    }

    /** Traditional and simplified in turn, where {@code wanted} holds. */
    private static String traditional(Predicate<Character> wanted) {
        StringBuilder pairs = new StringBuilder();
        Traditional.simplified().forEach((traditional, form) -> {
            if (wanted.test(traditional)) {
                pairs.append(traditional).append(form);
            }
        });
        return pairs.toString();
    }
}
