package org.policybook.receive;

import static org.policybook.model.DiagnosticCode.ORIGINAL_DAMAGED;
import static org.policybook.model.DiagnosticCode.ORIGINAL_ENCRYPTED;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads .ofd (GB/T 33190): the letters, and the lines that are drawn between them. Signatures, seals, attachments and
 * actions are not looked at, and nothing outside the file is fetched.
 */
final class OfdFile {
    private static final double A4_HEIGHT = 297;

    private final Archive archive;
    private final Budget budget;

    private OfdFile(Archive archive, Budget budget) {
        this.archive = archive;
        this.budget = budget;
    }

    /** The pages of all documents of a file. */
    static List<Leaf> read(Path file, Budget budget) throws Rejected {
        try (Archive archive = Archive.open(file, budget)) {
            return new OfdFile(archive, budget).leaves();
        }
    }

    private List<Leaf> leaves() throws Rejected {
        if (archive.has("Encryptions.xml")) {
            throw new Rejected(ORIGINAL_ENCRYPTED);
        }
        XmlElement root = part("OFD.xml");
        List<Leaf> leaves = new ArrayList<>();
        for (XmlElement body : root.all("DocBody")) {
            String name =
                    body.first("DocRoot").map(XmlElement::words).orElse("").strip();
            document(Archive.resolve("", name), leaves);
        }
        return leaves;
    }

    private XmlElement part(String name) throws Rejected {
        Optional<XmlElement> part = archive.xml(name);
        return part.orElseThrow(() -> new Rejected(ORIGINAL_DAMAGED, name));
    }

    private void document(String name, List<Leaf> leaves) throws Rejected {
        XmlElement document = part(name);
        XmlElement common = document.first("CommonData").orElse(document);
        double height = height(common.first("PageArea"), A4_HEIGHT);
        OfdUnits units = units(common, name);
        Map<String, String> templates = new HashMap<>();
        for (XmlElement template : common.all("TemplatePage")) {
            templates.putIfAbsent(
                    template.attribute("ID", ""), Archive.resolve(name, template.attribute("BaseLoc", "")));
        }
        Map<String, XmlElement> read = new HashMap<>();
        for (XmlElement page : document.first("Pages").map(p -> p.all("Page")).orElse(List.of())) {
            budget.check();
            XmlElement content = part(Archive.resolve(name, page.attribute("BaseLoc", "")));
            Leaf leaf = new Leaf(OfdPage.points(height(content.first("Area"), height)));
            OfdPage drawn = new OfdPage(leaf, units, budget);
            for (XmlElement use : content.all("Template")) {
                String template = templates.get(use.attribute("TemplateID", ""));
                if (template != null && archive.has(template)) {
                    if (!read.containsKey(template)) {
                        read.put(template, part(template));
                    }
                    drawn.draw(read.get(template));
                }
            }
            drawn.draw(content);
            leaves.add(leaf);
        }
    }

    /** The drawings that pages refer to by number, from the resources of the document. */
    private OfdUnits units(XmlElement common, String document) throws Rejected {
        Map<String, XmlElement> units = new HashMap<>();
        for (String kind : List.of("PublicRes", "DocumentRes")) {
            for (XmlElement resource : common.all(kind)) {
                Optional<XmlElement> part =
                        archive.xml(Archive.resolve(document, resource.words().strip()));
                part.stream()
                        .flatMap(p -> p.below("CompositeGraphicUnit"))
                        .forEach(u -> units.putIfAbsent(u.attribute("ID", ""), u));
            }
        }
        return new OfdUnits(units);
    }

    private static double height(Optional<XmlElement> area, double otherwise) {
        double[] box = Numbers.list(
                area.flatMap(a -> a.first("PhysicalBox")).map(XmlElement::words).orElse(""));
        return box.length == 4 && box[3] > 0 ? box[3] : otherwise;
    }
}
