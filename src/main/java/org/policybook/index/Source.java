package org.policybook.index;

import java.util.List;
import org.policybook.model.PolicyDocument;

/**
 * All that the lists of one part of the index are made from: where it is the same, so are they.
 *
 * @param documents with all their clauses and targets, in the order of the content
 * @param places the name of each document's region, which stands in the paths of its entries
 * @param terms the entries of the glossary, if this part holds them
 * @param names the words that {@link Names} finds in the texts
 */
record Source(List<PolicyDocument> documents, List<String> places, List<Entry> terms, List<String> names) {}
