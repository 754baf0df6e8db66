package org.policybook.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the problems of one run; safe for use by several threads. */
public final class Diagnostics {
    private final List<Diagnostic> found = new ArrayList<>();

    /** Notes a problem. */
    public synchronized void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Notes what was found apart, in its order. */
    public synchronized void addAll(List<Diagnostic> others) {
        found.addAll(others);
    }

    /** All problems, in the order in which they were noted. */
    public synchronized List<Diagnostic> all() {
        return List.copyOf(found);
    }

    /** Notes a problem whose message names {@code details}. */
    public void report(Place place, DiagnosticCode code, String... details) {
        add(new Diagnostic(place, code, List.of(details), null));
    }

    /** Notes a problem for which a code has a wording of its own, as {@link Diagnostic#wording} says. */
    public void reportAs(Place place, DiagnosticCode code, @Nullable String wording, String... details) {
        add(new Diagnostic(place, code, wording, List.of(details), null));
    }

    /**
     * Notes a name that is not known, with the known one that is nearest to it, if any is near.
     *
     * @param more what else the message names
     */
    public void reportUnknown(Place place, DiagnosticCode code, String name, Collection<String> known, String... more) {
        List<String> details = Stream.concat(Stream.of(name), Stream.of(more)).toList();
        add(new Diagnostic(place, code, details, Nearest.of(name, known)));
    }

    /**
     * All problems, by file and line, each once. Of a cell that is still to be filled in only that is told: what else is wrong
     * with it goes with the filling.
     */
    public synchronized List<Diagnostic> sorted() {
        Set<Place> open = found.stream()
                .filter(d -> d.code() == DiagnosticCode.PLACEHOLDER)
                .map(Diagnostic::place)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(d -> d.code() == DiagnosticCode.PLACEHOLDER || !open.contains(d.place()))
                .sorted(Diagnostic.ORDER)
                .distinct()
                .toList();
    }

    public synchronized boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
