package org.policybook.load;

import java.util.HashMap;
import java.util.Map;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The place of every value and key of one YAML file, by path: steps joined by {@code /}, list items by their index.
 * Jackson alone misreports the place of an unknown key, so the marks of the composed nodes are used.
 */
final class YamlPlaces {
    private final Place file;
    private final Map<String, Place> values = new HashMap<>();
    private final Map<String, Place> keys = new HashMap<>();

    YamlPlaces(Place file) {
        this.file = file;
    }

    /** Notes a node and everything below it. */
    void add(Node node, String path, int firstLine) {
        node.getStartMark().ifPresent(mark -> values.put(path, place(mark, firstLine)));
        switch (node) {
            case MappingNode mapping -> {
                for (NodeTuple tuple : mapping.getValue()) {
                    if (tuple.getKeyNode() instanceof ScalarNode key) {
                        String step = path + "/" + key.getValue();
                        key.getStartMark().ifPresent(mark -> keys.put(step, place(mark, firstLine)));
                        add(tuple.getValueNode(), step, firstLine);
                    }
                }
            }
            case SequenceNode sequence -> {
                int i = 0;
                for (Node item : sequence.getValue()) {
                    add(item, path + "/" + i++, firstLine);
                }
            }
            default -> {}
        }
    }

    Place place(Mark mark, int firstLine) {
        return new Place(file.file(), mark.getLine() + firstLine, mark.getColumn() + 1);
    }

    /** The place of the value at {@code path}, else of the nearest thing that holds it. */
    Place value(String path) {
        String at = path;
        while (true) {
            Place place = values.get(at);
            if (place != null) {
                return place;
            }
            int slash = at.lastIndexOf('/');
            if (slash < 0) {
                return file;
            }
            at = at.substring(0, slash);
        }
    }

    /** The place of the key that leads to {@code path}, else of the value. */
    Place key(String path) {
        Place place = keys.get(path);
        return place == null ? value(path) : place;
    }

    /** The places of the entry at {@code path}. */
    Places entry(String path) {
        return new Places() {
            @Override
            public Place here() {
                return value(path);
            }

            @Override
            public Place of(String field) {
                return value(path + "/" + field);
            }
        };
    }
}
