package org.policybook.citation;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * CSL-JSON (citationstyles.org, schema 1.0.2), which Zotero, Pandoc and citeproc read. A date that is inferred is
 * marked {@code circa}.
 */
public final class CslJson {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(LINES))
            .build();

    private CslJson() {}

    /** One item. */
    public static String of(Reference reference) {
        return pretty(item(reference));
    }

    /** An array of items, closed by a line break. */
    public static String file(List<Reference> references) {
        ArrayNode items = JSON.createArrayNode();
        references.forEach(reference -> items.add(item(reference)));
        return pretty(items) + "\n";
    }

    private static String pretty(JsonNode node) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    private static ObjectNode item(Reference reference) {
        // The GB/T 7714 styles print [A] for legislation and [EB] for a web page.
        ObjectNode item = JSON.createObjectNode()
                .put("id", reference.id())
                .put("type", reference.isNumbered() ? "legislation" : "webpage")
                .put("language", "zh-CN")
                .put("title", reference.title().bracketed());
        if (!reference.issuers().isEmpty()) {
            ArrayNode authors = item.putArray("author");
            reference
                    .issuers()
                    .forEach(name -> authors.addObject()
                            .put("literal", reference.issuer().bracketed(name)));
        }
        if (reference.number().value() != null) {
            item.put("number", reference.number().bracketed());
        }
        if (reference.clause() != null) {
            item.put("section", reference.locator());
        }
        if (!reference.dateParts().isEmpty()) {
            ObjectNode issued = item.putObject("issued");
            ArrayNode day = issued.putArray("date-parts").addArray();
            reference.dateParts().forEach(day::add);
            if (reference.date().isInferred()) {
                issued.put("circa", true);
            }
        }
        LocalDate read = reference.access().date();
        if (read != null) {
            item.putObject("accessed")
                    .putArray("date-parts")
                    .addArray()
                    .add(read.getYear())
                    .add(read.getMonthValue())
                    .add(read.getDayOfMonth());
        }
        item.put("container-title", reference.access().site());
        if (reference.url() != null) {
            item.put("URL", reference.url());
        }
        if (!reference.notes().isEmpty()) {
            item.put("note", String.join("；", reference.notes()));
        }
        return item;
    }
}
