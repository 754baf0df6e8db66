package org.policybook.export;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policybook.model.Clause;
import org.policybook.model.Figure;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.PolicyDocument;
import org.policybook.model.ResponsibleUnit;
import org.policybook.model.Word;

/** Whom and what a document speaks of, as the top-level classes (TLC) of Akoma Ntoso. */
final class AknReferences {
    /** The project, which has made the markup and, of a digest, the words. */
    static final String EDITOR = "policybook";

    /** The issuing body, known or not. */
    static final String ISSUER = "issuer";

    private static final String ONTOLOGY = "/akn/ontology/";

    private final KnowledgeBase knowledge;
    private final PolicyDocument document;
    private final Map<String, String> units = new LinkedHashMap<>();
    private final Set<ResponsibleUnit.Role> roles = EnumSet.noneOf(ResponsibleUnit.Role.class);

    AknReferences(KnowledgeBase knowledge, PolicyDocument document) {
        this.knowledge = knowledge;
        this.document = document;
        for (Clause clause : document.clauses()) {
            for (ResponsibleUnit unit : clause.units()) {
                units.putIfAbsent(unit.unit(), "org_" + (units.size() + 1));
                roles.add(unit.role());
            }
        }
    }

    /** The {@code eId} of the concept that a figure stands for. */
    static String id(Figure figure) {
        return "tgt_" + figure.target().id();
    }

    /** What a mention of a responsible body refers to: the body and its part. */
    List<String> attributes(ResponsibleUnit unit) {
        return List.of("refersTo", "#" + units.get(unit.unit()) + " #" + Word.of(unit.role()));
    }

    void write(Xml xml) {
        String publisher = knowledge.site().publisher();
        xml.open("references", "source", "#" + EDITOR);
        reference(
                xml,
                "TLCOrganization",
                EDITOR,
                "organization/policybook",
                publisher == null ? knowledge.site().title() : publisher);
        String issuer = document.front().statedIssuer().bracketed();
        reference(
                xml,
                "TLCOrganization",
                ISSUER,
                "organization/cn/" + document.id() + "/issuer",
                issuer == null ? "未载明" : issuer);
        units.forEach((name, id) ->
                reference(xml, "TLCOrganization", id, "organization/cn/" + document.id() + "/" + id, name));
        roles.forEach(role -> {
            String word = Word.of(role);
            reference(xml, "TLCRole", word, "role/" + word, Labels.word("role." + word, Language.ZH));
        });
        for (Figure figure : figures()) {
            reference(
                    xml,
                    "TLCConcept",
                    id(figure),
                    "concept/cn/" + figure.id(),
                    figure.target().scope());
        }
        for (String list : List.of("themes", "instruments")) {
            xml.empty(
                    "TLCReference",
                    "eId",
                    list,
                    "href",
                    ONTOLOGY + "reference/" + list,
                    "showAs",
                    list.equals("themes") ? "主题" : "政策工具",
                    "name",
                    list);
        }
        xml.close();
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        document.clauses().forEach(clause -> figures.addAll(knowledge.figuresOf(clause.id())));
        return figures;
    }

    private static void reference(Xml xml, String element, String id, String path, String name) {
        xml.empty(element, "eId", id, "href", ONTOLOGY + path, "showAs", name);
    }
}
