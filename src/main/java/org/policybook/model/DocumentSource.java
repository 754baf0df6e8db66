package org.policybook.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One folder of {@code content/documents/}, read but not yet understood.
 *
 * @param text document.md below its front matter
 * @param english document.en.md, or null
 * @param original the official text beside the digest, or null
 * @param unread what of the folder could not be read, and was reported
 */
public record DocumentSource(
        String id,
        FrontMatter front,
        SourceText text,
        @Nullable SourceText english,
        @Nullable Original original,
        List<Target> targets,
        Unread unread) {}
