package org.policybook.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The official file beside a document, and those that it has replaced: they stay out of sight, each once, for one of them
 * may have been the right one, and nothing else keeps it.
 *
 * @param folder of the document
 */
record OriginalFiles(Path folder) {
    private static final String ORIGINAL = "original";
    private static final String FORMER = ".original-";

    /**
     * Puts a file beside the document, in place of all that stand there. Where that fails, these stand there as before; where
     * it is interrupted, there is never more than one.
     *
     * @param name that it gets, {@code original.} and an ending
     */
    Intake.Written put(String name, byte[] bytes) throws IOException {
        List<Path> before = named(ORIGINAL + ".");
        if (before.size() == 1 && Arrays.equals(Files.readAllBytes(before.getFirst()), bytes)) {
            return Intake.Written.UNCHANGED;
        }
        Path draft = folder.resolve("." + name + ".part");
        Map<Path, Path> hidden = new LinkedHashMap<>();
        try {
            Files.write(draft, bytes);
            for (Path there : before) {
                Path former = former(there);
                Files.move(there, former);
                hidden.put(there, former);
            }
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            giveBack(hidden, e);
            throw e;
        } finally {
            Files.deleteIfExists(draft);
        }
        keepOnce(bytes);
        return before.isEmpty() ? Intake.Written.ATTACHED : Intake.Written.REPLACED;
    }

    private static void giveBack(Map<Path, Path> hidden, IOException failure) {
        hidden.forEach((there, former) -> {
            try {
                Files.move(former, there);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        });
    }

    /** Where a file that is replaced stays. */
    private Path former(Path file) {
        String ending = String.valueOf(file.getFileName()).substring(ORIGINAL.length());
        int number = 1;
        while (Files.exists(folder.resolve(FORMER + number + ending))) {
            number++;
        }
        return folder.resolve(FORMER + number + ending);
    }

    /** Of former files that hold the same, or what now stands beside the document, one is enough. */
    private void keepOnce(byte[] bytes) {
        Set<ByteBuffer> kept = new HashSet<>(Set.of(ByteBuffer.wrap(bytes)));
        try {
            for (Path former : named(FORMER)) {
                if (!kept.add(ByteBuffer.wrap(Files.readAllBytes(former)))) {
                    Files.delete(former);
                }
            }
        } catch (IOException e) {
            // Twice is harmless, and what was to be written is written.
            return;
        }
    }

    private List<Path> named(String start) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> String.valueOf(f.getFileName()).startsWith(start) && Files.isRegularFile(f))
                    .sorted()
                    .toList();
        }
    }
}
