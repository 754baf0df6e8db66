package org.policybook.index;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Lucene advises on flags of the JVM, which is nothing to a user. */
final class LuceneAdvice {
    /** The JDK forgets a logger that nobody holds. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private LuceneAdvice() {}

    /** Before Lucene is used; a build does not use it, and need not wait for the JDK to get its logging ready. */
    static void silence() {
        LUCENE.setLevel(Level.SEVERE);
    }
}
