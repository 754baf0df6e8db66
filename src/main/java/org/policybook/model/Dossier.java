package org.policybook.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;
import static org.policybook.model.Ids.byId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One document and its figures, found by their ids within it: what is known of it without the other documents. */
public final class Dossier {
    private final PolicyDocument document;
    private final List<Figure> figures;
    private final Map<String, Clause> clauses;
    private final Map<String, Figure> figureById;
    private final Map<String, List<Figure>> stated;
    private final Map<String, List<Figure>> restated;

    /**
     * Joins a document with its figures.
     *
     * @param figures in the order of the document's targets
     */
    public Dossier(PolicyDocument document, List<Figure> figures) {
        this.document = document;
        this.figures = List.copyOf(figures);
        clauses = Map.copyOf(byId(document.clauses(), clause -> clause.id().path()));
        figureById = Map.copyOf(byId(figures, figure -> figure.target().id()));
        stated = Map.copyOf(figures.stream()
                .collect(groupingBy(figure -> figure.clause().id().path(), toUnmodifiableList())));
        restated = Map.copyOf(restated(figures));
    }

    private static Map<String, List<Figure>> restated(List<Figure> figures) {
        Map<String, List<Figure>> restated = new HashMap<>();
        for (Figure figure : figures) {
            figure.target().also().stream()
                    .map(Target.Restatement::clause)
                    .distinct()
                    .forEach(clause -> restated.computeIfAbsent(clause, c -> new ArrayList<>())
                            .add(figure));
        }
        return restated;
    }

    /** The document itself. */
    public PolicyDocument document() {
        return document;
    }

    /** Its figures, candidates too. */
    public List<Figure> figures() {
        return figures;
    }

    /** The clause at {@code path}. */
    public @Nullable Clause clause(String path) {
        return clauses.get(path);
    }

    /** The figure of the target with that id. */
    public @Nullable Figure figure(String target) {
        return figureById.get(target);
    }

    /** The figures that the clause at {@code path} states, candidates too. */
    public List<Figure> figuresOf(String path) {
        return stated.getOrDefault(path, List.of());
    }

    /** The figures of other clauses that the clause at {@code path} states again. */
    public List<Figure> restatedIn(String path) {
        return restated.getOrDefault(path, List.of());
    }
}
