package org.policybook.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.policybook.citation.Access;
import org.policybook.citation.BibTex;
import org.policybook.citation.CslJson;
import org.policybook.citation.Reference;
import org.policybook.citation.Ris;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Language;
import org.policybook.model.Output;
import org.policybook.model.PolicyDocument;

/** The formats that the knowledge base can be had in as a whole (contract 1). */
public enum ExportFormat {
    /** A workbook of the tables. */
    XLSX("policybook.xlsx"),
    /** The documents as a bibliography. */
    BIBTEX("policybook.bib"),
    /** The documents as a bibliography. */
    RIS("policybook.ris"),
    /** The documents as a bibliography. */
    CSL_JSON("policybook.json"),
    /** The text of each document in a file of its own. */
    AKN("");

    private final String fileName;

    ExportFormat(String fileName) {
        this.fileName = fileName;
    }

    /** The format as the command names it: {@code csl-json}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the export is several files. */
    public boolean isFolder() {
        return fileName.isEmpty();
    }

    /** The extension of a file of this format; empty for a format of several files. */
    public String extension() {
        return fileName.substring(fileName.lastIndexOf('.') + 1);
    }

    /** What the file is called where nobody names it; empty for a format of several files. */
    public String fileName() {
        return fileName;
    }

    /**
     * Writes the export: one file under its {@link #fileName}, or one for each document.
     *
     * @param language of what is written for people: the names of sheets and columns
     * @throws IOException where {@code output} cannot be written to
     */
    public void write(KnowledgeBase knowledge, Language language, Output output) throws IOException {
        switch (this) {
            case XLSX -> output.write(fileName, Spreadsheet.of(knowledge, language));
            case BIBTEX -> output.write(fileName, utf8(BibTex.file(references(knowledge))));
            case RIS -> output.write(fileName, utf8(Ris.file(references(knowledge))));
            case CSL_JSON -> output.write(fileName, utf8(CslJson.file(references(knowledge))));
            case AKN -> {
                for (PolicyDocument document : knowledge.documents()) {
                    output.write(document.id() + ".xml", AkomaNtoso.of(knowledge, document));
                }
            }
        }
    }

    private static List<Reference> references(KnowledgeBase knowledge) {
        Access access = Access.to(knowledge);
        return knowledge.documents().stream()
                .map(document -> Reference.to(document, access))
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
