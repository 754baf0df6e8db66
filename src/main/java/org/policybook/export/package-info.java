/**
 * The knowledge base in the formats of others: the files of {@code data/} (contract 4) and those of the command
 * {@code export}; and the record of an edition, which the load stage reads. Every table is described once, by its
 * {@link org.policybook.export.Column columns}; JSON, CSV, the data package and the workbook are ways to print it. Machines
 * are given keys, people are given words.
 */
@NullMarked
package org.policybook.export;

import org.jspecify.annotations.NullMarked;
