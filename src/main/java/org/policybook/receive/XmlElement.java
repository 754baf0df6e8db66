package org.policybook.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of XML, by local names: the formats read here have editions that differ in namespaces alone.
 *
 * @param content elements and words in order
 */
record XmlElement(String name, Map<String, String> attributes, List<XmlNode> content) implements XmlNode {
    boolean is(String other) {
        return name.equals(other);
    }

    @Nullable
    String attribute(String key) {
        return attributes.get(key);
    }

    String attribute(String key, String otherwise) {
        return attributes.getOrDefault(key, otherwise);
    }

    /** The attribute {@code key} as a whole number, or {@code otherwise}. */
    int number(String key, int otherwise) {
        return Numbers.whole(attributes.get(key), otherwise);
    }

    List<XmlElement> elements() {
        List<XmlElement> elements = new ArrayList<>(content.size());
        for (XmlNode node : content) {
            if (node instanceof XmlElement e) {
                elements.add(e);
            }
        }
        return elements;
    }

    List<XmlElement> all(String child) {
        List<XmlElement> all = elements();
        all.removeIf(e -> !e.is(child));
        return all;
    }

    Optional<XmlElement> first(String child) {
        for (XmlNode node : content) {
            if (node instanceof XmlElement e && e.is(child)) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    /** The {@code val} of a child, as most properties of a word processor are written. */
    Optional<String> val(String child) {
        return first(child).map(e -> e.attribute("val"));
    }

    /** Every element below this one that has the name, in order. */
    Stream<XmlElement> below(String wanted) {
        return elements().stream().flatMap(e -> e.is(wanted) ? Stream.of(e) : e.below(wanted));
    }

    /** The words directly in this element. */
    String words() {
        StringBuilder words = new StringBuilder();
        for (XmlNode node : content) {
            if (node instanceof XmlText text) {
                words.append(text.words());
            }
        }
        return words.toString();
    }
}
