package org.policybook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a site is made with and where it goes; every command that makes one takes this. */
final class SiteOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            defaultValue = "${sys:policybook.home:-}templates",
            description = "Folder of the templates.")
    private Path templates = Path.of("templates");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "${sys:policybook.home:-}site",
            description = "Where the site is published.")
    private Path out = Path.of("site");

    /**
     * The folder of templates, texts and assets, which is there.
     *
     * @throws Usage where it is not
     */
    Path templates() {
        if (!Files.isDirectory(templates)) {
            throw new Usage(command, "templates-missing", templates);
        }
        return templates;
    }

    /** The folder of the site. */
    Path out() {
        return out;
    }
}
