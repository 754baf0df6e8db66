package org.policybook.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policybook.model.Output;

/**
 * Style sheets, scripts and images: the sheets of {@code assets/css} become one file in the order of their names, and
 * scripts go without their comments.
 */
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
                output.write("assets/" + name, name.endsWith(".js") ? script(file) : Files.readAllBytes(file));
            }
        }
        output.write("assets/site.css", css.toByteArray());
    }

    private static byte[] script(Path file) throws IOException {
        return squeezed(Files.readString(file)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A script without what only its authors read: indentation, empty lines, and lines that are comments, a sixth of what a
     * browser loads. Lines stay lines. A script with a template literal, which may hold such lines, stays as it is.
     */
    static String squeezed(String script) {
        if (script.indexOf('`') >= 0) {
            return script;
        }
        return script.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
