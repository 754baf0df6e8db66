package org.policybook.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Clause;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Official;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Target;
import org.policybook.model.Understanding;

/** Understands official files. */
public final class Intake {
    private static final String PROVISIONAL = "new";

    private final KnowledgeBase knowledge;
    private final Set<String> taken = new HashSet<>();

    /** An importer into the content that {@code knowledge} was read from. */
    public Intake(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        knowledge.documents().forEach(d -> taken.add(d.id()));
    }

    /** How a file's document was found. */
    public enum How {
        NUMBER,
        TITLE,
        HEADINGS,
        ID
    }

    /**
     * The document already held that a file is the original of.
     *
     * @param share of the document's numbered headings that stand in the file, in order
     */
    public record Belongs(String document, How how, double share) {}

    /**
     * All that was understood of one file.
     *
     * @param belongs the document that it belongs to, or null where it becomes a new one
     * @param document its clauses, with suggested themes, and candidate targets
     * @param candidates the same targets, each with the reasons for what was guessed
     */
    public record Imported(
            String id,
            @Nullable Belongs belongs,
            Official official,
            Understanding understanding,
            PolicyDocument document,
            List<Candidate> candidates) {}

    /**
     * A figure that may be a target.
     *
     * @param why reasons in Chinese: for the indicator, the kind, the modality
     */
    public record Candidate(Target target, List<String> why) {}

    /**
     * Understands one file.
     *
     * @param read cleans the file and takes it apart, for a document of the id that it is given
     * @param name of the file, without folder and ending
     * @param id the document that the user says it is or is to become, or null
     * @param region the region that the user names, or null
     */
    public Imported understand(
            Function<String, Official> read, String name, @Nullable String id, @Nullable String region) {
        Official first = read.apply(id == null ? PROVISIONAL : id);
        Understanding understanding = Facts.of(first, knowledge.allRegions(), region, name);
        Optional<Belongs> belongs = Belonging.find(first, understanding, knowledge.documents(), id);
        String chosen = belongs.map(Belongs::document).orElseGet(() -> id == null ? free(Identifier.of(name)) : id);
        taken.add(chosen);
        PolicyDocument held = belongs.map(b -> knowledge.document(b.document())).orElse(null);
        if (held != null && region == null) {
            understanding = Facts.of(first, knowledge.allRegions(), held.front().region(), name);
        }
        Official official = read.apply(chosen);
        List<Clause> clauses = official.clauses().stream()
                .map(c -> c.withThemes(ThemeGuess.of(c, knowledge.themes()).stream()
                        .map(ThemeGuess::theme)
                        .toList()))
                .toList();
        List<Candidate> candidates = Candidates.of(clauses, understanding, knowledge);
        PolicyDocument document = new PolicyDocument(
                chosen,
                understanding.front(),
                clauses,
                candidates.stream().map(Candidate::target).toList(),
                true);
        return new Imported(chosen, belongs.orElse(null), official, understanding, document, candidates);
    }

    private String free(String id) {
        String free = id;
        for (int n = 2; taken.contains(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }
}
