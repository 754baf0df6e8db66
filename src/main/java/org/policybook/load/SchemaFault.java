package org.policybook.load;

import static java.util.stream.Collectors.joining;
import static org.policybook.model.DiagnosticCode.BAD_FORM;
import static org.policybook.model.DiagnosticCode.INVALID_VALUE;
import static org.policybook.model.DiagnosticCode.MISSING_FIELD;
import static org.policybook.model.DiagnosticCode.UNKNOWN_FIELD;
import static org.policybook.model.DiagnosticCode.WRONG_TYPE;
import static org.policybook.model.DiagnosticCode.YAML_SYNTAX;

import com.networknt.schema.Error;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostic;
import org.policybook.model.Diagnostics;
import org.policybook.model.Place;
import tools.jackson.databind.JsonNode;

/**
 * One way in which YAML is not as its schema says.
 *
 * @param error what the schema has found
 * @param path of the value that is to blame, as in {@link YamlPlaces}
 * @param rule what the schema says of that value
 * @param places of all that stands in the YAML
 */
record SchemaFault(Error error, String path, JsonNode rule, YamlPlaces places) {
    private static final int LONGEST_SHOWN = 60;

    /** The types that a message has words of its own for; the others are text. */
    private static final Set<String> WORDED = Set.of("integer", "boolean", "array", "object");

    /** {@code title：方案} is one word to YAML. */
    private static final Pattern WIDE_COLON = Pattern.compile("[A-Za-z_]{1,30}+\\s?：");

    /** {@code value:4.5} is one word to YAML as well. */
    private static final Pattern TIGHT_COLON = Pattern.compile("([A-Za-z_]{1,30}+):[^\\s/].*");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** A value between quotation marks that are none to YAML. */
    private static final Pattern ODD_QUOTES = Pattern.compile("[“”„＂「]([^“”„＂」]*+)[“”＂」]");

    /** Tells it, in the words of those who fill in the tables rather than in those of JSON Schema. */
    void report(Diagnostics problems) {
        String value = shown(error.getInstanceNode());
        String field = String.valueOf(error.getProperty());
        Matcher quoted = ODD_QUOTES.matcher(value);
        if (error.getInstanceNode().isString() && quoted.matches()) {
            problems.reportAs(places.value(path), YAML_SYNTAX, "odd-quotes", value, quoted.group(1));
            return;
        }
        switch (error.getKeyword()) {
            case "additionalProperties" ->
                problems.reportUnknown(
                        places.key(path + "/" + field),
                        UNKNOWN_FIELD,
                        field,
                        new TreeSet<>(rule.path("properties").propertyNames()));
            case "required" ->
                missing(places.value(path), field, rule.path("properties").path(field), problems);
            case "minLength" -> missing(places.value(path), last(path), rule, problems);
            case "type" -> wrongType(problems);
            case "enum" -> {
                Choices choices = Choices.of(rule);
                // Of comparators the English words want explaining as well.
                String wording = last(path).equals("comparator") ? "comparator" : null;
                List<String> details = List.of(value, choices.list(), choices.explained());
                problems.add(new Diagnostic(places.value(path), INVALID_VALUE, wording, details, choices.meant(value)));
            }
            case "minimum", "maximum" ->
                problems.reportAs(
                        places.value(path),
                        INVALID_VALUE,
                        "range",
                        value,
                        shown(rule.path("minimum")) + " … " + shown(rule.path("maximum")));
            default -> badForm(value, problems);
        }
    }

    /** Says what to write there, rather than which type of JSON is wanted. */
    private void wrongType(Diagnostics problems) {
        Place place = places.value(path);
        JsonNode node = error.getInstanceNode();
        String value = shown(node);
        String field = last(path);
        String type = rule.path("type").asString("");
        boolean isItem = field.matches("\\d++");
        Matcher tight = TIGHT_COLON.matcher(value);
        if (WIDE_COLON.matcher(value).lookingAt()) {
            problems.reportAs(
                    place,
                    YAML_SYNTAX,
                    "colon",
                    value.substring(0, value.indexOf('：')).strip());
        } else if (node.isString() && tight.matches()) {
            problems.reportAs(place, YAML_SYNTAX, "tight-colon", tight.group(1));
        } else if (node.isNull() && !isItem) {
            missing(place, field, rule, problems);
        } else if (type.equals("string") && (node.isNumber() || node.isBoolean())) {
            problems.reportAs(place, WRONG_TYPE, "quoted", field, value);
        } else if (type.equals("integer") && value.matches("\\d++")) {
            problems.reportAs(place, WRONG_TYPE, "unquoted", field, value);
        } else if (rule.has("examples")) {
            badForm(value, problems);
        } else if (path.isEmpty()) {
            problems.reportAs(place, WRONG_TYPE, "table");
        } else if (isItem) {
            problems.reportAs(place, WRONG_TYPE, "item", value);
        } else {
            problems.reportAs(place, WRONG_TYPE, WORDED.contains(type) ? type : null, field, value);
        }
    }

    private void badForm(String value, Diagnostics problems) {
        if (isInteger(value)) {
            problems.reportAs(places.value(path), WRONG_TYPE, "unquoted", last(path), value);
            return;
        }
        boolean isNumber =
                rule.path("type").valueStream().anyMatch(type -> type.asString().equals("number"));
        boolean isId = rule.path("pattern").asString("").contains("[a-z0-9]")
                && !last(path).equals("clause");
        boolean isName = isId && HAN.matcher(value).find();
        String wording = isNumber ? "number" : isName ? "name" : null;
        problems.reportAs(places.value(path), BAD_FORM, wording, value, list(rule.path("examples")));
    }

    /** Whether the value would be right if it were no text. */
    private boolean isInteger(String value) {
        return rule.path("type").path(0).asString("").equals("integer")
                && value.matches("\\d{1,9}")
                && Integer.parseInt(value) >= rule.path("minimum").asInt(0)
                && Integer.parseInt(value) <= rule.path("maximum").asInt(Integer.MAX_VALUE);
    }

    /** Says also what the field may be, where the schema does. */
    private static void missing(Place place, String field, JsonNode rule, Diagnostics problems) {
        if (rule.has("enum")) {
            Choices choices = Choices.of(rule);
            problems.reportAs(place, MISSING_FIELD, "allowed", field, choices.list(), choices.explained());
        } else if (rule.has("examples")) {
            problems.reportAs(place, MISSING_FIELD, "like", field, list(rule.path("examples")));
        } else {
            problems.report(place, MISSING_FIELD, field);
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** One word, or several with bars between them. */
    static String list(@Nullable JsonNode words) {
        if (words == null) {
            return "";
        }
        return words.isArray() ? words.valueStream().map(JsonNode::asString).collect(joining(" | ")) : words.asString();
    }

    /** A value as a message names it. */
    static String shown(@Nullable JsonNode node) {
        String text = node == null ? "" : node.isValueNode() ? node.asString() : node.toString();
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
