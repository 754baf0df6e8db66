package org.policybook.index;

import java.util.List;

/**
 * What a result shows of an entry.
 *
 * @param where what the path alone was found by: region and document
 */
record Shown(
        String id,
        String title,
        String titleEn,
        String path,
        String pathEn,
        String where,
        String text,
        String english,
        String figure,
        String figureEn,
        String deadline,
        String url) {
    static Shown of(Entry entry) {
        return new Shown(
                entry.id(),
                entry.title(),
                entry.titleEn(),
                entry.path(),
                entry.pathEn(),
                entry.where(),
                entry.text(),
                entry.english(),
                entry.figure(),
                entry.figureEn(),
                entry.deadline(),
                entry.url());
    }

    /** All of it, to be kept. */
    List<String> parts() {
        return List.of(id, title, titleEn, path, pathEn, where, text, english, figure, figureEn, deadline, url);
    }

    /** What was kept as {@link #parts}. */
    static Shown of(List<String> parts) {
        return new Shown(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3),
                parts.get(4),
                parts.get(5),
                parts.get(6),
                parts.get(7),
                parts.get(8),
                parts.get(9),
                parts.get(10),
                parts.get(11));
    }
}
