package org.policybook.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Wrong usage that the program itself has found; its words are chosen when it is printed. */
final class Usage extends ParameterException {
    private final String key;
    private final List<String> details;

    /**
     * Wrong usage of a command.
     *
     * @param key of the message
     * @param details what the message names
     */
    Usage(CommandSpec command, String key, Object... details) {
        super(command.commandLine(), key);
        this.key = key;
        this.details = Stream.of(details).map(String::valueOf).toList();
    }

    String words(Messages messages) {
        return messages.text(key, details.toArray());
    }
}
