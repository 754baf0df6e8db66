package org.policybook.model;

import static org.policybook.model.DiagnosticCode.ORIGINAL_SLOW;
import static org.policybook.model.DiagnosticCode.UNREADABLE_FILE;

import java.util.List;
import java.util.Set;

/**
 * What came of reading one file or folder.
 *
 * @param values what it says; empty where it could not be read
 * @param problems what is wrong with it
 * @param unread what was left out for that
 */
public record Reading<T>(List<T> values, List<Diagnostic> problems, Unread unread) {
    private static final Set<DiagnosticCode> PASSING = Set.of(UNREADABLE_FILE, ORIGINAL_SLOW);

    /** Whether a second look would find the same: what is wrong lies with the files, and not with the machine. */
    boolean isLasting() {
        return problems.stream().noneMatch(problem -> PASSING.contains(problem.code()));
    }

    /** The same, known to be values of {@code kind}. */
    <S> Reading<S> of(Class<S> kind) {
        return new Reading<>(values.stream().map(kind::cast).toList(), problems, unread);
    }
}
