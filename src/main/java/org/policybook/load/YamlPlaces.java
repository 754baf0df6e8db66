package org.policybook.load;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.policybook.model.EntryPlaces;
import org.policybook.model.Place;
import org.policybook.model.Places;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The place of every value and key of one YAML text, by path: steps joined by {@code /}, list items by their index.
 * Jackson alone misreports the place of an unknown key, so the marks of the composed nodes are used.
 */
final class YamlPlaces {
    private final String file;
    private final int firstLine;
    private final SortedMap<String, Place> values = new TreeMap<>();
    private final Map<String, Place> keys = new HashMap<>();

    /** Places of a text that begins on {@code firstLine} of {@code file}. */
    YamlPlaces(String file, int firstLine) {
        this.file = file;
        this.firstLine = firstLine;
    }

    /** The place of the text's beginning. */
    Place start() {
        return new Place(file, firstLine, 1);
    }

    /** The place of a line and a column of the text itself, both counted from 0. */
    Place at(int line, int column) {
        return new Place(file, line + firstLine, column + 1);
    }

    Place at(Mark mark) {
        return new Place(file, mark.getLine() + firstLine, mark.getColumn() + 1);
    }

    Place at(Node node) {
        return node.getStartMark().map(this::at).orElseGet(this::start);
    }

    /** Notes where the value at {@code path} stands. */
    void value(String path, Node node) {
        values.put(path, at(node));
    }

    /** Notes where the key that leads to {@code path} stands. */
    void key(String path, Node node) {
        keys.put(path, at(node));
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
                return start();
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
        return EntryPlaces.of(value(path), below(path));
    }

    private SortedMap<String, Place> below(String path) {
        // The step after a slash sorts before every other that begins with the same.
        SortedMap<String, Place> below = new TreeMap<>();
        values.subMap(path + "/", path + "0").forEach((at, place) -> below.put(at.substring(path.length() + 1), place));
        return below;
    }
}
