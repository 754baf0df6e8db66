/**
 * The third stage: joins everything by id into a {@link org.policybook.model.KnowledgeBase}, each document with the tables
 * first, then the documents with one another. A name that leads nowhere is passed over here; the check stage tells of it.
 */
@NullMarked
package org.policybook.link;

import org.jspecify.annotations.NullMarked;
