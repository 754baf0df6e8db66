package org.policybook.index;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.SearchFacet;
import org.policybook.model.SearchResult.Notice;

/**
 * Reads the query syntax (contract 5): words, {@code "phrases"} in the quotation marks of either language,
 * {@code -without}, {@code region:wuhan}, {@code 地区：武汉、晋城}, {@code -region:wuhan}; {@link Choices} says which values are meant. Every string is a query; what is doubtful becomes a
 * notice with its place, never a failure. The script {@code engine/20-query.js} reads the same way.
 */
final class QueryParser {
    /** Longer queries are cut: no reader types one, and the work stays bounded. */
    static final int LONGEST = 256;

    /** Further words are left out, with a notice. */
    static final int MOST_WORDS = 24;

    /** Any of them opens, and any closes: a reader mixes what the keyboard gives. */
    static final String QUOTES = "\"＂“”„‟「」『』〝〞";

    private static final Pattern FIELD = Pattern.compile(
            "([A-Za-z]{2,12}|" + String.join("|", FilterNames.words().keySet()) + ")[:：](.*)");
    private static final Pattern SPACE = Pattern.compile(
            "[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200B\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]");

    /** A 发文字号 typed with spaces: 2019 10号, 〔2019〕 39 号. */
    private static final Pattern SPACED_NUMBER =
            Pattern.compile("(^|[^0-9０-９])([0-9０-９]{4})(?: +|[〕\\])）】﹞］] *)第? *([0-9０-９]{1,5}) *号");

    /** A number typed with spaces between its thousands: 2 000人. */
    private static final Pattern SPACED_THOUSANDS =
            Pattern.compile("(^|[^0-9０-９.,．，])([0-9０-９]{1,3}(?: [0-9０-９]{3})+)(?=[\\u4E00-\\u9FFF%％])");

    private final String query;
    private final List<QueryWord> words = new ArrayList<>();
    private final Map<SearchFacet, List<String>> filters = new EnumMap<>(SearchFacet.class);
    private final Map<SearchFacet, List<String>> excluded = new EnumMap<>(SearchFacet.class);
    private final List<Notice> notices = new ArrayList<>();
    private boolean full;
    private int at;

    /** Finds words of a query, which a single space parts, in its text as it was typed. */
    static Pattern typed(String words) {
        return Pattern.compile(
                Arrays.stream(words.split(" ", -1)).map(Pattern::quote).collect(joining(SPACE.pattern() + "+")));
    }

    private QueryParser(String query) {
        this.query = query;
    }

    static Query parse(String query) {
        String cut = query.length() > LONGEST ? query.substring(0, LONGEST) : query;
        String spaced = SPACE.matcher(cut).replaceAll(" ");
        String whole = SPACED_THOUSANDS
                .matcher(spaced)
                .replaceAll(number -> Matcher.quoteReplacement(
                        number.group(1) + number.group(2).replace(" ", "")));
        QueryParser parser = new QueryParser(SPACED_NUMBER.matcher(whole).replaceAll("$1$2〕$3号"));
        if (query.length() > LONGEST) {
            parser.notices.add(Notice.of("too-long", LONGEST, ""));
        }
        parser.all();
        return new Query(List.copyOf(parser.words), parser.filters, parser.excluded, List.copyOf(parser.notices));
    }

    private void all() {
        while (at < query.length()) {
            if (query.charAt(at) == ' ') {
                at++;
            } else {
                part();
            }
        }
    }

    private void part() {
        int start = at;
        boolean without = query.charAt(at) == '-' && at + 1 < query.length() && query.charAt(at + 1) != ' ';
        if (without) {
            at++;
        }
        if (isQuote(query.charAt(at))) {
            word(start, quoted(), true, without);
            return;
        }
        int end = at;
        while (end < query.length() && query.charAt(end) != ' ' && !isQuote(query.charAt(end))) {
            end++;
        }
        String text = query.substring(at, end);
        at = end;
        Matcher field = FIELD.matcher(text);
        if (field.matches()) {
            field(start, field, without);
        } else {
            word(start, text, false, without);
        }
    }

    /** What stands between the mark here and the next. */
    private String quoted() {
        int open = at++;
        int end = at;
        while (end < query.length() && !isQuote(query.charAt(end))) {
            end++;
        }
        if (end == query.length()) {
            notices.add(Notice.of("open-quote", open, ""));
        }
        String text = query.substring(at, end);
        at = Math.min(end + 1, query.length());
        return text;
    }

    private void field(int start, Matcher field, boolean without) {
        SearchFacet facet = FilterNames.words().get(field.group(1).toLowerCase(Locale.ROOT));
        if (facet == null) {
            notices.add(Notice.of("unknown-field", start, field.group(1)));
            word(start, field.group(), false, without);
            return;
        }
        String value = field.group(2);
        if (value.isEmpty() && at < query.length() && isQuote(query.charAt(at))) {
            value = quoted();
        }
        if (!value.isEmpty()) {
            (without ? excluded : filters)
                    .computeIfAbsent(facet, f -> new ArrayList<>())
                    .add(value);
        }
    }

    private void word(int start, String text, boolean quoted, boolean without) {
        if (text.isBlank()) {
            return;
        }
        if (words.size() < MOST_WORDS) {
            words.add(new QueryWord(Fold.of(text), quoted, without));
        } else if (!full) {
            full = true;
            notices.add(Notice.of("too-many", start, Integer.toString(MOST_WORDS)));
        }
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }
}
