package org.policybook.render;

import org.jspecify.annotations.Nullable;

/**
 * What once was here and why it is gone.
 *
 * @param id full id
 * @param path the part of the id after the document's: its anchors are {@code c} or {@code t-} and the path; empty for all
 *     but clauses and figures
 * @param href of the page or anchor that says so
 * @param title as the last edition that has it calls it; empty where none does
 * @param successor what stands in its place, or null
 */
public record RemovalView(
        String id,
        String path,
        String href,
        String title,
        String date,
        String why,
        @Nullable Link successor) {}
