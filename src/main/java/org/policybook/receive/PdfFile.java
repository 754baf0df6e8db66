package org.policybook.receive;

import static org.policybook.model.DiagnosticCode.ORIGINAL_DAMAGED;
import static org.policybook.model.DiagnosticCode.ORIGINAL_ENCRYPTED;
import static org.policybook.model.DiagnosticCode.ORIGINAL_UNSAFE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Reads .pdf: the letters, and the lines that are drawn between them. Scripts, links and attachments are not looked at. */
final class PdfFile {
    /** No page's content unpacks to more than this. */
    private static final int MOST_UNPACKED = 64 << 20;

    /** Pictures are never unpacked to read text, and nothing else is as large; their dictionary stands before them. */
    private static final int DICTIONARY = 400;

    private static final int MOST_PAGES = 3_000;

    static {
        // The fonts of this machine say nothing of what a document says, and looking for them takes seconds.
        FontMappers.set(new NoFonts());
    }

    private PdfFile() {}

    /** The pages of a file. */
    static List<Leaf> read(byte[] bytes, Budget budget) throws Rejected {
        unpack(bytes, budget);
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            budget.check();
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Rejected(ORIGINAL_UNSAFE, "PDF, > " + MOST_PAGES + " pages");
            }
            return PdfPages.read(document, budget);
        } catch (InvalidPasswordException e) {
            throw new Rejected(ORIGINAL_ENCRYPTED);
        } catch (IOException e) {
            budget.check();
            throw new Rejected(ORIGINAL_DAMAGED, "PDF");
        }
    }

    /** Looks for packed parts that would fill the memory; the library unpacks each as a whole. */
    private static void unpack(byte[] bytes, Budget budget) throws Rejected {
        byte[] keyword = {'s', 't', 'r', 'e', 'a', 'm'};
        int i = 0;
        while (i + keyword.length < bytes.length) {
            if (!Arrays.equals(bytes, i, i + keyword.length, keyword, 0, keyword.length)) {
                i++;
                continue;
            }
            boolean picture = isPicture(bytes, i);
            i += keyword.length;
            while (i < bytes.length && (bytes[i] == '\r' || bytes[i] == '\n')) {
                i++;
            }
            if (!picture && isPacked(bytes, i)) {
                unpack(new ByteArrayInputStream(bytes, i, bytes.length - i), budget);
            }
        }
    }

    private static boolean isPicture(byte[] bytes, int end) {
        int start = Math.max(0, end - DICTIONARY);
        String before = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(before.lastIndexOf("obj") + 1);
        return dictionary.contains("/Image");
    }

    private static boolean isPacked(byte[] bytes, int at) {
        return at + 1 < bytes.length
                && (bytes[at] & 0x0F) == 8
                && ((bytes[at] & 0xFF) * 256 + (bytes[at + 1] & 0xFF)) % 31 == 0;
    }

    private static void unpack(InputStream packed, Budget budget) throws Rejected {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = unpacked(packed)) {
            long total = 0;
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                total += read;
                budget.check();
                if (total > MOST_UNPACKED) {
                    throw new Rejected(ORIGINAL_UNSAFE, "PDF, > " + (MOST_UNPACKED >> 20) + " MB");
                }
            }
        } catch (IOException e) {
            // Not packed after all, or broken: the library will tell.
            return;
        }
    }

    /** What was packed twice or more is unpacked as often. Whoever closes what this gives closes {@code packed}. */
    private static InputStream unpacked(InputStream packed) throws IOException {
        InputStream in = packed;
        try {
            for (int layer = 0; layer < 4; layer++) {
                PushbackInputStream inner = new PushbackInputStream(new InflaterInputStream(in), 2);
                in = inner;
                byte[] head = inner.readNBytes(2);
                inner.unread(head);
                if (!isPacked(head, 0)) {
                    break;
                }
            }
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
