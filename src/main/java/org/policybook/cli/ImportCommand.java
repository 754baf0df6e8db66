package org.policybook.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.policybook.Import;
import org.policybook.SiteBuild;
import org.policybook.export.ImportedJson;
import org.policybook.intake.Intake;
import org.policybook.model.Diagnostic;
import org.policybook.model.Diagnostics;
import org.policybook.model.DocumentUpdate;
import org.policybook.model.Ids;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Severity;
import org.policybook.model.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code policybook import}: official files become documents, or stand beside those that are here already. */
@Command(
        name = "import",
        description = "Turns official files (.txt .md .html .doc .docx .pdf .ofd) into content.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PolicybookCommand policybook;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Official files.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "Print what was understood and write nothing.")
    private boolean json;

    @Option(names = "--id", paramLabel = "ID", description = "The document that the file is, or is to become.")
    private @Nullable String id;

    @Option(
            names = "--region",
            paramLabel = "R",
            description = "Region of a new document, where the text does not tell it: its id or its name.")
    private @Nullable String region;

    @Option(
            names = "--update",
            description =
                    "Take over a corrected version into the document that is here: its clauses and their figures.")
    private boolean update;

    @Mixin
    private ContentOptions content = new ContentOptions();

    private int status;

    ImportCommand(PolicybookCommand policybook) {
        this.policybook = policybook;
    }

    @Override
    public Integer call() {
        KnowledgeBase knowledge = SiteBuild.check(content.content()).knowledge();
        if (id != null && !Ids.isId(id)) {
            throw new Usage(spec, "bad-file-name", id);
        }
        if (id != null && files.size() > 1) {
            throw new Usage(spec, "usage-one-id", files.size());
        }
        if (region != null) {
            region = RegionNames.id(region, knowledge, spec, policybook);
        }
        return json ? print(new Import(knowledge, content.content())) : write(knowledge);
    }

    private int print(Import importer) {
        Diagnostics problems = new Diagnostics();
        List<ObjectNode> printed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            progress(i);
            importer.read(files.get(i), id, region, problems)
                    .map(importer::json)
                    .ifPresent(printed::add);
        }
        report(problems.sorted());
        if (!printed.isEmpty()) {
            policybook.console().out().print(new String(ImportedJson.print(printed), StandardCharsets.UTF_8));
        }
        return status;
    }

    private int write(KnowledgeBase knowledge) {
        KnowledgeBase held = knowledge;
        for (int i = 0; i < files.size(); i++) {
            progress(i);
            Diagnostics problems = new Diagnostics();
            Optional<Intake.Imported> imported =
                    new Import(held, content.content()).read(files.get(i), id, region, problems);
            report(problems.sorted());
            if (imported.isPresent()) {
                held = write(imported.get(), files.get(i), held);
            }
        }
        return status;
    }

    /** Writes one document; gives what the content then holds. */
    private KnowledgeBase write(Intake.Imported imported, Path file, KnowledgeBase held) {
        Messages messages = policybook.messages();
        PrintStream err = policybook.console().err();
        Intake.Belongs other = imported.contradiction();
        if (other != null) {
            boolean number = other.how() == Intake.How.NUMBER;
            String key = number ? "import.other-number" : "import.other-title";
            err.println(messages.text(
                    imported.belongs() == null ? "import.twin" : key,
                    file.toString(),
                    other.document(),
                    imported.id()));
            status = Math.max(status, ExitStatus.USAGE);
            return held;
        }
        if (imported.foreign()) {
            String title = String.valueOf(imported.understanding().value("title"));
            err.println(messages.text("import.foreign", file.toString(), title, imported.id()));
            status = Math.max(status, ExitStatus.USAGE);
            return held;
        }
        Intake.Twin twin = imported.twin();
        // An id that the user gives says that it is another document.
        if (twin != null && twin.titled() && id == null) {
            err.println(messages.text("import.copy", file.toString(), twin.document()));
            status = Math.max(status, ExitStatus.USAGE);
            return held;
        }
        boolean isNew = imported.belongs() == null;
        String of = imported.understanding().front().region();
        if (isNew && held.region(of) == null) {
            err.println(messages.text("import.no-region", file.toString(), RegionNames.list(held.allRegions())));
            status = Math.max(status, ExitStatus.USAGE);
            return held;
        }
        if (isNew && update) {
            err.println(messages.text("import.no-update", file.toString()));
            status = Math.max(status, ExitStatus.USAGE);
            return held;
        }
        try {
            if (!isNew) {
                return beside(imported, file, held);
            }
            tell(imported, Intake.write(imported, content.content(), file, policybook.today()));
            return verify(imported.id(), "import.new-verified");
        } catch (FileAlreadyExistsException e) {
            err.println(messages.text("import.in-the-way", imported.id()));
            status = Math.max(status, ExitStatus.CONTENT);
            return held;
        } catch (IOException e) {
            err.println("policybook: " + FileTrouble.words(e, content.content(), messages));
            status = ExitStatus.ENVIRONMENT;
            return held;
        }
    }

    /** Puts a file beside its document, which takes it over where that is asked for; else says what there is to take over. */
    private KnowledgeBase beside(Intake.Imported imported, Path file, KnowledgeBase held) throws IOException {
        Messages messages = policybook.messages();
        PrintStream out = policybook.console().out();
        DocumentUpdate change = change(imported, file, held);
        boolean changes = update && !change.files().isEmpty();
        Intake.Written written = changes
                ? Intake.write(change, content.content(), file)
                : Intake.write(imported, content.content(), file, policybook.today());
        if (!changes || written != Intake.Written.UNCHANGED) {
            tell(imported, written);
        }
        if (update) {
            Intake.steps(change, messages.language()).forEach(line -> out.println(Messages.line(line)));
        }
        if (changes) {
            out.println(messages.text("import.updated", imported.id(), change.clauses(), change.figures()));
        }
        KnowledgeBase now = verify(imported.id(), "import.verified");
        String next = next(change, written, changes);
        if (next != null) {
            out.println(messages.text(
                    next,
                    imported.id(),
                    change.clauses(),
                    change.figures(),
                    change.open().size(),
                    command(file)));
        }
        return now;
    }

    /** What can be taken over; a file is put beside its document even where that cannot be worked out. */
    private DocumentUpdate change(Intake.Imported imported, Path file, KnowledgeBase held) throws IOException {
        try {
            return new Import(held, content.content()).update(imported, file, policybook.today());
        } catch (IOException e) {
            if (update) {
                throw e;
            }
            return new DocumentUpdate(imported.id(), false, List.of(), List.of());
        }
    }

    /** The message that says how to go on; null where nothing is to be done. */
    private @Nullable String next(DocumentUpdate change, Intake.Written written, boolean changed) {
        if (change.digest()) {
            boolean told = update || written != Intake.Written.UNCHANGED;
            return change.steps().isEmpty() || !told ? null : update ? "import.digest-next" : "import.digest";
        }
        return changed ? "import.update-next" : !update && !change.files().isEmpty() ? "import.can-update" : null;
    }

    /** What to type so that the file is taken over. */
    private String command(Path file) {
        StringBuilder words = new StringBuilder("./policybook import ").append(quoted(file.toString()));
        words.append(id == null ? "" : " --id " + id);
        if (spec.commandLine().getParseResult().hasMatchedOption("--content")) {
            words.append(" --content ").append(quoted(content.content().toString()));
        }
        return words.append(" --update").toString();
    }

    private static String quoted(String word) {
        return word.matches("[^\\s\"'$&;()]+") ? word : '"' + word + '"';
    }

    /** Of a document that was here already a few lines say in what the file differs, and one what became of it. */
    private void tell(Intake.Imported imported, Intake.Written written) {
        Messages messages = policybook.messages();
        PrintStream out = policybook.console().out();
        if (written == Intake.Written.NEW) {
            Intake.report(imported, messages.language()).forEach(line -> out.println(Messages.line(line)));
        }
        if (written == Intake.Written.ATTACHED || written == Intake.Written.REPLACED) {
            Intake.differences(imported, messages.language()).forEach(line -> out.println(Messages.line(line)));
        }
        String done = messages.text(key(written), imported.id());
        Path page = page(imported.id());
        try {
            WholeFile.write(page, Intake.page(imported, messages.language()));
            out.println(messages.text("import.report", done, Intake.toLookAt(imported), page.toString()));
        } catch (IOException e) {
            out.println(messages.text("import.no-report", done));
            policybook.console().err().println("policybook: " + FileTrouble.words(e, page, messages));
        }
        if (written == Intake.Written.NEW && id == null) {
            out.println(messages.text("import.id", imported.id()));
        }
    }

    private static String key(Intake.Written written) {
        return switch (written) {
            case NEW -> "import.new";
            case ATTACHED -> "import.attached";
            case REPLACED -> "import.replaced";
            case UNCHANGED -> "import.unchanged";
        };
    }

    /**
     * Says what {@code check} says of the document as it now stands, candidates left aside; gives what the content holds.
     *
     * @param good the message where there are no errors
     */
    private KnowledgeBase verify(String document, String good) {
        String folder = content.content().toString().replace('\\', '/') + "/documents/" + document + "/";
        SiteBuild.Checked checked = SiteBuild.check(content.content());
        List<Diagnostic> found = checked.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .filter(d -> d.place().file().startsWith(folder) || isRemovalOf(document, d))
                .toList();
        report(found);
        policybook
                .console()
                .out()
                .println(policybook
                        .messages()
                        .text(found.isEmpty() ? good : "import.not-verified", document, found.size()));
        return checked.knowledge();
    }

    /** Whether it is of an entry of removed.yaml that names the document or a part of it. */
    private static boolean isRemovalOf(String document, Diagnostic d) {
        return d.place().file().endsWith("/removed.yaml")
                && d.details().stream().anyMatch(name -> name.equals(document) || name.startsWith(document + "/"));
    }

    /** Where the report stands, with the source beside it: outside the content. */
    private Path page(String id) {
        Path root = content.content().toAbsolutePath().normalize().getParent();
        return (root == null ? content.content() : root)
                .resolve(".policybook")
                .resolve("import")
                .resolve(id + ".html");
    }

    private void report(List<Diagnostic> found) {
        DiagnosticReport.print(
                found,
                DiagnosticReport.Format.TEXT,
                policybook.messages(),
                policybook.console().err());
        if (found.stream().anyMatch(d -> d.severity() == Severity.ERROR)) {
            status = Math.max(status, ExitStatus.CONTENT);
        }
    }

    private void progress(int i) {
        if (files.size() > 1 && !policybook.quiet()) {
            policybook.console().err().println((i + 1) + "/" + files.size() + " " + files.get(i));
        }
    }
}
