package org.policybook.load;

import static org.policybook.model.DiagnosticCode.YAML_FEATURE;
import static org.policybook.model.DiagnosticCode.YAML_SYNTAX;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.policybook.model.Diagnostics;
import org.policybook.model.Place;
import org.policybook.model.SourceText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A YAML text as a tree and the places of its parts. Only the plain part of YAML is taken, as {@link YamlTree} says. */
record YamlText(JsonNode tree, YamlPlaces places) {
    private static final int LEAST_BUFFER = 1024;

    /**
     * Reads a text.
     *
     * @param firstLine the line of the file on which {@code yaml} begins
     * @return empty where the text cannot be read, which has then been reported; a missing node for no text at all
     */
    static Optional<YamlText> parse(String yaml, SourceText source, int firstLine, Diagnostics problems) {
        YamlPlaces places = new YamlPlaces(source.file(), firstLine);
        try {
            List<Node> documents = compose(yaml, source);
            if (documents.isEmpty()) {
                return Optional.of(new YamlText(JsonNodeFactory.instance.missingNode(), places));
            }
            if (documents.size() > 1) {
                problems.reportAs(places.at(documents.getLast()), YAML_FEATURE, "second", "---");
                return Optional.empty();
            }
            return YamlTree.of(documents.getFirst(), yaml, places, problems).map(tree -> new YamlText(tree, places));
        } catch (ReaderException e) {
            Place place = new SourceText(source.file(), yaml).at(e.getPosition());
            problems.reportAs(
                    new Place(place.file(), place.line() + firstLine - 1, place.column()),
                    YAML_SYNTAX,
                    "control",
                    "U+" + Integer.toHexString(e.getCodePoint()).toUpperCase(Locale.ROOT));
        } catch (MarkedYamlEngineException e) {
            YamlFault fault = YamlFault.of(e, yaml, places);
            problems.reportAs(fault.place(), YAML_SYNTAX, fault.wording(), fault.shown());
        } catch (YamlEngineException e) {
            problems.reportAs(places.start(), YAML_SYNTAX, "other");
        } catch (StackOverflowError e) {
            // The parser descends once for each level of nesting.
            problems.reportAs(places.start(), YAML_SYNTAX, "deep");
        }
        return Optional.empty();
    }

    /** This text, or an entry without fields where there is none. */
    YamlText orEmptyEntry() {
        return tree.isMissingNode() ? new YamlText(JsonNodeFactory.instance.objectNode(), places) : this;
    }

    /** The documents of {@code yaml}, in YAML's sense of the word; more than two are not looked at. */
    private static List<Node> compose(String yaml, SourceText source) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source.file())
                .setAllowDuplicateKeys(true)
                .setAllowNonScalarKeys(true)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .setCodePointLimit(Integer.MAX_VALUE)
                // With a smaller buffer, a long line is copied again for each one that it fills.
                .setBufferSize(Math.max(LEAST_BUFFER, yaml.length() + 1))
                .build();
        Iterable<Node> documents = new Compose(settings).composeAllFromString(yaml);
        return StreamSupport.stream(documents.spliterator(), false).limit(2).toList();
    }
}
