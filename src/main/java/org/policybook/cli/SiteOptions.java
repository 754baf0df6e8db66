package org.policybook.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What a site is made with and where it goes; every command that makes one takes this. */
final class SiteOptions {
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

    /** The folder of templates, texts and assets. */
    Path templates() {
        return templates;
    }

    /** The folder of the site. */
    Path out() {
        return out;
    }
}
