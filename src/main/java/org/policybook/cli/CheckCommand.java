package org.policybook.cli;

import java.util.concurrent.Callable;
import org.policybook.SiteBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code policybook check}: says what is wrong with the content. */
@Command(name = "check", description = "Validates the content without writing a site.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final PolicybookCommand policybook;

    @Mixin
    private ContentOptions content = new ContentOptions();

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif",
            defaultValue = "text",
            description = "Form of the diagnostics.")
    private DiagnosticReport.Format format = DiagnosticReport.Format.TEXT;

    CheckCommand(PolicybookCommand policybook) {
        this.policybook = policybook;
    }

    @Override
    public Integer call() {
        SiteBuild.Checked checked = DaysToCome.noted(SiteBuild.check(content.content()), policybook.today());
        DiagnosticReport.print(
                checked.diagnostics(),
                format,
                format == DiagnosticReport.Format.TEXT ? policybook.messages() : Messages.ENGLISH,
                policybook.console().out());
        if (!policybook.quiet()) {
            policybook.console().err().println(Summary.of(checked, policybook.messages()));
            Summary.leftOut(checked, policybook.messages())
                    .ifPresent(policybook.console().err()::println);
        }
        return checked.publishable() ? ExitStatus.OK : ExitStatus.CONTENT;
    }
}
