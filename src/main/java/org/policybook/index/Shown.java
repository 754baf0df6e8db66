package org.policybook.index;

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
}
