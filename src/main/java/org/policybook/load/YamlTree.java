package org.policybook.load;

import static org.policybook.model.DiagnosticCode.CHINESE_COMMA;
import static org.policybook.model.DiagnosticCode.DUPLICATE_KEY;
import static org.policybook.model.DiagnosticCode.PLACEHOLDER;
import static org.policybook.model.DiagnosticCode.YAML_FEATURE;
import static org.policybook.model.DiagnosticCode.YAML_SYNTAX;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policybook.model.Diagnostics;
import org.policybook.notation.Placeholder;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the tree of composed YAML nodes. What another reader might understand differently is refused: anchors and
 * aliases, merge keys, tags, keys that are no words, numbers with an exponent. A number keeps the digits it is written
 * with; what looks like one but is none in YAML 1.2 (010, 1_000) is text.
 */
final class YamlTree {
    private static final int DEEPEST = 100;
    private static final int LONGEST_SHOWN = 60;
    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.MAP, Tag.SEQ);
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}\\.\\d{1,18}");
    private static final Pattern REMARK = Pattern.compile("\\s*+(#[^\\s#]\\S{0,9}+)");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<String> lines;
    private final YamlPlaces places;
    private final Diagnostics problems;
    private boolean plain = true;

    private YamlTree(String yaml, YamlPlaces places, Diagnostics problems) {
        this.lines = yaml.lines().toList();
        this.places = places;
        this.problems = problems;
    }

    /** The tree below {@code root}, to which {@code yaml} was composed, its places noted; empty where something was refused. */
    static Optional<JsonNode> of(Node root, String yaml, YamlPlaces places, Diagnostics problems) {
        YamlTree tree = new YamlTree(yaml, places, problems);
        JsonNode json = tree.json(root, "", 0);
        return tree.plain ? Optional.of(json) : Optional.empty();
    }

    private JsonNode json(Node node, String path, int depth) {
        places.value(path, node);
        if (node.getAnchor().isPresent()) {
            return refuse(node, "&" + node.getAnchor().get().getValue());
        }
        if (!PLAIN_TAGS.contains(node.getTag())) {
            return refuse(node, node.getTag().getValue());
        }
        if (depth > DEEPEST) {
            plain = false;
            problems.reportAs(places.at(node), YAML_SYNTAX, "deep");
            return JSON.nullNode();
        }
        return switch (node) {
            case MappingNode mapping -> object(mapping, path, depth);
            case SequenceNode sequence -> array(sequence, path, depth);
            case ScalarNode scalar -> unfilled(scalar);
            default -> refuse(node, node.getNodeType().name());
        };
    }

    private JsonNode object(MappingNode mapping, String path, int depth) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                refuse(tuple.getKeyNode(), "?");
                continue;
            }
            String name = key.getValue();
            if (name.equals("<<")) {
                refuse(key, name);
            } else if (object.has(name) && name.equals("id")) {
                // Two entries in one: whatever else stands twice in them has this cause.
                plain = false;
                problems.reportAs(places.at(key), DUPLICATE_KEY, "id", name);
                return object;
            } else if (object.has(name)) {
                problems.report(places.at(key), DUPLICATE_KEY, name);
            } else {
                places.key(path + "/" + name, key);
                object.set(name, json(tuple.getValueNode(), path + "/" + name, depth + 1));
            }
        }
        return object;
    }

    private JsonNode array(SequenceNode sequence, String path, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            if (sequence.getFlowStyle() == FlowStyle.FLOW && item instanceof ScalarNode scalar) {
                comma(scalar);
            }
            array.add(json(item, path + "/" + array.size(), depth + 1));
        }
        return array;
    }

    /** In [种植，粮食] the comma of Chinese text parts nothing. */
    private void comma(ScalarNode scalar) {
        // A pause mark stands in many a name; between list items it would be rare.
        if (scalar.getValue().contains("，") && scalar.getScalarStyle() == ScalarStyle.PLAIN) {
            problems.report(places.at(scalar), CHINESE_COMMA, shown(scalar.getValue()));
        }
    }

    private JsonNode unfilled(ScalarNode scalar) {
        if (Placeholder.is(scalar.getValue())) {
            problems.report(places.at(scalar), PLACEHOLDER, shown(scalar.getValue()));
        }
        cut(scalar);
        return value(scalar);
    }

    /** {@code 排查 #见表1}: to YAML a remark begins there, and whoever wrote it has hardly meant one. */
    private void cut(ScalarNode scalar) {
        Mark end = scalar.getEndMark().orElse(null);
        if (end == null || scalar.getScalarStyle() != ScalarStyle.PLAIN || end.getLine() >= lines.size()) {
            return;
        }
        String line = lines.get(end.getLine());
        // Every value is asked, and few lines have one.
        if (line.indexOf('#') < 0) {
            return;
        }
        int at = line.offsetByCodePoints(0, Math.min(end.getColumn(), line.codePointCount(0, line.length())));
        Matcher remark = REMARK.matcher(line).region(at, line.length());
        if (remark.lookingAt()) {
            int column = line.codePointCount(0, remark.start(1));
            problems.reportAs(places.at(end.getLine(), column), YAML_SYNTAX, "cut", remark.group(1));
        }
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    private JsonNode value(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(text.equals("true"));
        }
        if (tag.equals(Tag.INT) && INTEGER.matcher(text).matches()) {
            return JSON.numberNode(Long.parseLong(text));
        }
        if (tag.equals(Tag.FLOAT)) {
            return DECIMAL.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : refuse(scalar, text);
        }
        return JSON.stringNode(FoldedText.of(scalar, lines));
    }

    private JsonNode refuse(Node node, String feature) {
        plain = false;
        problems.report(places.at(node), YAML_FEATURE, shown(feature));
        return JSON.nullNode();
    }
}
