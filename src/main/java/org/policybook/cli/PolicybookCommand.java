package org.policybook.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code policybook}: the command that all others are commands of. */
@Command(
        name = "policybook",
        description = "Turns policy documents and their targets into a site where regions can be compared.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false)
public final class PolicybookCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            scope = ScopeType.INHERIT,
            description = "Language of messages; the locale's by default.")
    private @Nullable Language lang;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print results and problems only.")
    private boolean quiet;

    private final Console console;

    PolicybookCommand(Console console) {
        this.console = console;
    }

    /** Runs the command that {@code args} names and gives its exit status. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        PolicybookCommand policybook = new PolicybookCommand(new Console(out, err));
        CommandLine commandLine = new CommandLine(policybook)
                .addSubcommand(new BuildCommand(policybook))
                .addSubcommand(new CheckCommand(policybook))
                .addSubcommand(new ServeCommand(policybook))
                .addSubcommand(new SearchCommand(policybook))
                .addSubcommand(new NewCommand(policybook))
                .addSubcommand(new ImportCommand(policybook))
                .addSubcommand(new ExportCommand(policybook))
                .addSubcommand(new EditionCommand(policybook));
        commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.registerConverter(Path.class, PolicybookCommand::path);
        commandLine.setExecutionExceptionHandler(PolicybookCommand::unexpected);
        return commandLine.execute(args);
    }

    /** With LC_ALL=C the JDK takes no Chinese name of a file. */
    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new CommandLine.TypeConversionException(
                    "'" + value + "' is no path in the encoding of this locale; set LC_ALL=C.UTF-8");
        }
    }

    /** A fault of the program itself still ends in one line; the trace is for those who ask for it. */
    private static int unexpected(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        Throwable fault = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        String line = fault.toString().lines().findFirst().orElse("");
        command.getErr().println("policybook: " + line + "; set POLICYBOOK_TRACE=1 for the trace");
        if (System.getenv("POLICYBOOK_TRACE") != null) {
            e.printStackTrace(command.getErr());
        }
        return ExitStatus.ENVIRONMENT;
    }

    Console console() {
        return console;
    }

    /** The language that was asked for, or null. */
    @Nullable
    Language lang() {
        return lang;
    }

    Messages messages() {
        return Messages.of(lang);
    }

    boolean quiet() {
        return quiet;
    }

    /** Without a command there is nothing to do but say what there is. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
}
