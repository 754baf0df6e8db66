package org.policybook.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be found.
 *
 * @param id full id
 * @param heading what heads it; for clause {@code 0} the document's title, number and issuer
 * @param title what a result shows
 * @param path where it stands, for a reader
 * @param context where it stands, for the index: the headings above, the document's title, the region
 * @param where region and document, for a reader
 * @param text all its Chinese words, a line a block
 * @param english all its English words
 * @param figure of a target, in Chinese; empty for others, like {@code figureEn} and {@code deadline}
 * @param url from the root of one language's pages
 * @param regions ids: its region, then those above it, the nearest first; none for a term
 * @param themes ids
 * @param years of its plan, as {@code period} writes them: 2024 or 2024-2026
 */
record Entry(
        String id,
        EntryKind kind,
        String heading,
        String title,
        String titleEn,
        String path,
        String pathEn,
        String context,
        String where,
        String text,
        String english,
        String figure,
        String figureEn,
        String deadline,
        String url,
        List<String> regions,
        List<String> themes,
        @Nullable String years,
        @Nullable String issuer) {
    /** The id of the document to which it belongs; its own for a document. */
    String document() {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    /** The same entry with a figure, its English and its deadline. */
    Entry withFigure(String zh, String en, String by) {
        return new Entry(
                id, kind, heading, title, titleEn, path, pathEn, context, where, text, english, zh, en, by, url,
                regions, themes, years, issuer);
    }
}
