package org.policybook.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.policybook.model.Nearest;
import org.policybook.model.Word;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments in one line, and in another where to read more; exit status 2. */
final class UsageErrors implements IParameterExceptionHandler {
    private final PolicybookCommand policybook;

    UsageErrors(PolicybookCommand policybook) {
        this.policybook = policybook;
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        Messages messages = policybook.messages();
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = command.getErr();
        err.println(name + ": " + Messages.line(words(e, command, messages)));
        err.println(
                command.getSubcommands().isEmpty()
                        ? messages.text("usage-help", name)
                        : messages.text(
                                "usage-commands",
                                String.join(", ", command.getSubcommands().keySet()),
                                name));
        return ExitStatus.USAGE;
    }

    private static String words(ParameterException e, CommandLine command, Messages messages) {
        return switch (e) {
            case Usage usage -> usage.words(messages);
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, command, messages);
            case MissingParameterException missing -> messages.text("usage-missing", names(missing.getMissing()));
            case OverwrittenOptionException twice -> messages.text("usage-twice", name(twice.getOverwritten()));
            default -> e.getArgSpec() == null || e.getValue() == null ? message(e) : value(e, e.getArgSpec(), messages);
        };
    }

    private static String unmatched(UnmatchedArgumentException e, CommandLine command, Messages messages) {
        String argument = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().getFirst();
        if (e.isUnknownOption()) {
            List<String> known = command.getCommandSpec().options().stream()
                    .map(OptionSpec::longestName)
                    .toList();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            return nearest(messages.text("usage-option", name), name, known, messages);
        }
        boolean commands = !command.getSubcommands().isEmpty();
        return commands
                ? nearest(
                        messages.text("usage-command", argument),
                        argument,
                        List.copyOf(command.getSubcommands().keySet()),
                        messages)
                : messages.text("usage-argument", argument);
    }

    private static String nearest(String text, String name, List<String> known, Messages messages) {
        String nearest = Nearest.of(name, known);
        return nearest == null ? text : text + messages.text("suggestion", nearest);
    }

    private static String value(ParameterException e, ArgSpec argument, Messages messages) {
        List<String> allowed = allowed(argument);
        if (!allowed.isEmpty()) {
            return nearest(
                    messages.text("usage-value", e.getValue(), name(argument), String.join(", ", allowed)),
                    e.getValue(),
                    allowed,
                    messages);
        }
        Class<?> type = argument.type();
        if (type == int.class || type == Integer.class) {
            return messages.text("usage-number", e.getValue(), name(argument));
        }
        return e.getCause() instanceof Usage usage ? usage.words(messages) : message(e);
    }

    private static List<String> allowed(ArgSpec argument) {
        if (argument.completionCandidates() != null) {
            return StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .toList();
        }
        return argument.type().isEnum()
                ? Arrays.stream(argument.type().getEnumConstants())
                        .map(constant -> Word.of((Enum<?>) constant))
                        .toList()
                : List.of();
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(UsageErrors::label).collect(Collectors.joining(", "));
    }

    private static String label(ArgSpec argument) {
        return argument.isOption() ? name(argument) + " " + argument.paramLabel() : argument.paramLabel();
    }

    private static String name(@Nullable ArgSpec argument) {
        return switch (argument) {
            case null -> "";
            case OptionSpec option -> option.longestName();
            default -> argument.paramLabel();
        };
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
