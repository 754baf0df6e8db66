package org.policybook.intake;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.policybook.model.WholeFile;

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
     * Puts a file beside the document, in place of all that stand there. Where it cannot be written, these stand there as
     * before; at any time at least one stands there. Two may where this is interrupted, or where one cannot be removed.
     *
     * @param name that it gets, {@code original.} and an ending
     */
    Intake.Written put(String name, byte[] bytes) throws IOException {
        List<Path> before = named(ORIGINAL + ".");
        if (before.size() == 1 && Arrays.equals(Files.readAllBytes(before.getFirst()), bytes)) {
            return Intake.Written.UNCHANGED;
        }
        Path file = folder.resolve(name);
        List<Path> copies = new ArrayList<>();
        try {
            for (Path there : before) {
                Path former = former(there);
                WholeFile.write(former, Files.readAllBytes(there));
                copies.add(former);
            }
            WholeFile.write(file, bytes);
        } catch (IOException e) {
            takeBack(copies, e);
            throw e;
        }
        for (Path there : before) {
            // The same file may have a name of other letters where systems do not tell small from capital.
            if (!Files.isSameFile(there, file)) {
                Files.delete(there);
            }
        }
        keepOnce(bytes);
        return before.isEmpty() ? Intake.Written.ATTACHED : Intake.Written.REPLACED;
    }

    /** The official files other than {@code bytes} that stand here or did, the newest first. */
    List<Path> others(byte[] bytes) throws IOException {
        List<Path> files = new ArrayList<>(named(ORIGINAL + "."));
        named(FORMER).stream()
                .sorted(Comparator.comparing(OriginalFiles::number).reversed())
                .forEach(files::add);
        List<Path> others = new ArrayList<>();
        for (Path file : files) {
            if (!Arrays.equals(Files.readAllBytes(file), bytes)) {
                others.add(file);
            }
        }
        return List.copyOf(others);
    }

    /** Of {@code .original-12.docx} 12; 0 where somebody gave it another name. */
    private static BigInteger number(Path former) {
        String digits =
                String.valueOf(former.getFileName()).substring(FORMER.length()).replaceFirst("\\..*", "");
        return digits.matches("[0-9]{1,9}") ? new BigInteger(digits) : BigInteger.ZERO;
    }

    private static void takeBack(List<Path> copies, IOException failure) {
        for (Path copy : copies) {
            try {
                Files.delete(copy);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
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
