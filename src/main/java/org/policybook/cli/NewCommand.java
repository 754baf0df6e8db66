package org.policybook.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policybook.SiteBuild;
import org.policybook.intake.Intake;
import org.policybook.model.Clause;
import org.policybook.model.FileTree;
import org.policybook.model.Ids;
import org.policybook.model.Indicator;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Nearest;
import org.policybook.model.PolicyDocument;
import org.policybook.model.Region;
import org.policybook.model.Target;
import org.policybook.model.Term;
import org.policybook.model.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policybook new}: writes a commented skeleton in the right place and prints where; overwrites nothing. */
@Command(name = "new", description = "Writes a commented skeleton in the right place.", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    /** How many documents a message names. */
    private static final int NAMED = 20;

    /** What can be written. */
    enum Kind {
        DOCUMENT,
        TARGET,
        REGION,
        THEME,
        INDICATOR,
        TERM;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PolicybookCommand policybook;

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Parameters(paramLabel = "document|target|region|theme|indicator|term", description = "What to write.")
    private Kind kind = Kind.DOCUMENT;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Its identifier, such as wuhan-2020; for a term, the term as printed.")
    private @Nullable String id;

    @Option(
            names = "--region",
            paramLabel = "R",
            description =
                    "Region of a document or of a target's document; of a region, the region above it. Its id or its name.")
    private @Nullable String region;

    @Option(names = "--document", paramLabel = "D", description = "Document of a target.")
    private @Nullable String document;

    /**
     * What was written.
     *
     * @param place of it
     * @param next the key of the message that says how to go on
     */
    private record Written(String place, String next) {}

    NewCommand(PolicybookCommand policybook) {
        this.policybook = policybook;
    }

    @Override
    public Integer call() {
        if (id == null && kind == Kind.REGION) {
            // An id that means nothing would become an address.
            throw usage("new-region-id");
        }
        if (id == null) {
            id = "new-" + kind.word();
        }
        if (kind == Kind.TERM ? id.isBlank() || id.contains("\n") : !Ids.isId(id)) {
            throw usage(kind == Kind.TERM ? "usage-term" : "bad-file-name", id);
        }
        try {
            KnowledgeBase knowledge = SiteBuild.check(content.content()).knowledge();
            if (region != null) {
                region = RegionNames.id(region, knowledge, spec, policybook);
            }
            Written written = write(knowledge, id);
            policybook.console().out().println(written.place());
            if (!policybook.quiet()) {
                policybook.console().err().println(policybook.messages().text(written.next(), id));
            }
            return ExitStatus.OK;
        } catch (TableFile.Unfit e) {
            say(policybook.messages().text(e.key(), e.path()));
            return ExitStatus.ENVIRONMENT;
        } catch (IOException e) {
            say(FileTrouble.words(e, content.content(), policybook.messages()));
            return ExitStatus.ENVIRONMENT;
        }
    }

    private void say(String line) {
        policybook.console().err().println("policybook: " + line);
    }

    private Written write(KnowledgeBase knowledge, String id) throws IOException {
        return switch (kind) {
            case DOCUMENT -> document(knowledge, id);
            case TARGET -> target(knowledge, id);
            case REGION ->
                entry("regions.yaml", id, knowledge.allRegions().stream().map(Region::id), parent());
            case THEME -> entry("themes.yaml", id, knowledge.themes().stream().map(Theme::id), skeleton(id));
            case INDICATOR ->
                entry(
                        "indicators.yaml",
                        id,
                        knowledge.indicators().stream().map(Indicator::id),
                        skeleton(id).with("theme", theme(knowledge)));
            case TERM ->
                entry("glossary.yaml", id, knowledge.glossary().stream().map(Term::term), skeleton(quoted(id)));
        };
    }

    private Skeleton skeleton(String id) throws IOException {
        return Skeleton.of(kind.word() + ".yaml").with("id", id);
    }

    private Written entry(String file, String id, Stream<String> taken, Skeleton skeleton) throws IOException {
        if (taken.anyMatch(id::equals)) {
            throw usage("new-taken", id, file);
        }
        Path path = content.content().resolve(file);
        return new Written(path + ":" + new TableFile(path).append(skeleton.text()), "new-next");
    }

    private Skeleton parent() throws IOException {
        String parent =
                region == null ? "# parent: hubei              # 上级地区 · id of the region above" : "parent: " + region;
        return skeleton(String.valueOf(id)).with("parent", parent);
    }

    /** The first theme stands in until the writer chooses. */
    private static String theme(KnowledgeBase knowledge) {
        return knowledge.themes().stream().map(Theme::id).findFirst().orElse("new-theme");
    }

    private Written document(KnowledgeBase knowledge, String id) throws IOException {
        String of = region == null ? regionOf(knowledge, id) : region;
        Path folder = content.content().resolve("documents").resolve(id);
        String text = Skeleton.of("document.md").with("region", of).text();
        String targets = Skeleton.of("targets.yaml").with("id", id).text();
        try {
            FileTree.make(
                    folder,
                    Map.of(
                            "document.md", text.getBytes(StandardCharsets.UTF_8),
                            "targets.yaml", targets.getBytes(StandardCharsets.UTF_8)));
        } catch (FileAlreadyExistsException unused) {
            throw usage("new-exists", folder);
        }
        return new Written(folder.resolve("document.md") + ":1", "new-next-document");
    }

    /** The region whose id the document's begins with. */
    private String regionOf(KnowledgeBase knowledge, String id) {
        return knowledge.allRegions().stream()
                .map(Region::id)
                .filter(region -> id.equals(region) || id.startsWith(region + "-"))
                .findFirst()
                .orElseThrow(() -> usage("new-region-untold", id, RegionNames.list(knowledge.allRegions())));
    }

    private Written target(KnowledgeBase knowledge, String id) throws IOException {
        if (document != null && knowledge.document(document) == null) {
            throw unknownDocument(knowledge, document);
        }
        List<PolicyDocument> candidates = knowledge.documents().stream()
                .filter(d -> document == null || document.equals(d.id()))
                .filter(d -> region == null || region.equals(d.front().region()))
                .toList();
        if (candidates.size() != 1) {
            throw usage("new-which-document", some(candidates.isEmpty() ? knowledge.documents() : candidates));
        }
        PolicyDocument chosen = candidates.getFirst();
        Clause first = chosen.clauses().stream()
                .filter(clause -> !clause.text().isBlank())
                .findFirst()
                .orElseThrow(() -> usage("new-no-text", chosen.id()));
        List<Target> figures = new Intake(knowledge, content.content())
                .figures(chosen).stream().map(Intake.Candidate::target).toList();
        Optional<Unquoted> proposed = Unquoted.firstOf(chosen, figures);
        Skeleton skeleton = proposed.orElseGet(() -> Unquoted.open(first)).fill(skeleton(id));
        Written written = entry(
                "documents/" + chosen.id() + "/targets.yaml",
                id,
                chosen.targets().stream().map(Target::id),
                skeleton);
        return proposed.isPresent() ? written : new Written(written.place(), "new-nothing-left");
    }

    /** Between quotation marks, as YAML reads it. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The ids of documents, of many the first. */
    private static String some(List<PolicyDocument> documents) {
        String first = documents.stream().limit(NAMED).map(PolicyDocument::id).collect(Collectors.joining(", "));
        return documents.size() > NAMED ? first + " …" : first;
    }

    private Usage unknownDocument(KnowledgeBase knowledge, String document) {
        if (Files.exists(content.content().resolve("documents").resolve(document))) {
            return usage("new-unread-document", document);
        }
        String near = Nearest.of(
                document, knowledge.documents().stream().map(PolicyDocument::id).toList());
        return near == null
                ? usage("new-unknown-document", document, some(knowledge.documents()))
                : usage("new-unknown-document.near", document, near);
    }

    private Usage usage(String key, Object... details) {
        return new Usage(spec, key, details);
    }
}
