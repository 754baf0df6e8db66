package org.policybook.load;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Nearest;
import tools.jackson.databind.JsonNode;

/**
 * The words that a field takes.
 *
 * @param words as they are written
 * @param meanings what each is called in Chinese, in the same order; empty where the schema does not say. Editors that know
 *     {@code enumDescriptions} show them too
 */
record Choices(List<String> words, List<String> meanings) {
    /** What the schema says of a field. */
    static Choices of(JsonNode rule) {
        return new Choices(texts(rule.path("enum")), texts(rule.path("enumDescriptions")));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /** The words, with bars between them. */
    String list() {
        return String.join(" | ", words);
    }

    /** The words and what they are called, with bars between them. */
    String explained() {
        return IntStream.range(0, words.size())
                .mapToObj(i -> i < meanings.size() ? words.get(i) + " " + meanings.get(i) : words.get(i))
                .collect(joining(" | "));
    }

    /**
     * The word that was meant by {@code value}: what it is called ({@code 目标}, {@code 县} for 县级), or a slip of the pen;
     * null where several are called so.
     */
    @Nullable
    String meant(String value) {
        if (meanings.contains(value)) {
            return words.get(meanings.indexOf(value));
        }
        List<String> called = IntStream.range(0, value.isBlank() ? 0 : meanings.size())
                .filter(i -> meanings.get(i).startsWith(value) || value.startsWith(meanings.get(i)))
                .mapToObj(words::get)
                .toList();
        if (!called.isEmpty()) {
            return called.size() == 1 ? called.getFirst() : null;
        }
        Set<String> known = new HashSet<>(words);
        return Nearest.of(value, known);
    }
}
