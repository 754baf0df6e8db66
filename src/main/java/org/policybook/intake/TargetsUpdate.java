package org.policybook.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.DocumentUpdate.Effect;
import org.policybook.model.DocumentUpdate.Step;
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
            if (isTakenOver(target)) {
                continue;
            }
            Clause was = held.clause(target.clause());
            Renewal.Renewed clause = renewal.of(target.clause());
            if (was == null) {
                continue;
            }
            if (clause == null) {
                takeOut(target, entry);
                continue;
            }
            Target figure = entry(target, entry, was, clause);
            for (int i = 0; i < target.also().size(); i++) {
                again(target, i, figure, entry);
            }
        }
        namesGone();
    }

    /** Whether an interrupted run has written the entry already: the file has its figure in this clause, and the document not. */
    private boolean isTakenOver(Target target) {
        Clause was = held.clause(target.clause());
        Renewal.Renewed clause = renewal.at(target.clause());
        if (clause == null
                || target.isReviewed()
                || (was != null
                        && !Quotation.find(WordsAround.bare(quoted(was, target.quote())), target.quote())
                                .isEmpty())) {
            return false;
        }
        String bare = WordsAround.bare(clause.now());
        Optional<Span> place = WordsAround.find(bare, target.quote(), target.occurrence());
        boolean read = place.flatMap(span -> Reading.at(span, target.clause(), bare, now))
                .filter(reading -> ReadTwice.isSameNumber(reading.figure(), target))
                .isPresent();
        if (read) {
            covered.add(new Covered(target.clause(), place.get(), target.id()));
        }
        return read;
    }

    private void namesGone() {
        for (Target gone : takenOut) {
            held.targets().stream()
                    .filter(target -> !takenOut.contains(target))
                    .filter(target ->
                            gone.id().equals(target.partOf()) || gone.id().equals(target.when()))
                    .forEach(target -> steps.add(step(Effect.NAMES_GONE, target, gone.id(), "")));
        }
    }

    private void takeOut(Target target, YamlEntry entry) {
        boolean done = new YamlList(lines).remove(entry.places());
        steps.add(step(done ? Effect.FIGURE_TAKEN_OUT : Effect.UNTOLD, target, target.quote(), ""));
        if (done) {
            takenOut.add(target);
        }
    }

    /** Gives the figure that the entry states then. */
    private Target entry(Target target, YamlEntry entry, Clause was, Renewal.Renewed clause) {
        String path = Renewal.path(clause.now());
        FigureEntry fields = new FigureEntry(entry);
        if (!fields.moves("", target.clause(), path)) {
            steps.add(step(Effect.UNTOLD, target, target.clause(), path));
            return target;
        }
        FigureUpdate.Outcome outcome = clause.words()
                ? new FigureUpdate(fields, before, now).own(target, quoted(was, target.quote()), clause.now())
                : null;
        if (outcome != null && outcome.told() != null) {
            steps.add(step(outcome.told(), target, target.quote(), outcome.now()));
        } else if (!target.clause().equals(path)) {
            steps.add(step(Effect.FIGURE_MOVED, target, target.clause(), path));
        }
        if (outcome == null) {
            return target;
        }
        if (outcome.reworded()) {
            steps.add(step(Effect.REWORDED, target, "", ""));
        }
        cover(path, outcome, target);
        return outcome.figure() == null ? target : outcome.figure();
    }

    /** @param figure that the entry states now */
    private void again(Target target, int index, Target figure, YamlEntry entry) {
        Target.Restatement there = target.also().get(index);
        Clause was = held.clause(there.clause());
        if (was == null) {
            return;
        }
        Renewal.Renewed clause = renewal.of(there.clause());
        if (clause == null || !follows(target, index, figure, new FigureEntry(entry), clause)) {
            steps.add(step(Effect.AGAIN, target, there.quote(), there.clause()));
        }
    }

    /** Whether the entry says of such a place what stands there; its clause and its quote are brought in line. */
    private boolean follows(Target target, int index, Target figure, FigureEntry fields, Renewal.Renewed clause) {
        Target.Restatement there = target.also().get(index);
        Clause was = Objects.requireNonNull(held.clause(there.clause()));
        String path = Renewal.path(clause.now());
        boolean same = ReadTwice.isSameNumber(target, figure);
        if (!fields.moves("also/" + index + "/", there.clause(), path)) {
            return false;
        }
        if (!clause.words()) {
            return same;
        }
        FigureUpdate.Outcome outcome = new FigureUpdate(fields, before, now)
                .again(target, index, figure, quoted(was, there.quote()), clause.now());
        cover(path, outcome, target);
        return outcome.told() == Effect.FIGURE || (outcome.told() == null && same);
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
                    Effect.FIGURE_ADDED, Place.of(file), figure.clause() + " " + figure.id(), "", figure.quote()));
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

    private Step step(Effect effect, Target target, String was, String is) {
        return new Step(effect, target.places().here(), target.clause() + " " + target.id(), was, is);
    }

    /** What was done and what is left, with the lines as they are now. */
    List<Step> steps() {
        List<String> text = lines.text().lines().toList();
        return steps.stream()
                .map(step -> new Step(
                        step.effect(), new Place(file, line(step, text), 1), step.name(), step.before(), step.now()))
                .toList();
    }

    private int line(Step step, List<String> text) {
        if (step.effect() != Effect.FIGURE_ADDED) {
            return lines.now(step.place().line());
        }
        String id = step.name().substring(step.name().indexOf(' ') + 1);
        return text.stream().map(String::strip).toList().indexOf("- id: " + id) + 1;
    }

    /** Whether the finished text can be read and lists the entries that it should. */
    boolean isSound(String before, String now) {
        List<String> expected = new ArrayList<>(YamlIds.of(before));
        takenOut.forEach(target -> expected.remove(target.id()));
        steps.stream()
                .filter(step -> step.effect() == Effect.FIGURE_ADDED)
                .forEach(step -> expected.add(step.name().substring(step.name().indexOf(' ') + 1)));
        return YamlIds.of(now).equals(expected);
    }

    /** The entries that went with their clauses. */
    List<Target> takenOut() {
        return List.copyOf(takenOut);
    }
}
