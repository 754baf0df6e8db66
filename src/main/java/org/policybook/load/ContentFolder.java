package org.policybook.load;

import static org.policybook.model.DiagnosticCode.UNEXPECTED_FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.policybook.model.Diagnostics;
import org.policybook.model.Place;

/**
 * The folder of the content, and how messages call what is in it.
 *
 * @param root as the user named it
 */
record ContentFolder(Path root) {
    /** What may stand in the folder itself. */
    static final Set<String> FILES = Set.of(
            "site.yaml",
            "regions.yaml",
            "themes.yaml",
            "indicators.yaml",
            "populations.yaml",
            "glossary.yaml",
            "removed.yaml",
            "editions",
            "documents");

    /** What a file is called; in a locale that lacks its characters, something like it. */
    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /** The file as the user would write it, with forward slashes; the folder itself for an empty name. */
    String shown(String name) {
        String folder = root.toString().replace('\\', '/');
        return name.isEmpty() ? folder : folder + "/" + name;
    }

    Place place(String name) {
        return Place.of(shown(name));
    }

    /** What lies in a folder, in the order of names; what begins with a dot is somebody else's. */
    List<Path> children(String folder, Diagnostics problems) {
        try (Stream<Path> children = Files.list(path(folder))) {
            return children.filter(path -> !name(path).startsWith("."))
                    .sorted(Comparator.comparing(ContentFolder::name))
                    .toList();
        } catch (IOException e) {
            TextFile.unreadable(this, folder, e, problems);
            return List.of();
        }
    }

    /** Reports a file that does not belong here, with the one that it may have been meant for. */
    void unexpected(String name, Diagnostics problems) {
        Set<String> known = name.contains("/") ? Set.of() : FILES;
        problems.reportUnknown(place(name), UNEXPECTED_FILE, name, known);
    }
}
