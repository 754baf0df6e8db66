package org.policybook.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that clauses name, held here or not.
 *
 * @param id anchor on the page of references; the document's own id where it is held
 * @param titleEn as English texts render it; null where none does
 * @param number 发文字号 where any of the citations prints it
 * @param document the held document, or null: then the entry is a stub
 * @param forms the citations that mean it, as printed
 * @param citedBy the clauses of other documents that name it, in order
 */
public record CitedWork(
        String id,
        String title,
        @Nullable String titleEn,
        @Nullable String number,
        @Nullable PolicyDocument document,
        List<Citation> forms,
        List<Clause> citedBy) {

    /** The id tells works apart; to read all that cite them for a hash would take long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The title in {@code language}. */
    public String title(Language language) {
        return language.pick(title, titleEn);
    }
}
