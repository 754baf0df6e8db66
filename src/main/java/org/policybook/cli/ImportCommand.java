package org.policybook.cli;

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
import org.policybook.model.Diagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code policybook import}: official files become documents, or stand beside those that are here already. */
@Command(
        name = "import",
        description = "Turns official files (.txt .md .html .doc .docx .pdf .ofd) into content.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final PolicybookCommand policybook;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Official files.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "Print what was understood and write nothing.")
    private boolean json;

    @Option(names = "--id", paramLabel = "ID", description = "The document that the file is, or is to become.")
    private @Nullable String id;

    @Option(names = "--region", paramLabel = "R", description = "Region of the document, where the text does not tell.")
    private @Nullable String region;

    @Mixin
    private ContentOptions content = new ContentOptions();

    ImportCommand(PolicybookCommand policybook) {
        this.policybook = policybook;
    }

    @Override
    public Integer call() {
        Import importer = new Import(SiteBuild.check(content.content()).knowledge());
        Diagnostics problems = new Diagnostics();
        List<ObjectNode> printed = new ArrayList<>();
        for (Path file : files) {
            Optional<Intake.Imported> imported = importer.read(file, id, region, problems);
            imported.map(importer::json).ifPresent(printed::add);
        }
        Console console = policybook.console();
        DiagnosticReport.print(problems.sorted(), DiagnosticReport.Format.TEXT, policybook.messages(), console.err());
        if (json && !printed.isEmpty()) {
            console.out().print(new String(ImportedJson.print(printed), java.nio.charset.StandardCharsets.UTF_8));
        }
        return problems.hasErrors() ? ExitStatus.CONTENT : ExitStatus.OK;
    }
}
