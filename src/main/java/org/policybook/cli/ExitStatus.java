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

    /**
     * There is more to do than the JVM was made ready for, and whoever started the program said that it will start it again
     * (sysexits.h: 75): memory was too little, or a build that was only to see whether anything has changed found that it has.
     */
    static final int AGAIN = 75;

    private ExitStatus() {}
}
