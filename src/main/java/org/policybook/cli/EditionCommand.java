package org.policybook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.policybook.SiteBuild;
import org.policybook.export.EditionJson;
import org.policybook.link.Linker;
import org.policybook.model.Diagnostic;
import org.policybook.model.DiagnosticCode;
import org.policybook.model.Edition;
import org.policybook.model.KnowledgeBase;
import org.policybook.model.Severity;
import org.policybook.model.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code policybook edition}: records the knowledge base as it stands, for later states to be compared with. */
@Command(
        name = "edition",
        description = "Records the knowledge base as it stands as an edition.",
        mixinStandardHelpOptions = true)
final class EditionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final PolicybookCommand policybook;

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Parameters(paramLabel = "DATE", description = "Day of the edition, such as 2026-11-22.")
    private String day = "";

    @Option(names = "--replace", description = "Record an edition anew that is recorded already.")
    private boolean replace;

    EditionCommand(PolicybookCommand policybook) {
        this.policybook = policybook;
    }

    @Override
    public Integer call() {
        LocalDate date = date();
        Path file = content.content().resolve("editions").resolve(date + ".json");
        SiteBuild.Checked checked = SiteBuild.check(content.content());
        List<Edition> recorded = checked.knowledge().editions();
        boolean anew =
                replace && !recorded.isEmpty() && recorded.getLast().date().equals(date);
        // An edition that is to be replaced may be at odds with the content: that is why.
        List<Diagnostic> problems = checked.diagnostics().stream()
                .filter(d -> !(anew && d.code() == DiagnosticCode.GONE_WITHOUT_ENTRY))
                .filter(d -> !(replace && d.place().file().endsWith("editions/" + date + ".json")))
                .toList();
        List<Diagnostic> errors =
                problems.stream().filter(d -> d.severity() == Severity.ERROR).toList();
        DiagnosticReport.print(
                errors,
                DiagnosticReport.Format.TEXT,
                policybook.messages(),
                policybook.console().err());
        if (!errors.isEmpty()) {
            return ExitStatus.CONTENT;
        }
        long warnings =
                problems.stream().filter(d -> d.severity() == Severity.WARNING).count();
        if (warnings > 0) {
            say("edition-warnings", warnings);
        }
        KnowledgeBase knowledge = checked.knowledge();
        Edition edition = Linker.edition(date, knowledge);
        if (!recorded.isEmpty() && recorded.getLast().date().isAfter(date)) {
            throw usage("edition-older", date, recorded.getLast().date());
        }
        try {
            return !replace && isSameInOldFormat(date, knowledge) ? lacks(date) : record(edition, file);
        } catch (IOException e) {
            policybook.console().err().println("policybook: " + FileTrouble.words(e, file, policybook.messages()));
            return ExitStatus.ENVIRONMENT;
        }
    }

    /** Whether that edition was recorded when editions had no tables yet, and the content is the one that it has. */
    private static boolean isSameInOldFormat(LocalDate date, KnowledgeBase knowledge) {
        List<Edition> recorded = knowledge.editions();
        return !recorded.isEmpty()
                && recorded.getLast().date().equals(date)
                && !recorded.getLast().hasTables()
                && knowledge.changes().getFirst().isEmpty();
    }

    private int lacks(LocalDate date) {
        say("edition-lacks", date);
        return ExitStatus.OK;
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException unused) {
            throw new Usage(spec, "usage-date", day);
        }
    }

    private int record(Edition edition, Path file) throws IOException {
        byte[] json = EditionJson.print(edition);
        if (Files.exists(file)) {
            if (Arrays.equals(Files.readAllBytes(file), json)) {
                say("edition-same", edition.date());
                return ExitStatus.OK;
            }
            if (!replace) {
                throw usage("edition-stands", edition.date());
            }
        }
        boolean replaced = Files.exists(file);
        WholeFile.write(file, json);
        policybook.console().out().println(file);
        say(
                "edition-recorded",
                edition.date(),
                edition.documents().size(),
                edition.clauses(),
                edition.targets(),
                edition.citations(),
                edition.terms().size());
        say("edition-next");
        say(replaced ? "edition-replaced" : "edition-undo", file);
        // It may be prepared for that day, or be a slip.
        if (edition.date().isAfter(policybook.today())) {
            say("edition-future", edition.date(), policybook.today());
        }
        return ExitStatus.OK;
    }

    private void say(String key, Object... details) {
        if (!policybook.quiet()) {
            policybook.console().err().println(text(key, details));
        }
    }

    private Usage usage(String key, Object... details) {
        return new Usage(spec, key, details);
    }

    private String text(String key, Object... details) {
        return policybook
                .messages()
                .text(key, Stream.of(details).map(String::valueOf).toArray());
    }
}
