package org.policybook.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.model.DocumentUpdate.Effect;
import org.policybook.model.DocumentUpdate.Step;
import org.policybook.model.Edition;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Place;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Removal;
import org.policybook.model.Target;

/**
 * removed.yaml after a document has taken over an official file: what the newest edition has and the file has not gets an entry,
 * and what has come back loses its own.
 */
final class RemovedUpdate {
    private final PolicyDocument held;
    private final Renewal renewal;
    private final KnowledgeBase knowledge;
    private final TextLines lines;
    private final String file;
    private final StringBuilder entries = new StringBuilder();
    private final Set<String> removed;
    /** The paths of clauses that are back. */
    private final Set<String> back = new HashSet<>();

    private final List<Step> steps = new ArrayList<>();

    RemovedUpdate(PolicyDocument held, Renewal renewal, KnowledgeBase knowledge, TextLines lines, String file) {
        this.held = held;
        this.renewal = renewal;
        this.knowledge = knowledge;
        this.lines = lines;
        this.file = file;
        this.removed = knowledge.removed().stream().map(Removal::key).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Makes the entries.
     *
     * @param takenOut the targets whose entries are gone
     * @param today the day of their removal
     */
    List<Step> make(List<Target> takenOut, LocalDate today) {
        returned();
        successors();
        Edition.Document was = knowledge.editions().isEmpty()
                ? null
                : knowledge.editions().getLast().documents().stream()
                        .filter(document -> document.id().equals(held.id()))
                        .findFirst()
                        .orElse(null);
        if (was != null) {
            was.clauses().forEach(clause -> clause(clause.path(), today));
            Set<String> out = takenOut.stream().map(Target::id).collect(Collectors.toSet());
            Set<String> here = held.targets().stream().map(Target::id).collect(Collectors.toSet());
            was.targets().stream()
                    .filter(target -> !removed.contains(full(target.clause())))
                    .filter(target -> out.contains(target.id())
                            || (back.contains(target.clause()) && !here.contains(target.id())))
                    .forEach(target -> target(target, today));
        }
        if (!entries.isEmpty()) {
            new YamlList(lines).append(entries.toString());
        }
        return List.copyOf(steps);
    }

    /** What had gone with a clause that is back needs an entry of its own. */
    private void target(Target target, LocalDate today) {
        if (back.contains(target.clause())) {
            add(target.id(), "曾随条款撤下；条款恢复后另行列出", "Went with its clause, and is listed anew with it", null, today);
        } else {
            add(target.id(), "更正稿中没有此数", "Not in the corrected version", null, today);
        }
    }

    private void clause(String path, LocalDate today) {
        if (held.clause(path) == null || renewal.at(path) != null) {
            return;
        }
        Renewal.Renewed moved = renewal.of(path);
        if (moved == null) {
            add(path, "更正稿中没有此条", "Not in the corrected version", null, today);
        } else {
            String to = Renewal.path(moved.now());
            add(path, "更正稿中编号改为 " + to, "Numbered " + to + " in the corrected version", to, today);
        }
    }

    private void add(String part, String why, String whyEn, @Nullable String successor, LocalDate today) {
        if (!removed.add(full(part))) {
            return;
        }
        entries.append(entries.isEmpty() ? "" : "\n")
                .append("- id: ")
                .append(full(part))
                .append("\n  date: ")
                .append(today)
                .append("\n  why: ")
                .append(why)
                .append("\n  why_en: ")
                .append(whyEn)
                .append('\n');
        if (successor != null) {
            entries.append("  successor: ").append(full(successor)).append('\n');
        }
        steps.add(new Step(Effect.REMOVED, Place.of(file), full(part), "", ""));
    }

    /** What removed.yaml says is gone stands in the file again. */
    private void returned() {
        for (Removal removal : knowledge.removed()) {
            String part = removal.id().substring(removal.id().indexOf('/') + 1);
            boolean returns = removal.isPart()
                    && removal.document().equals(held.id())
                    && held.clause(part) == null
                    && renewal.at(part) != null;
            if (returns && !new YamlList(lines).remove(removal.places())) {
                steps.add(new Step(Effect.UNWRITTEN, removal.places().here(), removal.id(), "", ""));
            } else if (returns) {
                removed.remove(removal.key());
                back.add(part);
                steps.add(new Step(Effect.RETURNED, Place.of(file), removal.id(), "", ""));
            }
        }
    }

    /** What an entry leads to may be gone itself, or stand under another number. */
    private void successors() {
        for (Removal removal : knowledge.removed()) {
            String to = removal.successor();
            if (removal.kind() == null && to != null && to.startsWith(full(""))) {
                String part = to.substring(full("").length());
                Renewal.Renewed clause = renewal.of(part);
                boolean stays = clause != null && Renewal.path(clause.now()).equals(part);
                if (held.clause(part) != null && !stays) {
                    steps.add(new Step(Effect.SUCCESSOR, removal.places().here(), removal.id(), to, ""));
                }
            }
        }
    }

    /** Whether the finished text can be read and lists the entries that it should. */
    static boolean isSound(String before, String now, List<Step> steps) {
        List<String> expected = new ArrayList<>(YamlIds.of(before));
        for (Step step : steps) {
            if (step.effect() == Effect.RETURNED) {
                expected.remove(step.name());
            } else if (step.effect() == Effect.REMOVED) {
                expected.add(step.name());
            }
        }
        return YamlIds.of(now).equals(expected);
    }

    private String full(String part) {
        return held.id() + "/" + part;
    }
}
