package org.policybook.load;

import java.nio.file.Path;
import org.policybook.model.Place;

/**
 * The folder of the content, and how messages call what is in it.
 *
 * @param root as the user named it
 */
record ContentFolder(Path root) {
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
}
