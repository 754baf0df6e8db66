package org.policybook.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One official document (公文) with its clauses and its quantified commitments.
 *
 * @param clauses in document order, clause {@code 0} first
 * @param targets in the order of targets.yaml
 * @param hasOriginal whether the official file lies beside it
 * @param unread what of its folder could not be read, and was reported
 */
public record PolicyDocument(
        String id, FrontMatter front, List<Clause> clauses, List<Target> targets, boolean hasOriginal, Unread unread) {

    /** The id tells documents apart; to read all their clauses for a hash would take long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The title as printed, else as supplied, else the id. */
    public String title() {
        String title = front.statedTitle().value();
        return title == null ? id : title;
    }

    /** The title in {@code language}. */
    public String title(Language language) {
        return language.pick(title(), front.titleEn());
    }

    /** Whether any of its text stands in English. */
    public boolean isTranslated() {
        return clauses.stream()
                .anyMatch(
                        clause -> clause.headingEn() != null || !clause.bodyEn().isEmpty());
    }

    /** Whether it gives itself out as the official words, and no official file vouches for them. */
    public boolean isUnchecked() {
        return front.rendition() == FrontMatter.Rendition.FULL && !hasOriginal;
    }

    /** Whether the file called {@code name} in its folder is there, and could not be read. */
    public boolean lacks(String name) {
        return unread.files().contains("documents/" + id + "/" + name);
    }

    /** The clause at {@code path}, or null. */
    public @Nullable Clause clause(String path) {
        for (Clause clause : clauses) {
            if (clause.id().path().equals(path)) {
                return clause;
            }
        }
        return null;
    }
}
