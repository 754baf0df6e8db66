package org.policybook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What earlier programs left beside the index {@code NAME}: a whole index in {@code NAME-HASH} for each content, and what a
 * run that was ended had begun to make in {@code making-NAME-PROCESS}. Nobody else knows these any more.
 */
final class EarlierIndexes {
    private EarlierIndexes() {}

    /** Removes those that lie beside {@code index}; what is in use, as some systems say, is left to the next run. */
    static void clear(Path index) throws IOException {
        String name = Pattern.quote(String.valueOf(index.getFileName()));
        Pattern earlier = Pattern.compile(name + "-[0-9a-f]{24}|making-" + name + "-[0-9]+");
        try (Stream<Path> beside = Files.list(Objects.requireNonNull(index.getParent()))) {
            for (Path path : beside.toList()) {
                if (earlier.matcher(String.valueOf(path.getFileName())).matches()) {
                    remove(path);
                }
            }
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // Of no use, and no harm to the index beside it.
        }
    }
}
