package org.policybook.serve;

/**
 * Why the site could not be made anew, as an open page shows it.
 *
 * @param place file, line and column; empty where the fault has none
 * @param severity {@code error} or {@code warning}
 * @param zh what is wrong and how to mend it, for a page in Chinese
 * @param en the same for every other page
 */
public record Problem(String place, String severity, String zh, String en) {}
