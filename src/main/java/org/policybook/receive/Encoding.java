package org.policybook.receive;

import static org.policybook.model.DiagnosticCode.ORIGINAL_ENCODING;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes → words, strictly: a byte that the encoding does not know is an error, never a replacement character. Without a
 * mark or a declaration the encoding is the one under which the file is Chinese.
 */
final class Encoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Charset> ENCODINGS =
            List.of(GB18030, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    /** How much of a text must be characters that documents are written with. */
    private static final double PLAUSIBLE = 0.8;

    /** More bytes than this are not by chance right in UTF-8. */
    private static final int SHORT = 200;

    private static final BitSet COMMON_HAN = commonHan();

    private Encoding() {}

    /** A text as decoded so far. */
    private record Attempt(String text, boolean whole, double plausible) {
        boolean isText() {
            return whole && plausible >= PLAUSIBLE;
        }

        int line() {
            return (int) text.chars().filter(c -> c == '\n').count() + 1;
        }
    }

    /**
     * Decodes a file.
     *
     * @param declared the encoding that the file itself names, as far as it makes sense
     * @return lines ended by {@code \n}, without byte order mark
     */
    static String decode(byte[] bytes, @Nullable Charset declared) throws Rejected {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        Attempt utf8 = attempt(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.isText() && bytes.length > SHORT) {
            return lines(utf8.text());
        }
        Attempt best = utf8;
        List<Charset> others = new ArrayList<>(ENCODINGS);
        if (declared != null) {
            others.addFirst(declared);
        }
        for (Charset charset : others) {
            Attempt attempt = attempt(bytes, 0, charset);
            if (attempt.isText() && (!best.isText() || attempt.plausible() > best.plausible())) {
                best = attempt;
            }
        }
        // Words of another script are as good in UTF-8, which nothing else looks like by chance.
        if (!best.isText() && !(utf8.whole() && utf8.text().indexOf('\0') < 0)) {
            throw new Rejected(nearest(bytes, utf8).line(), ORIGINAL_ENCODING);
        }
        return lines(best.text());
    }

    /** The attempt that came farthest with plausible text: where it ended is where someone should look. */
    private static Attempt nearest(byte[] bytes, Attempt utf8) {
        Attempt nearest = utf8;
        for (Charset charset : ENCODINGS) {
            Attempt attempt = attempt(bytes, 0, charset);
            if (attempt.plausible() >= PLAUSIBLE
                    && attempt.text().length() > nearest.text().length()) {
                nearest = attempt;
            }
        }
        return nearest;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String strict(byte[] bytes, int from, Charset charset) throws Rejected {
        Attempt attempt = attempt(bytes, from, charset);
        if (!attempt.whole()) {
            throw new Rejected(attempt.line(), ORIGINAL_ENCODING);
        }
        return lines(attempt.text());
    }

    private static Attempt attempt(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate((int) ((bytes.length - from) * (double) decoder.maxCharsPerByte()) + 2);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from), out, true);
        boolean whole = result.isUnderflow() && decoder.flush(out).isUnderflow();
        String text = out.flip().toString();
        return new Attempt(text, whole, plausible(text));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The share of characters that Chinese documents are written with, less those that no text has. */
    private static double plausible(String text) {
        if (text.isEmpty()) {
            return 1;
        }
        double points = 0;
        int number = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            number++;
            points += points(c);
        }
        return points / number;
    }

    private static double points(int c) {
        if (c < 0x80) {
            boolean control = c == 0x7F || (c < ' ' && "\n\r\t\f".indexOf(c) < 0);
            return control ? -2 : 1;
        }
        if (COMMON_HAN.get(c)) {
            return 1;
        }
        return switch (Character.getType(c)) {
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.CONTROL, Character.SURROGATE -> -2;
            default -> {
                boolean han = Character.isIdeographic(c);
                boolean sign = (c >= 0x2010 && c < 0x2700) || (c >= 0x3000 && c < 0x3300) || c >= 0xFF00;
                yield han ? 0.3 : sign || c < 0x250 ? 0.9 : 0;
            }
        };
    }

    /** The characters of GB 2312, the first set for Chinese: what documents use but for names of people and places. */
    private static BitSet commonHan() {
        BitSet common = new BitSet();
        byte[] pair = new byte[2];
        for (int row = 0xB0; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                pair[0] = (byte) row;
                pair[1] = (byte) cell;
                String character = new String(Arrays.copyOf(pair, 2), GB18030);
                if (character.length() == 1 && Character.isIdeographic(character.charAt(0))) {
                    common.set(character.charAt(0));
                }
            }
        }
        return common;
    }
}
