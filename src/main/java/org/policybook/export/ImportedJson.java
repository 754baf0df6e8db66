package org.policybook.export;

import java.util.List;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Period;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Stated;
import org.policybook.model.Understanding;
import org.policybook.model.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.TokenBuffer;

/** What {@code import --json} prints: the tables of {@code data/}, for one document that is not in the content. */
public final class ImportedJson {
    private ImportedJson() {}

    /**
     * One imported document.
     *
     * @param knowledge the one document, linked; a region that cannot be told is the empty id
     */
    public static ObjectNode of(KnowledgeBase knowledge, Understanding understanding) {
        PolicyDocument document = knowledge.documents().getFirst();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode head = object(DocumentTable.of(knowledge), document);
        understanding.fields().forEach((field, stated) -> field(head, field, stated));
        ArrayNode issuers = head.putArray("issuers");
        understanding.issuers().forEach(issuers::add);
        head.put("effective", understanding.value("effective"));
        ArrayNode addressees = head.putArray("addressees");
        understanding.addressees().forEach(addressees::add);
        ArrayNode attachments = head.putArray("attachments");
        understanding.attachments().forEach(attachments::add);
        ObjectNode fields = head.putObject("fields");
        understanding.fields().forEach((field, stated) -> fields.put(field, Word.of(stated.basis())));
        json.set("document", head);
        json.set("clauses", rows(ClauseTable.of(knowledge)));
        json.set("targets", rows(TargetTable.of(knowledge)));
        json.set("citations", rows(CitationTable.of(knowledge)));
        return json;
    }

    /** Several imported documents, or one, as printed. */
    public static byte[] print(List<? extends JsonNode> documents) {
        if (documents.size() == 1) {
            return JsonTable.print(documents.getFirst());
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        documents.forEach(array::add);
        return JsonTable.print(array);
    }

    /** An inferred value stands in its place too; that it is inferred is told beside. */
    private static void field(ObjectNode head, String field, Stated stated) {
        if (!stated.isInferred() || stated.value() == null || !head.has(field)) {
            return;
        }
        if (field.equals("period")) {
            Period years = Period.parse(stated.value()).orElse(null);
            head.put(field, DocumentTable.lastYear(years));
            head.put("period_from", DocumentTable.firstYear(years));
        } else {
            head.put(field, stated.value());
        }
    }

    private static <T> ArrayNode rows(Table<T> table) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        table.rows().forEach(row -> rows.add(object(table, row)));
        return rows;
    }

    private static <T> ObjectNode object(Table<T> table, T row) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Column<T> column : table.columns()) {
            TokenBuffer written = TokenBuffer.forGeneration();
            column.cell().apply(row).write(written);
            JsonNode value = JsonMapper.shared().valueToTree(written);
            boolean noRegion = column.name().equals("region")
                    && value.isString()
                    && value.stringValue().isEmpty();
            object.set(column.name(), noRegion ? JsonNodeFactory.instance.nullNode() : value);
        }
        return object;
    }
}
