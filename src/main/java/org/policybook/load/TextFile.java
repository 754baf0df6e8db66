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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.policybook.model.Diagnostics;
import org.policybook.model.Place;
import org.policybook.model.SourceText;

/** Reads a UTF-8 file strictly: a byte that is none is an error with its place, never a replacement character. */
final class TextFile {
    /** No document or table of ours comes near this; what is larger was put here by mistake. */
    private static final long MOST_BYTES = 16L << 20;

    private TextFile() {}

    /**
     * Reads a file.
     *
     * @param file what to call it in messages
     * @return the text without byte order mark, line ends as {@code \n}; empty where it was reported
     */
    static Optional<SourceText> read(Path path, String file, Diagnostics problems) {
        try {
            long size = Files.size(path);
            if (size > MOST_BYTES) {
                problems.report(Place.of(file), TOO_LARGE, Long.toString(MOST_BYTES >> 20));
                return Optional.empty();
            }
            return decode(Files.readAllBytes(path), file, problems);
        } catch (IOException e) {
            problems.report(Place.of(file), UNREADABLE_FILE, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<SourceText> decode(byte[] bytes, String file, Diagnostics problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
        out.flip();
        if (result.isError()) {
            SourceText before = new SourceText(file, out.toString());
            problems.report(before.at(out.length()), NOT_UTF8);
            return Optional.empty();
        }
        String text = out.toString();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        return Optional.of(new SourceText(file, text.replace("\r\n", "\n").replace('\r', '\n')));
    }
}
