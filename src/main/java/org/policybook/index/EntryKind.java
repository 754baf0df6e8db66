package org.policybook.index;

/** What kind of thing was found; the order is that of equal scores. */
enum EntryKind {
    CLAUSE,
    TARGET,
    DOCUMENT,
    TERM
}
