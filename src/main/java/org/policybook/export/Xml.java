package org.policybook.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Prints XML with an element a line, but none broken inside its text: white space between the words of a text would
 * become part of it. Attributes are given as names and values in turn.
 */
final class Xml {
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;
    private int depth;

    Xml() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element that holds other elements, each on lines of its own. */
    Xml open(String name, String... attributes) {
        return quietly(() -> {
            indent();
            writer.writeStartElement(name);
            attributes(attributes);
            depth++;
        });
    }

    /** Closes what {@link #open} has opened. */
    Xml close() {
        return quietly(() -> {
            depth--;
            indent();
            writer.writeEndElement();
        });
    }

    /** An element without content. */
    Xml empty(String name, String... attributes) {
        return quietly(() -> {
            indent();
            writer.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** An element that holds nothing but text. */
    Xml line(String name, String text, String... attributes) {
        return openLine(name, attributes).text(text).closeLine();
    }

    /** Opens an element that holds text, on a line of its own. */
    Xml openLine(String name, String... attributes) {
        return quietly(() -> {
            indent();
            writer.writeStartElement(name);
            attributes(attributes);
        });
    }

    /** Text of the element that is open. */
    Xml text(String text) {
        return quietly(() -> writer.writeCharacters(legal(text)));
    }

    /** An element inside a text. */
    Xml inline(String name, String text, String... attributes) {
        return quietly(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
            writer.writeCharacters(legal(text));
            writer.writeEndElement();
        });
    }

    /** Closes what {@link #openLine} has opened. */
    Xml closeLine() {
        return quietly(writer::writeEndElement);
    }

    /** The whole file; everything that was opened must be closed. */
    byte[] bytes() {
        quietly(() -> {
            writer.writeCharacters("\n");
            writer.writeEndDocument();
            writer.close();
        });
        return file.toByteArray();
    }

    private void indent() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], legal(attributes[i + 1]));
        }
    }

    /** XML 1.0 has no place for most control characters, nor for half a character. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().map(c -> isLegal(c) ? c : 0xFFFD).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c >= 0x20 ? c < 0xD800 || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF : c == '\n' || c == '\t';
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    /** Memory can always be written to. */
    private Xml quietly(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }
}
