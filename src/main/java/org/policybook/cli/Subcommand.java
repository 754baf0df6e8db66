package org.policybook.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * A command of {@code policybook}.
 *
 * @param name by which it is asked for
 * @param of makes the command, or a command line for it
 */
record Subcommand(String name, Function<PolicybookCommand, Object> of) {
    /** All of them, in the order of the help. */
    static final List<Subcommand> ALL = List.of(
            new Subcommand("build", BuildCommand::new),
            new Subcommand("check", CheckCommand::new),
            new Subcommand("serve", ServeCommand::new),
            new Subcommand(
                    "search", policybook -> SearchCommand.lenient(new CommandLine(new SearchCommand(policybook)))),
            new Subcommand("new", NewCommand::new),
            new Subcommand("import", ImportCommand::new),
            new Subcommand("export", ExportCommand::new),
            new Subcommand("edition", EditionCommand::new));

    /**
     * What {@code args} may ask for: the command that they begin with, else all. What the options of all are takes longer to
     * find out than a small command takes.
     */
    static List<Subcommand> asked(String[] args) {
        return Stream.of(args)
                .limit(1)
                .flatMap(word -> ALL.stream().filter(each -> each.name().equals(word)))
                .findFirst()
                .map(List::of)
                .orElse(ALL);
    }
}
