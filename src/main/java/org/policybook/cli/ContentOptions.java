package org.policybook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the content stands; every command that reads it takes this. */
final class ContentOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "${sys:policybook.home:-}content",
            description = "Folder of the content.")
    private Path content = Path.of("content");

    /**
     * The folder, which is there.
     *
     * @throws Usage where it is not
     */
    Path content() {
        if (!Files.isDirectory(content)) {
            throw new Usage(command, Files.exists(content) ? "content-no-folder" : "content-missing", content);
        }
        return content;
    }
}
