package org.policybook.load;

import static org.policybook.model.DiagnosticCode.DUPLICATE_KEY;
import static org.policybook.model.DiagnosticCode.YAML_FEATURE;
import static org.policybook.model.DiagnosticCode.YAML_SYNTAX;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Diagnostics;
import org.policybook.model.Place;
import org.policybook.model.SourceText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML text as a tree and the places of its parts. Only the plain part of YAML is taken: what another reader might
 * understand differently (anchors, merge keys, tags, a second document, a repeated key) is an error.
 */
record YamlText(JsonNode tree, YamlPlaces places) {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /**
     * Reads a text.
     *
     * @param firstLine the line of the file on which {@code yaml} begins
     * @return empty where the text is no YAML, which has then been reported
     */
    static Optional<YamlText> parse(String yaml, SourceText source, int firstLine, Diagnostics problems) {
        YamlPlaces places = new YamlPlaces(new Place(source.file(), firstLine, 1));
        try {
            Node root = compose(yaml, source, places, firstLine, problems);
            if (root == null) {
                return Optional.of(new YamlText(JsonNodeFactory.instance.missingNode(), places));
            }
            places.add(root, "", firstLine);
            Walk walk = new Walk(places, firstLine, problems);
            walk.visit(root);
            return walk.plain ? Optional.of(new YamlText(MAPPER.readTree(yaml), places)) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark()
                    .map(mark -> places.place(mark, firstLine))
                    .orElseGet(() -> places.value(""));
            problems.report(place, YAML_SYNTAX, e.getProblem());
        } catch (YamlEngineException | JacksonException e) {
            problems.report(places.value(""), YAML_SYNTAX, firstLine(e));
        } catch (StackOverflowError e) {
            problems.report(places.value(""), YAML_SYNTAX, "nested too deeply");
        }
        return Optional.empty();
    }

    private static @Nullable Node compose(
            String yaml, SourceText source, YamlPlaces places, int firstLine, Diagnostics problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source.file())
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        Iterator<Node> documents =
                new Compose(settings).composeAllFromString(yaml).iterator();
        if (!documents.hasNext()) {
            return null;
        }
        Node root = documents.next();
        if (documents.hasNext()) {
            Place second = documents
                    .next()
                    .getStartMark()
                    .map(mark -> places.place(mark, firstLine))
                    .orElseGet(() -> places.value(""));
            problems.report(second, YAML_FEATURE, "---");
        }
        return root;
    }

    /** Looks for what is not plain YAML, reports it, and remembers whether there was any. */
    private static final class Walk {
        private final YamlPlaces places;
        private final int firstLine;
        private final Diagnostics problems;
        private boolean plain = true;

        Walk(YamlPlaces places, int firstLine, Diagnostics problems) {
            this.places = places;
            this.firstLine = firstLine;
            this.problems = problems;
        }

        private void refuse(Node node, String feature) {
            plain = false;
            node.getStartMark()
                    .ifPresent(mark -> problems.report(places.place(mark, firstLine), YAML_FEATURE, feature));
        }

        void visit(Node node) {
            if (node.getAnchor().isPresent()) {
                refuse(node, "&" + node.getAnchor().get());
                return;
            }
            if (!node.getTag().getValue().startsWith(Tag.PREFIX)) {
                refuse(node, node.getTag().getValue());
                return;
            }
            switch (node) {
                case MappingNode mapping -> visitKeys(mapping);
                case SequenceNode sequence -> sequence.getValue().forEach(this::visit);
                default -> {}
            }
        }

        private void visitKeys(MappingNode mapping) {
            Set<String> seen = new HashSet<>();
            for (NodeTuple tuple : mapping.getValue()) {
                if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                    refuse(tuple.getKeyNode(), "?");
                    continue;
                }
                if (key.getValue().equals("<<")) {
                    refuse(key, "<<");
                } else if (!seen.add(key.getValue())) {
                    plain = false;
                    key.getStartMark()
                            .ifPresent(mark ->
                                    problems.report(places.place(mark, firstLine), DUPLICATE_KEY, key.getValue()));
                }
                visit(tuple.getValueNode());
            }
        }
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
