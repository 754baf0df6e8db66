package org.policybook.cli;

/** Exit statuses (contract 1). */
final class ExitStatus {
    /** Done. */
    static final int OK = 0;
    /** The content has errors, and nothing was published. */
    static final int CONTENT = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** The environment failed: disk, port, permission. */
    static final int ENVIRONMENT = 3;

    private ExitStatus() {}
}
