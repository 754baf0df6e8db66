package org.policybook.index;

/** What is searched, each with a norm of its own. */
enum Field {
    /** All Chinese words of an entry, its heading among them. */
    TEXT("t"),
    /** The heading or name alone. */
    HEADING("h"),
    /** Where it stands: the headings above, the document's title, the region. */
    PATH("p"),
    /** All its English words. */
    ENGLISH("e"),
    /** The single characters of {@link #TEXT}. */
    CHARACTERS("c"),
    /** The words of the lexicon that stand in {@link #TEXT}, each whole. */
    NAMES("n");

    private final String key;

    Field(String key) {
        this.key = key;
    }

    /** The name in the index and in the browser's shards. */
    String key() {
        return key;
    }
}
