package org.policybook.receive;

import static org.policybook.model.DiagnosticCode.ORIGINAL_DAMAGED;
import static org.policybook.model.DiagnosticCode.ORIGINAL_EMPTY;
import static org.policybook.model.DiagnosticCode.ORIGINAL_FORMAT;
import static org.policybook.model.DiagnosticCode.ORIGINAL_PAGES_SCANNED;
import static org.policybook.model.DiagnosticCode.ORIGINAL_SCANNED;
import static org.policybook.model.DiagnosticCode.ORIGINAL_UNSAFE;
import static org.policybook.model.DiagnosticCode.TOO_LARGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.policybook.model.Diagnostic;
import org.policybook.model.Diagnostics;
import org.policybook.model.Original;
import org.policybook.model.Place;

/**
 * Receives official files: .txt, .md, .html, .docx, .doc, .pdf and .ofd, told apart by what they hold. They come from
 * anywhere, so whatever stands in one, reading it ends soon, in its words or in one diagnostic.
 */
public final class Receiver {
    /** How long the processor may work on one file. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** On a busy machine, that work may take so many times as long. */
    private static final int PATIENCE = 3;

    private static final Set<String> BINARY = Set.of("docx", "docm", "doc", "pdf", "ofd");
    private static final Set<String> TEXTS = Set.of("txt", "text", "md", "markdown", "html", "htm", "xhtml", "shtml");

    private Receiver() {}

    /**
     * Reads one official file; see {@link org.policybook.model.OriginalReader}.
     *
     * @return what it holds; empty where {@code problems} says what is wrong with it
     */
    public static Optional<Original> read(Path file, String shown, Diagnostics problems) {
        return read(file, shown, problems, LONGEST);
    }

    /** Reads one file within {@code longest}. */
    static Optional<Original> read(Path file, String shown, Diagnostics problems, Duration longest) {
        Budget budget = new Budget(longest);
        FutureTask<Draft> reading = new FutureTask<>(() -> words(file, shown, problems, budget));
        Thread thread = Thread.ofPlatform().daemon().name("receive").unstarted(reading);
        thread.start();
        try {
            // A reader ends by itself when its time is over; one that hangs in a library is left behind.
            return Optional.of(reading.get(PATIENCE * longest.toMillis() + 500, TimeUnit.MILLISECONDS)
                    .original(shown));
        } catch (ExecutionException e) {
            report(reason(Objects.requireNonNullElse(e.getCause(), e), file), shown, problems);
        } catch (TimeoutException e) {
            thread.interrupt();
            report(budget.slow(), shown, problems);
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            report(Rejected.interrupted(), shown, problems);
        }
        return Optional.empty();
    }

    private static void report(Rejected why, String shown, Diagnostics problems) {
        problems.add(new Diagnostic(new Place(shown, why.line(), 1), why.code(), why.wording(), why.details(), null));
    }

    /** The libraries throw whatever a broken file leads them to. */
    private static Rejected reason(Throwable failure, Path file) {
        return switch (failure) {
            case Rejected rejected -> rejected;
            case StackOverflowError e -> new Rejected(ORIGINAL_UNSAFE, "> " + Budget.LEVELS + " levels");
            case OutOfMemoryError e -> new Rejected(ORIGINAL_UNSAFE, "memory");
            default -> new Rejected(ORIGINAL_DAMAGED, extension(file));
        };
    }

    private static Draft words(Path file, String shown, Diagnostics problems, Budget budget) throws Rejected {
        byte[] bytes = bytes(file);
        Optional<String> unread = Format.unread(bytes);
        if (unread.isPresent()) {
            throw new Rejected(ORIGINAL_FORMAT, unread.get());
        }
        String extension = extension(file);
        Draft words = switch (Format.of(bytes, extension)) {
            case TEXT -> text(bytes, extension);
            case MARKDOWN -> markdown(bytes);
            case HTML -> WebPage.read(bytes, budget);
            case ZIP -> packed(file, shown, problems, budget);
            case OLE2 -> OldWordFile.read(bytes, budget);
            case PDF -> pages(PdfFile.read(bytes, budget), shown, problems, budget);
        };
        if (words.text().isBlank()) {
            throw new Rejected(ORIGINAL_EMPTY);
        }
        return words;
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(Path file) throws Rejected {
        try {
            if (Files.size(file) > Budget.FILE_BYTES) {
                throw new Rejected(TOO_LARGE, Long.toString(Budget.FILE_BYTES >> 20));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Rejected.unreadable(file, e);
        }
    }

    private static Draft text(byte[] bytes, String extension) throws Rejected {
        Draft words = new Draft();
        try {
            words.add(Encoding.decode(bytes, null));
        } catch (Rejected e) {
            // A file whose name promises more than text, and that has none, is no text in an unknown encoding.
            if (BINARY.contains(extension)) {
                throw new Rejected(ORIGINAL_DAMAGED, extension);
            }
            boolean named = extension.matches("[a-z0-9]{1,8}") && !TEXTS.contains(extension);
            throw named ? new Rejected(ORIGINAL_FORMAT, "." + extension) : e;
        }
        return words;
    }

    private static Draft markdown(byte[] bytes) throws Rejected {
        Draft words = new Draft();
        words.add(Encoding.decode(bytes, null));
        PlainText.tables(words.text()).forEach(words::grid);
        return words;
    }

    private static Draft packed(Path file, String shown, Diagnostics problems, Budget budget) throws Rejected {
        String kind;
        try (Archive archive = Archive.open(file, budget)) {
            kind = archive.kind();
        }
        return switch (kind) {
            case "DOCX" -> WordFile.read(file, budget);
            case "OFD" -> pages(OfdFile.read(file, budget), shown, problems, budget);
            default -> throw new Rejected(ORIGINAL_FORMAT, kind);
        };
    }

    /** Pages that are pictures have no words; a file that has no others is a scan. */
    private static Draft pages(List<Leaf> leaves, String shown, Diagnostics problems, Budget budget) throws Rejected {
        List<String> pictures = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            if (!leaves.get(i).hasWords() && leaves.get(i).hasPictures()) {
                pictures.add(Integer.toString(i + 1));
            }
        }
        if (!pictures.isEmpty() && leaves.stream().noneMatch(Leaf::hasWords)) {
            throw new Rejected(ORIGINAL_SCANNED, Integer.toString(pictures.size()));
        }
        Draft words = Leaves.read(leaves, budget);
        if (!pictures.isEmpty()) {
            problems.report(Place.of(shown), ORIGINAL_PAGES_SCANNED, String.join(", ", pictures));
        }
        return words;
    }
}
