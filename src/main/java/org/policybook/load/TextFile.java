package org.policybook.load;

import static org.policybook.model.DiagnosticCode.NOT_UTF8;
import static org.policybook.model.DiagnosticCode.TOO_LARGE;
import static org.policybook.model.DiagnosticCode.UNREADABLE_FILE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.policybook.model.Diagnostics;
import org.policybook.model.SourceText;

/** Reads a UTF-8 file strictly: a byte that is none is an error with its place, never a replacement character. */
final class TextFile {
    /** No document or table of ours comes near this; what is larger was put here by mistake. */
    static final long MOST_BYTES = 4L << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /**
     * Reads a file.
     *
     * @param name of the file, below the content folder
     * @return the text without byte order mark, line ends as {@code \n}; empty where it was reported
     */
    static Optional<SourceText> read(ContentFolder content, String name, Diagnostics problems) {
        return read(content, name, MOST_BYTES, problems);
    }

    /** The same for a file that may have up to {@code most} bytes. */
    static Optional<SourceText> read(ContentFolder content, String name, long most, Diagnostics problems) {
        try {
            if (Files.size(content.path(name)) > most) {
                problems.report(content.place(name), TOO_LARGE, Long.toString(most >> 20));
                return Optional.empty();
            }
            return decode(Files.readAllBytes(content.path(name)), content.shown(name), problems);
        } catch (IOException e) {
            unreadable(content, name, e, problems);
            return Optional.empty();
        }
    }

    /** Reports in words why a file or folder cannot be read. */
    static void unreadable(ContentFolder content, String name, IOException e, Diagnostics problems) {
        String wording = switch (e) {
            case AccessDeniedException denied -> "denied";
            case NoSuchFileException gone -> "gone";
            default -> Files.isDirectory(content.path(name)) ? "folder" : "failed";
        };
        problems.reportAs(content.place(name), UNREADABLE_FILE, wording);
    }

    private static Optional<SourceText> decode(byte[] bytes, String file, Diagnostics problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        String decoded = out.flip().toString();
        String bare = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
        SourceText text = new SourceText(file, bare.replace("\r\n", "\n").replace('\r', '\n'));
        if (result.isError()) {
            problems.report(text.at(text.text().length()), NOT_UTF8);
            return Optional.empty();
        }
        return Optional.of(text);
    }
}
