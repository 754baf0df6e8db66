package org.policybook.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.policybook.model.Output;

/** Style sheets, scripts and images: those of {@code assets/css} become one file in the order of their names. */
final class Assets {
    private final Path folder;

    Assets(Path templates) {
        this.folder = templates.resolve("assets");
    }

    void write(Output output) throws IOException {
        ByteArrayOutputStream css = new ByteArrayOutputStream();
        for (Path file : files()) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (name.startsWith("css/")) {
                css.writeBytes(Files.readAllBytes(file));
            } else {
                output.write("assets/" + name, Files.readAllBytes(file));
            }
        }
        output.write("assets/site.css", css.toByteArray());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
