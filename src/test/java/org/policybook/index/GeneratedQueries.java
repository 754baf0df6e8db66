package org.policybook.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Language;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchOptions;
import org.policybook.model.Word;
import org.policybook.notation.Pinyin;

/** Queries drawn from a knowledge base with a fixed seed: every kind of query that readers type, and every option. */
final class GeneratedQueries {
    private static final long SEED = 7;
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+[\\u4E00-\\u9FFF]{1,2}");
    private static final Pattern SERIAL =
            Pattern.compile("([\\u4E00-\\u9FFF]{2,8})[〔\\[（(]([0-9]{4})[〕\\]）)]第?([0-9]{1,5})号");
    private static final String TRADITIONAL = "貧困戶產業養殖農業補貼標準";

    private final Random random = new Random(SEED);
    private final SearchIndex index;
    private final List<String> serials = new ArrayList<>();

    /** What is asked, and of what kind it is. */
    record Asked(String kind, String text, SearchOptions options) {}

    private GeneratedQueries(SearchIndex index) {
        this.index = index;
        for (int i = 0; i < index.facets().size(); i++) {
            Matcher serial = SERIAL.matcher(index.shown().apply(i).text());
            while (serial.find()) {
                serials.add(serial.group());
            }
        }
    }

    static List<Asked> of(SearchIndex index, int count) {
        GeneratedQueries queries = new GeneratedQueries(index);
        List<Asked> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(queries.one(i % 23));
        }
        return made;
    }

    private Asked one(int kind) {
        return switch (kind) {
            case 0 -> plain("window", window(6));
            case 1 -> garbled();
            case 2 -> plain("window", window(6) + " " + window(4));
            case 3 -> plain("phrase", '"' + window(8) + '"');
            case 4 -> plain("phrase", "“" + bordered() + "”");
            case 5 -> plain("term", name());
            case 6 -> plain("number", token(Token.Kind.NUMBER) + some(List.of("", " ", window(3))));
            case 7 -> plain("文号", serial());
            case 8 -> plain("negation", name() + " -" + window(2));
            case 9 -> plain("negation", window(6) + " -" + bordered());
            case 10 -> plain("facet in the query", name() + " " + sign() + filter());
            case 11 -> plain("facet in the query", filter() + " " + filter() + " " + sign() + filter());
            case 12 -> new Asked("facet by option", random.nextInt(4) == 0 ? "" : window(4), narrowed());
            case 13 -> new Asked("pages", window(3) + " " + name(), paged(Language.ZH, false));
            case 14 -> new Asked("all words", name() + " " + window(2), paged(Language.ZH, true));
            case 15 -> new Asked("English words", english(1), options(Language.EN, 0, 20, false, List.of()));
            case 16 -> new Asked("English words", english(4), paged(Language.EN, false));
            case 17 ->
                new Asked("English phrase", '"' + english(3) + '"', options(Language.EN, 0, 20, false, List.of()));
            case 18 -> plain("question", "没有" + window(5) + "的" + name() + "怎么办");
            case 19 -> plain("pinyin", spelled() + some(List.of("", " ", " " + spelled() + " ")) + spelled());
            case 20 -> plain("several values", several() + " " + window(3) + " " + sign() + several());
            case 21 ->
                plain("region", some(List.of("湖北", "hubei", "Hebei", "山西省", "guangdong", "廣東")) + " " + window(3));
            default -> garbled();
        };
    }

    /** Values of one facet at once, one of them now and then nobody's; or years from one to another. */
    private String several() {
        SearchFacet facet = some(List.of(SearchFacet.values()));
        String mark = some(List.of("、", ",", "，", ";"));
        if (facet == SearchFacet.YEAR && random.nextBoolean()) {
            return "年份:" + value(facet) + some(List.of("-", "～", "至", "——")) + (2015 + random.nextInt(12));
        }
        return Word.of(facet) + ":" + value(facet).replace(' ', '、') + mark + some(List.of(value(facet), "无此值"));
    }

    /** What stands in a text, in pinyin. */
    private String spelled() {
        StringBuilder letters = new StringBuilder();
        window(5).codePoints().forEach(c -> letters.append(Pinyin.of(c)));
        return letters.toString();
    }

    private static Asked plain(String kind, String text) {
        return new Asked(kind, text, SearchOptions.first(20));
    }

    private static SearchOptions options(
            Language language, int offset, int limit, boolean complete, List<String> declined) {
        return new SearchOptions(offset, limit, new EnumMap<>(SearchFacet.class), declined, complete, language);
    }

    private SearchOptions paged(Language language, boolean complete) {
        return options(
                language,
                random.nextInt(4) * random.nextInt(15),
                some(List.of(1, 7, 20, 50)),
                complete,
                random.nextBoolean() ? List.of("帮扶", "脱贫户", "冷库") : List.of());
    }

    private SearchOptions narrowed() {
        Map<SearchFacet, List<String>> filters = new EnumMap<>(SearchFacet.class);
        for (int i = random.nextInt(3); i >= 0; i--) {
            SearchFacet facet = some(List.of(SearchFacet.values()));
            filters.computeIfAbsent(facet, f -> new ArrayList<>()).add(value(facet));
        }
        return new SearchOptions(0, 20, filters, List.of(), false, Language.ZH);
    }

    private String sign() {
        return random.nextInt(3) == 0 ? "-" : "";
    }

    private String filter() {
        SearchFacet facet = some(List.of(SearchFacet.values()));
        String value = value(facet);
        return Word.of(facet) + ":" + (random.nextBoolean() ? value : '"' + value + '"');
    }

    /** A value that some entry has, whichever facet it is. */
    private String value(SearchFacet facet) {
        for (; ; ) {
            List<String> values =
                    index.facets().values(facet, random.nextInt(index.facets().size()));
            if (!values.isEmpty()) {
                return some(values);
            }
        }
    }

    private String text(boolean chinese) {
        for (; ; ) {
            Shown shown = index.shown().apply(random.nextInt(index.facets().size()));
            String text = chinese ? shown.text() : shown.english();
            if (text.length() > 20) {
                return text;
            }
        }
    }

    private String window(int most) {
        String text = text(true);
        int start = random.nextInt(text.length() - most);
        return text.substring(start, start + 1 + random.nextInt(most)).replaceAll("[\\s\"“”「」『』:：-]", "　");
    }

    private String token(Token.Kind kind) {
        for (; ; ) {
            List<Token> tokens = Scan.text(Fold.of(text(true))).stream()
                    .filter(token -> token.kind() == kind)
                    .toList();
            if (!tokens.isEmpty()) {
                return some(tokens).text();
            }
        }
    }

    /** A number with the characters that follow it. */
    private String bordered() {
        for (; ; ) {
            String text = text(true);
            Matcher number = NUMBER.matcher(text);
            if (number.find(random.nextInt(text.length() / 2))) {
                return number.group();
            }
        }
    }

    /** A 发文字号 in one of the ways in which people type it. */
    private String serial() {
        Matcher serial = SERIAL.matcher(some(serials));
        if (!serial.matches()) {
            throw new IllegalStateException("what was found matches");
        }
        String form =
                some(List.of("%s〔%s〕%s号", "%s[%s]%s号", "%s （%s） 第%s号", "%s %s %s号", "%s%s %s 号", "%3$s号 %2$s %1$s"));
        String typed = form.formatted(serial.group(1), serial.group(2), serial.group(3));
        return random.nextInt(4) == 0 ? typed.replace('0', '０').replace('1', '１') : typed;
    }

    private String name() {
        return some(index.lexicon().names());
    }

    private String english(int count) {
        for (; ; ) {
            List<String> words = List.of(text(false).split("[^A-Za-z]+", -1));
            int start = random.nextInt(words.size());
            String joined = String.join(" ", words.subList(start, Math.min(words.size(), start + count)));
            if (!joined.isBlank()) {
                return joined;
            }
        }
    }

    /** Words with one character wrong, one missing or one too many, and words in other characters and widths. */
    private Asked garbled() {
        String word = random.nextBoolean() ? name() : window(6);
        int at = random.nextInt(word.length());
        String other = text(true).substring(3, 4);
        return switch (random.nextInt(5)) {
            case 3 -> {
                String letters = english(1);
                int letter = random.nextInt(letters.length());
                String wrong = letters.substring(0, letter) + "ex" + letters.substring(letter + 1);
                yield plain("misspelt", wrong.replaceFirst(random.nextBoolean() ? "e" : "x", ""));
            }
            case 0 -> plain("misspelt", word.substring(0, at) + other + word.substring(at + 1));
            case 1 -> plain("misspelt", word.substring(0, at) + word.substring(at + 1));
            case 2 -> plain("misspelt", word.substring(0, at) + other + word.substring(at));
            default -> {
                int pair = random.nextInt(TRADITIONAL.length() / 2) * 2;
                yield plain("traditional, full width", TRADITIONAL.substring(pair, pair + 2) + " ２０１９ " + word);
            }
        };
    }

    private <T> T some(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
