package org.policybook.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.policybook.model.Output;

/**
 * Style sheets, scripts and images. The sheets of {@code assets/css} become {@code assets/site.css}, and the scripts of a
 * folder {@code assets/js/NAME} become {@code assets/js/NAME.js}, in the order of their names; scripts go without their
 * comments. Other files stay as they are.
 */
final class Assets {
    private final Path folder;

    Assets(Path templates) {
        this.folder = templates.resolve("assets");
    }

    void write(Output output) throws IOException {
        Map<String, ByteArrayOutputStream> assets = new LinkedHashMap<>();
        for (Path file : files()) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            byte[] content = name.endsWith(".js") ? script(file) : Files.readAllBytes(file);
            assets.computeIfAbsent(published(name), n -> new ByteArrayOutputStream())
                    .writeBytes(content);
        }
        for (Map.Entry<String, ByteArrayOutputStream> asset : assets.entrySet()) {
            output.write("assets/" + asset.getKey(), asset.getValue().toByteArray());
        }
    }

    /** The name of the file that a file becomes, or becomes a part of. */
    private static String published(String name) {
        return name.startsWith("css/") ? "site.css" : name.replaceFirst("^(js/[^/]+)/.+\\.js$", "$1.js");
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
            return script.endsWith("\n") ? script : script + "\n";
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
