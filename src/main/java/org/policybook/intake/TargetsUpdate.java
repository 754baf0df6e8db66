package org.policybook.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.intake.Intake.Update.Sort;
import org.policybook.intake.Intake.Update.Step;
import org.policybook.model.Clause;
import org.policybook.model.Official;
import org.policybook.model.Place;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.notation.Quotation;
import org.policybook.notation.Span;

/**
 * targets.yaml after its document has taken over the words of an official file: entries move with their clauses, take the figures
 * that stand in their places, and go with clauses that are gone; figures that are new come as candidates.
 */
final class TargetsUpdate {
    private final PolicyDocument held;
    private final Renewal renewal;
    private final List<Official> kept;
    private final List<Reading> before;
    private final List<Reading> now;
    private final TextLines lines;
    private final String file;
    private final List<Step> steps = new ArrayList<>();
    private final List<Target> takenOut = new ArrayList<>();
    private final List<Covered> covered = new ArrayList<>();

    /** Where a figure stands that has an entry. */
    private record Covered(String clause, Span span, String target) {}

    /**
     * Begins with a file as it stands.
     *
     * @param kept the official files that the document had before
     * @param before what an import reads in the document
     * @param now what it reads in the file
     * @param file its path, as places have it
     */
    TargetsUpdate(
            PolicyDocument held,
            Renewal renewal,
            List<Official> kept,
            List<Reading> before,
            List<Reading> now,
            TextLines lines,
            String file) {
        this.held = held;
        this.renewal = renewal;
        this.kept = kept;
        this.before = before;
        this.now = now;
        this.lines = lines;
        this.file = file;
    }

    /** Changes the entries that are there. */
    void entries() {
        for (Target target : held.targets()) {
            YamlEntry entry = new YamlEntry(lines, target.places());
            Clause was = held.clause(target.clause());
            Renewal.Renewed clause = renewal.of(target.clause());
            if (was == null) {
                continue;
            }
            if (clause == null) {
                takeOut(target, entry);
                continue;
            }
            entry(target, entry, was, clause);
            for (int i = 0; i < target.also().size(); i++) {
                again(target, i, entry);
            }
        }
    }

    private void takeOut(Target target, YamlEntry entry) {
        boolean done = new YamlList(lines).remove(entry.places());
        steps.add(step(done ? Sort.FIGURE_TAKEN_OUT : Sort.UNTOLD, target, target.quote(), ""));
        if (done) {
            takenOut.add(target);
        }
    }

    private void entry(Target target, YamlEntry entry, Clause was, Renewal.Renewed clause) {
        String path = Renewal.path(clause.now());
        FigureUpdate update = new FigureUpdate(entry, before, now);
        if (!update.moves("", target.clause(), path)) {
            steps.add(step(Sort.UNTOLD, target, target.clause(), path));
            return;
        }
        boolean moved = !target.clause().equals(path);
        if (!clause.words()) {
            if (moved) {
                steps.add(step(Sort.FIGURE_MOVED, target, target.clause(), path));
            }
            return;
        }
        FigureUpdate.Outcome outcome = update.own(target, quoted(was, target.quote()), clause.now());
        told(target, outcome, target.quote());
        if (moved && outcome.told() == null) {
            steps.add(step(Sort.FIGURE_MOVED, target, target.clause(), path));
        }
        if (outcome.reworded()) {
            steps.add(step(Sort.REWORDED, target, "", ""));
        }
        cover(path, outcome, target);
    }

    private void again(Target target, int index, YamlEntry entry) {
        Target.Restatement there = target.also().get(index);
        Clause was = held.clause(there.clause());
        Renewal.Renewed clause = renewal.of(there.clause());
        FigureUpdate update = new FigureUpdate(entry, before, now);
        if (was == null) {
            return;
        }
        String path = clause == null ? "" : Renewal.path(clause.now());
        if (clause == null || !update.moves("also/" + index + "/", there.clause(), path)) {
            steps.add(step(Sort.UNTOLD, target, there.quote(), ""));
        } else if (clause.words()) {
            FigureUpdate.Outcome outcome = update.again(target, index, quoted(was, there.quote()), clause.now());
            told(target, outcome, there.quote());
            cover(path, outcome, target);
        }
    }

    /** The state of a clause that has a quote: where somebody has changed its words since, that of an official file. */
    private Clause quoted(Clause clause, String quote) {
        return Stream.concat(
                        Stream.of(clause),
                        kept.stream()
                                .flatMap(official -> official.clauses().stream())
                                .filter(issued -> Renewal.path(issued).equals(Renewal.path(clause))))
                .filter(state -> !Quotation.find(WordsAround.bare(state), quote).isEmpty())
                .findFirst()
                .orElse(clause);
    }

    private void told(Target target, FigureUpdate.Outcome outcome, String quote) {
        if (outcome.told() != null) {
            steps.add(step(outcome.told(), target, quote, outcome.now()));
        }
    }

    private void cover(String path, FigureUpdate.Outcome outcome, Target target) {
        if (outcome.stands() != null) {
            covered.add(new Covered(path, outcome.stands(), target.id()));
        }
    }

    /** Proposes the figures of new clauses, and those of changed ones that did not stand there before. */
    void candidates(List<Intake.Candidate> candidates, Set<String> everTaken) {
        Set<String> taken = new HashSet<>(everTaken);
        held.targets().forEach(target -> taken.add(target.id()));
        Map<String, String> ids = new HashMap<>();
        List<Intake.Candidate> added = new ArrayList<>();
        for (Intake.Candidate candidate : candidates) {
            Target figure = candidate.target();
            Optional<Covered> entry = coveredBy(figure.clause(), figure.quote(), figure.occurrence());
            if (entry.isPresent()) {
                ids.put(figure.id(), entry.get().target());
            } else if (isNew(figure)) {
                ids.put(figure.id(), free(figure.id(), figure.clause(), taken));
                added.add(candidate);
            }
        }
        if (added.isEmpty()) {
            return;
        }
        List<Intake.Candidate> written =
                added.stream().map(candidate -> renamed(candidate, ids)).toList();
        new YamlList(lines).append(DocumentWriter.targets(written));
        for (Intake.Candidate candidate : written) {
            Target figure = candidate.target();
            steps.add(new Step(
                    Sort.FIGURE_ADDED, Place.of(file), figure.clause() + " " + figure.id(), "", figure.quote()));
        }
    }

    private boolean isNew(Target figure) {
        Renewal.Renewed clause = renewal.at(figure.clause());
        return clause != null
                && clause.words()
                && (clause.before() == null
                        || Quotation.find(WordsAround.bare(clause.before()), figure.quote())
                                .isEmpty());
    }

    private Optional<Covered> coveredBy(String clause, String quote, @Nullable Integer occurrence) {
        Renewal.Renewed there = renewal.at(clause);
        Optional<Span> span =
                there == null ? Optional.empty() : WordsAround.find(WordsAround.bare(there.now()), quote, occurrence);
        return span.flatMap(own -> covered.stream()
                .filter(one -> one.clause().equals(clause) && one.span().overlaps(own))
                .findFirst());
    }

    /** An id that no figure of the document has or had. */
    private static String free(String id, String clause, Set<String> taken) {
        String free = id;
        for (int n = 1; !taken.add(free); n++) {
            free = "c" + clause + "-" + n;
        }
        return free;
    }

    /** The candidate under its id, with the ids of the entries that it names. */
    private Intake.Candidate renamed(Intake.Candidate candidate, Map<String, String> ids) {
        Target figure = candidate.target();
        List<Target.Restatement> also = figure.also().stream()
                .filter(there -> coveredBy(there.clause(), there.quote(), there.occurrence())
                        .isEmpty())
                .toList();
        return new Intake.Candidate(
                figure.as(
                        ids.getOrDefault(figure.id(), figure.id()),
                        figure.partOf() == null ? null : ids.get(figure.partOf()),
                        figure.when() == null ? null : ids.get(figure.when()),
                        also),
                candidate.why());
    }

    private Step step(Sort sort, Target target, String was, String is) {
        return new Step(sort, target.places().here(), target.clause() + " " + target.id(), was, is);
    }

    /** What was done and what is left, with the lines as they are now. */
    List<Step> steps() {
        List<String> text = lines.text().lines().toList();
        return steps.stream()
                .map(step -> new Step(
                        step.sort(), new Place(file, line(step, text), 1), step.name(), step.before(), step.now()))
                .toList();
    }

    private int line(Step step, List<String> text) {
        if (step.sort() != Sort.FIGURE_ADDED) {
            return lines.now(step.place().line());
        }
        String id = step.name().substring(step.name().indexOf(' ') + 1);
        return text.stream().map(String::strip).toList().indexOf("- id: " + id) + 1;
    }

    /** The entries that went with their clauses. */
    List<Target> takenOut() {
        return List.copyOf(takenOut);
    }
}
