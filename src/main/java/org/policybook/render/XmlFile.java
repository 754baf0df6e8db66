package org.policybook.render;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.policybook.model.Language;

/** An XML file in the making, one element a line; everything is escaped. */
final class XmlFile {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    private XmlFile(String namespace, String root, String... attributes) throws XMLStreamException {
        // The JDK's own writer, whatever others stand on the class path.
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        writer.writeStartDocument("UTF-8", "1.0");
        writer.writeCharacters("\n");
        writer.setDefaultNamespace(namespace);
        writer.writeStartElement(root);
        writer.writeDefaultNamespace(namespace);
        attributes(attributes);
        writer.writeCharacters("\n");
    }

    /** Writes the children of an element. */
    @FunctionalInterface
    interface Content {
        void writeTo(XmlFile file) throws XMLStreamException;
    }

    /**
     * Makes a file.
     *
     * @param namespace of its elements
     * @param attributes of the root: name, value, name, value …
     */
    static byte[] of(String namespace, String root, Content content, String... attributes) throws IOException {
        try {
            XmlFile file = new XmlFile(namespace, root, attributes);
            content.writeTo(file);
            file.writer.writeEndElement();
            file.writer.writeEndDocument();
            return (file.text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** An element with children. */
    void element(String name, Content content) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters("\n");
        content.writeTo(this);
        writer.writeEndElement();
        writer.writeCharacters("\n");
    }

    /** An element with text and nothing else. */
    void text(String name, String value) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(allowed(value));
        writer.writeEndElement();
        writer.writeCharacters("\n");
    }

    /** An element without content. */
    void empty(String name, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        attributes(attributes);
        writer.writeCharacters("\n");
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], allowed(attributes[i + 1]));
        }
    }

    /** XML 1.0 has no way at all to write most control characters; they are left out, and so are isolates. */
    private static String allowed(String value) {
        return value.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF))
                .filter(c -> c != Language.ISOLATE && c != Language.POP_ISOLATE)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
