package org.policybook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.policybook.SiteBuild;
import org.policybook.export.ExportFormat;
import org.policybook.model.Language;
import org.policybook.model.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code policybook export}: the knowledge base in a format of others. */
@Command(
        name = "export",
        description = "Writes the knowledge base as xlsx, bibtex, ris, csl-json or akn (Akoma Ntoso).",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final PolicybookCommand policybook;

    @Parameters(
            paramLabel = "FORMAT",
            converter = FormatReader.class,
            completionCandidates = FormatReader.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private ExportFormat format = ExportFormat.XLSX;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            required = true,
            description = "A file, or a folder to write it into; for akn a folder, which gets a file a document.")
    private Path out = Path.of("");

    @Mixin
    private ContentOptions content = new ContentOptions();

    ExportCommand(PolicybookCommand policybook) {
        this.policybook = policybook;
    }

    @Override
    public Integer call() {
        Console console = policybook.console();
        boolean folder = format.isFolder() || Files.isDirectory(out);
        if (!folder && !isNamedAsItIs()) {
            console.err()
                    .println("policybook: "
                            + policybook.messages().text("export.extension", out, format.word(), format.extension()));
            return ExitStatus.USAGE;
        }
        SiteBuild.Checked checked = SiteBuild.check(content.content());
        DiagnosticReport.print(
                checked.diagnostics(), DiagnosticReport.Format.TEXT, policybook.messages(), console.err());
        if (!checked.publishable()) {
            return ExitStatus.CONTENT;
        }
        try {
            Language language = Objects.requireNonNullElse(policybook.lang(), Language.ZH);
            format.write(
                    checked.knowledge(),
                    language,
                    (name, bytes) -> WholeFile.write(folder ? out.resolve(name) : out, bytes));
        } catch (IOException e) {
            console.err().println("policybook: " + FileTrouble.words(e, out, policybook.messages()));
            return ExitStatus.ENVIRONMENT;
        }
        if (!policybook.quiet()) {
            Path file = folder ? out.resolve(format.fileName()) : out;
            console.err()
                    .println(Summary.of(checked, policybook.messages()) + " → " + file + " (" + format.word() + ")");
        }
        return ExitStatus.OK;
    }

    /** Whether the file has the format's extension, or none: a workbook called .docx opens nowhere. */
    private boolean isNamedAsItIs() {
        String name = Objects.toString(out.getFileName(), "");
        int point = name.lastIndexOf('.');
        return point <= 0 || name.substring(point + 1).equalsIgnoreCase(format.extension());
    }

    /** Formats by the words of the contract, {@code csl-json} among them. */
    static final class FormatReader implements ITypeConverter<ExportFormat>, Iterable<String> {
        @Override
        public ExportFormat convert(String word) {
            return Arrays.stream(ExportFormat.values())
                    .filter(format -> format.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + word + "' is no format; choose one of " + String.join(", ", this)));
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ExportFormat.values()).map(ExportFormat::word).iterator();
        }
    }
}
