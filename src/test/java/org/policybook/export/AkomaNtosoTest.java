package org.policybook.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.PolicyDocument;
import org.policybook.notation.Quotation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class AkomaNtosoTest {
    private static final Path SCHEMA = Path.of("src/test/resources/org/policybook/export/akn/akomantoso30.xsd");

    @SuppressWarnings("NullAway.Init")
    private static Schema schema;

    @BeforeAll
    static void readSchema() throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        // Nothing but the two files beside the test may be read.
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        schema = factory.newSchema(SCHEMA.toFile());
    }

    static Stream<Arguments> documents() {
        return Stream.of(Samples.PLANS, Samples.TWO)
                .flatMap(
                        knowledge -> knowledge.documents().stream().map(document -> Arguments.of(knowledge, document)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isValid(KnowledgeBase knowledge, PolicyDocument document) throws IOException, SAXException {
        byte[] file = AkomaNtoso.of(knowledge, document);
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    /** The markup adds nothing to the words and takes nothing from them. */
    @ParameterizedTest
    @MethodSource("documents")
    void saysWhatTheClausesSay(KnowledgeBase knowledge, PolicyDocument document) throws Exception {
        Document file = parse(AkomaNtoso.of(knowledge, document));
        String marked = text(file, "preamble") + text(file, "mainBody");
        StringBuilder said = new StringBuilder();
        for (Clause clause : document.clauses()) {
            said.append(clause.title()).append(clause.text());
            said.append(clause.unitsBracket() == null ? "" : clause.unitsBracket());
        }
        assertThat(Quotation.bare(marked)).isEqualTo(Quotation.bare(said.toString()));
    }

    /** Every figure is marked at its place in the text. */
    @ParameterizedTest
    @MethodSource("documents")
    void marksEveryFigure(KnowledgeBase knowledge, PolicyDocument document) throws Exception {
        Document file = parse(AkomaNtoso.of(knowledge, document));
        List<String> marked = new ArrayList<>();
        NodeList quantities = file.getElementsByTagName("quantity");
        for (int i = 0; i < quantities.getLength(); i++) {
            Element quantity = (Element) quantities.item(i);
            for (String concept : quantity.getAttribute("refersTo").split(" ", -1)) {
                marked.add(concept + " " + Quotation.bare(quantity.getTextContent()));
            }
        }
        assertThat(marked)
                .containsExactlyInAnyOrderElementsOf(document.targets().stream()
                        .map(target -> "#tgt_" + target.id() + " " + Quotation.bare(target.quote()))
                        .toList());
    }

    @Test
    void aClauseKeepsItsNumberAndItsPlace() {
        PolicyDocument jia = Samples.TWO.documents().getFirst();
        assertThat(new String(AkomaNtoso.of(Samples.TWO, jia), UTF_8))
                .contains("<article eId=\"chp_1__art_1\">\n          <num>第一条</num>")
                .contains("normalized=\"60 %\">60%</quantity>")
                .contains("<organization refersTo=\"#org_1 #lead\">财务科</organization>")
                .contains("<ref href=\"/akn/cn/doc/nd/yi-2021\">《乙市工作要点》（乙农〔2021〕9号）</ref>")
                .contains("A &amp; B &lt;c&gt;");
    }

    @Test
    void whatIsInferredStandsInBracketsWithItsReason() {
        PolicyDocument yi = Samples.TWO.documents().getLast();
        assertThat(new String(AkomaNtoso.of(Samples.TWO, yi), UTF_8))
                .contains("<docTitle>[乙市工作要点]</docTitle>")
                .contains("<p>[乙市工作要点] 编者拟题</p>")
                .contains("showAs=\"未载明\"")
                .contains("<p>正文为编者所写的摘编，不是官方原文。</p>");
    }

    private static String text(Document file, String element) {
        NodeList found = file.getElementsByTagName(element);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static Document parse(byte[] file) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }
}
