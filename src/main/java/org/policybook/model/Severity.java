package org.policybook.model;

/** An error keeps the site from being published; a warning asks to be looked at; a note only says how things are. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
