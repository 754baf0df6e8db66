package org.policybook.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The query part of an address.
 *
 * @param values by name, in the order in which they stand
 */
record Parameters(Map<String, List<String>> values) {
    static Parameters of(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : List.of(query.split("&", -1))) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return new Parameters(values);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first value as a number, at most {@code most}; {@code usual} where there is none. */
    int number(String name, int usual, int most) {
        List<String> found = all(name);
        String text = found.isEmpty() ? "" : found.getFirst();
        return text.matches("\\d{1,9}") ? Math.min(most, Integer.parseInt(text)) : usual;
    }

    /** What is no proper encoding is taken as it stands. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
