package org.policybook.receive;

import static org.policybook.model.DiagnosticCode.ORIGINAL_DAMAGED;
import static org.policybook.model.DiagnosticCode.ORIGINAL_UNSAFE;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that strangers made: no document type, no entities of its own, nothing fetched, and nothing endless. */
final class Xml {
    private static final int MARK = 4;

    private Xml() {}

    /**
     * Reads one part of a packed file.
     *
     * @param part its name, for the message when it is broken
     */
    static XmlElement read(InputStream in, String part, Budget budget) throws Rejected {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(decoded(in));
            return tree(reader, part, budget);
        } catch (XMLStreamException | IOException e) {
            throw budget.reason(new Rejected(ORIGINAL_DAMAGED, part));
        }
    }

    /** Parts of packages are UTF-8 or UTF-16; the parser would print what it cannot decode before it throws. */
    private static Reader decoded(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(MARK);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        boolean wide = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        Reader reader = new BufferedReader(
                new InputStreamReader(bytes, (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder()));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private static XmlElement tree(XMLStreamReader reader, String part, Budget budget)
            throws XMLStreamException, Rejected {
        Deque<List<XmlNode>> open = new ArrayDeque<>();
        XmlElement root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Rejected(ORIGINAL_UNSAFE, "XML, <!DOCTYPE>");
                case XMLStreamConstants.START_ELEMENT -> {
                    budget.element(open.size());
                    XmlElement element = new XmlElement(reader.getLocalName(), attributes(reader), new ArrayList<>());
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().add(element);
                    }
                    open.push(element.content());
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().add(new XmlText(reader.getText()));
                    }
                }
                default -> {
                    // Comments and processing instructions are no words.
                }
            }
        }
        if (root == null) {
            throw new Rejected(ORIGINAL_DAMAGED, part);
        }
        return root;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        int number = reader.getAttributeCount();
        if (number == 0) {
            return Map.of();
        }
        Map<String, String> attributes = HashMap.newHashMap(number);
        for (int i = 0; i < number; i++) {
            attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
