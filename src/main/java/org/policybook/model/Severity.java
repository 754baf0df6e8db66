package org.policybook.model;

/** An error keeps the site from being published; a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
