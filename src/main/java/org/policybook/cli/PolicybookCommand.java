package org.policybook.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
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
            completionCandidates = Spoken.class,
            description = "Language of messages; the locale's by default.")
    private @Nullable Language lang;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print results and problems only.")
    private boolean quiet;

    private final Console console;
    private final Clock clock;

    PolicybookCommand(Console console, @Nullable Language lang, Clock clock) {
        this.console = console;
        this.clock = clock;
        this.lang = lang;
    }

    /**
     * Runs the command that {@code args} names and gives its exit status.
     *
     * @param clock tells which day it is
     */
    public static int run(String[] args, PrintStream out, PrintStream err, Clock clock) {
        PolicybookCommand policybook = new PolicybookCommand(new Console(out, err), language(args), clock);
        try {
            int status = commandLine(policybook, Subcommand.asked(args)).execute(args);
            return out.checkError() ? policybook.cut() : status;
        } catch (Error e) {
            // The command line hands on exceptions only.
            return policybook.fault(e);
        }
    }

    /** The whole command line, for {@code policybook} to be run by. */
    static CommandLine commandLine(PolicybookCommand policybook) {
        return commandLine(policybook, Subcommand.ALL);
    }

    private static CommandLine commandLine(PolicybookCommand policybook, List<Subcommand> commands) {
        CommandLine commandLine = new CommandLine(policybook);
        commandLine.setResourceBundle(policybook.messages().help());
        commands.forEach(command -> commandLine.addSubcommand(command.of().apply(policybook)));
        // A word that begins with @ is a word; the setting of the first command counts for all.
        commandLine.setExpandAtFiles(false);
        commandLine.setOut(new PrintWriter(policybook.console.out(), true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(policybook.console.err(), true, StandardCharsets.UTF_8));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.registerConverter(Language.class, Spoken::of);
        commandLine.registerConverter(Path.class, policybook::path);
        commandLine.setParameterExceptionHandler(new UsageErrors(policybook));
        commandLine.setExecutionExceptionHandler((fault, command, parsed) -> policybook.fault(fault));
        return commandLine;
    }

    /** The language that {@code args} ask for, wherever they do: help and errors are worded before all is read. */
    private static @Nullable Language language(String[] args) {
        String asked = "";
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                asked = args[i].substring("--lang=".length());
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                asked = args[i + 1];
            }
        }
        return Spoken.named(asked);
    }

    /** The languages of messages, by name. */
    private static final class Spoken implements Iterable<String> {
        private static final List<Language> ALL = List.of(Language.ZH, Language.EN);

        @Override
        public Iterator<String> iterator() {
            return ALL.stream().map(Language::code).iterator();
        }

        static @Nullable Language named(String word) {
            return ALL.stream()
                    .filter(language -> language.code().equalsIgnoreCase(word))
                    .findFirst()
                    .orElse(null);
        }

        static Language of(String word) {
            Language language = named(word);
            if (language == null) {
                throw new CommandLine.TypeConversionException("no language of messages");
            }
            return language;
        }
    }

    private Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            // With LC_ALL=C the JDK takes no Chinese name of a file.
            boolean encodable = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
                    .newEncoder()
                    .canEncode(value);
            throw new Usage(spec, encodable ? "usage-path" : "usage-path-encoding", value);
        }
    }

    /** A fault of the program itself still ends in one line. */
    private int fault(Throwable fault) {
        if (fault instanceof OutOfMemoryError && Boolean.getBoolean("policybook.again")) {
            return ExitStatus.AGAIN;
        }
        console.err().println("policybook: " + messages().fault(fault));
        trace(fault);
        return ExitStatus.ENVIRONMENT;
    }

    /** What was printed has not all arrived. */
    private int cut() {
        console.err().println("policybook: " + messages().text("output-cut"));
        return ExitStatus.ENVIRONMENT;
    }

    /** Prints where a fault of the program came from, for those who ask for it. */
    void trace(Throwable fault) {
        if (System.getenv("POLICYBOOK_TRACE") != null) {
            fault.printStackTrace(console.err());
        }
    }

    Console console() {
        return console;
    }

    LocalDate today() {
        return LocalDate.now(clock);
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
        throw new Usage(spec, "usage-no-command");
    }
}
