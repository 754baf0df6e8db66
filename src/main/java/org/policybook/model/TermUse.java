package org.policybook.model;

import java.util.List;

/** A term and the clauses in which it, or one of its aliases, stands. */
public record TermUse(Term term, List<Clause> clauses) {}
