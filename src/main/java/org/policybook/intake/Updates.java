package org.policybook.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.DocumentUpdate;
import org.policybook.model.DocumentUpdate.Effect;
import org.policybook.model.DocumentUpdate.FileText;
import org.policybook.model.DocumentUpdate.Step;
import org.policybook.model.FrontMatter;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Official;
import org.policybook.model.Place;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Removal;
import org.policybook.notation.OfficialFacts;

/** Works out what a document takes over from a corrected version of its official file; writes nothing. */
final class Updates {
    private static final int LONGEST_SHOWN = 40;

    private final Intake.Imported imported;
    private final PolicyDocument held;
    private final KnowledgeBase knowledge;
    private final List<Official> kept;
    private final Path folder;
    private final List<Step> steps = new ArrayList<>();
    private final List<FileText> files = new ArrayList<>();

    /**
     * Begins with what was understood of the file.
     *
     * @param kept the official files that the document had before, the newest first
     * @param folder of the document
     */
    Updates(Intake.Imported imported, PolicyDocument held, KnowledgeBase knowledge, List<Official> kept, Path folder) {
        this.imported = imported;
        this.held = held;
        this.knowledge = knowledge;
        this.kept = kept;
        this.folder = folder;
    }

    /**
     * What is taken over, and what is left to people.
     *
     * @param before the figures that an import reads in the document
     * @param today the day on which clauses are removed
     */
    DocumentUpdate make(List<Intake.Candidate> before, LocalDate today) throws IOException {
        if (Objects.requireNonNullElse(held.front().title(), "-").isEmpty()) {
            // What rendition it is nobody knows where its front matter cannot be read.
            step(Effect.UNWRITTEN, 1, "document.md", "", "");
            return new DocumentUpdate(held.id(), false, List.copyOf(steps), List.of());
        }
        if (held.front().rendition() == FrontMatter.Rendition.DIGEST) {
            return new DocumentUpdate(held.id(), true, DigestUpdate.of(imported, held, kept), List.of());
        }
        Renewal renewal =
                Renewal.of(held, imported.official(), imported.document().clauses(), kept);
        document(renewal);
        TargetsUpdate targets = targets(renewal, before);
        removed(renewal, targets, today);
        english(renewal);
        // What a run is to do is told by document.md, so that it comes last: after an interruption the same is done
        // again.
        Collections.reverse(files);
        return new DocumentUpdate(held.id(), false, List.copyOf(steps), List.copyOf(files));
    }

    private void document(Renewal renewal) throws IOException {
        Path path = folder.resolve("document.md");
        String text = Files.readString(path);
        TextLines front = TextLines.of(text);
        steps.addAll(new FrontUpdate(
                        held.front(),
                        OfficialFacts.of(imported.official().lines()),
                        imported.understanding().front())
                .make(front));
        String changed = front.text();
        if (!renewal.isSame(held)) {
            RenewedText renewed = RenewedText.of(changed, held, renewal);
            changed = renewed.text();
            renewal.clauses().forEach(clause -> clause(clause, renewed));
            renewal.gone().forEach(clause -> step(Effect.TAKEN_OUT, renewed.line(above(clause)), name(clause), "", ""));
        }
        opening();
        put(path, text, changed);
    }

    /** Sentences before the first clause that are new, where that clause keeps its words. */
    private void opening() {
        for (Clause now : imported.document().clauses()) {
            Clause was = held.clause(Renewal.path(now));
            if (now.isPreamble() && was != null && Sentences.stand(was, imported.official())) {
                Sentences.added(was, now, kept).forEach(sentence -> {
                    boolean cut = sentence.length() > LONGEST_SHOWN;
                    step(
                            Effect.OPENING,
                            was.places().here().line(),
                            "",
                            cut ? sentence.substring(0, LONGEST_SHOWN) + "…" : sentence,
                            "");
                });
            }
        }
    }

    private void clause(Renewal.Renewed clause, RenewedText text) {
        Clause was = clause.before();
        int line = text.line(Renewal.path(clause.now()));
        if (was == null) {
            step(Effect.ADDED, line, name(clause.now()), "", "");
            return;
        }
        if (clause.words()) {
            step(Effect.REWRITTEN, line, name(clause.now()), "", "");
        } else if (clause.isRenumbered()) {
            step(Effect.RENUMBERED, line, clause.now().title(), Renewal.path(was), Renewal.path(clause.now()));
        }
        if (clause.edited()) {
            step(Effect.EDITED, line, name(clause.now()), "", "");
        }
    }

    private static String name(Clause clause) {
        return clause.title().isEmpty() ? Renewal.path(clause) : Renewal.path(clause) + " " + clause.title();
    }

    private static String above(Clause clause) {
        return clause.parent() == null ? "" : clause.parent().path();
    }

    private void step(Effect effect, int line, String name, String before, String now) {
        steps.add(new Step(effect, new Place(file("document.md"), line, 1), name, before, now));
    }

    private TargetsUpdate targets(Renewal renewal, List<Intake.Candidate> before) throws IOException {
        Path path = folder.resolve("targets.yaml");
        // A file that could not be read may be no text at all.
        String text = Files.exists(path) && !isUnread("targets.yaml") ? Files.readString(path) : null;
        TextLines lines = TextLines.of(text == null ? "" : text);
        List<Intake.Candidate> candidates = imported.candidates();
        TargetsUpdate targets = new TargetsUpdate(
                held, renewal, kept, Reading.of(before), Reading.of(candidates), lines, file("targets.yaml"));
        if (renewal.isSame(held)) {
            return targets;
        }
        if (isUnread("targets.yaml") || !new YamlList(lines).isOpen()) {
            steps.add(new Step(Effect.UNWRITTEN, Place.of(file("targets.yaml")), "targets.yaml", "", ""));
            return targets;
        }
        targets.entries();
        targets.candidates(candidates, everTaken());
        if (!targets.isSound(text == null ? "" : text, lines.text())) {
            steps.add(new Step(Effect.UNWRITTEN, Place.of(file("targets.yaml")), "targets.yaml", "", ""));
            return new TargetsUpdate(held, renewal, kept, List.of(), List.of(), lines, file("targets.yaml"));
        }
        steps.addAll(targets.steps());
        put(path, text, lines.text());
        return targets;
    }

    private boolean isUnread(String name) {
        return held.unread().anyOf(name);
    }

    /** The last parts of all ids that the document's clauses and targets had. */
    private Set<String> everTaken() {
        Set<String> taken = new HashSet<>();
        knowledge.editions().stream()
                .flatMap(edition -> edition.documents().stream())
                .filter(document -> document.id().equals(held.id()))
                .flatMap(document -> document.targets().stream())
                .forEach(target -> taken.add(target.id()));
        knowledge.removed().stream()
                .filter(Removal::isPart)
                .filter(removal -> removal.document().equals(held.id()))
                .forEach(
                        removal -> taken.add(removal.id().substring(removal.id().indexOf('/') + 1)));
        return taken;
    }

    private void removed(Renewal renewal, TargetsUpdate targets, LocalDate today) throws IOException {
        Path path = folder.resolveSibling("..").resolve("removed.yaml").normalize();
        String file = held.clauses().getFirst().places().here().file();
        String shown = file.replaceFirst("documents/[^/]*/document\\.md$", "removed.yaml");
        boolean unread = knowledge.unread().anyOf("removed.yaml");
        String text = Files.exists(path) && !unread ? Files.readString(path) : null;
        TextLines lines = TextLines.of(text == null ? "" : text);
        if (unread || !new YamlList(lines).isOpen()) {
            steps.add(new Step(Effect.UNWRITTEN, Place.of(shown), "removed.yaml", "", ""));
            return;
        }
        List<Step> made = new RemovedUpdate(held, renewal, knowledge, lines, shown).make(targets.takenOut(), today);
        if (!RemovedUpdate.isSound(text == null ? "" : text, lines.text(), made)) {
            steps.add(new Step(Effect.UNWRITTEN, Place.of(shown), "removed.yaml", "", ""));
            return;
        }
        steps.addAll(made);
        put(path, text, lines.text());
    }

    private void english(Renewal renewal) {
        if (!Files.exists(folder.resolve("document.en.md")) || renewal.isSame(held)) {
            return;
        }
        List<String> paths = new ArrayList<>();
        renewal.clauses().stream()
                .filter(clause -> !clause.isKept())
                .forEach(clause -> paths.add(Renewal.path(clause.now())));
        renewal.gone().stream()
                .map(Renewal::path)
                .filter(path -> renewal.at(path) == null)
                .forEach(paths::add);
        steps.add(new Step(
                Effect.ENGLISH,
                Place.of(file("document.en.md")),
                paths.stream().distinct().collect(Collectors.joining(" ")),
                "",
                ""));
    }

    private void put(Path path, @Nullable String before, String now) {
        if (!now.equals(before == null ? "" : before)) {
            files.add(new FileText(path, before, now));
        }
    }

    /** The path of a file beside document.md, as places have it. */
    private String file(String name) {
        String document = held.clauses().getFirst().places().here().file();
        return document.substring(0, document.lastIndexOf('/') + 1) + name;
    }
}
