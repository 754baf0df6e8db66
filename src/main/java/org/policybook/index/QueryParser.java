package org.policybook.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.index.Query.Notice;
import org.policybook.model.SearchFacet;

/**
 * Reads the query syntax (contract 5): words, {@code "phrases"}, {@code -without}, {@code region:wuhan}. Every string
 * is a query; what is doubtful becomes a notice with its place, never a failure.
 */
final class QueryParser {
    /** Longer queries are cut: no reader types one, and the work stays bounded. */
    static final int LONGEST = 256;

    private static final int MOST_WORDS = 24;
    private static final Pattern FIELD = Pattern.compile("([A-Za-z]{2,12})[:：](.*)");
    private static final Pattern SPACE = Pattern.compile(
            "[\\u0000-\\u0020\\u007F-\\u00A0\\u1680\\u2000-\\u200B\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]");

    private final String query;
    private final List<QueryWord> words = new ArrayList<>();
    private final Map<SearchFacet, List<String>> filters = new EnumMap<>(SearchFacet.class);
    private final List<Notice> notices = new ArrayList<>();
    private int at;

    private QueryParser(String query) {
        this.query = query;
    }

    static Query parse(String query) {
        String cut = query.length() > LONGEST ? query.substring(0, LONGEST) : query;
        QueryParser parser = new QueryParser(SPACE.matcher(cut).replaceAll(" "));
        if (query.length() > LONGEST) {
            parser.notices.add(new Notice("too-long", LONGEST, ""));
        }
        parser.all();
        return new Query(List.copyOf(parser.words), parser.filters, List.copyOf(parser.notices));
    }

    private void all() {
        while (at < query.length()) {
            char c = query.charAt(at);
            if (c == ' ') {
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
            int open = at++;
            int end = at;
            while (end < query.length() && !isQuote(query.charAt(end))) {
                end++;
            }
            if (end == query.length()) {
                notices.add(new Notice("open-quote", open, ""));
            }
            word(query.substring(at, end), true, without);
            at = Math.min(end + 1, query.length());
            return;
        }
        int end = at;
        while (end < query.length() && query.charAt(end) != ' ' && !isQuote(query.charAt(end))) {
            end++;
        }
        String text = query.substring(at, end);
        at = end;
        Matcher field = FIELD.matcher(text);
        if (!without && field.matches()) {
            field(start, field.group(1), field.group(2), text);
        } else {
            word(text, false, without);
        }
    }

    private void field(int start, String name, String value, String text) {
        String word = name.toLowerCase(Locale.ROOT);
        for (SearchFacet facet : SearchFacet.values()) {
            if (facet.name().toLowerCase(Locale.ROOT).equals(word)) {
                String wanted = value;
                if (value.isEmpty() && at < query.length() && isQuote(query.charAt(at))) {
                    int end = query.indexOf('"', at + 1);
                    end = end < 0 ? query.length() : end;
                    wanted = query.substring(at + 1, end);
                    at = Math.min(end + 1, query.length());
                }
                if (!wanted.isEmpty()) {
                    filters.computeIfAbsent(facet, f -> new ArrayList<>()).add(wanted);
                }
                return;
            }
        }
        notices.add(new Notice("unknown-field", start, name));
        word(text, false, false);
    }

    private void word(String text, boolean quoted, boolean without) {
        if (!text.isBlank() && words.size() < MOST_WORDS) {
            words.add(new QueryWord(Fold.of(text), quoted, without));
        }
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '＂';
    }
}
