package org.policybook.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the content stands; every command that reads it takes this. */
final class ContentOptions {
    @Option(
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "${sys:policybook.home:-}content",
            description = "Folder of the content.")
    private Path content = Path.of("content");

    Path content() {
        return content;
    }
}
