package org.policybook.render;

/** A page before it is written: a record whose components are all that its template may use. */
public interface Page {
    Frame frame();

    /** The template's name in {@code templates/pages/}, without ending. */
    String template();
}
